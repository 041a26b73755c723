/**
 * hearsay as a library: the same stages as the command line, as functions.
 *
 *   text ──readScenario──▶ Scenario ──compileModel──▶ Model ──createRunner──▶ RunResult … ──collectResults──▶ Results
 *                                                                                                              │
 *                                                     Report ◀──buildReport── Comparison ◀──compareStrategies──┘
 *
 * Nothing here touches the disk, the clock or Node: it runs in a browser as it runs here.
 *
 * @example
 * const { scenario } = readScenario(text, { file: 'my-group.yaml' });
 * const strategies = scenario.strategies.map(({ name }) => name);
 * const design = designRuns(strategies, scenario.replications);
 * const runs = design.map(createRunner(compileModel(scenario)));
 * const results = collectResults(design, runs.flatMap((run) => ('result' in run ? [run.result] : [])));
 * const comparison = compareStrategies({ ...scenario, strategies }, results);
 */

export { type Comparison, compareStrategies } from './analysis/compare.ts';
export { checkExpectations } from './analysis/expectations.ts';
export { poolDetails, type RunPools } from './analysis/run-details.ts';
export { simulate } from './engine/simulate.ts';
export { createWorld } from './engine/world.ts';
export { HearsayError, type Issue, ScenarioError } from './errors.ts';
export { collectResults, digestOfResults } from './experiment/collect.ts';
export { designRuns } from './experiment/design.ts';
export { createRunner } from './experiment/execute.ts';
export type { Point } from './experiment/points.ts';
export type { Cell, Results, RunFailure, RunKey, RunResult } from './experiment/results.ts';
export { type Graph, graphFromEdges } from './graph/csr.ts';
export { describeGraph } from './graph/describe.ts';
export { generateGraph } from './graph/generate.ts';
export { parseGraph } from './graph/read.ts';
export { compileModel, type Model } from './model/compile.ts';
export { findingsOf, findingsText } from './report/findings.ts';
export { buildReport } from './report/report.ts';
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export { readScenario } from './scenario/read.ts';
export type { Scenario, ScenarioFile, Strategy } from './scenario/schema.ts';
