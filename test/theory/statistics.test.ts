import { expect, test } from 'vitest';
import {
  binomialTwoSided,
  chiSquareTail,
  logGamma,
  negativeBinomial,
  normalBelow,
  normalTwoSided,
  poisson,
  upperGamma,
} from './statistics.ts';

// Textbook values: tables of Abramowitz & Stegun 26, and sums that can be done by hand.
test('the tests decide with the tails they claim', () => {
  expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
  expect(normalTwoSided(6)).toBeCloseTo(1.973175290075396e-9, 18);
  expect(normalBelow(-1.2815515655446004)).toBeCloseTo(0.1, 12);
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
  expect(upperGamma(1, 2.5)).toBeCloseTo(Math.exp(-2.5), 14);
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 12);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  expect(binomialTwoSided(0, 10, 0.5)).toBeCloseTo(2 / 1024, 14);
  expect(poisson(2, 3)).toBeCloseTo(4.5 * Math.exp(-3), 14);
  expect(negativeBinomial(0, 3, 1)).toBeCloseTo(0.25, 14); // geometric
  expect(negativeBinomial(2, 3, 1)).toBeCloseTo(0.25 * 0.75 ** 2, 14);
});
