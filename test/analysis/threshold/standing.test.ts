/** Verdicts on a threshold that runs without a value, or one more run of another kind, would change. */
import { describe, expect, test } from 'vitest';
import type { Measured } from '#hearsay/analysis/threshold/levels.js';
import { findStanding } from '#hearsay/analysis/threshold/standing.js';
import { findThreshold } from '#hearsay/analysis/threshold/threshold.js';
import { verdictInWords } from '#hearsay/report/threshold/verdict.js';
import { sample, source } from '../samples.ts';

const SIZES = [20, 26, 34, 45, 59, 77, 100, 131, 171, 223, 292, 382, 500];
const SEEDS = 20;

function sweep(mean: (size: number) => number, noise: (size: number) => number, salt: number): Measured {
  const draws = source(salt);
  return { levels: SIZES, values: SIZES.map((size) => sample(SEEDS, () => mean(size) + noise(size) * draws.normal())) };
}

const all = SIZES.map(() => new Uint8Array(SEEDS).fill(1));

/** Without the values of the first levels in some replications. */
function without({ levels, values }: Measured, lost: (level: number, r: number) => boolean): Measured {
  return { levels, values: values.map((column, l) => column.map((value, r) => (lost(l, r) ? Number.NaN : value))) };
}

const step = sweep(
  (size) => (size > 110 ? 1 : 0),
  () => 0.05,
  1,
);
const line = sweep(
  (size) => Math.log(size),
  () => 0.1,
  2,
);

describe('a verdict', () => {
  test('stands where nothing is missing and all levels spread alike', () => {
    for (const measured of [step, line]) expect(findStanding(measured, all)).toEqual(findThreshold(measured));
    expect([findThreshold(step).kind, findThreshold(line).kind]).toEqual(['threshold', 'smooth']);
  });

  test('is withheld where runs without a value could make it another', () => {
    const lost = without(line, (level, r) => level < 2 && r >= 8);
    expect(findThreshold(lost).kind).toBe('smooth');
    const found = findStanding(lost, all);
    expect([found.kind, found.reasons[0], found.breakpoint]).toEqual(['undecided', 'missing', null]);
    expect(verdictInWords(found, 'en')).toContain('runs without a value could make it another verdict');
    expect(verdictInWords(found, 'zh')).toContain('没有数值的模拟若有数值');
  });

  test('stands where they could not, and where runs failed instead', () => {
    const one = without(step, (level, r) => level === 1 && r === 3);
    expect(findStanding(one, all)).toMatchObject({ kind: 'threshold', reasons: ['beats-smooth'] });
    const lost = without(line, (level, r) => level < 2 && r >= 8);
    const failed = SIZES.map((_, level) =>
      Uint8Array.from({ length: SEEDS }, (_one, r) => (level < 2 && r >= 8 ? 0 : 1)),
    );
    expect(findStanding(lost, failed).kind).toBe('smooth');
  });

  test('is withheld where one living run among dead ones would change it, and not where groups live from a size on', () => {
    const kinds = Array.from({ length: 6 }, (_, k) => {
      // A small difference between dead groups, and at the last size living ones: one run there would move a mean by half of it.
      const dead = sweep(
        (size) => (size > 110 ? 0.3 : 0),
        () => 0.05,
        30 + k,
      );
      const last = SIZES.length - 1;
      const alive = dead.values[last]!.map((value, r) => value + (r % 2 === 0 ? 3 : -3));
      const fragile = { levels: SIZES, values: [...dead.values.slice(0, last), alive] };
      // Groups that live from a size on.
      const living = sweep(
        (size) => (size > 110 ? 10 : 0.1),
        (size) => (size > 110 ? 2 : 0.05),
        40 + k,
      );
      return [findThreshold(fragile), findStanding(fragile, all), findStanding(living, all)] as const;
    });
    const withheld = kinds.filter(([bare, held]) => bare.kind === 'threshold' && held.reasons[0] === 'unseen-kind');
    expect(withheld.length).toBeGreaterThan(1);
    expect(withheld.every(([, held]) => held.kind === 'undecided' && held.breakpoint === null)).toBe(true);
    expect(kinds.every(([, , living]) => living.kind === 'threshold')).toBe(true);
  });
});

test('an open verdict says which break would have shown', () => {
  const few = { levels: SIZES, values: step.values.map((column) => column.slice(0, 7)) };
  const found = findThreshold(few);
  expect([found.kind, found.reasons]).toEqual(['undecided', ['few-seeds']]);
  expect(verdictInWords(found, 'en')).toMatch(
    /the smallest break that these runs would have shown changes the outcome by [\d.]+ within a doubling$/,
  );
  expect(verdictInWords(found, 'zh')).toContain('这些模拟能显现的最小断点');
});
