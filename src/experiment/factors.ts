/**
 * Factors of an experiment: what is varied, and the values it takes.
 */
import type { UncertainValue } from '../scenario/uncertain.ts';
import { type ValueRange, valueAt, writeValue } from '../scenario/value-range.ts';
import type { Point } from './points.ts';

/** One value of a factor. */
export interface Level {
  /** As it would be written in the scenario: `150`, `5 %`, `off`. */
  readonly label: string;
  /** Undefined for what is no number. */
  readonly value: number | undefined;
  /** What puts the value into the scenario, each entry as after `--set`; empty where the scenario is left as it is. */
  readonly set: readonly string[];
}

export interface Factor {
  /** Path in the scenario, or the name of a lever. */
  readonly name: string;
  /** In their order; empty for a range of which samples are drawn. */
  readonly levels: readonly Level[];
  readonly range?: ValueRange;
  /** How the values follow each other; names have no order. */
  readonly scale: 'linear' | 'log' | 'names';
}

/** A point and its value of each factor, in their order. */
export interface FactorPoint extends Point {
  readonly levels: readonly Level[];
}

/** The factor that a range under `uncertain` is. */
export function uncertainFactor({ path, ...range }: UncertainValue): Factor {
  return { name: path, levels: [], range, scale: range.scale };
}

/** The level of a factor at a share `u` (0 to 1) of the way through it; each of several levels has the same share of the way. */
function levelAt({ name, levels, range }: Factor, u: number): Level {
  if (levels.length > 0) return levels[Math.min(levels.length - 1, Math.floor(u * levels.length))]!;
  return levelOf(name, range!, valueAt(range!, u));
}

/** The level of a range at a value. */
export function levelOf(path: string, range: ValueRange, value: number): Level {
  const label = writeValue(range, value);
  return { label, value: Number(/-?[\d.]+(?:e[+-]?\d+)?/i.exec(label)![0]), set: [`${path}=${label}`] };
}

export function pointOf(levels: readonly Level[]): FactorPoint {
  return { levels, set: levels.flatMap((level) => level.set) };
}

/** The point at coordinates between 0 and 1, one for each factor. */
export function pointAt(factors: readonly Factor[], coordinates: ArrayLike<number>): FactorPoint {
  return pointOf(factors.map((factor, k) => levelAt(factor, coordinates[k]!)));
}

/** The different ones among `points`, in the order of their first occurrence, and which of them stands at each place. */
export function uniquePoints(points: readonly FactorPoint[]): { points: FactorPoint[]; at: number[] } {
  const different: FactorPoint[] = [];
  const places = new Map<string, number>();
  const at = points.map((point) => {
    const key = JSON.stringify(point.set);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, different.length);
    return different.push(point) - 1;
  });
  return { points: different, at };
}
