/** How a study grows: every run that was ever asked for is in exactly one batch, and nothing that was there moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Batch, batchesToAdd, batchSize, keyAt, placesIn, type WantedRuns } from '#hearsay/experiment/batches.js';
import { designRuns } from '#hearsay/experiment/design.js';
import type { RunKey } from '#hearsay/experiment/results.js';

const text = ({ point, strategy, replication }: RunKey) => `${point}/${strategy}/${replication}`;
const keysOf = (batch: Batch) => Array.from({ length: batchSize(batch) }, (_, k) => keyAt(batch, k));
const wantedKeys = ({ points, strategies, replications, only = () => true }: WantedRuns) =>
  designRuns(strategies, replications, points.length)
    .map((key) => ({ ...key, point: points[key.point]! }))
    .filter(only);

const wanted = fc.record({
  points: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
  strategies: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  replications: fc.nat({ max: 5 }),
  only: fc.option(
    fc.integer({ min: 2, max: 4 }).map((n) => (key: RunKey) => (key.point + key.replication) % n === 0),
    { nil: undefined },
  ),
});

describe('batches', () => {
  test('hold every run that was ever asked for once, and no other, however the study grew', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 4 }), (requests) => {
        let batches: Batch[] = [];
        for (const request of requests) {
          const before = [...batches];
          batches = [...batches, ...batchesToAdd(batches, request)];
          expect(batches.slice(0, before.length)).toEqual(before);
          expect(batchesToAdd(batches, request)).toEqual([]);
        }
        const held = batches.flatMap(keysOf).map(text);
        expect(new Set(held).size).toBe(held.length);
        expect([...held].sort()).toEqual([...new Set(requests.flatMap(wantedKeys).map(text))].sort());
      }),
      { numRuns: 300 },
    );
  });

  test('find each of their runs at its position, and no other run', () => {
    const batch: Batch = { points: [4, 1], strategies: ['b', 'a', 'c'], replications: [2, 5] };
    const find = placesIn(batch);
    expect(keysOf(batch).map(find)).toEqual(Array.from({ length: 18 }, (_, k) => k));
    // Replication by replication, in each point by point.
    expect(keysOf(batch).slice(0, 4).map(text)).toEqual(['4/b/2', '4/a/2', '4/c/2', '1/b/2']);
    for (const key of [
      { point: 0, strategy: 'a', replication: 2 },
      { point: 4, strategy: 'd', replication: 2 },
      { point: 4, strategy: 'a', replication: 1 },
      { point: 4, strategy: 'a', replication: 5 },
    ])
      expect(find(key)).toBe(-1);
  });

  test('a study that asks for more replications, then for a further strategy, has one batch for each', () => {
    const first = batchesToAdd([], { points: [0], strategies: ['a', 'b'], replications: 30 });
    expect(first).toEqual([{ points: [0], strategies: ['a', 'b'], replications: [0, 30] }]);
    const second = batchesToAdd(first, { points: [0], strategies: ['a', 'b'], replications: 60 });
    expect(second).toEqual([{ points: [0], strategies: ['a', 'b'], replications: [30, 60] }]);
    const third = batchesToAdd([...first, ...second], { points: [0], strategies: ['a', 'b', 'c'], replications: 60 });
    expect(third).toEqual([{ points: [0], strategies: ['c'], replications: [0, 60] }]);
  });
});
