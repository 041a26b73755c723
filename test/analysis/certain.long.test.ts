/** What follows from the scenario alone: no draw enters, so no run can say otherwise, and no interval is wide. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCertain, isSure } from '#hearsay/analysis/certain.js';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { checkExpectations } from '#hearsay/analysis/expectations.js';
import { assessPrecision } from '#hearsay/analysis/precision.js';
import { summarizePoints } from '#hearsay/analysis/sweep/summarize-points.js';
import { whySame } from '#hearsay/analysis/why-same.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsOf, findingsText } from '#hearsay/report/findings.js';
import { OUTCOME_NAMES } from '#hearsay/scenario/outcomes.js';
import { modelOf, type Parts } from '../engine/model.ts';
import { holds } from '../laws/law.ts';
import { scenarios } from '../laws/scenarios.ts';
import { run } from './samples.ts';

const PARTS: Parts = {
  horizon: 20,
  population: { size: 200 },
  community: { founders: 12 },
  baseline: 'nothing',
  formulas: { spentTwice: '2 * cost', costPerMember: 'cost / members' },
  strategies: {
    nothing: {},
    posts: { content: [{ kind: 'post', days: '0-19', every: 2, cost: 10 }] },
    operator: { operators: { count: 1, hours: 1, wage: 5 } },
    members: {
      content: [{ kind: 'post', days: '0-19', cost: 10, byMembers: { share: 0.5, how: 'asked', cost: 0.5 } }],
    },
    tombola: { activities: [{ name: 'draw', kind: 'lottery', days: '3', prize: 5, winners: 3 }] },
  },
};

describe('no draw enters', () => {
  test('a cost of hours and posts by the calendar, and what is made of it; not what depends on members', () => {
    const { scenario } = modelOf(PARTS);
    const certain = (strategy: string, outcome: string) => isCertain(scenario, strategy, outcome);
    for (const strategy of ['nothing', 'posts', 'operator'])
      for (const outcome of ['cost', 'cost@9d', 'spentTwice', 'revenue', 'profit', 'rewardsPaid'])
        expect([strategy, outcome, certain(strategy, outcome)]).toEqual([strategy, outcome, true]);
    for (const outcome of ['members', 'messages', 'costPerMember']) expect(certain('posts', outcome)).toBe(false);
    for (const strategy of ['members', 'tombola']) expect(certain(strategy, 'cost')).toBe(false);
  });

  test('whatever is called certain is the same in all runs of it, over all levers', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const model = modelOf(parts);
        for (const { name } of model.scenario.strategies) {
          const sure = OUTCOME_NAMES.filter((outcome) => isCertain(model.scenario, name, outcome));
          const runs = [0, 1, 2].map((replication) => simulate(model, name, replication).outcomes);
          for (const outcome of sure)
            expect([name, outcome, ...runs.map((own) => own[outcome])]).toEqual([
              name,
              outcome,
              ...runs.map(() => runs[0]![outcome]),
            ]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('whatever nothing leads to is the same in all pairs, over all levers', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const model = modelOf(parts);
        const apart = OUTCOME_NAMES.filter((outcome) =>
          ['no-way', 'off'].includes(whySame(model.scenario, ['one', 'other'], outcome)?.because ?? ''),
        );
        for (const replication of [0, 1]) {
          const [one, other] = ['one', 'other'].map((name) => simulate(model, name, replication).outcomes);
          expect(apart.filter((outcome) => !Object.is(one![outcome], other![outcome]))).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('in a study', () => {
  const model = modelOf(PARTS);
  const { scenario } = model;
  const strategies = ['nothing', 'posts', 'operator'];
  const outcomes = ['cost', 'rewardsPaid', 'messages'];
  const study = (replications: number) =>
    resultsInMemory(
      strategies.flatMap((strategy) =>
        Array.from({ length: replications }, (_, replication) =>
          run(strategy, replication, { outcomes: simulate(model, strategy, replication).outcomes }),
        ),
      ),
    );
  const input = {
    ...scenario,
    strategies,
    outcomes,
    isCertain: (strategy: string, outcome: string) => isCertain(scenario, strategy, outcome),
    whySame: (pair: readonly [string, string], outcome: string) => whySame(scenario, pair, outcome),
  };

  test('three pairs decide a cost of 10 posts at 10 each: 100 more, no interval around it, worse', () => {
    const { comparisons, strategies: summaries } = compareStrategies(input, study(3));
    const found = comparisons.find(({ strategy, outcome }) => strategy === 'posts' && outcome === 'cost');
    expect(found).toMatchObject({ difference: 100, ci95: [100, 100], ciKind: 'certain', verdict: 'worse', p: 0 });
    expect(found!.reasons).toEqual(['certain']);
    expect(summaries[1]!.outcomes.cost).toMatchObject({ mean: 100, ci95: [100, 100], ciKind: 'certain' });
  });

  test('what merely agreed in three pairs stays open', () => {
    const { isCertain: _, whySame: __, ...unknown } = input;
    const { comparisons } = compareStrategies(unknown, study(3));
    const found = comparisons.find(({ strategy, outcome }) => strategy === 'posts' && outcome === 'cost');
    expect(found).toMatchObject({ verdict: 'undecided' });
    expect(found!.ci95[1]).toBeGreaterThan(100);
  });

  test('an outcome to which nothing leads is the same, and both languages say so without an interval', () => {
    const results = study(5);
    const comparison = compareStrategies(input, results);
    const found = comparison.comparisons.find((one) => one.strategy === 'posts' && one.outcome === 'rewardsPaid');
    expect(found).toMatchObject({ ci95: [0, 0], ciKind: 'certain', verdict: 'no meaningful difference' });
    expect(found!.reasons).toEqual(['no-way']);
    const said = (language: 'en' | 'zh') =>
      findingsText({
        comparison,
        results,
        pools: { strategies: [], warnings: new Map() } as never,
        language,
        currency: '',
      });
    expect(
      findingsOf({
        comparison,
        results,
        pools: { strategies: [], warnings: new Map() } as never,
        language: 'en',
        currency: '',
      }).headline,
    ).toContain('certain');
    expect(said('en').join('\n')).not.toMatch(/Spent on rewards.*\d to \d/);
    expect(said('zh').join('\n')).toContain('必然');
  });

  test('an expectation, a point of a sweep and a wished precision know it too', () => {
    const results = study(3);
    const known = { horizon: 20, isCertain: input.isCertain };
    const expectation = { strategy: 'posts', outcome: 'cost', low: 90, high: Number.POSITIVE_INFINITY };
    const [checked] = checkExpectations([expectation as never], results, scenario.formulas, known);
    expect(checked).toMatchObject({ found: 100, ci95: [100, 100], ciKind: 'certain', met: true });
    const { points } = summarizePoints(results, ['cost'], {
      isCertain: ({ strategy }, outcome) => input.isCertain(strategy, outcome),
    });
    expect(points[0]![1]!.cost).toMatchObject({ mean: 100, ci95: [100, 100], ciKind: 'certain' });
    const wished = (isKnown: boolean) =>
      assessPrecision(results, [{ outcome: 'cost', width: 1 }], {
        strategies,
        baseline: 'nothing',
        ...(isKnown && {
          isSure: (pair: readonly [string, string], outcome: string) => isSure(scenario, pair, outcome),
        }),
      });
    expect(wished(true).map(({ met }) => met)).toEqual([true, true]);
    expect(wished(false).map(({ met }) => met)).toEqual([false, false]);
  });
});
