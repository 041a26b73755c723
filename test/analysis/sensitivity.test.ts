/**
 * Sensitivity against responses whose indices are known. The full record of coverage stands in `test/calibration/sensitivity.txt`; here
 * is a small part of it.
 */
import { describe, expect, test } from 'vitest';
import { elementaryEffects } from '#hearsay/analysis/sensitivity/elementary-effects.js';
import { convergence, type SobolRow, sobolIndices } from '#hearsay/analysis/sensitivity/sobol-indices.js';
import { morrisDesign } from '#hearsay/experiment/designs/morris.js';
import { saltelliDesign } from '#hearsay/experiment/designs/saltelli.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { ISHIGAMI, noisy } from '../calibration/known-responses.mjs';
import { source } from './samples.ts';

type Response = (u: Float64Array) => ArrayLike<number>;

function rowsOf(response: Response, rows: number, factors: number, seed: string): SobolRow[] {
  const values = saltelliDesign(rows, factors, keyFromText(seed)).map(response);
  return Array.from({ length: rows }, (_, j) => {
    const [a, b, ...mixed] = values.slice(j * (factors + 2), (j + 1) * (factors + 2));
    return { a: a!, b: b!, mixed };
  });
}

function effectsOf(response: Response, walks: number, factors: number, seed = 'walks') {
  const { points, steps } = morrisDesign(walks, factors, keyFromText(seed));
  const values = points.map(response);
  return elementaryEffects(
    steps.flatMap((walk, k) =>
      walk.map(({ factor, change }, step) => {
        const at = k * (factors + 1) + step;
        return { factor, change, before: values[at]!, after: values[at + 1]! };
      }),
    ),
    factors,
  );
}

test.each([
  ['seeds that shift and stretch the response', 'smooth', 0.3],
  ['noise at every point, half as large as the response', 'rough', 0.5],
] as const)(
  'mean effects and their sizes lie in their intervals at least 90 times of 100 under %s',
  (_, kind, relative) => {
    // The truth over the grid of four levels, without noise.
    const truths = Array.from({ length: 3 }, (_factor, factor) => {
      const effects: number[] = [];
      for (let corner = 0; corner < 4 ** 3; corner++) {
        const point = Float64Array.from({ length: 3 }, (_k, k) => (Math.floor(corner / 4 ** k) % 4) / 3);
        if (point[factor]! > 0.5) continue;
        const before = ISHIGAMI.value(point);
        point[factor]! += 2 / 3;
        effects.push((ISHIGAMI.value(point) - before) / (2 / 3));
      }
      const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
      return { mu: mean(effects), muStar: mean(effects.map(Math.abs)) };
    });
    const cases = 40;
    const hits = { mu: 0, muStar: 0 };
    for (let number = 0; number < cases; number++) {
      const found = effectsOf(noisy(ISHIGAMI, kind, relative, 10, number), 20, 3, `walks ${number}`);
      for (const [factor, { mu, muStar }] of truths.entries()) {
        const { muCi95, muStarCi95 } = found[factor]!;
        if (muCi95[0]! <= mu && mu <= muCi95[1]!) hits.mu++;
        if (muStarCi95[0]! <= muStar && muStar <= muStarCi95[1]!) hits.muStar++;
      }
    }
    expect(hits.mu / cases / 3).toBeGreaterThan(0.9);
    expect(hits.muStar / cases / 3).toBeGreaterThan(0.9);
  },
);

test('the luck that seeds have in common on all walks is in the interval of a mean effect', () => {
  // Each seed multiplies the only effect: its mean over seeds is off by the same on every walk, which walks alone do not show.
  const stretches = [0.2, 0.6, 1, 1.5, 1.7];
  const [effect] = effectsOf((u) => stretches.map((by) => by * u[0]!), 20, 2);
  // Student's interval of five values: mean 1, sd 0.6205, t 2.776.
  expect(effect!.muCi95[1]! - 1).toBeCloseTo((2.776 * 0.6205) / Math.sqrt(5), 2);
});

const twice = (value: number) => [value, value];

describe('Sobol indices', () => {
  test('of a response to one factor are 1 for it and 0 for the others, exactly', () => {
    const { first, total } = sobolIndices(rowsOf((u) => twice(u[1]!), 64, 3, 'one'));
    // f(B) equals f(AB_2) and f(A) equals f(AB_1) bit by bit.
    expect(first[1]!.estimate).toBe(1);
    expect([total[0]!.estimate, total[2]!.estimate]).toEqual([0, 0]);
  });

  test('of a sum are the shares of its variances, alone and in all', () => {
    const { first, total, variance, mean } = sobolIndices(rowsOf((u) => twice(3 * u[0]! + u[1]!), 2048, 2, 'sum'));
    // Var = (9 + 1) / 12. Scrambled Sobol points of 2,048 rows integrate such a sum to about 1e-3.
    for (const index of [first, total]) {
      expect(Math.abs(index[0]!.estimate! - 0.9)).toBeLessThan(0.03);
      expect(Math.abs(index[1]!.estimate! - 0.1)).toBeLessThan(0.03);
    }
    expect(Math.abs(variance! - 10 / 12)).toBeLessThan(0.01);
    expect(Math.abs(mean! - 2)).toBeLessThan(0.01);
  });

  test.each([
    ['no noise', 'rough', 0],
    ['noise at every point, half as large as the response', 'rough', 0.5],
    ['seeds that shift and stretch the response', 'smooth', 0.3],
  ] as const)(
    'of the Ishigami function lie in their intervals at least 90 times of 100: %s',
    (_what, kind, relative) => {
      const cases = 40;
      let hits = 0;
      for (let number = 0; number < cases; number++) {
        const { first, total } = sobolIndices(
          rowsOf(noisy(ISHIGAMI, kind, relative, 5, number), 128, 3, `ishigami ${number}`),
        );
        for (const [found, truth] of [
          [first, ISHIGAMI.first],
          [total, ISHIGAMI.total],
        ] as const) {
          for (const [k, { ci95 }] of found.entries()) {
            if (ci95[0] !== null && ci95[0] <= truth[k]! && truth[k]! <= ci95[1]) hits++;
          }
        }
      }
      expect(hits / (6 * cases)).toBeGreaterThan(0.9);
    },
  );

  test('are not moved by noise: over 60 samples their mean is the truth', () => {
    const cases = 60;
    const estimates = Array.from({ length: cases }, (_, number) =>
      sobolIndices(rowsOf(noisy(ISHIGAMI, 'rough', 1, 4, number), 128, 3, `mean ${number}`)),
    );
    for (const k of [0, 1, 2]) {
      const values = estimates.map(({ total }) => total[k]!.estimate!);
      const mean = values.reduce((sum, value) => sum + value, 0) / cases;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (cases - 1));
      // 4 sigma, and what a ratio of two estimates is off by: about the squared relative error of the variance, 0.01.
      expect(Math.abs(mean - ISHIGAMI.total[k]!)).toBeLessThan((4 * sd) / Math.sqrt(cases) + 0.01);
    }
  });

  test('report what seeds do apart: their variance at a point, and the part that differs from point to point', () => {
    const draws = source(7);
    const shifts = Array.from({ length: 8 }, () => draws.normal());
    const response = (u: Float64Array) => Float64Array.from(shifts, (shift) => u[0]! + shift + 0.5 * draws.normal());
    const { seedVariance, residualVariance } = sobolIndices(rowsOf(response, 256, 1, 'seeds'));
    const mean = shifts.reduce((sum, shift) => sum + shift, 0) / 8;
    const shiftVariance = shifts.reduce((sum, shift) => sum + (shift - mean) ** 2, 0) / 7;
    // 512 points with 7 degrees of freedom each: the residual variance 0.25 has relative standard error √(2/3584); 4 sigma. The variance at a
    // point has that of the cross term besides, 2 √(0.25 · s² / 3584).
    expect(Math.abs(residualVariance! - 0.25)).toBeLessThan(4 * 0.25 * Math.sqrt(2 / 3584));
    const error = 0.25 * Math.sqrt(2 / 3584) + 2 * Math.sqrt((0.25 * shiftVariance) / 3584);
    expect(Math.abs(seedVariance! - shiftVariance - 0.25)).toBeLessThan(4 * error);
  });

  test('are unknown where nothing but chance moves the response, and where it does not move', () => {
    const constant = sobolIndices(rowsOf(() => [5, 5], 64, 2, 'constant'));
    expect(constant.total.map(({ estimate }) => estimate)).toEqual([null, null]);
    expect(constant.variance).toBe(0);
    expect(sobolIndices([]).total).toEqual([]);
  });

  test('may be negative, and are shown so', () => {
    const draws = source(3);
    // A weak response in strong noise: about half of the first indices of a factor without effect lie below 0.
    const noise = (u: Float64Array) => Float64Array.from({ length: 3 }, () => u[0]! + 0.3 * draws.normal());
    const found = Array.from({ length: 10 }, (_, k) => sobolIndices(rowsOf(noise, 64, 2, `weak ${k}`)));
    const second = found.flatMap(({ first, total }) => [first[1]!.estimate!, total[1]!.estimate!]);
    expect(second.some((index) => index < 0)).toBe(true);
  });

  test('leave out rows in which a run failed, and say how many', () => {
    const rows = rowsOf((u) => twice(u[0]! + u[1]!), 64, 2, 'failed');
    const broken = rows.map((row, j) => (j % 8 === 0 ? { ...row, b: [Number.NaN, 1] } : row));
    const found = sobolIndices(broken);
    expect([found.rows, found.leftOut]).toEqual([56, 8]);
    expect(found.first[0]!.estimate).not.toBeNull();
  });

  test('from the first rows only are what a smaller sample gives', () => {
    const rows = rowsOf((u) => twice(u[0]! * u[1]!), 64, 2, 'first');
    expect(convergence(rows, [16, 64])).toEqual([
      sobolIndices(rowsOf((u) => twice(u[0]! * u[1]!), 16, 2, 'first')),
      sobolIndices(rows),
    ]);
  });
});

describe('elementary effects', () => {
  test('of a plane are its slopes, without spread', () => {
    const [x, y, z] = effectsOf((u) => twice(5 * u[0]! - 2 * u[1]!), 20, 3);
    expect(x!.mu).toBeCloseTo(5, 12);
    expect(y!.mu).toBeCloseTo(-2, 12);
    expect(y!.muStar).toBeCloseTo(2, 12);
    expect(x!.sigma).toBeCloseTo(0, 12);
    expect(z).toMatchObject({ mu: 0, muStar: 0, nothing: true });
    expect([x!.nothing, x!.steps, x!.leftOut]).toEqual([false, 20, 0]);
  });

  test('of a product have spread: the effect of one is where the other stands', () => {
    // Over the four levels the other factor is 0, 1/3, 2/3 or 1: mean 1/2, variance 5/36.
    const [x] = effectsOf((u) => twice(u[0]! * u[1]!), 400, 2);
    expect(Math.abs(x!.mu! - 1 / 2)).toBeLessThan(4 * Math.sqrt(5 / 36 / 400));
    expect(Math.abs(x!.sigma! - Math.sqrt(5 / 36))).toBeLessThan(0.03);
    expect(x!.sigmaCi95[0]!).toBeLessThan(Math.sqrt(5 / 36));
    expect(x!.sigmaCi95[1]!).toBeGreaterThan(Math.sqrt(5 / 36));
  });

  test('of chance alone have the size that chance is said to give', () => {
    const draws = source(11);
    const [x] = effectsOf(() => Float64Array.from({ length: 6 }, () => draws.normal()), 500, 1);
    // The size of a normal variable has mean √(2/π) and standard deviation √(1 - 2/π) of its own; 4 sigma for 500 of them, and
    // 2 % for the standard error being estimated from six seeds (its mean is 0.95 of the truth).
    const [mean, sd] = [x!.noise!, x!.noise! * Math.sqrt(Math.PI / 2 - 1)];
    expect(Math.abs(x!.muStar! - mean)).toBeLessThan((4 * sd) / Math.sqrt(500) + 0.05 * mean);
    expect(x!.nothing).toBe(false);
  });

  test('leave out steps in which a run failed', () => {
    const [x] = effectsOf((u) => (u[0]! < 0.1 ? [Number.NaN, 1] : twice(u[0]!)), 20, 1);
    expect(x!.leftOut).toBeGreaterThan(0);
    expect(x!.steps + x!.leftOut).toBe(20);
    expect(x!.mu).toBeCloseTo(1, 12);
  });
});

describe('the designs', () => {
  test('of Morris change one factor at a time, each once, by two thirds, on four levels that are all as likely', () => {
    const { points, steps } = morrisDesign(400, 3, keyFromText('design'));
    const counts = new Map<number, number>();
    for (const [k, walk] of steps.entries()) {
      expect(walk.map(({ factor }) => factor).sort()).toEqual([0, 1, 2]);
      for (const [step, { factor, change }] of walk.entries()) {
        const [before, after] = [points[4 * k + step]!, points[4 * k + step + 1]!];
        for (const other of [0, 1, 2]) {
          expect(after[other]! - before[other]!).toBeCloseTo(other === factor ? change : 0, 12);
        }
        expect(Math.abs(change)).toBe(2 / 3);
      }
    }
    for (const point of points) {
      for (const level of point) {
        expect([0, 1, 2, 3].map((third) => third / 3)).toContain(level);
        counts.set(level, (counts.get(level) ?? 0) + 1);
      }
    }
    // 4,800 coordinates in 400 walks; within a walk they hang together, so 1,200 independent ones are counted: 4 sigma.
    for (const count of counts.values())
      expect(Math.abs(count / 4800 - 1 / 4)).toBeLessThan(4 * Math.sqrt(3 / 16 / 1200));
    expect(morrisDesign(10, 3, keyFromText('design')).points).toEqual(points.slice(0, 40));
  });

  test('of Saltelli take one column of the second sample each', () => {
    const points = saltelliDesign(8, 3, keyFromText('design'));
    expect(points).toHaveLength(40);
    const [a, b, ...mixed] = points.slice(5, 10);
    for (const [k, point] of mixed.entries()) {
      expect([...point]).toEqual([...a!].map((value, j) => (j === k ? b![j]! : value)));
    }
  });
});
