/** Fronts, crowding and hypervolume, against slow truths. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hypervolume } from '#hearsay/numeric/hypervolume.js';
import { crowdingOf, dominates, frontsOf, type Scored } from '#hearsay/numeric/pareto.js';

const point = (dimensions: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: dimensions, maxLength: dimensions });
const scored = (dimensions: number) =>
  fc.array(fc.record({ costs: point(dimensions), violation: fc.constantFrom(0, 0, 0, 1, 2) }), {
    minLength: 1,
    maxLength: 25,
  });

describe('fronts', () => {
  test('peel off, one after the other, exactly what nothing left dominates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }).chain(scored), (points) => {
        let left = points.map((_, i) => i);
        for (const front of frontsOf(points)) {
          const free = left.filter((i) => !left.some((j) => dominates(points[j]!, points[i]!)));
          expect(front).toEqual(free);
          left = left.filter((i) => !front.includes(i));
        }
        expect(left).toEqual([]);
      }),
    );
  });

  test('come from an order: nobody dominates themselves, and who dominates is not dominated back', () => {
    fc.assert(
      fc.property(scored(3), (points) => {
        for (const a of points)
          for (const b of points) {
            if (dominates(a, b)) expect(dominates(b, a)).toBe(false);
            for (const c of points) if (dominates(a, b) && dominates(b, c)) expect(dominates(a, c)).toBe(true);
          }
        expect(points.some((each) => dominates(each, each))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('put whoever keeps the limits before whoever breaks them, and those before whoever breaks them more', () => {
    const points: Scored[] = [
      { costs: [0, 0], violation: 2 },
      { costs: [9, 9], violation: 0 },
      { costs: [5, 5], violation: 1 },
    ];
    expect(frontsOf(points)).toEqual([[1], [2], [0]]);
  });
});

test('crowding is infinite at both ends of each cost and the size of the gap between them (Deb et al. 2002, fig. 1)', () => {
  const points = [
    [0, 10],
    [2, 6],
    [5, 5],
    [10, 0],
  ].map((costs) => ({ costs, violation: 0 }));
  expect([...crowdingOf(points, [0, 1, 2, 3])]).toEqual([Infinity, 5 / 10 + 5 / 10, 8 / 10 + 6 / 10, Infinity]);
});

describe('hypervolume', () => {
  test('is the number of unit cells that some point dominates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((d) => fc.tuple(fc.constant(d), fc.array(point(d), { maxLength: 8 }))),
        ([dimensions, points]) => {
          const side = 6;
          let cells = 0;
          for (let cell = 0; cell < side ** dimensions; cell++) {
            const corner = Array.from({ length: dimensions }, (_, k) => Math.floor(cell / side ** k) % side);
            if (points.some((each) => each.every((cost, k) => cost <= corner[k]!))) cells++;
          }
          expect(hypervolume(points, new Array(dimensions).fill(side))).toBeCloseTo(cells, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('does not change when a dominated point is added', () => {
    const front = [
      [1, 4, 2],
      [2, 2, 2],
      [4, 1, 1],
    ];
    expect(hypervolume([...front, [4, 4, 4]], [5, 5, 5])).toBe(hypervolume(front, [5, 5, 5]));
  });
});
