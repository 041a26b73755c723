/**
 * Whether there is a threshold, and where, over points of what nobody knows exactly: a break at one point need not be one at others.
 */
import type { Interval } from '../interval.ts';
import { wilsonInterval } from '../proportion.ts';
import type { ThresholdKind } from './threshold.ts';

/** What a search at one point found. */
export interface PointVerdict {
  /** `no-values`: too few replications have a finite number at every level. */
  readonly kind: ThresholdKind | 'no-values';
  /** Place of the break and its 95 % interval; null where none was found. */
  readonly at: number | null;
  readonly ci95: readonly [number, number] | null;
}

export interface OverPoints {
  /** Points at which there was something to look at. */
  readonly points: number;
  readonly thresholds: number;
  readonly smooth: number;
  readonly undecided: number;
  readonly withoutValues: number;
  /** Of `thresholds` among `points`: the 95 % Wilson interval of their share. */
  readonly ci95: Interval;
  /** Smallest and largest place of a break, and the one in the middle; null without any. */
  readonly range: readonly [number, number] | null;
  readonly median: number | null;
}

export function overPoints(verdicts: readonly PointVerdict[]): OverPoints {
  const count = (kind: PointVerdict['kind']) => verdicts.filter((each) => each.kind === kind).length;
  const [thresholds, smooth, undecided, withoutValues] = (
    ['threshold', 'smooth', 'undecided', 'no-values'] as const
  ).map(count) as [number, number, number, number];
  const points = verdicts.length - withoutValues;
  const places = verdicts.flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
  return {
    points,
    thresholds,
    smooth,
    undecided,
    withoutValues,
    ci95: wilsonInterval(thresholds, points),
    range: places.length === 0 ? null : [places[0]!, places.at(-1)!],
    median: places.length === 0 ? null : middleOf(places),
  };
}

/** Sizes are compared by ratio, so two in the middle are averaged so. */
function middleOf(places: readonly number[]): number {
  const half = places.length / 2;
  return Number.isInteger(half) ? Math.sqrt(places[half - 1]! * places[half]!) : places[Math.floor(half)]!;
}
