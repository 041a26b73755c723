/** The positive control: large breaks are found, small ones are not called absent; and the half-point comes with its interval. */
import { expect, test } from 'vitest';
import type { Measured } from '#hearsay/analysis/threshold/levels.js';
import { plantedPower } from '#hearsay/analysis/threshold/planted.js';
import { findThreshold } from '#hearsay/analysis/threshold/threshold.js';
import { SIZES } from '../../calibration/threshold-cases.mjs';
import { sample, source } from '../samples.ts';

const measured = (curve: (size: number) => number, noise: number, number: number): Measured => {
  const draws = source(660_000 + number);
  return { levels: SIZES, values: SIZES.map((size) => sample(20, () => curve(size) + noise * draws.normal())) };
};

test('planted breaks are found the more often the larger they are, and the large ones never called smooth', () => {
  const [small, large] = plantedPower(
    measured((size) => 0.4 * Math.log(size / 20), 0.1, 1),
    [0.01, 1],
    undefined,
    8,
  );
  expect(small!.found).toBe(0);
  // Breaks of ten standard deviations of a run; near the outermost levels their place stays open, and the verdict with it.
  expect(large!.found).toBeGreaterThan(0);
  expect(large!.calledSmooth).toBe(0);
});

test('the half-point lies in its interval in most worlds', () => {
  // Between 20 and 500 half of the change of this curve is done at 117.
  const curve = (size: number) => 1 / (1 + (size / 120) ** 2);
  let inside = 0;
  const CASES = 20;
  for (let number = 0; number < CASES; number++) {
    const { halfwayCi95 } = findThreshold(measured(curve, 0.1, 10 + number));
    if (halfwayCi95 !== null && halfwayCi95[0] <= 117.4 && halfwayCi95[1] >= 116.6) inside++;
  }
  // Of 20 with a chance of 95 % each fewer than 16 come once in 400.
  expect(inside).toBeGreaterThanOrEqual(16);
});
