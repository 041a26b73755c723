/** All figures foreseen at a point: emulators of each, the chance that it lies in its band, and how implausible the point is for it. */
import { type Emulator, fitEmulator } from './emulator.ts';
import type { Evaluation } from './evaluation.ts';
import { RANGES, TODAY } from './ranges.ts';
import { clamp, type Point, pointOf } from './space.ts';
import { TARGETS, type Target } from './targets.ts';

export interface Outlook {
  readonly target: Target;
  readonly emulator: Emulator;
}

/** A figure farther out than this many widths of its band is taken to lie there, so that far ones do not bend the fit. */
const WIDTHS = 3;

/** Evaluations of a figure without which there is no emulator of it. */
const FEWEST = 8;

/** Of a point that is far from where it matters. */
const LEAST = 0.02;
/** Root mean square of the distance by parameter, as a part of the range, over which evaluations count less. */
const NEAR = 0.11;

function nearness(point: Point, around: Point): number {
  const squares = point.reduce((sum, value, k) => sum + (value - around[k]!) ** 2, 0) / point.length;
  return Math.exp(-squares / (2 * NEAR ** 2));
}

/** Emulators of all figures that have been played. Evaluations of an older model tell of slopes, those of `model` of levels, too; those near `around` count most. */
export function outlooks(evaluations: readonly Evaluation[], model: string, around?: Point): Outlook[] {
  const groups = [...new Set(evaluations.map((e) => e.model).filter((other) => other !== model)), model];
  const points = evaluations.map(({ parameters }) => clamp(pointOf({ ...TODAY, ...parameters })));
  const weights = points.map((point) => (around === undefined ? 1 : LEAST + nearness(point, around)));
  return TARGETS.flatMap((target) => {
    const samples = evaluations.flatMap(({ values, ...e }, k) => {
      const value = values[target.key];
      return value === undefined || value === null || !Number.isFinite(value)
        ? []
        : [{ x: points[k]!, y: near(target, value), group: groups.indexOf(e.model), weight: weights[k]! }];
    });
    if (samples.length < FEWEST) return [];
    const bears = RANGES.flatMap((range, k) => (!range.bears || range.bears.includes(target.pattern) ? [k] : []));
    return { target, emulator: fitEmulator(samples, bears) };
  });
}

function near({ band: [from, to] }: Target, value: number): number {
  const width = Number.isFinite(to - from) ? to - from : Math.max(0.2, Math.abs(Number.isFinite(to) ? to : from));
  const low = (Number.isFinite(from) ? from : to) - WIDTHS * width;
  const high = (Number.isFinite(to) ? to : from) + WIDTHS * width;
  return Math.min(high, Math.max(low, value));
}

/** Part of a band's tolerance by which figures are asked to lie inside, so that fresh luck does not take them out again. */
export const SURE = 0.25;

/**
 * Chance that a figure whose mean is `value` is met, by what one evaluation scatters and, if it is given, what is not known of the mean;
 * `blur`, in tolerances, lets a search feel bands from afar.
 */
export function chanceMet({ target, emulator }: Outlook, value: number, error = 0, blur = SURE): number {
  const deviation = Math.hypot(emulator.noise, error, blur * target.tolerance);
  const [from, to] = target.band;
  return normalBelow((to - value) / deviation) - normalBelow((from - value) / deviation);
}

/** How far outside its band a figure is foreseen, in standard deviations of what is not known of it (history matching). */
export function implausibility({ target, emulator }: Outlook, x: Point): number {
  const value = emulator.mean(x);
  const [from, to] = target.band;
  return Math.max(0, from - value, value - to) / Math.hypot(emulator.noise, emulator.error(x));
}

export function normalBelow(z: number): number {
  if (z === Number.POSITIVE_INFINITY) return 1;
  if (z === Number.NEGATIVE_INFINITY) return 0;
  // Abramowitz & Stegun 1964, 26.2.17: absolute error below 7.5e-8.
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
