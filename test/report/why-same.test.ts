/** Where nothing differs, the report says why: by the map of influences, in both languages. */
import { describe, expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import type { RunPools } from '#hearsay/analysis/run-details.js';
import { changesRuns } from '#hearsay/analysis/sweep/idle-factors.js';
import { whyFactorSame, whySame } from '#hearsay/analysis/why-same.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsText } from '#hearsay/report/findings.js';
import { whySameInWords } from '#hearsay/report/language/why-same.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { run } from '../analysis/samples.ts';

const { scenario } = readScenario(`hearsay: 1
name: Why nothing differs
horizon: 60 days
population: { size: 200 }
currency: EUR
formulas: { perHead: orders / members }
strategies:
  base:
    offers: [{ good: course, price: 80, referencePrice: 100, channel: group, from: 10 }]
  surveys: { extends: base, surveys: [{ about: satisfaction, days: 5-50, every: 5 }] }
  late: { extends: base, content: [{ kind: daily-topic, days: 59-59 }] }
  quiet: { extends: base, crisisResponse: { after: 1 day, quality: 0.9 } }
baseline: base
outcomes: [orders, cost]
`);

const why = (strategy: string, outcome: string) => whySame(scenario, [strategy, 'base'], outcome)!;
const words = (strategy: string, language: 'en' | 'zh') =>
  whySameInWords(why(strategy, 'orders'), ['orders'], (name) => name, language);

describe('two strategies that come out the same', () => {
  test('are told that nothing leads there, as from surveys to purchases, also in a formula', () => {
    expect(why('surveys', 'orders')).toMatchObject({ because: 'no-way', changed: ['surveys'] });
    expect(why('surveys', 'perHead')).toMatchObject({ because: 'no-way' });
    expect(words('surveys', 'en')).toBe('Nothing that "Surveys" changes can reach orders in this model.');
    expect(words('surveys', 'zh')).toBe('在本模型中，“问卷调查”的变化无法影响到：orders。');
  });

  test('are not sent to look at the days of points that are worth nothing and lead nowhere: no way leads from them', () => {
    const points = (more: object) =>
      readScenario(
        JSON.stringify({
          hearsay: 1,
          name: 'Points',
          horizon: 30,
          population: { size: 100 },
          strategies: { base: {}, points: { incentives: { points: { earned: { post: 10 } }, ...more } } },
        }),
      ).scenario;
    const because = (more: object) => whySame(points(more), ['points', 'base'], 'messages')?.because;
    expect(because({})).toBe('off');
    const found = whySame(points({}), ['points', 'base'], 'messages')!;
    // In this model incentives do reach messages; these do not.
    expect(whySameInWords(found, ['messages'], (name) => name, 'en')).toContain('points that are worth nothing');
    expect(whySameInWords(found, ['messages'], (name) => name, 'en')).not.toContain('in this model');
    expect(whySameInWords(found, ['messages'], (name) => name, 'zh')).toContain('不值钱也没有用处的积分');
    expect(because({ leaderboard: { top: 3 } })).toBe('reached-nobody');
    expect(because({ points: { earned: { post: 10 }, worth: 0.1, redeemFrom: 20, budget: 9 } })).toBe('reached-nobody');
    expect(because({ points: { earned: { post: 10 }, public: true } })).toBe('reached-nobody');
  });

  test('are told what it would take where a way leads through what is not in use', () => {
    expect(why('quiet', 'orders')).toMatchObject({ because: 'off', needs: ['events'] });
    expect(words('quiet', 'en')).toContain('only by way of shocks from outside, which is not in use here');
    expect(words('quiet', 'zh')).toContain('只有借助外部冲击');
  });

  test('are shown the way where there is one', () => {
    const { because, way } = why('late', 'orders');
    expect(because).toBe('reached-nobody');
    expect([way[0], way.at(-1)]).toEqual(['content', 'purchases']);
    expect(words('late', 'en')).toContain('content → what is put on');
    expect(words('late', 'en')).toContain('reached nobody in these runs');
  });

  test('are told what was moved instead, and nothing where they differ', () => {
    const runs = [0, 1, 2].flatMap((k) => [
      run('base', k, { outcomes: { orders: 5, cost: 0 } }),
      run('late', k, { outcomes: { orders: 5, cost: 1 } }),
    ]);
    const { comparisons } = compareStrategies(
      {
        ...scenario,
        strategies: ['base', 'late'],
        whySame: (names, outcome) => whySame(scenario, names, outcome),
      },
      resultsInMemory(runs),
    );
    const of = (outcome: string) => comparisons.find((one) => one.outcome === outcome)!.whySame;
    expect(of('orders')).toMatchObject({ because: 'got-no-further', moved: ['cost'] });
    expect(of('cost')).toBeNull();
  });
});

test('a lever that moved most of what is looked at is not asked why it left the rest alone, one that moved little is', () => {
  const cautions = (moved: readonly string[]) => {
    const outcomes = ['members', 'messages', 'cost', 'orders'];
    const all = (k: number, on: boolean) =>
      Object.fromEntries(outcomes.map((name) => [name, 5 + (on && moved.includes(name) ? 1 + k : 0)]));
    const results = resultsInMemory(
      [0, 1, 2].flatMap((k) => [
        run('base', k, { outcomes: all(k, false) }),
        run('late', k, { outcomes: all(k, true) }),
      ]),
    );
    const comparison = compareStrategies(
      { ...scenario, outcomes, strategies: ['base', 'late'], whySame: (names, one) => whySame(scenario, names, one) },
      results,
    );
    const pools: RunPools = { strategies: [], warnings: new Map() };
    return findingsText({ comparison, results, pools, language: 'en', currency: 'EUR' }).join('\n');
  };
  expect(cautions(['cost'])).toContain('did not get that far');
  expect(cautions(['members', 'messages', 'cost'])).not.toContain('did not get that far');
  expect(cautions(['members', 'messages', 'cost'])).toContain('No difference from "base"');
});

describe('runs that differ in what is not looked at', () => {
  const compared = (digestOf: (strategy: string) => string) => {
    const runs = [0, 1, 2].flatMap((k) =>
      ['base', 'late'].map((name) => run(name, k, { outcomes: { orders: 5, cost: 0 }, digest: digestOf(name) })),
    );
    const { comparisons } = compareStrategies(
      {
        ...scenario,
        strategies: ['base', 'late'],
        whySame: (names, outcome) => whySame(scenario, names, outcome),
      },
      resultsInMemory(runs),
    );
    return comparisons[0]!.whySame!;
  };

  test('are not said to have reached nobody', () => {
    const found = compared((name) => name);
    expect(found).toMatchObject({ because: 'got-no-further', moved: [] });
    const label = (name: string) => name;
    expect(whySameInWords(found, ['orders'], label, 'en')).toContain('It did change the runs');
    expect(whySameInWords(found, ['orders'], label, 'en')).not.toContain('nobody');
    expect(whySameInWords(found, ['orders'], label, 'zh')).toContain('确实改变了模拟');
    // Runs that are the same to the bit were reached by nothing.
    expect(compared(() => 'same')).toMatchObject({ because: 'reached-nobody' });
  });

  test('are so for a factor of an analysis, by points that differ in it alone', () => {
    const levels = [
      ['1', 'a'],
      ['2', 'a'],
      ['2', 'b'],
    ];
    const digests = ['x', 'y', 'y'];
    const results = resultsInMemory(digests.map((digest, point) => ({ ...run('base', 0, { digest }), point })));
    expect(changesRuns(results, levels, 0, 'base')).toBe(true);
    expect(changesRuns(results, levels, 1, 'base')).toBe(false);
  });
});

test('a parameter that nothing here uses says what would use it, and one of a lever goes by the lever', () => {
  expect(whyFactorSame(scenario, 'parameters.meetingBase', 'orders')).toMatchObject({
    because: 'off',
    needs: ['meetings'],
  });
  expect(whyFactorSame(scenario, 'strategies.surveys.surveys[0].every', 'orders')).toMatchObject({ because: 'no-way' });
  expect(whyFactorSame(scenario, 'parameters.visitSatisfaction', 'orders')?.because).toBe('reached-nobody');
  expect(whyFactorSame(scenario, 'population.size', 'orders')).toBeUndefined();
});
