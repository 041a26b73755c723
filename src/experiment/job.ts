/** What every executor is given: enough to compile the model of any point and to compute any run of it, on any thread. */
import { HearsayError, type Words } from '../errors.ts';
import type { Graph } from '../graph/csr.ts';
import { compileModel, type Model } from '../model/compile.ts';
import { type Mixture, withMixtures } from '../scenario/mixtures.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createRunner, type RunOutcome } from './execute.ts';
import { type Point, SCENARIO_AS_IT_IS } from './points.ts';
import type { RunKey } from './results.ts';

/** Plain data, so that it can be sent to a thread. */
export interface Job {
  readonly scenario: Scenario;
  /** What `scenario` was read from, with what replaces values in it: points are read from the same. */
  readonly source: ScenarioSource;
  /** The graph that the scenario names as a file. */
  readonly graph?: Graph;
  /** Where that graph is. */
  readonly graphFile?: string;
  /** Only the scenario as it is when left out. */
  readonly points?: readonly Point[];
}

export interface ScenarioSource {
  /** Name of the file in messages. */
  readonly file: string;
  readonly text: string;
  /** As after `--set`, the last one wins; what `--seed` says stands here as well, so that a point can have a seed of its own. */
  readonly set: readonly string[];
  /** Strategies that stand in no file, for the command that made them. */
  readonly mixtures?: readonly Mixture[];
}

/** A refusal is something the user can change and every run would meet: the command stops and says so. */
export type RunReport = RunOutcome | { readonly refusal: { readonly message: Words; readonly hint: Words } };

/** The scenario of a point. Throws ScenarioError where the point's values are refused. */
function scenarioAt({ scenario, source, points = SCENARIO_AS_IT_IS }: Job, point: number): Scenario {
  const { set } = points[point]!;
  if (set.length === 0) return scenario;
  const { text, file, mixtures = [] } = source;
  return withMixtures(readScenario(text, { file, set: [...source.set, ...set] }).scenario, mixtures);
}

/** Models kept by each thread: reading a scenario takes longer than a small run. */
const MOST_MODELS = 200;

/** A function that computes one run and never throws. Ask for the strategies of a replication at a point one after the other. */
export function prepareRuns(job: Job): (key: RunKey) => RunReport {
  const runners = new Map<number, (key: RunKey) => RunOutcome>();
  const runnerOf = (point: number) => {
    const known = runners.get(point);
    if (known !== undefined) return known;
    const oldest = runners.keys().next();
    if (runners.size >= MOST_MODELS && !oldest.done) runners.delete(oldest.value);
    const runner = createRunner(compileAt(job, point));
    runners.set(point, runner);
    return runner;
  };
  return (key) => {
    try {
      return runnerOf(key.point)(key);
    } catch (error) {
      if (error instanceof HearsayError) return { refusal: error.inWords };
      throw error;
    }
  };
}

/** The model of a point. Throws HearsayError where what the point varies does not go with the graph. */
export function compileAt(job: Job, point: number): Model {
  const scenario = scenarioAt(job, point);
  const { graph } = job;
  const { size } = scenario.population;
  if (graph !== undefined && 'file' in scenario.population.graph && graph.personCount !== size) {
    throw new HearsayError(
      {
        en: `the graph "${scenario.population.graph.file}" holds ${graph.personCount} people, but population.size is ${size}`,
        zh: `关系图“${scenario.population.graph.file}”中有 ${graph.personCount} 人，而 population.size 是 ${size}`,
      },
      {
        en: 'the size of a population whose graph is a file cannot be varied',
        zh: '关系图来自文件时，人群规模不能改变',
      },
    );
  }
  return compileModel(scenario, graph === undefined ? {} : { graph });
}
