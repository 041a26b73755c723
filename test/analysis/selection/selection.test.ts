/** The full record of correct selections stands in `test/calibration/selection.txt`; here is a small part of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestHalf, halvingRounds } from '#hearsay/analysis/selection/halving.js';
import { type SelectionRule, selectBest } from '#hearsay/analysis/selection/kim-nelson.js';
import { leadOver } from '#hearsay/analysis/selection/lead.js';
import { rankStrategies, wholeColumns } from '#hearsay/analysis/selection/ranking.js';
import { type Source, sample, source } from '../samples.ts';

const RULE: SelectionRule = { indifference: 0.5, confidence: 0.95, first: 30 };

/** Draws until the procedure has decided; the last strategy is ahead by the indifference. */
function selectFrom(draw: () => number, count: number, rule: SelectionRule) {
  const values = Array.from({ length: count }, (): number[] => []);
  let left: readonly number[] = values.map((_, system) => system);
  for (let upTo = rule.first; ; upTo = Math.ceil(1.2 * upTo)) {
    for (const system of left)
      while (values[system]!.length < upTo)
        values[system]!.push(draw() + (system === count - 1 ? rule.indifference : 0));
    const found = selectBest(values, rule);
    if (found.decided) return { values, found };
    left = found.left;
  }
}

describe('selectBest', () => {
  it.each([
    ['normal', (d: Source) => d.normal()],
    ['exponential', (d: Source) => d.exponential()],
    ['dies in three of ten cases', (d: Source) => (d.uniform() < 0.3 ? -1.5 : 0.7) + 0.05 * d.normal()],
  ] as const)('ends with the best of five in at least 95 of 100 cases: %s', (_, draw) => {
    const CASES = 500;
    let right = 0;
    for (let number = 0; number < CASES; number++) {
      const draws = source(600_000 + number);
      if (selectFrom(() => draw(draws), 5, RULE).found.best === 4) right++;
    }
    expect(right / CASES).toBeGreaterThanOrEqual(0.95);
  });

  it('decides the same whatever the batches in which values come', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 0, max: 60 }), (seed, more) => {
        const draws = source(seed);
        const { values, found } = selectFrom(() => draws.normal(), 4, RULE);
        // What comes after a strategy has dropped out, or after the decision, is not looked at.
        const longer = values.map((column) => [...column, ...sample(more, () => 100 * draws.normal())]);
        expect(selectBest(longer, RULE)).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });

  it('of two strategies follows the published formulas', () => {
    // n0 = 4, α = 0.05, k = 2: η = ½ ((2 · 0.05)^(-2/3) - 1) = 1.820794, h² = 2 η · 3 = 10.924766. The differences 3, 1, 3, 1 have
    // E D² / E|D| = 2.5; with two more of that size about the first, S² = (2² + 2² + 2 · 2.5² - 4² / 6) / 5 = 3.566667. With δ = 2 the
    // pair is decided after h² S² / δ² = 9.74 replications at the latest: sums may be (9.74 - 4) = 5.74 apart, and 8 is more.
    const rule = { indifference: 2, confidence: 0.95, first: 4 };
    const found = selectBest(
      [
        [3, 1, 3, 1],
        [0, 0, 0, 0],
      ],
      rule,
    );
    expect(found).toEqual({
      decided: true,
      best: 0,
      left: [0],
      dropped: [{ system: 1, after: 4, behind: 0 }],
      replications: 4,
      most: 4,
    });
    // With δ = 0.5 the span is 16 times as long, 155.86: sums may be 0.25 · (155.86 - 4) = 37.97 apart, and 8 is less.
    const open = selectBest(
      [
        [3, 1, 3, 1],
        [0, 0, 0, 0],
      ],
      { ...rule, indifference: 0.5 },
    );
    expect(open).toMatchObject({ decided: false, best: 0, left: [0, 1], replications: 4, most: 156 });
  });

  it('calls strategies the same only after so many pairs alike that they differ in fewer than 1 run of 100', () => {
    const column = sample(400, () => 1);
    const short = column.subarray(0, 299);
    expect(selectBest([short, short], RULE)).toMatchObject({ decided: false, left: [0, 1], most: 299 });
    // (1 - 0.01)^299 = 0.0495: so long a series without a difference has a chance below 5 % where 1 run of 100 differs.
    expect(selectBest([column, column], RULE)).toMatchObject({ decided: true, left: [0, 1], replications: 300 });
  });

  it.each([
    ['yes or no', 1, 0.02],
    ['an order of 100', 100, 2],
  ])(
    'keeps its promise where the best happens in 35 of 1,000 runs and the other in 15: %s',
    (_, size, indifference) => {
      const CASES = 300;
      let right = 0;
      for (let number = 0; number < CASES; number++) {
        const draws = source(610_000 + number);
        const values = [[], []] as number[][];
        for (let upTo = RULE.first; ; upTo = Math.ceil(1.2 * upTo)) {
          while (values[0]!.length < upTo)
            for (const [system, chance] of [0.015, 0.035].entries())
              values[system]!.push(draws.uniform() < chance ? size : 0);
          const { decided, best, left } = selectBest(values, { ...RULE, indifference });
          if (!decided) continue;
          if (best === 1 && left.length === 1) right++;
          break;
        }
      }
      // Promised are 95 %; three standard errors of a share of 300 below. With variances from the first 30 runs it was 58 to 80 %.
      expect(right / CASES).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / CASES));
    },
  );

  it('takes no variance for less than a difference as large as the indifference would show', () => {
    // One run of 30 against none: E D² / E|D| = 1, and two more of that size are added: S² = (1 + 2 - 1/32) / 31; h² with n0 = 30 and
    // two strategies.
    const one = Float64Array.from({ length: 30 }, (_, r) => (r === 4 ? 1 : 0));
    const h2 = 29 * (0.1 ** (-2 / 29) - 1);
    const most = (indifference: number, variance: number) => Math.ceil((h2 * variance) / indifference ** 2);
    const own = (3 - 1 / 32) / 31;
    const found = (indifference: number) => selectBest([one, new Float64Array(30)], { ...RULE, indifference }).most;
    expect(found(0.02)).toBe(most(0.02, own));
    // After 90 pairs, one to each side, theirs is 4/91: less than 0.05 · (1 - 0.05), which asks for 95, where their own would have ended it.
    const once = (at: number) => Float64Array.from({ length: 90 }, (_, r) => (r === at ? 1 : 0));
    expect(most(0.05, 4 / 91)).toBeLessThan(90);
    expect(selectBest([once(4), once(9)], { ...RULE, indifference: 0.05 }).most).toBe(most(0.05, 0.05 * 0.95));
  });
});

describe('leadOver', () => {
  it('covers the true lead at whatever replication one stops, also where one stops because it looks large', () => {
    const CASES = 400;
    let missed = 0;
    for (let number = 0; number < CASES; number++) {
      const draws = source(620_000 + number);
      const own: number[] = [];
      let covered = true;
      while (own.length < 200 && covered) {
        own.push(draws.normal());
        if (own.length < 30) continue;
        const [low, high] = leadOver(own, new Float64Array(own.length), 30, 1).interval;
        covered = low! <= 0 && high! >= 0;
      }
      if (!covered) missed++;
    }
    // Looking with Student's interval after each of 170 runs misses in about a quarter.
    expect(missed / CASES).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / CASES));
  });
});

describe('successive halving', () => {
  it('halves to the number wanted, doubling the replications', () => {
    expect(halvingRounds(40, 8, 10)).toEqual([
      { strategies: 40, stay: 20, replications: 10 },
      { strategies: 20, stay: 10, replications: 20 },
      { strategies: 10, stay: 8, replications: 40 },
    ]);
    expect(halvingRounds(8, 8, 10)).toEqual([]);
  });

  it('keeps the best means in their order', () => {
    expect(bestHalf([3, 9, 1, 9, 4], 3)).toEqual([1, 3, 4]);
    expect(bestHalf([2, 2, 2], 1)).toEqual([0]);
  });
});

describe('rankStrategies', () => {
  const draws = source(77);
  const worse = sample(60, () => draws.normal());
  const better = worse.map((value) => value + 1 + 0.2 * draws.normal());

  it('is sure of a strategy that is ahead in every pair', () => {
    const [low, high] = rankStrategies([worse, better], 'higher');
    expect(high).toMatchObject({ probabilityBest: 1, regret: 0, firstIn: 1 });
    expect(low!.probabilityBest).toBe(0);
    expect(low!.regret).toBeCloseTo(1, 0);
  });

  it('turns round where lower is better', () => {
    const [low] = rankStrategies([worse, better], 'lower');
    expect(low).toMatchObject({ probabilityBest: 1, firstIn: 1 });
    // The worst tenth are then the largest values.
    expect(low!.worstTenth).toBeGreaterThan(low!.median!);
  });

  it('shares ties and adds up to one', () => {
    const ranks = rankStrategies([worse, worse, worse], 'higher');
    for (const rank of ranks) {
      expect(rank.probabilityBest).toBeCloseTo(1 / 3, 10);
      expect(rank.firstIn).toBeCloseTo(1 / 3, 10);
      expect(rank.regret).toBe(0);
    }
  });

  it('knows a strategy of two kinds by its worst tenth', () => {
    const humped = Float64Array.from({ length: 100 }, (_, r) => (r % 5 === 0 ? 0 : 140));
    const [rank] = rankStrategies([humped], 'higher');
    expect(rank).toMatchObject({ worstTenth: 0, median: 140, q05: 0, q95: 140 });
  });

  it('has nothing to say without replications, and drops those that are not whole', () => {
    expect(rankStrategies([new Float64Array(0)], 'higher')[0]).toMatchObject({ probabilityBest: null, median: null });
    expect(
      wholeColumns([
        [1, Number.NaN, 3],
        [4, 5, 6],
      ]),
    ).toEqual([Float64Array.of(1, 3), Float64Array.of(4, 6)]);
  });
});
