/** The parts of the calibration that can be wrong without a sign: emulators, chances, designs, what is kept. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { fitEmulator } from './emulator.ts';
import { chanceMet, implausibility, normalBelow, type Outlook } from './outlook.ts';
import { bestPoint, normalsOf } from './proposal.ts';
import { RANGES, TODAY } from './ranges.ts';
import { clamp, designAround, parametersAt, pointOf } from './space.ts';
import { addToStore, readStore } from './store.ts';
import { distance, isMet, missBy, TARGETS, type Target } from './targets.ts';

const DIMENSIONS = 40;
const ALL = Array.from({ length: DIMENSIONS }, (_, k) => k);
const truth = (x: readonly number[]) => 2 + 3 * x[0]! - 2 * x[7]! + 4 * (x[3]! - 0.5) ** 2;

function samplesOf(count: number, noise: number, seed: string, level = 0, group = 0) {
  const random = seedrandom(seed);
  const normal = normalsOf(random);
  return Array.from({ length: count }, () => {
    const x = ALL.map(() => random());
    return { x, y: truth(x) + level + noise * normal(), group };
  });
}

describe('an emulator', () => {
  const emulator = fitEmulator(samplesOf(80, 0.2, 'played'), ALL);

  test('of three parameters among forty foresees points that were not played', () => {
    const fresh = samplesOf(200, 0, 'not played');
    const misses = fresh.map(({ x, y }) => (emulator.mean(x) - y) ** 2);
    const spread = fresh.map(({ y }) => y);
    const middle = spread.reduce((a, b) => a + b, 0) / spread.length;
    const variance = spread.reduce((sum, y) => sum + (y - middle) ** 2, 0);
    expect(misses.reduce((a, b) => a + b, 0) / variance).toBeLessThan(0.1);
  });

  test('names what moves the figure, and nothing else as much', () => {
    const slopes = emulator.slopes(ALL.map(() => 0.5));
    expect(slopes[0]).toBeCloseTo(3, 0);
    expect(slopes[7]).toBeCloseTo(-2, 0);
    for (const k of ALL) if (k !== 0 && k !== 7) expect(Math.abs(slopes[k]!)).toBeLessThan(0.5);
  });

  test('knows its noise, and says of noise alone that it foresees nothing', () => {
    expect(emulator.noise).toBeGreaterThan(0.1);
    expect(emulator.noise).toBeLessThan(0.4);
    expect(emulator.foreseen()).toBeGreaterThan(0.8);
    const random = seedrandom('noise');
    const noise = Array.from({ length: 80 }, () => ({ x: ALL.map(() => random()), y: random(), group: 0 }));
    expect(fitEmulator(noise, ALL).foreseen()).toBeLessThan(0.15);
  });

  test('takes slopes from an older model, and the level from the new one', () => {
    const both = fitEmulator([...samplesOf(70, 0.1, 'older', 5, 0), ...samplesOf(12, 0.1, 'newer', 0, 1)], ALL);
    const misses = samplesOf(100, 0, 'fresh').map(({ x, y }) => both.mean(x) - y);
    expect(Math.abs(misses.reduce((a, b) => a + b, 0) / misses.length)).toBeLessThan(0.3);
  });

  test('listens to what lies near, where samples count by nearness', () => {
    const far = samplesOf(60, 0.1, 'far', 5).map((sample) => ({ ...sample, weight: 0.001 }));
    const both = fitEmulator([...far, ...samplesOf(60, 0.1, 'near')], ALL);
    const misses = samplesOf(100, 0, 'fresh').map(({ x, y }) => both.mean(x) - y);
    expect(Math.abs(misses.reduce((a, b) => a + b, 0) / misses.length)).toBeLessThan(0.3);
  });

  test('is moved by nothing that does not bear on the figure', () => {
    const some = fitEmulator(samplesOf(80, 0.2, 'played'), [0, 3]);
    expect(some.slopes(ALL.map(() => 0.5))[7]).toBe(0);
  });
});

const band = (from: number, to: number): Target => ({
  key: 'X1.0',
  pattern: 'X1',
  name: 'a figure',
  band: [from, to],
  tolerance: (to - from) / 4,
});
const flat = (value: number, noise: number): Outlook['emulator'] => ({
  mean: () => value,
  error: () => 0,
  noise,
  foreseen: () => 0,
  slopes: (x) => x.map(() => 0),
  draw: () => () => value,
});

describe('how far a figure is from its band', () => {
  test('is nothing inside, counted in tolerances outside, and no more than four', () => {
    expect([0.2, 1, -0.25, 1.5, 9, Number.NaN].map((value) => missBy(band(0, 1), value))).toEqual([0, 0, 1, 2, 4, 4]);
    expect(isMet(band(0, 1), Number.NaN)).toBe(false);
    const nothing = distance({}, TARGETS);
    expect(nothing).toBe(16 * TARGETS.length);
  });

  test('is implausible by the deviations that its emulator leaves open', () => {
    const x = clamp(pointOf(TODAY));
    expect(implausibility({ target: band(0, 1), emulator: flat(3, 0.5) }, x)).toBeCloseTo(4, 9);
    expect(implausibility({ target: band(0, 1), emulator: flat(0.5, 0.5) }, x)).toBe(0);
  });

  test('makes the chance to be met half at a bound, and less the farther out', () => {
    const look = { target: { ...band(0, 1), band: [0, Number.POSITIVE_INFINITY] as const }, emulator: flat(0, 0.5) };
    expect(chanceMet(look, 0)).toBeCloseTo(0.5, 6);
    expect(chanceMet(look, 1)).toBeGreaterThan(0.9);
    expect(chanceMet(look, -1)).toBeLessThan(0.1);
    expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6);
  });
});

test('a search finds where two figures that pull apart are met together', () => {
  const emulator = (of: (x: readonly number[]) => number): Outlook['emulator'] => ({
    ...flat(0, 0.02),
    mean: of,
  });
  const looks = [
    { target: band(0.6, 1), emulator: emulator((x) => x[0]! + x[1]!) },
    { target: band(0.3, 0.7), emulator: emulator((x) => x[0]! - x[1]!) },
  ];
  const home = RANGES.map(() => 0.5);
  const x = bestPoint({ outlooks: looks, home, within: () => true }, [home]);
  for (const look of looks) expect(isMet(look.target, look.emulator.mean(x))).toBe(true);
});

describe('a design', () => {
  test('spreads every parameter evenly around the center, and never leaves the ranges', () => {
    const center = RANGES.map((_, k) => (k % 2 === 0 ? 0.1 : 0.5));
    const points = designAround(center, 0.25, 20, seedrandom('design'));
    RANGES.forEach((_, k) => {
      const from = Math.max(0, center[k]! - 0.25);
      const width = center[k]! + 0.25 - from;
      const cells = points.map((point) => Math.floor(((point[k]! - from) / width) * 20));
      expect([...cells].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (__, cell) => cell));
    });
  });

  test('stands for values in the ranges, and today’s defaults lie in them', () => {
    for (const { name, from, to } of RANGES) {
      expect(TODAY[name], name).toBeGreaterThanOrEqual(from);
      expect(TODAY[name], name).toBeLessThanOrEqual(to);
    }
    const back = parametersAt(pointOf(TODAY));
    for (const { name, from, to } of RANGES)
      expect(Math.abs(back[name]! - TODAY[name]!), name).toBeLessThanOrEqual(0.05 * (to - from));
  });
});

test('what bears on some patterns only names patterns that there are', () => {
  const known = new Set(TARGETS.map(({ pattern }) => pattern));
  for (const { name, bears } of RANGES)
    for (const id of bears ?? []) expect(known.has(id), `${name}: ${id}`).toBe(true);
});

test('a store that was cut off in a line loses that line and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'));
  try {
    const file = join(folder, 'deeper', 'evaluations.jsonl');
    const evaluation = (from: number) => ({ model: 'm', from, times: 1, parameters: {}, values: {} });
    addToStore(file, evaluation(1));
    appendFileSync(file, '{"model":"m","fr');
    addToStore(file, evaluation(2));
    expect(readStore(file).map(({ from }) => from)).toEqual([1, 2]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
