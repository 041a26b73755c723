/** "Smooth, no threshold" is said only where every break that would matter is contradicted by the runs. */
import { describe, expect, test } from 'vitest';
import { familiesOf } from '#hearsay/analysis/threshold/candidates.js';
import { best, isSmooth, scoreAll } from '#hearsay/analysis/threshold/fits.js';
import { largestHidden } from '#hearsay/analysis/threshold/hidden-break.js';
import { levelsOf, type Measured } from '#hearsay/analysis/threshold/levels.js';
import { basesOf } from '#hearsay/analysis/threshold/projection.js';
import { findThreshold } from '#hearsay/analysis/threshold/threshold.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { verdictInWords } from '#hearsay/report/threshold/verdict.js';
import { drawsOf, SIZES } from '../../calibration/threshold-cases.mjs';

type Curve = (size: number) => number;
type Draws = ReturnType<typeof drawsOf>;

function draws(number: number, salt: number): Draws {
  const stream = new Stream();
  stream.reseed(keyOf(0x68696464, 0x656e6272), number, salt);
  return drawsOf(stream);
}

const sweep = (curve: Curve, run: (mean: number, draws: Draws) => number, from: Draws, seeds = 30): Measured => ({
  levels: SIZES,
  values: SIZES.map((size) => Float64Array.from({ length: seeds }, () => run(curve(size), from))),
});

const yesOrNo = (mean: number, { uniform }: Draws) => (uniform() < 0.1 + 0.8 * mean ? 1 : 0);
const twoHumps = (mean: number, { uniform, normal }: Draws) => mean + (uniform() < 0.2 ? -0.8 : 0.2) + 0.05 * normal();
const quiet = (mean: number, { normal }: Draws) => mean + 0.03 * normal();

/** Flat up to `at`, and up by 1 from there to 500. */
const hinge =
  (at: number): Curve =>
  (size) =>
    Math.max(0, Math.log(size / at)) / Math.log(500 / at);

function hiddenIn(measured: Measured) {
  const levels = levelsOf(measured);
  const bases = basesOf(levels.x, levels.rootWeights, familiesOf(levels.x));
  return largestHidden(levels, bases, best(scoreAll(levels, bases, levels.means, isSmooth), isSmooth)!.fit)!;
}

describe.each([
  ['yes or no', yesOrNo, 0.8],
  ['two humps', twoHumps, 1],
  ['little noise', quiet, 1],
] as const)('the largest break that runs leave room for: %s', (_, run, height) => {
  test('is seldom smaller than the one that is there', () => {
    const CASES = 120;
    let below = 0;
    for (let number = 0; number < CASES; number++) {
      const from = draws(number, 1);
      const at = 45 * (220 / 45) ** from.uniform();
      // What a doubling beyond the hinge changes.
      const size = (height * Math.LN2) / Math.log(500 / at);
      if (hiddenIn(sweep(hinge(at), run, from)).size < size) below++;
    }
    // A bound of 95 %: three standard errors of a share of 120 above 5 %.
    expect(below / CASES).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / CASES));
  });
});

test.each([
  ['yes or no', yesOrNo],
  ['two humps', twoHumps],
] as const)('no world with a hinge is called smooth under noise that hides it: %s', (_, run) => {
  const kinds = Array.from({ length: 12 }, (_, number) => {
    const from = draws(number, 2);
    return findThreshold(sweep(hinge(60 + 10 * number), run, from)).kind;
  });
  expect(kinds).not.toContain('smooth');
});

test('a straight line with little noise is smooth, and the words say which break would have shown', () => {
  const found = findThreshold(sweep((size) => Math.log(size / 20) / Math.log(25), quiet, draws(1, 3)));
  expect([found.kind, found.shape.direction]).toEqual(['smooth', 'rise']);
  expect(found.hidden!.size).toBeLessThan(0.25);
  const written = String(Number(found.hidden!.size.toPrecision(2)));
  expect(verdictInWords(found, 'en')).toContain(`changes the outcome by more than ${written} within a doubling`);
  expect(verdictInWords(found, 'zh')).toContain(written);
});

test('a smaller break matters where somebody says so', () => {
  const measured = sweep((size) => Math.log(size / 20) / Math.log(25), quiet, draws(1, 3));
  const { kind, reasons } = findThreshold(measured, 0.001);
  expect([kind, reasons.includes('room-for-a-break')]).toEqual(['undecided', true]);
});

test('more runs leave less room', () => {
  const flat = () => 0.5;
  const few = hiddenIn(sweep(flat, yesOrNo, draws(5, 4), 30)).size;
  const many = hiddenIn(sweep(flat, yesOrNo, draws(5, 4), 3_000)).size;
  // Standard errors shrink by √100; the trend that fits best may be another one.
  expect(many).toBeLessThan(few / 4);
});
