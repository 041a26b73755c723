/** A smooth guess from noisy values: exact where nothing is noisy, and no surer than it is right. */
import { expect, test } from 'vitest';
import { fitProcess, type Observed } from '#hearsay/numeric/gaussian-process.js';
import { sample, source } from '../analysis/samples.ts';

const distance = (_: number, a: number, b: number) => a - b;
const truth = (x: Float64Array) => Math.sin(3 * x[0]!) + 2 * x[1]!;

function observedAt(count: number, noise: number, number: number, shared = 0): Observed[] {
  const draws = source(640_000 + number);
  const luck = [shared * draws.normal(), shared * draws.normal()];
  return Array.from({ length: count }, (_, i) => {
    const place = sample(2, () => draws.uniform());
    return { place, value: truth(place) + luck[i % 2]! + noise * draws.normal(), batch: i % 2 };
  });
}

test('goes through what was seen without noise, and knows where it has seen nothing', () => {
  const observed = observedAt(25, 0, 1);
  const { guess } = fitProcess(observed, distance);
  for (const { place, value } of observed) expect(guess(place).mean).toBeCloseTo(value, 1);
  const near = guess(observed[3]!.place).sd;
  expect(guess(Float64Array.of(4, -3)).sd).toBeGreaterThan(10 * near);
});

test.each([
  ['noise', 0.3, 0],
  ['noise and luck that half of the values have in common', 0.2, 0.5],
])('is nearer to the truth than what was seen, about as near as it says: %s', (_, noise, shared) => {
  let [own, seen, within, count] = [0, 0, 0, 0];
  for (let number = 0; number < 15; number++) {
    const observed = observedAt(40, noise, 10 + number, shared);
    const { guess } = fitProcess(observed, distance);
    // What both halves have in common cannot be told from the height of the function: errors are counted from their mean.
    const errors = observed.map(({ place, value }) => {
      const { mean, sd } = guess(place);
      return { own: mean - truth(place), seen: value - truth(place), sd };
    });
    const middle = (of: 'own' | 'seen') => errors.reduce((sum, each) => sum + each[of], 0) / errors.length;
    const [ownMiddle, seenMiddle] = [middle('own'), middle('seen')];
    for (const error of errors) {
      own += (error.own - ownMiddle) ** 2;
      seen += (error.seen - seenMiddle) ** 2;
      if (Math.abs(error.own - ownMiddle) < 2 * error.sd) within++;
      count++;
    }
  }
  expect(own).toBeLessThan(seen / 2);
  expect(within / count).toBeGreaterThan(0.85);
});

test('is the mean where all values are the same', () => {
  const observed = observedAt(5, 0, 2).map((one) => ({ ...one, value: 7 }));
  expect(fitProcess(observed, distance).guess(Float64Array.of(0.5, 0.5))).toEqual({ mean: 7, sd: 0 });
});
