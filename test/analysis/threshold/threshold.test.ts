/**
 * Is a planted break found, and is none reported where there is none? A small version of `test/calibration/threshold.mjs`, whose record
 * beside it has hundreds of cases a row.
 */
import { describe, expect, test } from 'vitest';
import { familiesOf } from '#hearsay/analysis/threshold/candidates.js';
import { levelsOf, type Measured } from '#hearsay/analysis/threshold/levels.js';
import {
  basesOf,
  bestOnGrid,
  coefficientsOf,
  curveOf,
  refine,
  residualsOf,
  whiten,
} from '#hearsay/analysis/threshold/projection.js';
import { findThreshold } from '#hearsay/analysis/threshold/threshold.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { verdictInWords } from '#hearsay/report/threshold/verdict.js';
import { drawsOf, SIZES, synthesize, TRUTHS } from '../../calibration/threshold-cases.mjs';

const CASES = 6;
const NOISE = 0.03;

function draws(case_: number) {
  const stream = new Stream();
  stream.reseed(keyOf(0x74657374, 0x74687265), case_, 0);
  return drawsOf(stream);
}

function measured(curve: (size: number) => number, noise: number, case_ = 0, sizes = SIZES): Measured {
  return synthesize({ broken: false, make: () => ({ curve }) }, { noise, sizes, turned: false }, draws(case_)).measured;
}

describe('sweeps with a known answer', () => {
  for (const [name, truth] of Object.entries(TRUTHS)) {
    const cases = Array.from({ length: CASES }, (_, k) => synthesize(truth, { noise: NOISE }, draws(k)));
    const found = cases.map((one) => findThreshold(one.measured));
    const thresholds = found.filter(({ kind }) => kind === 'threshold').length;
    test(`${name}: threshold in ${thresholds} of ${CASES}`, () => {
      // The record has 95 % or more for each; one miss in six has a chance of 26 % then, two of 3 %.
      if (truth.broken) expect(thresholds).toBeGreaterThanOrEqual(CASES - 1);
      else expect(thresholds).toBeLessThanOrEqual(1);
      for (const [k, { breakpoint }] of found.entries()) {
        const { at } = cases[k]!;
        if (breakpoint === null || at === undefined) continue;
        // A step can be anywhere in its gap, of a factor 25^(1/12).
        const most = name === 'step' ? 25 ** (1 / 24) : 1.1;
        expect(Math.abs(Math.log(breakpoint.estimate / at))).toBeLessThanOrEqual(Math.log(most) + 1e-9);
        expect(breakpoint.ci95[0]).toBeLessThanOrEqual(breakpoint.estimate);
        expect(breakpoint.ci95[1]).toBeGreaterThanOrEqual(breakpoint.estimate);
      }
    });
  }

  test('the same data give the same answer', () => {
    const one = measured((size) => (size > 90 ? 1 : 0), NOISE);
    expect(findThreshold(one)).toEqual(findThreshold(one));
  });
});

describe('what the verdict rests on', () => {
  test('too few levels or seeds leave it undecided, however clear the step', () => {
    const step = (size: number) => (size > 100 ? 1 : 0);
    const few = findThreshold(measured(step, NOISE, 0, [20, 60, 120, 250, 500, 700]));
    expect([few.kind, few.reasons.includes('few-levels')]).toEqual(['undecided', true]);
    const { levels, values } = measured(step, NOISE);
    const seeds = findThreshold({ levels, values: values.map((column) => column.slice(0, 5)) });
    expect([seeds.kind, seeds.reasons.includes('few-seeds')]).toEqual(['undecided', true]);
  });

  test('a gentle logistic is smooth, and its middle is told', () => {
    const { kind, shape, breakpoint } = findThreshold(measured((size) => 1 / (1 + (size / 120) ** 2), NOISE));
    expect([kind, shape.direction, breakpoint]).toEqual(['smooth', 'decline', null]);
    // Between f(20) and f(500) of this curve half of the change is done where f = 0.513, at a size of 117.
    expect(Math.abs(shape.halfway! / 117 - 1)).toBeLessThan(0.1);
  });

  test('a hump is called a rise and a decline', () => {
    const hump = (size: number) => 1 - (Math.log(size / 100) / 1.6) ** 2;
    expect(findThreshold(measured(hump, NOISE)).shape).toEqual({ direction: 'rise-then-decline', halfway: null });
  });

  test('levels whose runs are of two kinds are named, and no run is dropped', () => {
    const { levels, values } = measured(() => 0, 0.01);
    const alive = values.map((column, l) => column.map((value, r) => value + ((r * 7) % 30 < 27 - 2 * l ? 1 : 0)));
    const { mixed, points } = findThreshold({ levels, values: alive });
    expect(mixed.length).toBeGreaterThan(8);
    expect(points[12]!.mean).toBeLessThan(0.2);
    for (const { humps } of mixed) expect(humps.upper.center - humps.lower.center).toBeGreaterThan(0.9);
  });

  test('replications that failed somewhere are left out at all levels', () => {
    const { levels, values } = measured((size) => size / 500, NOISE);
    values[3]![4] = Number.NaN;
    expect(findThreshold({ levels, values }).seeds).toBe(29);
  });

  test('nothing that varies at all is flat', () => {
    const values = SIZES.map(() => new Float64Array(10).fill(3));
    const { kind, shape, best } = findThreshold({ levels: SIZES, values });
    expect([kind, shape.direction, best]).toEqual(['smooth', 'flat', 'flat']);
  });

  test.each([
    ['the same for all seeds', 10, () => 3, 'flat, no threshold', 'smooth'],
    ['another value for each seed', 10, (r: number) => 0.1 + r / 3, 'flat, no threshold', 'smooth'],
    ['all zero', 10, () => 0, 'flat, no threshold', 'smooth'],
    ['too few seeds to judge by', 3, (r: number) => 0.1 + r / 3, 'undecided', 'undecided'],
  ])(
    'where every level gave the same, that is what is said, and no place of a break: %s',
    (_, seeds, of, begins, kind) => {
      const found = findThreshold({
        levels: SIZES,
        values: SIZES.map(() => Float64Array.from({ length: seeds }, (_, r) => of(r))),
      });
      expect(found).toMatchObject({ constant: true, kind, breakAt: null, broken: null, breakpoint: null });
      const [english, chinese] = (['en', 'zh'] as const).map((language) => verdictInWords(found, language));
      expect(english).toContain(`${begins}: every level gave the same`);
      expect(english).not.toMatch(/ at \d|step|hinge|logistic/);
      expect(chinese).toContain('各取值的结果逐个种子完全相同');
      expect(english!.includes('fewer than eight seeds')).toBe(seeds < 8);
    },
  );

  test('one run that differs at one level is not the same at every level', () => {
    const values = SIZES.map((_, l) => Float64Array.from({ length: 10 }, (_, r) => (l === 4 && r === 2 ? 4 : 3)));
    const found = findThreshold({ levels: SIZES, values });
    expect(found.constant).toBe(false);
    expect(verdictInWords(found, 'en')).not.toContain('every level gave the same');
  });
});

describe('the arithmetic', () => {
  const levels = levelsOf(measured((size) => 1 / (1 + (size / 90) ** 3), 0.05));
  const families = familiesOf(levels.x);
  const bases = basesOf(levels.x, levels.rootWeights, families);
  const z = whiten(bases, levels.means);

  test('projections leave what normal equations leave', () => {
    families.forEach((family, index) => {
      const fit = bestOnGrid(bases, index, z);
      const curve = curveOf(fit, coefficientsOf(bases, fit, levels.means), levels.x);
      const left = curve.reduce((sum, value, l) => sum + ((levels.means[l]! - value) * levels.rootWeights[l]!) ** 2, 0);
      // Two ways to the same least squares: they agree to rounding.
      expect(left).toBeCloseTo(fit.rss, 6);
      expect(residualsOf(bases, fit, z).reduce((sum, e) => sum + e * e, 0)).toBeCloseTo(fit.rss, 6);
      expect(family.shapes).toContain(fit.shape);
    });
  });

  test('refining never makes a fit worse, and stays within its bounds', () => {
    families.forEach((family, index) => {
      const onGrid = bestOnGrid(bases, index, z);
      const fine = refine(bases, onGrid, z);
      expect(fine.rss).toBeLessThanOrEqual(onGrid.rss);
      fine.shape.forEach((value, k) => {
        const [least, most] = family.bounds[k] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      });
    });
  });

  test('what a seed adds at every level changes no variance and no fit', () => {
    const one = measured((size) => Math.log(size), 0.05);
    const shifted = one.values.map((column) => column.map((value, r) => value + 3 * Math.sin(r)));
    const [plain, moved] = [levelsOf(one), levelsOf({ ...one, values: shifted })];
    plain.variances.forEach((variance, l) => {
      expect(moved.variances[l]).toBeCloseTo(variance, 10);
    });
  });

  test('variances of levels are estimated without bias beside seed effects', () => {
    // 300 sweeps of 30 seeds: a mean variance has a relative standard error of √(2/29/300) = 1.5 %.
    const sums = new Float64Array(13);
    for (let k = 0; k < 300; k++) {
      const { uniform, normal } = draws(1_000 + k);
      uniform();
      const effects = Array.from({ length: 30 }, () => normal());
      const values = SIZES.map((_, l) => Float64Array.from(effects, (effect) => effect + (1 + l / 6) * normal()));
      levelsOf({ levels: SIZES, values }).variances.forEach((variance, l) => {
        sums[l]! += variance / 300;
      });
    }
    sums.forEach((variance, l) => {
      expect(Math.abs(variance / (1 + l / 6) ** 2 - 1)).toBeLessThan(0.08);
    });
  });
});
