/** Intervals of skewed outcomes, such as revenue, hold the mean as often as they say from ten runs on. */
import { describe, expect, test } from 'vitest';
import { meanInterval } from '#hearsay/analysis/mean-interval.js';
import { momentsOf } from '#hearsay/analysis/moments.js';
import { sample, source } from './samples.ts';

const CASES = 3_000;
/** Four standard errors of a share of 95 % among so many. */
const SLACK = 4 * Math.sqrt((0.95 * 0.05) / CASES);

type Draws = ReturnType<typeof source>;
const LAWS: [string, (draws: Draws) => number, number][] = [
  ['normal', (draws) => draws.normal(), 0],
  ['exponential, skewness 2', (draws) => draws.exponential(), 1],
  ['lognormal, skewness 1.8', (draws) => Math.exp(0.5 * draws.normal()), Math.exp(0.125)],
  ['lognormal, skewness 6', (draws) => Math.exp(draws.normal()), Math.exp(0.5)],
];

describe.each(LAWS)('of values that are %s', (_, draw, mean) => {
  test.each([10, 15, 20, 30])('%d of them hold the mean in 93 to 97 of 100', (n) => {
    const draws = source(1000 + n);
    let held = 0;
    for (let k = 0; k < CASES; k++) {
      const values = sample(n, () => draw(draws));
      const [low, high] = meanInterval(values, undefined).ci95;
      if (low! <= mean && mean <= high!) held++;
    }
    expect(held / CASES).toBeGreaterThan(0.93 - SLACK);
    expect(held / CASES).toBeLessThan(0.97 + SLACK);
  });
});

test('the skewness of so many values of an exponential law falls short of 2 by about as much as is allowed for', () => {
  for (const n of [10, 30, 100]) {
    const draws = source(n);
    let sum = 0;
    for (let k = 0; k < CASES; k++) sum += momentsOf(sample(n, () => draws.exponential())).skewness;
    expect((sum / CASES) * (1 + 10 / n)).toBeGreaterThan(1.7);
    expect((sum / CASES) * (1 + 10 / n)).toBeLessThan(2.1);
  }
});
