/** The full record of coverage stands in `test/calibration/precision.txt`; here is a small part of it. */
import { describe, expect, it } from 'vitest';
import { FEWEST_REPLICATIONS, nextLook, replicationsNeeded, widthOf } from '#hearsay/analysis/precision.js';
import { skewedInterval } from '#hearsay/analysis/skewed-interval.js';
import { type Source, sample, source } from './samples.ts';

const CASES = 4_000;

function coverageAtStop(draw: (draws: Source) => number, mean: number, wanted: number): number {
  let hits = 0;
  for (let number = 0; number < CASES; number++) {
    const draws = source(500_000 + number);
    const values: number[] = [];
    for (let next = FEWEST_REPLICATIONS; next > values.length; ) {
      while (values.length < next) values.push(draw(draws));
      next = nextLook([{ half: widthOf(values).half, wanted }], values.length, 5_000);
    }
    const [low, high] = widthOf(values).ci95;
    expect(widthOf(values).half).toBeLessThanOrEqual(wanted);
    if (low! <= mean && mean <= high!) hits++;
  }
  return hits / CASES;
}

describe('precision', () => {
  it.each([
    ['normal', (d: Source) => d.normal(), 0, 0.196],
    ['exponential', (d: Source) => d.exponential(), 1, 0.196],
    ['dies in three of ten cases', (d: Source) => (d.uniform() < 0.3 ? 0 : 140) + 5 * d.normal(), 98, 12.6],
  ] as const)('stops with intervals that cover 93 to 97 per cent: %s', (_, draw, mean, wanted) => {
    const share = coverageAtStop(draw, mean, wanted);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  it('asks for the number by the root law, at most twice as many at a time, never beyond the most allowed', () => {
    expect(replicationsNeeded(2, 1, 50)).toBe(200);
    expect(nextLook([{ half: 2, wanted: 1 }], 50, 1_000)).toBe(100);
    expect(nextLook([{ half: 1.2, wanted: 1 }], 50, 1_000)).toBe(72);
    expect(nextLook([{ half: 1.01, wanted: 1 }], 50, 1_000)).toBe(60);
    expect(nextLook([{ half: 2, wanted: 1 }], 50, 80)).toBe(80);
    expect(nextLook([{ half: 2, wanted: 1 }], 80, 80)).toBe(80);
    expect(nextLook([{ half: 1, wanted: 1 }], 50, 1_000)).toBe(50);
    expect(nextLook([], 0, 20)).toBe(20);
  });
});

describe('skewedInterval', () => {
  it('is the t interval of symmetric values', () => {
    // t with 4 degrees of freedom: 2.776445; sd of 1 … 5 is √2.5.
    const [low, high] = skewedInterval([1, 2, 3, 4, 5]);
    expect(low).toBeCloseTo(3 - (2.776445 * Math.sqrt(2.5)) / Math.sqrt(5), 6);
    expect(high).toBeCloseTo(3 + (2.776445 * Math.sqrt(2.5)) / Math.sqrt(5), 6);
  });

  it('reaches further to the side of the long tail and mirrors with the values', () => {
    const draws = source(11);
    const values = sample(60, () => draws.exponential());
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const [low, high] = skewedInterval(values);
    expect(high! - mean).toBeGreaterThan(mean - low!);
    const [mirrorLow, mirrorHigh] = skewedInterval(values.map((value) => -value));
    expect(mirrorLow).toBeCloseTo(-high!, 10);
    expect(mirrorHigh).toBeCloseTo(-low!, 10);
  });

  it('is a point without spread and unknown below three values', () => {
    expect(skewedInterval([4, 4, 4])).toEqual([4, 4]);
    expect(skewedInterval([1, 2])).toEqual([null, null]);
  });
});
