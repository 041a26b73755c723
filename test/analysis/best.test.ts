import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Best, findBest } from '#hearsay/analysis/best.js';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { pairedShareInterval } from '#hearsay/analysis/proportion.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { resultsOf, run, source } from './samples.ts';

/** Compares lists of values of one outcome; the first list is the baseline. */
function bestOf(values: Readonly<Record<string, readonly number[]>>, outcome = 'y'): Best | null {
  const strategies = Object.keys(values);
  const runs = strategies.flatMap((name) =>
    values[name]!.map((value, replication) => run(name, replication, { outcomes: { [outcome]: value } })),
  );
  const input = {
    strategies,
    outcomes: [outcome],
    baseline: strategies[0]!,
    smallestEffect: {},
    betterOf: { [outcome]: 'more' } as const,
  };
  return compareStrategies(input, resultsInMemory(runs)).best;
}

const draws = source(70);
const around = (mean: number, sd: number) => Array.from({ length: 30 }, () => mean + sd * draws.normal());

describe('the best strategy', () => {
  it('is ahead of all others when each of them is clearly below it', () => {
    const found = bestOf({ base: around(0, 1), good: around(10, 1), better: around(20, 1) })!;
    expect(found).toMatchObject({ strategy: 'better', runnerUp: 'good', verdict: 'better', notToldApart: [] });
    expect(found.difference).toBeGreaterThan(8);
  });

  it('is not called best when the next one may be as good', () => {
    const luck = around(20, 5);
    // Differences to the next: the same numbers with either sign, and 0.1 besides, so that nothing can be told from them.
    const next = luck.map((value, k) => value + (k % 2 === 0 ? 3 : -3) - 0.1);
    const found = bestOf({ base: around(0, 1), first: luck, next })!;
    expect(found).toMatchObject({ strategy: 'first', runnerUp: 'next', verdict: 'undecided', notToldApart: ['next'] });
    expect(found.difference).toBeCloseTo(0.1, 10);
  });

  it('names a noisy strategy that cannot be told apart, though it is not the next', () => {
    const steady = around(20, 0.1);
    const noisy = steady.map((_, k) => (k % 2 === 0 ? 60 : -22));
    const found = bestOf({ base: around(0, 0.1), steady, near: steady.map((value) => value - 0.9), noisy })!;
    expect(found).toMatchObject({ strategy: 'steady', runnerUp: 'near', verdict: 'better', notToldApart: ['noisy'] });
  });

  it('is one that beats the baseline for certain, even where another has a better mean', () => {
    const lottery = around(0, 1).map((_, k) => (k === 0 ? 3000 : 0));
    const found = bestOf({ base: around(0, 1), sure: around(20, 1), lottery })!;
    expect(found).toMatchObject({ strategy: 'sure', runnerUp: 'lottery', notToldApart: ['lottery'] });
    expect(found.difference).toBeLessThan(0);
  });

  it('is the baseline when all others are worse, and nobody when nothing is certain', () => {
    expect(bestOf({ base: around(20, 1), low: around(0, 1), lower: around(-20, 1) })).toMatchObject({
      strategy: 'base',
      runnerUp: 'low',
      verdict: 'better',
      notToldApart: [],
    });
    const same = around(0, 1);
    expect(bestOf({ base: same, twin: same })).toBeNull();
    expect(bestOf({ base: same })).toBeNull();
    expect(bestOf({})).toBeNull();
  });

  it('has the lowest value where lower is better', () => {
    expect(bestOf({ base: around(20, 1), cheap: around(5, 1), cheaper: around(1, 1) }, 'cost')).toMatchObject({
      strategy: 'cheaper',
      runnerUp: 'cheap',
      notToldApart: [],
    });
  });

  it('does not depend on the order of the other strategies', () => {
    const values = { base: around(0, 1), a: around(10, 3), b: around(10.5, 3), c: around(9, 3) };
    const { base, a, b, c } = values;
    expect(bestOf({ base, c, b, a })).toEqual(bestOf(values));
  });

  it('is claimed wrongly in at most 5 of 100 comparisons of five equal strategies, noisy and steady ones', () => {
    const cases = 600;
    const names = ['base', 'a', 'b', 'c', 'd', 'e'];
    const against = new Map(names.slice(1).map((name) => [name, { verdict: 'better' as const }]));
    let claims = 0;
    for (let k = 0; k < cases; k++) {
      const luck = source(1_000 + k);
      const { runs } = resultsOf(
        Object.fromEntries(
          names.map((name, i) => [
            name,
            Array.from({ length: 20 }, () => (name === 'base' ? -100 : 0) + (1 + i) * luck.normal()),
          ]),
        ),
      );
      const byName = new Map(names.map((name) => [name, runs.filter((one) => one.strategy === name)]));
      const mean = (name: string) => byName.get(name)!.reduce((sum, one) => sum + one.outcomes.y!, 0) / 20;
      const found = findBest({
        outcome: 'y',
        strategies: names,
        baseline: 'base',
        results: resultsInMemory(runs),
        means: new Map(names.map((name) => [name, mean(name)])),
        against,
        better: 'more',
        smallestEffect: 0,
      })!;
      if (found.notToldApart.length === 0) claims += 1;
    }
    expect(claims / cases).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / cases));
  });
});

describe('formulas that are true or false', () => {
  const shares = (values: Readonly<Record<string, readonly number[]>>, outcome = 'alive') => {
    const strategies = Object.keys(values);
    const runs = strategies.flatMap((name) =>
      values[name]!.map((value, replication) => run(name, replication, { outcomes: { [outcome]: value } })),
    );
    const input = {
      strategies,
      outcomes: [outcome],
      baseline: strategies[0]!,
      smallestEffect: {},
      betterOf: { [outcome]: 'more' } as const,
    };
    return compareStrategies(input, resultsInMemory(runs));
  };

  it('are known by their values: 0 and 1 and nothing else, in all runs', () => {
    expect(shares({ base: [0, 0, 0], other: [1, 0, 1] }).sharesOfRuns).toEqual(['alive']);
    expect(shares({ base: [1, 1, 1], other: [1, 1, 1] }).sharesOfRuns).toEqual(['alive']);
    for (const odd of [0.5, 2, -1, Number.NaN]) {
      expect(shares({ base: [0, 1, 1], other: [1, 0, odd] }).sharesOfRuns).toEqual([]);
    }
    // Zero in all runs may be an amount; outcomes of hearsay have their own unit.
    expect(shares({ base: [0, 0], other: [0, 0] }).sharesOfRuns).toEqual([]);
    expect(shares({ base: [0, 1], other: [1, 0] }, 'orders').sharesOfRuns).toEqual([]);
    expect(shares({ base: [0, 1], other: [1, 0] }, 'orders@3d').sharesOfRuns).toEqual([]);
  });

  it('have intervals that stay within a share and do not shrink to a point', () => {
    const { strategies, comparisons, best } = shares({ base: Array(30).fill(0), other: Array(30).fill(1) });
    // Clopper & Pearson 1934 for 30 of 30: the root of 2.5 %.
    expect(strategies[1]!.outcomes.alive!.ci95[0]).toBeCloseTo(0.025 ** (1 / 30), 9);
    expect(strategies[1]!.outcomes.alive!.ci95[1]).toBe(1);
    // Bonett & Price 2012: (31 - 1) / 32 ± z √((32/32 - (30/32)²) / 32).
    const half = 1.959963984540054 * Math.sqrt((1 - (30 / 32) ** 2) / 32);
    expect(comparisons[0]!.ci95[0]).toBeCloseTo(30 / 32 - half, 9);
    expect(comparisons[0]!.ci95[1]).toBe(1);
    expect(comparisons[0]!.verdict).toBe('better');
    expect(best!.ci95).toEqual(comparisons[0]!.ci95);
  });

  it('cover the true difference of shares in at least 93 of 100 cases, near 0 and 1 too', () => {
    const cases = 2_000;
    for (const [base, other] of [
      [0.02, 0.95],
      [0.1, 0.2],
      [0.5, 0.6],
      [0.9, 0.97],
    ] as const) {
      let covered = 0;
      for (let k = 0; k < cases; k++) {
        const luck = source(9_000 + k);
        const differences = Float64Array.from(
          { length: 30 },
          () => Number(luck.uniform() < other) - Number(luck.uniform() < base),
        );
        const [low, high] = pairedShareInterval(differences);
        if (low !== null && low <= other - base && other - base <= high) covered += 1;
      }
      expect(covered / cases).toBeGreaterThan(0.93);
    }
  });

  it('give the same interval, mirrored, when the two strategies change places', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 0, 1), { minLength: 2, maxLength: 40 }), (list) => {
        const there = pairedShareInterval(Float64Array.from(list));
        const back = pairedShareInterval(Float64Array.from(list, (value) => -value));
        expect(back[0]).toBeCloseTo(-there[1]!, 12);
        expect(back[1]).toBeCloseTo(-there[0]!, 12);
      }),
    );
  });
});
