/**
 * Results that look like those of real runs, made without the engine: a group of people that either lives or falls silent.
 * Every number follows from the arguments; nothing here is a claim about communities.
 */

import { compareStrategies } from '#hearsay/analysis/compare.js';
import type { Comparison } from '#hearsay/analysis/comparison.js';
import type { Results, RunResult, TalkNetwork } from '#hearsay/experiment/results.js';
import { type ResultsInMemory, resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import type { CompareReport } from '#hearsay/report/compare/data.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { type Scenario, scenarioFile } from '#hearsay/scenario/scenario.js';
import type { Strategy } from '#hearsay/scenario/strategy.js';

export type ReportInput = Omit<CompareReport, 'pools'>;

export interface SyntheticStrategy {
  readonly name: string;
  readonly note?: string;
  /** 0 dies at once, 1 lives. */
  readonly vigor: number;
  /** Chance that a run dies although it could live. */
  readonly deathRate?: number;
  readonly price?: number;
  readonly levers?: Partial<Strategy>;
}

export interface SyntheticStudy {
  readonly strategies: readonly SyntheticStrategy[];
  readonly segments?: readonly string[];
  readonly replications?: number;
  readonly horizon?: number;
  readonly outcomes?: readonly string[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly scenario?: Partial<Scenario>;
  readonly language?: 'en' | 'zh';
  readonly failures?: number;
  readonly warnings?: readonly string[];
}

const OUTCOMES = ['joined', 'members', 'activeShare7', 'messages', 'silentDay', 'orders', 'revenue', 'profit'];

export function syntheticInput(study: SyntheticStudy): ReportInput & { readonly results: ResultsInMemory } {
  const horizon = study.horizon ?? 60;
  const outcomes = study.outcomes ?? OUTCOMES;
  const segments = study.segments ?? ['beginners', 'developers'];
  const strategies = study.strategies.map(strategyOf);
  const parsed = scenarioFile.parse({
    hearsay: 1,
    name: 'A Python course group, filled in one week',
    question: 'Would a month of planning have kept the group alive, and what would it have been worth?',
    source: "an operator's own account",
    horizon,
    seed: 'python-group',
    currency: 'CNY',
    replications: study.replications ?? 30,
    population: {
      size: 4000,
      segments: Object.fromEntries(segments.map((name) => [name, { share: 1 / segments.length }])),
    },
    strategies: Object.fromEntries(study.strategies.map(({ name }) => [name, {}])),
    outcomes: [...outcomes],
    formulas: { ...study.formulas },
  });
  const scenario = {
    ...parsed,
    horizon,
    segmentNames: segments,
    strategies,
    baseline: strategies[0]!.name,
    betterOf: {},
    whenMissing: {},
    expectations: [],
    parameters: {},
    ...study.scenario,
  } as unknown as Scenario;
  const results = resultsOf(study, horizon, segments, outcomes);
  return {
    scenario,
    results,
    comparison: comparisonOf(scenario, results, outcomes),
    language: study.language ?? 'en',
    provenance: {
      scenarioText: 'hearsay: 1\nname: A Python course group, filled in one week\n',
      scenarioHash: '5f2c9a0b'.repeat(8),
      version: '0.1.0',
      digest: '0123456789abcdef',
      command: 'hearsay compare python-course-group.yaml --out study',
    },
  };
}

export function comparisonOf(scenario: Scenario, results: Results, outcomes: readonly string[]): Comparison {
  return compareStrategies(
    {
      ...scenario,
      outcomes,
      strategies: scenario.strategies.map((strategy) => strategy.name),
      baseline: scenario.baseline,
      smallestEffect: scenario.smallestEffect,
    },
    results,
  );
}

/** Every lever as the scenario reader leaves it when a strategy says nothing but whom it wins and what it sells. */
const PLAIN_STRATEGY = readScenario(
  `hearsay: 1
name: Plain
horizon: 60 days
population: { size: 4000 }
strategies:
  plain:
    recruit: [{ channel: forum-posts, days: 0-6, expected: 137 }]
    operators: { count: 1, hours: 1/day }
    offers: [{ good: course, price: 6000, channel: phone, from: day 3 }]
`,
  { file: 'plain.yaml' },
).scenario.strategies[0]!;

const strategyOf = ({ name, note, levers }: SyntheticStrategy): Strategy => ({
  ...PLAIN_STRATEGY,
  name,
  note: note ?? '',
  ...levers,
});

function resultsOf(
  study: SyntheticStudy,
  horizon: number,
  segments: readonly string[],
  outcomes: readonly string[],
): ResultsInMemory {
  const runs: RunResult[] = [];
  for (const [k, strategy] of study.strategies.entries()) {
    for (let replication = 0; replication < (study.replications ?? 30); replication++) {
      runs.push(runOf(study, strategy, k, replication, horizon, segments, outcomes));
    }
  }
  const failures = Array.from({ length: study.failures ?? 0 }, (_, replication) => ({
    point: 0,
    strategy: study.strategies[0]!.name,
    replication: 1000 + replication,
    message: 'the group could not be opened',
    stack: '',
  }));
  return resultsInMemory(runs, failures);
}

function runOf(
  study: SyntheticStudy,
  strategy: SyntheticStrategy,
  k: number,
  replication: number,
  horizon: number,
  segments: readonly string[],
  outcomes: readonly string[],
): RunResult {
  // Luck is shared by the strategies of a replication, as common random numbers make it, and a little of it is their own.
  const shared = stream(1000 + replication);
  const own = stream(77 * (k + 1) + 1000 * replication);
  const joinedInAll = Math.round(137 + 10 * normal(shared));
  const dies = shared() < (strategy.deathRate ?? 0);
  const vigor = dies ? 0 : Math.max(0, Math.min(1, strategy.vigor + 0.05 * normal(shared) + 0.03 * normal(own)));
  const orders = Math.round(Math.max(0, 8 * (0.7 + vigor) + 2.6 * normal(own)));
  const price = strategy.price ?? 6000;
  const series: Record<string, Float64Array> = {};
  const day = (f: (day: number) => number) => Float64Array.from({ length: horizon }, (_, d) => f(d));
  const arrived = (d: number) => joinedInAll * Math.min(1, (d + 1) / 7);
  const life = (d: number) => vigor + (1 - vigor) * Math.exp(-d / 6);
  const stay = (d: number) => 0.25 + 0.75 * (vigor + (1 - vigor) * Math.exp(-d / 18));
  series.joined = day((d) => Math.round(arrived(d)));
  series.members = day((d) => Math.round(arrived(d) * stay(d)));
  series.left = day((d) => Math.round(arrived(d) * (1 - stay(d))));
  series.activeShare7 = day((d) => (0.55 * life(d) * (10 + normal(own))) / 10);
  let written = 0;
  series.messages = day((d) => {
    written += Math.round(arrived(d) * life(d) * 0.4);
    return written;
  });
  const bought = (d: number) => Math.round(orders * Math.min(1, Math.max(0, d - 2) / 20));
  series.orders = day(bought);
  series.revenue = day((d) => bought(d) * price);
  series.profit = day((d) => bought(d) * price - 10 * d * vigor);
  for (const name of outcomes) series[name] ??= name === 'silentDay' ? new Float64Array(0) : series.activeShare7!;
  if (series.silentDay) delete series.silentDay;
  const finals: Record<string, number> = {};
  for (const [name, values] of Object.entries(series)) finals[name] = values[horizon - 1]!;
  finals.silentDay = vigor > 0.2 ? horizon : Math.round(10 + 30 * vigor + 2 * normal(own));
  const weeks = Math.ceil(horizon / 7);
  return {
    point: 0,
    strategy: strategy.name,
    replication,
    outcomes: finals,
    series,
    digest: '0123456789abcdef',
    funnel: {
      heard: Math.round(joinedInAll * (0.6 + vigor)),
      joined: joinedInAll,
      spoke: Math.round(joinedInAll * (0.3 + 0.5 * vigor)),
      returned: Math.round(joinedInAll * (0.5 + 0.4 * vigor)),
      bought: orders,
    },
    retention: {
      joined: Array.from({ length: weeks }, (_, week) => (week === 0 ? joinedInAll : Math.round(12 * vigor))),
      members: Array.from({ length: weeks }, (_, week) =>
        Array.from({ length: weeks - week }, (_, age) =>
          Math.round((week === 0 ? joinedInAll : Math.round(12 * vigor)) * stay(7 * age)),
        ),
      ),
    },
    participation: [0.12, 0.3, 0.45, 0.64, 0.92].map((share) => Math.min(1, share * (1.15 - 0.3 * vigor))),
    ...(replication === 0 ? { network: networkOf(own, segments, Math.round(12 + 90 * vigor), vigor) } : {}),
    warnings: study.warnings ?? [],
  };
}

function networkOf(next: () => number, segments: readonly string[], count: number, vigor: number): TalkNetwork {
  const people = Array.from({ length: count }, (_, id) => ({
    id,
    segment: segments[Math.floor(next() * segments.length)]!,
    group: 0,
    messages: Math.floor(40 * next() ** 4),
  }));
  const ties = [];
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to < count; to++) {
      const alike = people[from]!.segment === people[to]!.segment ? 1 : 0.15;
      if (next() < 0.09 * vigor * alike) ties.push({ from, to, strength: 1 + 5 * next() });
    }
  }
  return { people, ties };
}

/** A small generator (mulberry32): tests need repeatable numbers, not good ones. */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** The study of the README's kind: five strategies, one of them now alive, now dead. */
export const COURSE_GROUP: SyntheticStudy = {
  strategies: [
    { name: 'as-it-happened', vigor: 0.02, note: 'One operator, no plan, no rules, everybody in one group.' },
    {
      name: 'month-plan',
      vigor: 0.72,
      note: 'A daily topic for a month and a study sprint every week.',
      levers: {
        content: [{ kind: 'daily-topic', days: { from: 0, to: 29 }, every: 1, perDay: 1, quality: 0.7, cost: 0 }],
        activities: [{ name: 'study sprint', every: 7, lasts: 2, warmUp: 1, quality: 0.7, cost: 200 }],
        rules: { visible: true, forbidden: ['ads', 'abuse'], entry: { segments: ['beginners'] } },
        triggers: [{ when: 'activeShare7 < 0.2 and size > 50', do: { activity: 'study sprint' }, pause: 7 }],
      },
    },
    {
      name: 'one group per segment',
      vigor: 0.35,
      deathRate: 0.25,
      levers: { groups: { cap: 500, whenFull: 'open-another', separateBy: 'segment' } },
    },
    {
      name: 'both',
      vigor: 0.8,
      levers: {
        groups: { cap: 500, whenFull: 'open-another', separateBy: 'segment' },
        content: [{ kind: 'daily-topic', days: { from: 0, to: 29 }, every: 1, perDay: 1, quality: 0.7, cost: 0 }],
      },
    },
    {
      name: 'weekly activities only',
      vigor: 0.05,
      levers: { activities: [{ name: 'study sprint', every: 7, lasts: 2, warmUp: 1, quality: 0.7, cost: 200 }] },
    },
  ],
  scenario: {
    parameters: { visitProbability: 0.6, tieHalfLife: 30 },
    expectations: [
      { strategy: 'as-it-happened', outcome: 'joined', day: 7, low: 117, high: 157 },
      { strategy: 'as-it-happened', outcome: 'silentDay', day: undefined, low: 9, high: 18 },
      { strategy: 'month-plan', outcome: 'activeShare7', day: undefined, low: 0.5, high: Number.POSITIVE_INFINITY },
    ],
  },
};
