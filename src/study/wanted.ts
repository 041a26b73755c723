/** What is wanted of a study: which runs, what is recorded of them, and how they get from an executor into a store. */
import { HearsayError } from '../errors.ts';
import type { WantedRuns } from '../experiment/batches.ts';
import type { RunOutcome } from '../experiment/execute.ts';
import type { Job } from '../experiment/job.ts';
import { type Point, SCENARIO_AS_IT_IS } from '../experiment/points.ts';
import type { RunKey } from '../experiment/results.ts';
import { datedOutcome } from '../experiment/results-in-memory.ts';
import { compileModel } from '../model/compile.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { StoredBatch } from './store/block.ts';
import { everyOf, isKept, type SeriesKept } from './store/series-kept.ts';
import type { Store } from './store/store.ts';
import { type Recorded, storeFailure, storeResult } from './store/stored-run.ts';
import { withDay } from './study-folder.ts';

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

export function wantedRuns(
  { points, strategies, replications, only }: Rectangle,
  { scenario }: ScenarioFile,
  store: Store,
): WantedRuns {
  const ids = store.addPoints(points ?? SCENARIO_AS_IT_IS);
  const place = new Map(ids.map((id, index) => [id, index]));
  return {
    points: ids,
    strategies: strategies ?? scenario.strategies.map(({ name }) => name),
    replications: replications ?? scenario.replications,
    only: only && ((key) => only({ ...key, point: place.get(key.point)! })),
  };
}

/** All final values, and all series unless none are kept: what is reported can be changed later. */
export function recordedOf({ scenario, graph }: Job, kept: SeriesKept): Recorded {
  const { valueNames, formulas } = compileModel(scenario, graph === undefined ? {} : { graph });
  const hasSeries = (name: string) =>
    name in OUTCOMES
      ? OUTCOMES[name as OutcomeName].kind !== 'whole'
      : formulas.find((formula) => formula.name === name)!.hasSeries;
  return { outcomes: valueNames, series: kept === 'none' ? [] : valueNames.filter(hasSeries), ...everyOf(kept) };
}

/** Keeps what an executor hands over. */
export const keepingIn =
  (store: Store) =>
  (outcome: RunOutcome): void => {
    if ('result' in outcome) store.add(storeResult(keyOf(outcome.result), outcome.result, store.recorded));
    else store.add(storeFailure(keyOf(outcome.failure), outcome.failure, store.recorded), outcome.failure);
  };

const keyOf = ({ point, strategy, replication }: RunKey): RunKey => ({ point, strategy, replication });

export const plainBatch = ({ points, strategies, replications: [from, to], id }: StoredBatch) => ({
  points: [...points],
  strategies: [...strategies],
  replications: [from, to] as [number, number],
  ...(id && { id }),
});

export function countOf(items: Iterable<unknown>): number {
  let count = 0;
  for (const _ of items) count++;
  return count;
}

// ---- days ----------------------------------------------------------------------------------------------------------

/** All outcomes with a day that a study is asked for: those of the scenario, and `more`. */
export function datedOutcomes({ outcomes, expectations, plan }: Scenario, more: readonly string[]): string[] {
  const planned = [...(plan?.objectives ?? []), ...(plan?.limits ?? [])].map(({ outcome }) => outcome);
  const expected = expectations.flatMap(({ outcome, day }) => (day === undefined ? [] : [`${outcome}@${day}d`]));
  return withDay([...new Set([...outcomes, ...planned, ...more, ...expected])]);
}

/** Throws HearsayError where a value on a day is asked for that would not be kept. */
export function refuseDaysNotKept(dated: readonly string[], { horizon }: Scenario, kept: SeriesKept): void {
  const lost = dated.find((name) => kept === 'none' || !isKept(datedOutcome(name)!.day, horizon, everyOf(kept)));
  if (lost === undefined) return;
  const { outcome, day } = datedOutcome(lost)!;
  const week = Math.min(horizon, 7 * Math.max(1, Math.round(day / 7)));
  throw new HearsayError(
    {
      en: `"${lost}" is asked for, and with "--series ${kept}" that day is not kept`,
      zh: `需要用到“${lost}”，但 --series ${kept} 不保存那一天`,
    },
    kept === 'none'
      ? {
          en: `leave out "--series none", or ask for the final value, "${outcome}"`,
          zh: `请去掉 --series none，或改用最终值“${outcome}”`,
        }
      : {
          en: `the nearest day that is kept is "${outcome}@${week}d"; "--series daily" keeps all`,
          zh: `所保存的最近的一天是“${outcome}@${week}d”；--series daily 保存每一天`,
        },
  );
}
