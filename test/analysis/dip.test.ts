import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dipOf } from '#hearsay/analysis/dip.js';
import { dipPValue } from '#hearsay/analysis/dip-table.js';
import { expectWithin } from '../graph/within.ts';
import { sample, source } from './samples.ts';

describe('dip', () => {
  it('is the least distance from a one-humped distribution, by its definition', () => {
    const draws = source(1);
    const laws = [
      draws.uniform,
      () => Math.round(draws.uniform()) + 0.2 * draws.uniform(),
      () => Math.exp(2 * draws.uniform() ** 2),
    ];
    for (let k = 0; k < 300; k++) {
      const ascending = sample(2 + (k % 8), laws[k % 3]!).sort();
      expect(Math.abs(dipOf(ascending) - dipByDefinition(ascending)), `${ascending}`).toBeLessThan(1e-9);
    }
  });

  it("of 63 faculty members' ratings, with their ties, is 0.05952381", () => {
    // Hartigan & Hartigan 1985 and the R package diptest, data set "statfaculty".
    const ratings = [
      30, 33, 35, 36, 37, 37, 39, 39, 39, 39, 39, 40, 40, 40, 40, 41, 42, 43, 43, 43, 44, 44, 45, 45, 46, 46, 47, 47,
      48, 48, 48, 49, 50, 50, 51, 52, 52, 53, 53, 53, 53, 53, 54, 54, 57, 57, 59, 60, 60, 60, 61, 61, 61, 61, 62, 62,
      62, 62, 63, 66, 70, 72, 72,
    ];
    expect(dipOf(ratings)).toBeCloseTo(0.05952381, 8);
  });

  it('is least, 1/(2n), for evenly spaced values, and close to 1/4 for two tight equal clusters', () => {
    const spaced = Array.from({ length: 50 }, (_, i) => i);
    expect(dipOf(spaced)).toBeCloseTo(1 / 100, 12);
    const clusters = spaced.map((i) => (i < 25 ? 0 : 1) + i * 1e-9);
    expect(dipOf(clusters)).toBeGreaterThan(0.24);
    expect(dipOf(clusters)).toBeLessThanOrEqual(0.25);
  });

  it('is unmoved by shift, scale and reflection', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (list, shift) => {
        const ascending = Float64Array.from(list).sort();
        const dip = dipOf(ascending);
        expect(dipOf(ascending.map((value) => 4 * value + shift))).toBeCloseTo(dip, 12);
        expect(dipOf(ascending.map((value) => -value).sort())).toBeCloseTo(dip, 12);
      }),
    );
  });

  it.each([10, 24, 150])('of %d uniform values has a p value below 5 %% and 1 %% as often as it says', (n) => {
    const draws = source(n);
    const cases = 4_000;
    const p = Array.from({ length: cases }, () => dipPValue(dipOf(sample(n, draws.uniform).sort()), n));
    for (const level of [0.05, 0.01]) {
      const share = p.filter((value) => value < level).length / cases;
      expectWithin(share, level, Math.sqrt((level * (1 - level)) / cases));
    }
  });
});

/**
 * The dip by bisection on d: does a cumulative distribution stay within d of the sample's that is convex up to a mode m and concave
 * after it? A convex function fits between bounds when no chord of upper bounds passes below a lower bound, and it can be no lower at
 * m than the lines from an upper through a later lower bound. With m in a gap between values, both sides may meet by an upward step.
 */
function dipByDefinition(x: ArrayLike<number>): number {
  const n = x.length;
  let [low, high] = [1 / (2 * n), 0.5];
  if (fits(x, low)) return low;
  for (let step = 0; step < 45; step++) {
    const middle = (low + high) / 2;
    if (fits(x, middle)) high = middle;
    else low = middle;
  }
  return high;
}

function fits(x: ArrayLike<number>, d: number): boolean {
  const n = x.length;
  const NEAR = 1e-12;
  const most = (j: number) => j / n + d;
  const least = (j: number) => (j + 1) / n - d;
  const chord = (bound: (j: number) => number, a: number, c: number, at: number) =>
    bound(a) + ((bound(c) - bound(a)) * (at - x[a]!)) / (x[c]! - x[a]!);
  const convexUpTo = (last: number) =>
    triples(0, last).every(([a, b, c]) => least(b) <= chord(most, a, c, x[b]!) + NEAR);
  const concaveFrom = (first: number) =>
    triples(first, n - 1).every(([a, b, c]) => most(b) >= chord(least, a, c, x[b]!) - NEAR);
  const lowestAt = (last: number, m: number) =>
    Math.max(
      least(last),
      ...pairs(0, last).map(([a, b]) => least(b) + ((least(b) - most(a)) / (x[b]! - x[a]!)) * (m - x[b]!)),
    );
  const highestAt = (first: number, m: number) =>
    Math.min(
      most(first),
      ...pairs(first, n - 1).map(([a, b]) => most(a) - ((least(b) - most(a)) / (x[b]! - x[a]!)) * (x[a]! - m)),
    );
  for (let i = -1; i < n; i++) {
    if ((i >= 0 && !convexUpTo(i)) || (i + 1 < n && !concaveFrom(i + 1))) continue;
    if (i < 0 || i + 1 >= n) return true;
    // Room at m is a concave function of m: search it by thirds.
    const room = (m: number) => {
      const [from, to] = [lowestAt(i, m), highestAt(i + 1, m)];
      return Math.min(to - from, (i + 1) / n + d - from, to - (i + 1) / n + d);
    };
    let [left, right] = [x[i]!, x[i + 1]!];
    for (let step = 0; step < 60; step++) {
      const [a, b] = [left + (right - left) / 3, right - (right - left) / 3];
      if (room(a) < room(b)) left = a;
      else right = b;
    }
    if (Math.max(room(left), room(right)) > -NEAR) return true;
  }
  return false;
}

function pairs(from: number, to: number): [number, number][] {
  const list: [number, number][] = [];
  for (let a = from; a <= to; a++) for (let b = a + 1; b <= to; b++) list.push([a, b]);
  return list;
}

function triples(from: number, to: number): [number, number, number][] {
  return pairs(from, to).flatMap(([a, c]) =>
    Array.from({ length: c - a - 1 }, (_, k): [number, number, number] => [a, a + 1 + k, c]),
  );
}
