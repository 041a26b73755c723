/** Parts share out the runs of all batches: none left, none twice, and none moves when a batch is added. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, batchSize } from '#hearsay/experiment/batches.js';
import { partsOf } from '#hearsay/experiment/parts.js';

const batch: fc.Arbitrary<Batch> = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 5 }))
  .map(([points, strategies, replications]) => ({
    points: Array.from({ length: points }, (_, k) => k),
    strategies: Array.from({ length: strategies }, (_, k) => `s${k}`),
    replications: [2, 2 + replications],
  }));

test('every run is in one part, and found by its position', () => {
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (batches, runsPerPart) => {
      const parts = partsOf(batches, runsPerPart);
      const held = Array.from({ length: parts.count }, (_, number) => parts.at(number)!).flatMap(
        ({ number, batch: b, start, size }) =>
          Array.from({ length: size }, (_, k) => {
            expect(size).toBeLessThanOrEqual(runsPerPart);
            expect(parts.numberOf(b, start + k)).toBe(number);
            return [b, start + k];
          }),
      );
      expect(held).toEqual(
        batches.flatMap((each, b) => Array.from({ length: batchSize(each) }, (_, position) => [b, position])),
      );
      for (const number of [-1, parts.count]) expect(parts.at(number)).toBeUndefined();
    }),
  );
});

test('a batch that is added moves no part', () => {
  fc.assert(
    fc.property(fc.array(batch, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (batches, size) => {
      const [before, after] = [partsOf(batches.slice(0, -1), size), partsOf(batches, size)];
      for (let number = 0; number < before.count; number++) expect(after.at(number)).toEqual(before.at(number));
    }),
  );
});
