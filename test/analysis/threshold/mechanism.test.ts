import { describe, expect, test } from 'vitest';
import { crossingOf, movabilityOf } from '#hearsay/analysis/threshold/mechanism.js';

const FALL = { value: 0.5, falls: true };
const LEVELS = [20, 40, 80, 160, 320];
const sweep = (means: readonly number[]) => ({
  levels: LEVELS,
  values: means.map((mean) => Float64Array.of(mean, mean)),
});

describe('where an outcome passes a value', () => {
  test('is between two levels, by a line over the logarithm', () => {
    // From 0.6 at 80 to 0.2 at 160: a quarter of the way to 0.5, 80 · 2^¼.
    expect(crossingOf(sweep([1, 0.9, 0.6, 0.2, 0]), FALL)).toBeCloseTo(80 * 2 ** 0.25, 10);
    expect(crossingOf(sweep([0, 0.2, 0.6, 0.9, 1]), { value: 0.5, falls: false })).toBeCloseTo(40 * 2 ** 0.75, 10);
  });

  test('is the last time it does so, whatever small groups did, and nowhere when it ends or always was on one side', () => {
    expect(crossingOf(sweep([1, 0.4, 0.6, 0.2, 0]), FALL)).toBeCloseTo(80 * 2 ** 0.25, 10);
    expect(crossingOf(sweep([0.1, 0.8, 0.6, 0.2, 0]), FALL)).toBeCloseTo(80 * 2 ** 0.25, 10);
    expect(crossingOf(sweep([1, 0.9, 0.8, 0.7, 0.6]), FALL)).toBeNull();
    expect(crossingOf(sweep([0.4, 0.3, 0.2, 0.1, 0]), FALL)).toBeNull();
  });
});

describe('movability', () => {
  const setting = (budget: number, exponent: number) => ({
    name: `${budget}`,
    budget,
    measured: {
      levels: LEVELS,
      values: LEVELS.map((size) => Float64Array.of(1 / (1 + (size / (80 * budget ** exponent)) ** 2))),
    },
  });

  test('finds the exponent with which sizes follow the budget', () => {
    for (const exponent of [1, 0.5, 0]) {
      const { slope, ci95 } = movabilityOf(
        [0.5, 0.7, 1, 1.4, 2].map((budget) => setting(budget, exponent)),
        FALL,
      );
      // Only the interpolation between levels stands between this and the exact exponent.
      expect(Math.abs(slope! - exponent)).toBeLessThan(0.05);
      expect(ci95[0]!).toBeLessThanOrEqual(slope!);
    }
  });

  test('says nothing from three places', () => {
    const { slope, places } = movabilityOf(
      [0.5, 1, 2, 100].map((budget) => setting(budget, 1)),
      FALL,
    );
    expect([slope, places[3]!.at]).toEqual([null, null]);
  });
});
