/**
 * Scenario → Model: names become indices, formulas become functions, schedules become days. The engine sees nothing else.
 */
import { type CompiledFormula, compileFormula } from '../formula/compile.ts';
import type { Graph } from '../graph/csr.ts';
import {
  COHESION_NAMES,
  type DatedName,
  datedNamesIn,
  formulasWithDays,
  namesForFormulas,
} from '../scenario/formulas.ts';
import { withAllStages } from '../scenario/meanwhile.ts';
import { OUTCOME_NAMES } from '../scenario/outcomes.ts';
import type { Parameters } from '../scenario/parameters.ts';
import { parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type CompiledRhythm, compileRhythm } from './rhythm.ts';
import { type CompiledSegment, compileSegments, topicRelevance } from './segments.ts';
import { type CompiledStrategy, compileStrategy } from './strategy.ts';

export interface CompiledFormulaOutcome {
  readonly name: string;
  /** Takes `Model.valueNames`, then `Model.dated`, in their order. */
  readonly formula: CompiledFormula;
  /** False when it depends on an outcome that exists only for a finished run, or on the value of a certain day. */
  readonly hasSeries: boolean;
}

export interface Model {
  readonly scenario: Scenario;
  readonly parameters: Parameters;
  /** Days simulated, counted from 0. */
  readonly horizon: number;
  /** Every topic that a segment, the community, a piece of content or an activity names. */
  readonly topics: readonly string[];
  readonly segments: readonly CompiledSegment[];
  /** `relevance[segment * (topics.length + 1) + topic]` in [0, 1]; the last column stands for messages without a topic. */
  readonly relevance: Float64Array;
  readonly strategies: readonly CompiledStrategy[];
  /** When people look in; undefined where every day and hour are alike. */
  readonly rhythm: CompiledRhythm | undefined;
  /** Outcomes, then formulas, in an order in which each can be computed. */
  readonly valueNames: readonly string[];
  readonly formulas: readonly CompiledFormulaOutcome[];
  /** Values of certain days that formulas ask for. */
  readonly dated: readonly DatedName[];
  /** Over the size of a group, when the scenario puts cohesion in by a formula. */
  readonly cohesion: CompiledFormula | undefined;
  /** The imported graph, when the scenario names a file. */
  readonly graph: Graph | undefined;
}

/**
 * Compiles a checked scenario. `inputs.graph` must be given when the population's graph is a file; its size must be the
 * population's. Throws plainly on a scenario that did not come from `readScenario`.
 */
export function compileModel(scenario: Scenario, inputs: { readonly graph?: Graph } = {}): Model {
  const parameters = parametersOf(scenario.preset, scenario.parameters);
  const topics = topicsOf(scenario);
  const segments = compileSegments(scenario.population.segments, topics);
  const formulas = compileFormulas(scenario);
  if ('file' in scenario.population.graph && inputs.graph?.personCount !== scenario.population.size) {
    throw new Error(
      'the graph file must be read, and hold as many people as the population, before the model is compiled',
    );
  }
  return {
    scenario,
    parameters,
    horizon: scenario.horizon,
    topics,
    segments,
    relevance: topicRelevance(segments, topics.length, parameters.offTopicRelevance),
    strategies: scenario.strategies.map((strategy) => compileStrategy(strategy, scenario, segments, topics)),
    rhythm: compileRhythm(scenario),
    valueNames: [...OUTCOME_NAMES, ...formulas.map((formula) => formula.name)],
    formulas,
    dated: datedNamesIn(scenario.formulas),
    cohesion: scenario.cohesion && compileFormula(scenario.cohesion.formula, COHESION_NAMES),
    graph: inputs.graph,
  };
}

function topicsOf(scenario: Scenario): string[] {
  const topics = new Set<string>(scenario.community.topics);
  for (const segment of Object.values(scenario.population.segments)) {
    for (const topic of Object.keys(segment.topics)) topics.add(topic);
  }
  for (const strategy of scenario.strategies.map(withAllStages)) {
    for (const { topic } of [...strategy.content, ...strategy.activities, ...strategy.offers, ...strategy.surveys])
      if (topic !== undefined) topics.add(topic);
  }
  for (const { setting } of scenario.strategies) for (const topic of setting.topics ?? []) topics.add(topic);
  return [...topics];
}

/** Formulas of a checked scenario come in an order in which each can be computed. */
function compileFormulas({ formulas, whenMissing }: Scenario): CompiledFormulaOutcome[] {
  const known = namesForFormulas(formulas);
  const compiled = Object.entries(formulas).map(([name, text]) => {
    const bare = compileFormula(text, known);
    return { name, formula: Object.hasOwn(whenMissing, name) ? withStandIn(bare, whenMissing[name]!) : bare };
  });
  const daily = formulasWithDays(new Map(compiled.map(({ name, formula }) => [name, formula.names])));
  return compiled.map(({ name, formula }) => ({ name, formula, hasSeries: daily.has(name) }));
}

/** `value` wherever the formula has no finite one. */
function withStandIn(formula: CompiledFormula, value: number): CompiledFormula {
  const evaluate: CompiledFormula['evaluate'] = (values) => {
    const own = formula.evaluate(values);
    return Number.isFinite(own) ? own : value;
  };
  return { ...formula, evaluate };
}
