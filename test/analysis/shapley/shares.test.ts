import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionsOf, EXACT_PLAYERS, everybody, ordersOf, planShapley } from '#hearsay/analysis/shapley/coalitions.js';
import { exactShares, pairIndex, sampledShares } from '#hearsay/analysis/shapley/shares.js';
import { source } from '../samples.ts';

/** All orders of 0 … n - 1, the slow way. */
function allOrders(n: number): number[][] {
  if (n === 0) return [[]];
  return allOrders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, place) => [...order.slice(0, place), n - 1, ...order.slice(place)]),
  );
}

/** The definition by orders, independent of weights: what a player adds on coming in, averaged over all n! orders. */
function slowShapley(n: number, worth: (coalition: number) => number): number[] {
  const totals = new Array<number>(n).fill(0);
  const orders = allOrders(n);
  for (const order of orders) {
    for (const [place, player] of order.entries()) {
      const before = order.slice(0, place).reduce((sum, other) => sum + 2 ** other, 0);
      totals[player]! += worth(before + 2 ** player) - worth(before);
    }
  }
  return totals.map((total) => total / orders.length);
}

const worths = (n: number) =>
  fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n });
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => worths(n).map((table) => ({ n, worth: (coalition: number) => table[coalition]! })));
/** Of two games of one size. */
const twins = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.tuple(worths(n), worths(n)).map(([one, other]) => ({ n, one, other })));

/** Worths are at most 1,000 and at most 2^5 of them are added up: rounding stays far below. */
const ROUNDING = 1e-9;
const close = (a: number, b: number) => Math.abs(a - b) < ROUNDING;

describe('Shapley values of games', () => {
  it('are the mean over all orders of what a player adds', () => {
    fc.assert(
      fc.property(games, ({ n, worth }) => {
        const slow = slowShapley(n, worth);
        for (const [player, value] of exactShares(n, worth).values.entries())
          expect(close(value, slow[player]!)).toBe(true);
      }),
    );
  });

  it('efficiency: add up to what everybody is worth less nobody', () => {
    fc.assert(
      fc.property(games, ({ n, worth }) => {
        const sum = exactShares(n, worth).values.reduce((a, b) => a + b, 0);
        expect(close(sum, worth(everybody(n)) - worth(0))).toBe(true);
      }),
    );
  });

  it('symmetry: players who may stand in for each other get the same', () => {
    fc.assert(
      fc.property(games, ({ n, worth }) => {
        if (n < 2) return;
        // Worth that depends on how many of players 0 and 1 are in, not on which.
        const blind = (coalition: number) => worth((coalition & 3) === 2 ? coalition - 1 : coalition);
        const { values } = exactShares(n, blind);
        expect(close(values[0]!, values[1]!)).toBe(true);
      }),
    );
  });

  it('dummy: a player who adds a fixed amount gets that amount and interacts with nobody', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: -50, max: 50 }), ({ n, worth }, amount) => {
        const plain = (coalition: number) => worth(coalition & ~1) + ((coalition & 1) === 1 ? amount : 0);
        const { values, alone, last, pairs } = exactShares(n, plain);
        for (const value of [values[0]!, alone[0]!, last[0]!]) expect(close(value, amount)).toBe(true);
        for (let other = 1; other < n; other++) expect(close(pairs![pairIndex(0, other, n)]!, 0)).toBe(true);
      }),
    );
  });

  it('additivity: the values of a sum of games are the sums of the values', () => {
    fc.assert(
      fc.property(twins, ({ n, one, other }) => {
        const { values } = exactShares(n, (coalition) => one[coalition]! + other[coalition]!);
        const parts = [one, other].map((table) => exactShares(n, (coalition) => table[coalition]!).values);
        for (const [player, value] of values.entries())
          expect(close(value, parts[0]![player]! + parts[1]![player]!)).toBe(true);
      }),
    );
  });

  it('of two players interact by what both do beyond the sum of each', () => {
    const table = [0, 3, 5, 20];
    const { pairs, values } = exactShares(2, (coalition) => table[coalition]!);
    expect([...pairs!]).toEqual([12]);
    expect([...values]).toEqual([9, 11]);
  });

  it('interactions are differences of differences, averaged over orders in which two players follow each other', () => {
    fc.assert(
      fc.property(games, ({ n, worth }) => {
        if (n < 2) return;
        const { pairs } = exactShares(n, worth);
        const sums = new Map<number, { sum: number; count: number }>();
        for (const order of allOrders(n)) {
          for (let place = 0; place + 1 < n; place++) {
            const before = order.slice(0, place).reduce((sum, other) => sum + 2 ** other, 0);
            const [a, b] = [2 ** order[place]!, 2 ** order[place + 1]!];
            const second = worth(before + a + b) - worth(before + a) - worth(before + b) + worth(before);
            const [i, j] = [order[place]!, order[place + 1]!].sort((x, y) => x - y);
            const entry = sums.get(pairIndex(i!, j!, n)) ?? { sum: 0, count: 0 };
            sums.set(pairIndex(i!, j!, n), { sum: entry.sum + second, count: entry.count + 1 });
          }
        }
        for (const [pair, { sum, count }] of sums) expect(close(pairs![pair]!, sum / count)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('sampled orders', () => {
  it('share out the whole difference in every replication', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 12 }), fc.nat(1000), fc.integer({ min: 1, max: 4 }), (n, seed, pairs) => {
        const draws = source(seed);
        const known = new Map<number, number>();
        const worth = (coalition: number) => {
          if (!known.has(coalition)) known.set(coalition, draws.normal());
          return known.get(coalition)!;
        };
        const { values } = sampledShares(n, ordersOf(planShapley(n, pairs), seed), worth);
        expect(
          close(
            values.reduce((a, b) => a + b, 0),
            worth(everybody(n)) - worth(0),
          ),
        ).toBe(true);
      }),
    );
  });

  it('are all among the coalitions planned, with everybody, nobody, each alone and all but each', () => {
    const plan = planShapley(9, 2);
    const planned = new Set(coalitionsOf(plan, 4));
    const asked = new Set<number>();
    sampledShares(9, ordersOf(plan, 4), (coalition) => {
      asked.add(coalition);
      return 0;
    });
    for (const coalition of asked) expect(planned.has(coalition)).toBe(true);
    for (let player = 0; player < 9; player++) {
      expect(planned.has(2 ** player)).toBe(true);
      expect(planned.has(everybody(9) - 2 ** player)).toBe(true);
    }
  });

  it('give an antithetic pair the exact answer where players act in pairs at most', () => {
    // With orders of both directions each pair of players is met once in each order, so its surplus is halved exactly.
    const worth = (coalition: number) => {
      const members = Array.from({ length: 8 }, (_, player) => (coalition >> player) & 1);
      return members.reduce((sum, one, i) => sum + one * (i + members.slice(i + 1).reduce((s, two) => s + two, 0)), 0);
    };
    const { values } = sampledShares(8, ordersOf(planShapley(8, 1), 0), worth);
    const exact = exactShares(8, worth).values;
    for (const [player, value] of values.entries()) expect(close(value, exact[player]!)).toBe(true);
  });

  it('differ between replications and stay the same when asked again', () => {
    const plan = planShapley(10, 1);
    expect(ordersOf(plan, 0)).toEqual(ordersOf(plan, 0));
    expect(ordersOf(plan, 0)).not.toEqual(ordersOf(plan, 1));
  });

  it('reach every place equally often', () => {
    const plan = planShapley(7, 1);
    const first = new Array<number>(7).fill(0);
    for (let replication = 0; replication < 7000; replication++) first[ordersOf(plan, replication)[0]![0]!]!++;
    // Binomial with mean 1,000 and standard deviation 29; 4.5 of them leave one false alarm in 20,000 runs for seven counts.
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(4.5 * Math.sqrt(7000 * (1 / 7) * (6 / 7)));
  });

  it('are used only beyond six players', () => {
    expect(planShapley(EXACT_PLAYERS, 2).method).toBe('exact');
    expect(coalitionsOf(planShapley(EXACT_PLAYERS, 2), 0)).toHaveLength(64);
    expect(planShapley(EXACT_PLAYERS + 1, 2).method).toBe('sampled');
    expect(coalitionsOf(planShapley(7, 1), 0)).toHaveLength(4 * 7 - 4);
  });
});
