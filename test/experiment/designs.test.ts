/** Points that fill a cube: known values of the Sobol sequence, the laws of its scrambling, Latin hypercubes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTION_NUMBERS } from '#hearsay/experiment/designs/direction-numbers.js';
import { latinHypercube } from '#hearsay/experiment/designs/latin-hypercube.js';
import { MOST_DIMENSIONS, scrambledSobol, sobolDigits } from '#hearsay/experiment/designs/sobol.js';
import { keyFromText } from '#hearsay/random/draws.js';

const KEY = keyFromText('designs');

describe('the direction numbers', () => {
  test('belong to primitive polynomials, each used once, in the order of their degrees', () => {
    const polynomials = DIRECTION_NUMBERS.map(([coefficients, ...initial]) => ({
      degree: initial.length,
      // x^s + a_1 x^(s-1) + … + a_(s-1) x + 1
      bits: (1 << initial.length) | (coefficients << 1) | 1,
    }));
    expect(new Set(polynomials.map(({ bits }) => bits)).size).toBe(polynomials.length);
    expect(polynomials.every(({ degree }, k) => degree >= (polynomials[k - 1]?.degree ?? 1))).toBe(true);
    for (const { degree, bits } of polynomials) expect(isPrimitive(bits, degree)).toBe(true);
  });

  test('are odd, and m_i is below 2^i', () => {
    for (const [, ...initial] of DIRECTION_NUMBERS) {
      for (const [k, m] of initial.entries()) expect([m % 2, m < 2 ** (k + 1)]).toEqual([1, true]);
    }
  });

  test("have Sobol's property A in every number of dimensions, as those of Joe & Kuo have up to 1111", () => {
    // Of the first 2^d points one lies in each of the 2^d halves of halves: the first digits of v_1 … v_d are independent over GF(2).
    for (let d = 1; d <= MOST_DIMENSIONS; d++) {
      const rows = Array.from({ length: d }, (_, dimension) =>
        firstDigits(dimension).reduce((row, digit, k) => (k < d ? row | (BigInt(digit) << BigInt(k)) : row), 0n),
      );
      expect(rankOf(rows)).toBe(d);
    }
  });
});

/** First binary digits of v_1 … v_40, by the recurrence on whole numbers, written apart from the program's own on words. */
function firstDigits(dimension: number): number[] {
  if (dimension === 0) return Array.from({ length: MOST_DIMENSIONS }, (_, k) => (k === 0 ? 1 : 0));
  const [coefficients, ...initial] = DIRECTION_NUMBERS[dimension - 1]!;
  const s = initial.length;
  // m_k = 2 a_1 m_(k-1) ^ 4 a_2 m_(k-2) ^ … ^ 2^s m_(k-s) ^ m_(k-s), and v_k = m_k / 2^k (Joe & Kuo 2008, equation 2).
  const m = initial.map(BigInt);
  for (let k = s; k < MOST_DIMENSIONS; k++) {
    let next = (m[k - s]! << BigInt(s)) ^ m[k - s]!;
    for (let j = 1; j < s; j++) if ((coefficients >> (s - 1 - j)) & 1) next ^= m[k - j]! << BigInt(j);
    m.push(next);
  }
  return m.map((value, k) => Number((value >> BigInt(k)) & 1n));
}

function rankOf(rows: readonly bigint[]): number {
  const left = [...rows];
  let rank = 0;
  for (let column = 0n; column < BigInt(rows.length); column++) {
    const pivot = left.findIndex((row, k) => k >= rank && ((row >> column) & 1n) === 1n);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    for (let k = 0; k < left.length; k++) if (k !== rank && ((left[k]! >> column) & 1n) === 1n) left[k]! ^= left[rank]!;
    rank++;
  }
  return rank;
}

/** x has order 2^s - 1 modulo the polynomial. */
function isPrimitive(polynomial: number, degree: number): boolean {
  let power = 1;
  for (let k = 1; k < 2 ** degree; k++) {
    power <<= 1;
    if (power >> degree) power ^= polynomial;
    if (power === 1) return k === 2 ** degree - 1;
  }
  return false;
}

describe('the Sobol sequence', () => {
  test('begins as Joe & Kuo show it in three dimensions', () => {
    const columns = [0, 1, 2].map((dimension) => [...sobolDigits(10, dimension)].map((digits) => digits / 2 ** 32));
    // https://web.maths.unsw.edu.au/~fkuo/sobol/, the example of its program
    expect(columns).toEqual([
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125, 0.1875, 0.6875],
      [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625, 0.3125, 0.8125],
      [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375, 0.9375, 0.4375],
    ]);
  });

  test('has the directions that the recurrence on whole numbers gives, in every dimension', () => {
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      const digits = sobolDigits(4096, dimension);
      // Point 2^k in the order of Gray codes is point 2^k xor 2^(k-1) of the sequence: v_(k+1) xor v_k.
      const expected = firstDigits(dimension);
      for (let k = 1; k < 12; k++) {
        expect([dimension, k, digits[2 ** k]! >>> 31]).toEqual([dimension, k, expected[k]! ^ expected[k - 1]!]);
      }
    }
  });

  test('scrambled, still has one of 2^m points in each of 2^m slices of every axis', () => {
    const points = scrambledSobol(256, MOST_DIMENSIONS, KEY);
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      const slices = points.map((point) => Math.floor(point[dimension]! * 256));
      expect(new Set(slices).size).toBe(256);
    }
  });

  test('scrambled, keeps the net: each of 64 boxes of the first two axes holds one of 64 points, whatever their form', () => {
    for (const text of ['a', 'b', 'c']) {
      const points = scrambledSobol(64, 2, keyFromText(text));
      for (let split = 0; split <= 6; split++) {
        const boxes = points.map(([x, y]) => `${Math.floor(x! * 2 ** split)}/${Math.floor(y! * 2 ** (6 - split))}`);
        expect(new Set(boxes).size).toBe(64);
      }
    }
  });

  test('scrambled, has uniform points: over 2,000 keys the fifth point has mean 1/2 and variance 1/12 on every axis', () => {
    const n = 2000;
    const keys = Array.from({ length: n }, (_, k) => keyFromText(`scramble ${k}`));
    for (const dimension of [0, 1, 7]) {
      const values = keys.map((key) => scrambledSobol(6, 8, key)[5]![dimension]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const variance = values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / n;
      // 4 sigma: the variance of a uniform is 1/12, that of its squared deviation 1/180.
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
    }
  });

  test('is far more even than chance: its centered discrepancy (Hickernell 1998) is below a third of what chance gives', () => {
    for (const dimensions of [2, 6, 20]) {
      const n = 512;
      const random = (1.25 ** dimensions - (13 / 12) ** dimensions) / n;
      // In 20 dimensions 512 points cannot do much better than chance in all of them at once.
      const bound = dimensions === 20 ? 1 : 1 / 3;
      expect(centeredDiscrepancy(scrambledSobol(n, dimensions, KEY))).toBeLessThan(bound * random);
    }
  });

  test('does not change its first points when more are asked for, nor its first axes', () => {
    const [few, many] = [scrambledSobol(16, 3, KEY), scrambledSobol(64, 5, KEY)];
    expect(few.map((point) => [...point])).toEqual(many.slice(0, 16).map((point) => [...point.slice(0, 3)]));
  });
});

/** CD² of Hickernell 1998, "A generalized discrepancy and quadrature error bound", equation 5.1c. */
function centeredDiscrepancy(points: readonly Float64Array[]): number {
  const n = points.length;
  const d = points[0]!.length;
  let single = 0;
  let double = 0;
  for (const x of points) {
    let product = 1;
    for (const v of x) product *= 1 + 0.5 * Math.abs(v - 0.5) - 0.5 * (v - 0.5) ** 2;
    single += product;
    for (const y of points) {
      let pair = 1;
      for (let k = 0; k < d; k++) {
        pair *= 1 + 0.5 * Math.abs(x[k]! - 0.5) + 0.5 * Math.abs(y[k]! - 0.5) - 0.5 * Math.abs(x[k]! - y[k]!);
      }
      double += pair;
    }
  }
  return (13 / 12) ** d - (2 / n) * single + double / n ** 2;
}

describe('a Latin hypercube', () => {
  test('has one point in each slice of every axis, and the same points for the same key', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.string(),
        (count, dimensions, text) => {
          const points = latinHypercube(count, dimensions, keyFromText(text));
          for (let dimension = 0; dimension < dimensions; dimension++) {
            const slices = points.map((point) => Math.floor(point[dimension]! * count)).sort((a, b) => a - b);
            expect(slices).toEqual(Array.from({ length: count }, (_, k) => k));
          }
          expect(latinHypercube(count, dimensions, keyFromText(text))).toEqual(points);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('pairs the slices of two axes at random: the correlation of 500 hypercubes of 20 points is that of chance', () => {
    let sum = 0;
    for (let k = 0; k < 500; k++) {
      const points = latinHypercube(20, 2, keyFromText(`hypercube ${k}`));
      sum += points.reduce((total, [x, y]) => total + 12 * (x! - 0.5) * (y! - 0.5), 0) / 20;
    }
    // A correlation over 20 shuffled values has standard deviation 1/√19; 4 sigma of the mean of 500.
    expect(Math.abs(sum / 500)).toBeLessThan(4 / Math.sqrt(19 * 500));
  });
});
