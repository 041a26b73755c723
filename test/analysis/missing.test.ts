import { describe, expect, it } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { checkExpectations } from '#hearsay/analysis/expectations.js';
import { joinPresences, type Presence, presenceOf } from '#hearsay/analysis/missing.js';
import { exactShareInterval } from '#hearsay/analysis/proportion.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsOf } from '#hearsay/report/findings.js';
import { run, source } from './samples.ts';

const FORMULAS = { perMember: 'messages / members', perOrder: 'cost / orders' };

/** Twenty runs each: with a fee the talk of a member is livelier where anybody is left, and in `empty` of them nobody is. */
function study(empty: number) {
  const draws = source(77);
  const runs = Array.from({ length: 20 }, (_, k) => k).flatMap((k) =>
    ['free', 'fee'].map((strategy) => {
      const members = strategy === 'fee' ? (k < empty ? 0 : 2) : 10;
      const messages = members * (strategy === 'fee' ? 3 : 1) + draws.uniform();
      const outcomes = {
        members,
        messages: members === 0 ? 0 : messages,
        perMember: members === 0 ? Number.NaN : messages / members,
      };
      return run(strategy, k, { outcomes });
    }),
  );
  const results = resultsInMemory(runs);
  const input = {
    strategies: ['free', 'fee'],
    outcomes: ['perMember', 'members'],
    baseline: 'free',
    smallestEffect: {},
    formulas: FORMULAS,
    betterOf: { perMember: 'more' },
    horizon: 60,
  } as const;
  return { input, results, comparison: compareStrategies(input, results) };
}

describe('runs without a value', () => {
  it('are counted, with what is missing in them', () => {
    const { results } = study(13);
    expect(presenceOf(results, { strategy: 'fee' }, 'perMember', FORMULAS)).toMatchObject({
      runs: 20,
      missing: 13,
      share: 7 / 20,
      causes: [{ cause: { kind: 'zero', of: 'members' }, runs: 13 }],
    });
  });

  it('take the verdict from the others', () => {
    expect(study(0).comparison.comparisons[0]).toMatchObject({ verdict: 'better', missingPairs: 0, presence: null });
    const lost = study(13).comparison;
    expect(lost.comparisons[0]).toMatchObject({ verdict: 'undecided', missingPairs: 13 });
    expect(lost.comparisons[0]!.reasons).toContain('missing');
    expect(lost.comparisons[0]!.presence!.difference).toBeCloseTo(-13 / 20, 12);
    expect(lost.best).toBeNull();
  });

  it.each([
    ['en', /no value in 13 of 20 runs: the community is empty.*7 of 20 pairs/],
    ['zh', /20 次模拟中有 13 次没有数值，因为群里已没有人.*20 组配对中，双方都有数值的有 7 组/],
  ] as const)('are the first thing that is said (%s)', async (language, wanted) => {
    const { comparison, results } = study(13);
    const pools = { strategies: (await poolDetails(results, [])).strategies, warnings: new Map<string, string[]>() };
    const { headline } = findingsOf({ comparison, results, pools, language, currency: '' });
    expect(headline).toMatch(wanted);
    expect(headline).not.toMatch(/did best|did better|效果最好|优于/);
  });

  it('are the finding where a strategy has no other', async () => {
    const { comparison, results } = study(20);
    const pools = { strategies: [], warnings: new Map<string, string[]>() };
    const { headline } = findingsOf({ comparison, results, pools, language: 'en', currency: '' });
    expect(headline).toContain('no value in 20 of 20 runs: the community is empty');
    expect(headline).not.toContain('no other strategy');
  });

  it('fail an expectation of their outcome', () => {
    const wanted = { strategy: 'fee', outcome: 'perMember', day: undefined, low: 1.5, high: Number.POSITIVE_INFINITY };
    const met = (empty: number) => checkExpectations([wanted as never], study(empty).results, FORMULAS)[0]!.met;
    expect([met(0), met(13)]).toEqual([true, false]);
  });
});

it('takes cells together by adding runs and causes', () => {
  const empty = { kind: 'zero', of: 'members' } as const;
  const unsold = { kind: 'zero', of: 'orders' } as const;
  const of = (runs: number, ...causes: Presence['causes']): Presence => {
    const missing = causes.reduce((sum, cause) => sum + cause.runs, 0);
    return { runs, missing, share: (runs - missing) / runs, ci95: [0, 1], causes };
  };
  const joined = joinPresences([
    of(10, { cause: empty, runs: 3 }),
    of(10),
    of(20, { cause: unsold, runs: 4 }, { cause: empty, runs: 2 }),
  ]);
  expect(joined).toMatchObject({ runs: 40, missing: 9, share: 31 / 40 });
  expect(joined.causes).toEqual([
    { cause: empty, runs: 5 },
    { cause: unsold, runs: 4 },
  ]);
  expect(joined.ci95).toEqual(exactShareInterval(31, 40));
});
