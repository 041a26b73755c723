/**
 * The pipe that every command with many runs uses: from a plan to results, with threads, progress and Ctrl-C.
 *
 *     const file = readScenarioFile(given.operands[0]!, given);
 *     const { results, interrupted } = await runStudy({ file, replications: 30 }, given, terminal);
 *     results.outcome('members', { strategy: 'month-plan' });                  // Float64Array, one value a replication, NaN: failed
 *     results.outcome('members@30d', { strategy: 'month-plan', point: 4 });    // 30 days in, at the fifth point
 *     await results.readSeries('members', (key, days) => …);                   // run by run, in the order of the design
 *     await results.readDetails((key, { funnel, retention }) => …);
 *
 * A plan is a rectangle: every strategy at every point in every replication. A point replaces values of the scenario, as `--set`
 * does after the options of the command: `points: [{ set: ['community.groups.cap=100'] }, …]`. Threads read the scenario of a point when
 * they first meet it; what a point gets wrong stops the command with the message that the scenario reader has for it, so check points
 * beforehand (`readScenario(text, { ...file.source, set: [...file.source.set, ...point.set] })`) where it should come sooner.
 *
 * A command that asks for more as it learns (more replications, more points) opens a study and extends it. What was asked for before is
 * not computed again, and results always cover the rectangle asked for last:
 *
 *     const study = openStudy({ file }, given, terminal);
 *     try {
 *       let results = await study.compute({ points, strategies, replications: 10 });
 *       results = await study.compute({ points, strategies, replications: 20 });   // ten more of each
 *     } finally {
 *       study.close();
 *     }
 *
 * After Ctrl-C `compute` gives the replications that are whole and `study.interrupted` is true.
 */
import { availableParallelism } from 'node:os';
import { designRuns } from '../experiment/design.ts';
import { type Point, SCENARIO_AS_IT_IS } from '../experiment/points.ts';
import type { Results, RunFailure, RunKey, RunResult } from '../experiment/results.ts';
import { resultsInMemory } from '../experiment/results-in-memory.ts';
import type { Arguments } from './command.ts';
import { executeRuns } from './execute.ts';
import { listenForInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import { loadJob, type ScenarioFile } from './scenario-file.ts';
import type { Terminal } from './terminal.ts';

/** Which runs are wanted. */
export interface Rectangle {
  /** The scenario as it is when left out. */
  readonly points?: readonly Point[];
  /** All of the scenario when left out. */
  readonly strategies?: readonly string[];
  /** Those of the scenario when left out. */
  readonly replications?: number;
  /** Leaves runs out of the rectangle; their outcomes are NaN. All are wanted when left out. */
  readonly only?: (key: RunKey) => boolean;
}

export interface StudyPlan {
  readonly file: ScenarioFile;
}

export interface Study {
  readonly results: Results;
  /** Runs that were asked for. */
  readonly asked: number;
  readonly threads: number;
  /** Stopped with Ctrl-C before all runs were done: the results are those of the replications that are whole. */
  readonly interrupted: boolean;
}

export interface OpenStudy {
  readonly threads: number;
  readonly interrupted: boolean;
  /** Computes what is missing of a rectangle and gives its results. */
  compute(wanted: Rectangle): Promise<Results>;
  close(): void;
}

/** One rectangle, from start to end. */
export async function runStudy(
  { file, ...wanted }: StudyPlan & Rectangle,
  given: Arguments,
  terminal: Terminal,
): Promise<Study> {
  const study = openStudy({ file }, given, terminal);
  try {
    const asked = keysOf(complete(wanted, file)).length;
    const results = await study.compute(wanted);
    return { results, asked, threads: study.threads, interrupted: study.interrupted };
  } finally {
    study.close();
  }
}

export function openStudy({ file }: StudyPlan, given: Arguments, terminal: Terminal): OpenStudy {
  const job = loadJob(file, terminal);
  const threads = given.number('workers') ?? availableParallelism();
  const store = createMemory();
  let interrupted = false;
  return {
    threads,
    get interrupted() {
      return interrupted;
    },
    async compute(wanted) {
      const rectangle = complete(wanted, file);
      const missing = store.missing(rectangle);
      const progress = showProgress(missing.length, terminal.quiet);
      const interrupt = listenForInterrupt(progress.stop, terminal);
      try {
        await executeRuns({ ...job, points: rectangle.points }, missing, {
          threads,
          signal: interrupt.signal,
          accept: (outcome) => {
            store.add('result' in outcome ? outcome.result : outcome.failure, rectangle.points);
            progress.step();
          },
        });
      } finally {
        progress.stop();
        interrupt.release();
      }
      const whole = store.wholeReplications(rectangle);
      interrupted ||= whole < rectangle.replications;
      return store.results({ ...rectangle, replications: whole });
    },
    close() {},
  };
}

function complete(
  { points, strategies, replications, only }: Rectangle,
  { scenario }: ScenarioFile,
): Required<Rectangle> {
  return {
    points: points ?? SCENARIO_AS_IT_IS,
    strategies: strategies ?? scenario.strategies.map(({ name }) => name),
    replications: replications ?? scenario.replications,
    only: only ?? (() => true),
  };
}

function keysOf({ points, strategies, replications, only }: Required<Rectangle>): RunKey[] {
  return designRuns(strategies, replications, points.length).filter(only);
}

// ---- runs kept in memory -------------------------------------------------------------------------------------------

function createMemory() {
  const runs = new Map<string, RunResult | RunFailure>();
  const idOf = ({ point, strategy, replication }: RunKey, points: readonly Point[]) =>
    JSON.stringify([points[point]!.set, strategy, replication]);
  return {
    missing: (rectangle: Required<Rectangle>) =>
      keysOf(rectangle).filter((key) => !runs.has(idOf(key, rectangle.points))),
    add(run: RunResult | RunFailure, points: readonly Point[]) {
      runs.set(idOf(run, points), run);
    },
    wholeReplications(rectangle: Required<Rectangle>): number {
      const first = keysOf(rectangle).find((key) => !runs.has(idOf(key, rectangle.points)));
      return first?.replication ?? rectangle.replications;
    },
    results(rectangle: Required<Rectangle>): Results {
      const found = keysOf(rectangle).map((key) => ({ ...runs.get(idOf(key, rectangle.points))!, point: key.point }));
      return resultsInMemory(
        found.filter((run): run is RunResult => 'outcomes' in run),
        found.filter((run): run is RunFailure => 'message' in run),
        rectangle,
      );
    },
  };
}
