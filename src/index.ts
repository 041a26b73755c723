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

export { compareStrategies } from './analysis/compare.ts';
// ---- inference: what can be said -----------------------------------------------------------------------------------
export type { Comparison } from './analysis/comparison.ts';
export { checkExpectations } from './analysis/expectations.ts';
export { assessPrecision } from './analysis/precision.ts';
export { poolDetails, type RunPools } from './analysis/run-details.ts';
export { type Selection, selectBest } from './analysis/selection/kim-nelson.ts';
export { type Rank, rankStrategies } from './analysis/selection/ranking.ts';
export { elementaryEffects } from './analysis/sensitivity/elementary-effects.ts';
export { type SobolIndices, sobolIndices } from './analysis/sensitivity/sobol-indices.ts';
export { type Attribution, attribute } from './analysis/shapley/attribution.ts';
export { coalitionsOf, planShapley } from './analysis/shapley/coalitions.ts';
export { ablationOf, middleOf, movabilityOf } from './analysis/threshold/mechanism.ts';
export { findThreshold, type Measured, type Threshold } from './analysis/threshold/threshold.ts';
// ---- from a scenario to runs ---------------------------------------------------------------------------------------
export { createRun, read, simulate, step } from './engine/simulate.ts';
export { type MemberTrace, traceMember } from './engine/trace/trace-member.ts';
export { createWorld } from './engine/world.ts';
export { HearsayError, type Issue, ScenarioError } from './errors.ts';
// ---- designs: which runs -------------------------------------------------------------------------------------------
export { collectResults, digestOfResults } from './experiment/collect.ts';
export { designRuns } from './experiment/design.ts';
export { latinHypercube } from './experiment/designs/latin-hypercube.ts';
export { morrisDesign } from './experiment/designs/morris.ts';
export { saltelliDesign } from './experiment/designs/saltelli.ts';
export { scrambledSobol } from './experiment/designs/sobol.ts';
export { designPoints, parseDesign } from './experiment/designs/sweep-design.ts';
export { createRunner } from './experiment/execute.ts';
export type { Factor, FactorPoint } from './experiment/factors.ts';
export type { Point } from './experiment/points.ts';
export type { Cell, Results, RunFailure, RunKey, RunResult } from './experiment/results.ts';
export { sampleUncertain } from './experiment/uncertain-points.ts';
export { readFactors } from './experiment/vary.ts';
// ---- graphs --------------------------------------------------------------------------------------------------------
export { type Graph, graphFromEdges } from './graph/csr.ts';
export { describeGraph } from './graph/describe.ts';
export { generateGraph } from './graph/generate.ts';
export { parseGraph } from './graph/read.ts';
export { compileModel, type Model } from './model/compile.ts';
export { buildReport } from './report/compare/sheet.ts';
// ---- words and pages -----------------------------------------------------------------------------------------------
export { findingsOf, findingsText } from './report/findings.ts';
export { tellStory } from './report/story/story.ts';
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export { readScenario } from './scenario/read.ts';
export type { Scenario, ScenarioFile } from './scenario/scenario.ts';
export type { Strategy } from './scenario/strategy.ts';
