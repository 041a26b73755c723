/**
 * Kinds of runs that a strategy did not show and the study did: under one strategy a community is dead in all of 30 runs and under another
 * it lives. That one run in some hundreds lives under the first as well cannot be seen in 30, and where such runs are a hundred times as
 * large they make the mean. No interval that is computed from the 30 alone can know of them.
 *
 * The sign is coarse on purpose: an outcome that hardly varies under one strategy and at least eight times as widely under another, which
 * reaches beyond all that the first gave. (Ordinary strategies spread alike, however far apart their means.) Then it is asked what one more run
 * in as many as were made, as far out as any of the study, would do to the mean: where it leaves its interval, that is called rough and not
 * 95 %; where a difference turns its sign, no verdict on the mean is given, unless the runs of the two sides lie well apart, so that the
 * difference does not hang on a few of them. What most runs do is not touched by it.
 *
 * `test/calibration/whole-scenarios.md` says what that holds in studies of shipped scenarios; factors from 4 to 10 do about the same there.
 */
import { excludesZero, type Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';

/** Of the runs of one strategy. */
export interface Extent {
  readonly runs: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** By how much a mean could rise or fall, both at least 0. */
export interface Shift {
  readonly up: number;
  readonly down: number;
}

/** So many times as widely another strategy has to spread. */
const WIDER = 8;
/** The range of fewer runs says little. */
const FEWEST_RUNS = 5;

const NO_SHIFT: Shift = { up: 0, down: 0 };

/** Part of the two ranges together by which the runs of two sides must be apart. */
const APART = 0.25;

/** Of ascending finite values; null where there are too few. */
export function extentOf(ascending: ArrayLike<number>): Extent | null {
  const runs = ascending.length;
  if (runs < FEWEST_RUNS) return null;
  return { runs, low: ascending[0]!, median: ascending[runs >> 1]!, high: ascending[runs - 1]! };
}

/**
 * What one run of a kind that only others show, in as many as there are, would do to the mean of `own`.
 *
 * @param others of the same outcome; `own` itself may be among them
 */
export function shiftByFarKind(own: Extent | null, others: readonly (Extent | null)[]): Shift {
  // Where all runs agree their interval reaches as far as the outcome does anyway.
  if (own === null || own.high === own.low) return NO_SHIFT;
  const wide = others.filter((other) => other !== null && other.high - other.low >= WIDER * (own.high - own.low));
  let [up, down] = [0, 0];
  for (const { low, high } of wide as Extent[]) {
    if (high > own.high) up = Math.max(up, (high - own.median) / own.runs);
    if (low < own.low) down = Math.max(down, (own.median - low) / own.runs);
  }
  return { up, down };
}

/** Of a difference: what raises the strategy or lowers the baseline raises it. */
export const shiftOfDifference = (strategy: Shift, baseline: Shift): Shift => ({
  up: Math.max(strategy.up, baseline.down),
  down: Math.max(strategy.down, baseline.up),
});

/** Whether every run of one side is beyond every run of the other, by more than a little. */
export function areApart(one: Extent | null, other: Extent | null): boolean {
  if (one === null || other === null) return false;
  const gap = Math.max(one.low - other.high, other.low - one.high);
  return gap > APART * (one.high - one.low + other.high - other.low);
}

/** What the interval of a mean may be called. */
export function nameOfInterval(mean: number | null, [low, high]: Interval, { up, down }: Shift): IntervalName {
  if (mean === null || low === null) return '95';
  return (up > 0 && mean + up > high) || (down > 0 && mean - down < low) ? 'rough' : '95';
}

/** Between two strategies. */
export interface FarKinds {
  readonly shift: Shift;
  /** Whether their runs lie well apart. */
  readonly apart: boolean;
}

export const NO_FAR_KINDS: FarKinds = { shift: NO_SHIFT, apart: true };

/** Whether a verdict on a difference must wait for a kind of run that was not seen. */
export const farKindTurns = (
  { difference, ci95 }: { readonly difference: number | null; readonly ci95: Interval },
  smallestEffect: number,
  { shift, apart }: FarKinds,
): boolean => !apart && turnsDifference(difference, ci95, smallestEffect, shift);

/** Whether the shift would carry a difference to the other side of zero, or out of what does not matter where it lies within. */
export function turnsDifference(
  difference: number | null,
  ci95: Interval,
  smallestEffect: number,
  { up, down }: Shift,
): boolean {
  const [low, high] = ci95;
  if (difference === null || low === null) return false;
  if (low >= -smallestEffect && high <= smallestEffect)
    return (up > 0 && difference + up > smallestEffect) || (down > 0 && difference - down < -smallestEffect);
  if (!excludesZero(ci95)) return false;
  return difference > 0 ? down > difference : up > -difference;
}
