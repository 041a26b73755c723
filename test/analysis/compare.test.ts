import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import type { StrategyComparison } from '#hearsay/analysis/comparison.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { resultsOf, run, sample, source } from './samples.ts';

const INPUT = {
  strategies: ['base', 'other'],
  outcomes: ['y'],
  baseline: 'base',
  smallestEffect: { y: 0.5 },
  betterOf: { y: 'more' },
} as const;

const compare = (base: readonly (number | undefined)[], other: readonly (number | undefined)[]): StrategyComparison =>
  compareStrategies(INPUT, resultsOf({ base, other })).comparisons[0]!;

/** Values with a little structure: whole numbers, so that ties occur, in equal numbers for both strategies. */
const twoLists = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 2,
    maxLength: 25,
  })
  .map((rows) => ({ base: rows.map(([a]) => a), other: rows.map(([, b]) => b) }));

describe('comparison of strategies', () => {
  it('agrees with a paired t test worked by hand', () => {
    // Differences 1, 2, 3, 4, 5: mean 3, sd √2.5, t(0.975, 4) = 2.776445, so 3 ± 2.776445 · √0.5; t = 4.242641, p = 0.013236
    // (SciPy 1.17.1, scipy.stats.ttest_rel).
    const found = compare([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]);
    expect(found.difference).toBe(3);
    expect(found.ci95[0]).toBeCloseTo(3 - 2.7764451051977987 * Math.sqrt(0.5), 10);
    expect(found.ci95[1]).toBeCloseTo(3 + 2.7764451051977987 * Math.sqrt(0.5), 10);
    expect(found.p).toBeCloseTo(0.013235599563682362, 12);
    expect(found).toMatchObject({
      probabilityBetter: 1,
      pairs: 5,
      missingPairs: 0,
      verdict: 'better',
      varianceRatio: 1,
    });
  });

  it('finds exactly 0 between identical strategies, and claims no more than so many pairs can show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 30 }),
        (values) => {
          const found = compare(values, values);
          expect(found).toMatchObject({ difference: 0, p: 1, pAdjusted: 1, probabilityBetter: 0.5, unusual: 0 });
          const spread = Math.max(...values) - Math.min(...values);
          // What came in none of n runs comes in at most 1 - 0.025^(1/n) of all on a side, and moves a value by the spread at most.
          const rate = 1 - 0.025 ** (1 / values.length);
          if (spread === 0) expect(found.ci95).toEqual([null, null]);
          else expect(found.ci95[1]! / spread).toBeGreaterThan(rate);
          if (found.ci95[0] === null || found.ci95[1]! > 0.5)
            expect(found).toMatchObject({ verdict: 'undecided', reasons: ['none-differ'] });
          else expect(found.verdict).toBe('no meaningful difference');
        },
      ),
    );
  });

  it('is mirrored when strategy and baseline are swapped', () => {
    const opposite = { better: 'worse', worse: 'better' } as const;
    fc.assert(
      fc.property(twoLists, ({ base, other }) => {
        const there = compare(base, other);
        const back = compare(other, base);
        expect(back.difference).toBeCloseTo(-there.difference!, 10);
        for (const key of ['ci95', 'bootstrapCi95'] as const) {
          const [low, high] = there[key];
          expect(back[key][0] === null).toBe(low === null);
          if (low === null) continue;
          expect(back[key][0]).toBeCloseTo(-high, 9);
          expect(back[key][1]).toBeCloseTo(-low, 9);
        }
        expect(back.p).toBeCloseTo(there.p!, 10);
        expect(back.probabilityBetter).toBeCloseTo(1 - there.probabilityBetter!, 12);
        expect(back.verdict).toBe(there.verdict in opposite ? opposite[there.verdict as 'better'] : there.verdict);
      }),
    );
  });

  it('does not care about luck that both share, and follows a change of unit', () => {
    fc.assert(
      fc.property(
        twoLists,
        fc.integer({ min: 2, max: 64 }),
        fc.integer({ min: -50, max: 50 }),
        ({ base, other }, unit, shift) => {
          const plain = compare(base, other);
          const shifted = compare(
            base.map((value, i) => value + shift + i),
            other.map((value, i) => value + shift + i),
          );
          for (const key of ['difference', 'ci95', 'bootstrapCi95', 'p', 'verdict'] as const) {
            expect(shifted[key]).toEqual(plain[key]);
          }
          const scaled = compareStrategies(
            { ...INPUT, smallestEffect: { y: 0.5 * unit } },
            resultsOf({ base: base.map((value) => value * unit), other: other.map((value) => value * unit) }),
          ).comparisons[0]!;
          expect(scaled.difference).toBeCloseTo(plain.difference! * unit, 8);
          expect(scaled.verdict).toBe(plain.verdict);
          if (plain.ci95[0] !== null) expect(scaled.ci95[0]).toBeCloseTo(plain.ci95[0] * unit, 8);
        },
      ),
    );
  });

  it('does not depend on the order of runs, nor on strategies and outcomes besides (but for the family)', () => {
    const draws = source(1);
    const runs = ['base', 'other', 'third'].flatMap((strategy) =>
      Array.from({ length: 40 }, (_, replication) =>
        run(strategy, replication, { outcomes: { y: draws.normal(), z: draws.exponential() } }),
      ),
    );
    const wide = { ...INPUT, strategies: ['base', 'third', 'other'], outcomes: ['z', 'y'] };
    const found = compareStrategies(wide, resultsInMemory(runs));
    expect(compareStrategies(wide, resultsInMemory(runs.toReversed()))).toEqual(found);
    const alone = compareStrategies(INPUT, resultsInMemory(runs)).comparisons[0]!;
    const among = found.comparisons.find((one) => one.strategy === 'other' && one.outcome === 'y')!;
    for (const key of ['difference', 'ci95', 'bootstrapCi95', 'p', 'probabilityBetter', 'varianceRatio'] as const) {
      expect(among[key]).toEqual(alone[key]);
    }
  });

  it('leaves out pairs of failed runs and of values that are no numbers, counts them, and says so', () => {
    const results = resultsOf({
      base: [1, undefined, 3, 4, 5, 6],
      other: [2, 3, Number.NaN, 6, 7, Number.POSITIVE_INFINITY],
    });
    const { comparisons, strategies, warnings, failures } = compareStrategies(INPUT, results);
    expect(comparisons[0]).toMatchObject({ pairs: 3, missingPairs: 3 });
    expect(comparisons[0]!.difference).toBeCloseTo(5 / 3, 12);
    expect(strategies[0]).toMatchObject({ runs: 5, failures: 1 });
    expect(strategies[1]!.outcomes.y).toMatchObject({ n: 4, notFinite: 2 });
    expect(failures).toBe(1);
    expect(warnings.map(({ code, strategy }) => [code, strategy])).toEqual([
      ['failures', 'base'],
      ['not-finite', 'other'],
    ]);
  });

  it('says that it knows nothing where it knows nothing, in JSON too', () => {
    const single = compareStrategies(INPUT, resultsOf({ base: [1], other: [2] }));
    expect(single.comparisons[0]).toMatchObject({
      difference: 1,
      ci95: [null, null],
      p: null,
      verdict: 'undecided',
      reasons: ['no-pairs'],
    });
    expect(single.strategies[0]!.outcomes.y).toMatchObject({ n: 1, mean: 1, sd: null, ci95: [null, null], median: 1 });
    const none = compareStrategies(INPUT, resultsInMemory([]));
    expect(none.comparisons[0]).toMatchObject({ difference: null, probabilityBetter: null, verdict: 'undecided' });
    for (const comparison of [single, none]) expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it('does not mistake rounding for a difference', () => {
    const values = [...sample(30, source(2).uniform)];
    const sameButForRounding = values.map((value) => value + 1e-15);
    expect(compare(values, sameButForRounding)).toMatchObject({ difference: 0, verdict: 'no meaningful difference' });
    const constant = compare(
      values,
      values.map((value) => value + 0.7),
    );
    expect(constant.unusual).toBe(0);
  });

  it('calls a sure difference that does not matter no meaningful difference', () => {
    const draws = source(3);
    const base = [...sample(50, draws.normal)];
    const other = base.map((value) => value + 0.2 + 0.01 * draws.normal());
    expect(compare(base, other)).toMatchObject({ verdict: 'no meaningful difference' });
    expect(compare(base, other).p).toBeLessThan(1e-10);
  });

  it('explains an interval that excludes zero under an undecided verdict', () => {
    // One outcome with p of about 0.02 in a family of five: Holm makes it about 0.1.
    const draws = source(4);
    const noise = sample(30, draws.normal);
    const mean = noise.reduce((sum, value) => sum + value, 0) / 30;
    const names = ['y', 'a', 'b', 'c', 'd'];
    const runs = [...noise].flatMap((value, replication) => {
      const rest = Object.fromEntries(names.slice(1).map((name) => [name, draws.normal()]));
      // Mean exactly 0.45 with the spread of the noise.
      return [
        run('base', replication, {
          outcomes: { y: 0, ...Object.fromEntries(names.slice(1).map((name) => [name, draws.normal()])) },
        }),
        run('other', replication, { outcomes: { ...rest, y: value - mean + 0.45 } }),
      ];
    });
    const input = { ...INPUT, outcomes: names, smallestEffect: {} };
    const found = compareStrategies(input, resultsInMemory(runs)).comparisons[0]!;
    expect(found.ci95[0]).toBeGreaterThan(0);
    expect(found.pAdjusted).toBeGreaterThan(0.05);
    expect(found).toMatchObject({ verdict: 'undecided', reasons: ['family'] });
    expect(found.note).toContain('by chance');
  });

  it('follows the skewness of differences', () => {
    const draws = source(5);
    const other = [...sample(40, () => Math.exp(1.5 * draws.normal()))];
    const found = compare(
      other.map(() => 0),
      other,
    );
    // The long tail is above: the interval reaches further up than down.
    expect(found.kind).toBe('skewed');
    expect(found.ci95[1]! - found.difference!).toBeGreaterThan(1.2 * (found.difference! - found.ci95[0]!));
  });

  it('finds t and bootstrap agreeing for 100 normal differences', () => {
    const draws = source(6);
    expect(compare([...sample(100, () => 0)], [...sample(100, draws.normal)]).methodsAgree).toBe(true);
  });

  it('takes less for better where the outcome says so', () => {
    const runs = [1, 2, 3, 4, 5, 6].flatMap((x, replication) => [
      run('base', replication, { outcomes: { cost: 100 + x } }),
      run('other', replication, { outcomes: { cost: 50 + 2 * x } }),
    ]);
    const { comparisons } = compareStrategies({ ...INPUT, outcomes: ['cost'] }, resultsInMemory(runs));
    expect(comparisons[0]).toMatchObject({ verdict: 'better', better: 'less', probabilityBetter: 1 });
    expect(comparisons[0]!.difference).toBeLessThan(0);
    expect(comparisons[0]!.smallestEffect).toBeCloseTo(1.035, 12);
  });

  it('says higher and lower, never better, where nothing says which way is good', () => {
    for (const [outcome, sign] of [
      ['y', 1],
      ['costly', -1],
      ['gini', -1],
    ] as const) {
      const runs = [1, 2, 3, 4, 5, 6].flatMap((x, replication) => [
        run('base', replication, { outcomes: { [outcome]: x } }),
        run('other', replication, { outcomes: { [outcome]: x + sign * (50 + x) } }),
      ]);
      const found = compareStrategies({ ...INPUT, betterOf: {}, outcomes: [outcome] }, resultsInMemory(runs));
      const verdict = sign > 0 ? 'higher' : 'lower';
      expect(found.comparisons[0]).toMatchObject({ verdict, better: 'neither', probabilityBetter: null });
      expect(found.best).toBeNull();
    }
  });
});
