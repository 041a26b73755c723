/** What the calibration wants: every figure of every pattern in its band, and how far from it a value lies. */
import { PATTERNS } from '../all.ts';
import { hasBand } from '../pattern.ts';

export type Values = Readonly<Record<string, number>>;

export interface Target {
  /** Pattern and place of the figure in it, as P12.1. */
  readonly key: string;
  readonly pattern: string;
  readonly name: string;
  readonly band: readonly [number, number];
  /** What a figure may be off by and count little: a quarter of the band's width or, with one bound, of that (at least 0.1). */
  readonly tolerance: number;
}

export const TARGETS: readonly Target[] = PATTERNS.flatMap(({ id, figures }) =>
  figures.flatMap(({ name, band }, k) =>
    hasBand(band) ? [{ key: `${id}.${k}`, pattern: id, name, band, tolerance: toleranceOf(band) }] : [],
  ),
);

function toleranceOf([from, to]: readonly [number, number]): number {
  if (Number.isFinite(to - from)) return (to - from) / 4;
  return Math.max(0.1, Math.abs(Number.isFinite(to) ? to : from) / 4);
}

/** A figure this far outside its band, in tolerances, counts no more than that: what is out of reach must not rule. */
const FARTHEST = 4;

/** How far outside its band a figure lies, in tolerances. One that cannot be read (no ties, nobody who writes) is as far as can be. */
export function missBy({ band: [from, to], tolerance }: Target, value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) return FARTHEST;
  return Math.min(FARTHEST, Math.max(0, from - value, value - to) / tolerance);
}

export function isMet(target: Target, value: number | undefined): boolean {
  return value !== undefined && value >= target.band[0] && value <= target.band[1];
}

export function countMet(values: Values, targets: readonly Target[] = TARGETS): number {
  return targets.filter((target) => isMet(target, values[target.key])).length;
}

/** Sum of squared misses, in tolerances. */
export function distance(values: Values, targets: readonly Target[] = TARGETS): number {
  return targets.reduce((sum, target) => sum + missBy(target, values[target.key]) ** 2, 0);
}
