import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, logistic, logit } from '#hearsay/numeric/exp-log.js';

/** Distance in units in the last place of the larger one; doubles of one sign are ordered like their bits. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  return Number(bits(a) > bits(b) ? bits(a) - bits(b) : bits(b) - bits(a));
}

function bits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const raw = view.getBigInt64(0);
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

// V8's Math.exp and Math.log are FDLIBM's, themselves within 1 unit in the last place of the truth: allow that on top.
describe('exp', () => {
  test('is within 1 unit in the last place of the truth, hence 2 of Math.exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709.78, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20_000 },
    );
  });

  test('keeps its accuracy relative to the least float where results are subnormal', () => {
    for (let x = -745.13; x < -708; x += 0.37) expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
  });

  test.each([
    [0, 1],
    [-0, 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
    [710, Number.POSITIVE_INFINITY],
    [1e308, Number.POSITIVE_INFINITY],
    [-746, 0],
    [-1e308, 0],
    [1e-300, 1],
  ])('exp(%d) is %d', (x, expected) => expect(exp(x)).toBe(expected));

  test('is within 1 unit in the last place where the truth is known to many digits', () => {
    // OEIS A001113, A072334, A068985: e, e², 1/e, rounded to the nearest double.
    expect(ulps(exp(1), Math.E)).toBeLessThanOrEqual(1);
    expect(ulps(exp(2), 7.38905609893065)).toBeLessThanOrEqual(1);
    expect(ulps(exp(-1), 0.36787944117144233)).toBeLessThanOrEqual(1);
    expect(ulps(exp(709.782712893384), 1.7976931348622732e308)).toBeLessThanOrEqual(1);
  });

  test('never falls when its argument rises by more than its error', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(exp(x + Math.abs(x) * 1e-14 + 1e-14)).toBeGreaterThanOrEqual(exp(x));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('log', () => {
  test('is within 2 units in the last place of the truth, hence 3 of Math.log', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        fc.pre(x > 0);
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 4, noNaN: true }), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.NaN],
  ])('log(%d) is %d', (x, expected) => expect(log(x)).toBe(expected));

  test('holds for the least float and next to 1', () => {
    for (const x of [Number.MIN_VALUE, 2 ** -1022, 1 - 2 ** -53, 1 + 2 ** -52, Number.MAX_VALUE])
      expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(3);
  });

  test('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(4 * 2 ** -53 * Math.max(1, Math.abs(x)));
      }),
      { numRuns: 5000 },
    );
  });
});

test('logistic stays in [0, 1], rises, and logit undoes it', () => {
  expect([logistic(0), logistic(1e6), logistic(-1e6)]).toEqual([0.5, 1, 0]);
  expect([logit(0), logit(0.5), logit(1)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      const p = logistic(x);
      expect(p > 0 && p < 1).toBe(true);
      expect(logistic(x + 1e-6)).toBeGreaterThanOrEqual(p);
      // Rounding p to a double moves the log-odds by up to 2^-53 / (p (1 - p)).
      expect(Math.abs(logit(p) - x)).toBeLessThanOrEqual((4 * 2 ** -53) / (p * (1 - p)) + 1e-13);
    }),
    { numRuns: 2000 },
  );
});
