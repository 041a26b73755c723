/**
 * Intervals for means of values most of which are the same: orders that hardly anybody places, days of silence that never come, pairs that
 * hardly ever differ. There the spread of a sample says little about what the sample did not happen to hold, and Student's interval
 * shrinks to a point when nothing was seen. What was not seen in n runs may still happen in about 3.7 / n of them.
 *
 * Let c be the value of most, and let each other value be an event as large as its distance from c. The mean is c plus the sum of the
 * events above, minus that of those below, a run. The sum of rare events of unequal sizes has the gamma interval of Fay & Feuer (1997,
 * Statistics in Medicine 16), which is exact for events of one size and known to err to the wide side. Its upper end needs the size of
 * the largest event there can be: the largest that was seen, or what the outcome allows where none was. Both sides are put together by
 * the method of variance estimates recovery (Zou & Donner 2008), as Newcombe's interval for a difference of shares does.
 */
import { gammaQuantile } from '../numeric/gamma-law.ts';
import { type Interval, LEVEL, UNKNOWN } from './interval.ts';

/** How far beyond the value of most a value can lie that was not seen; null where nothing says so. */
export interface Reach {
  readonly below: number | null;
  readonly above: number | null;
}

export const NO_REACH: Reach = { below: null, above: null };

/** Part of the values of which more must be the same. */
const MOST = 0.5;

/** The value that more than half of them have; undefined where there is none, or fewer than two values. */
export function valueOfMost(values: ArrayLike<number>): number | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const ascending = Float64Array.from(values).sort();
  // It fills more than half of the places, so it stands in the middle.
  const candidate = ascending[n >> 1]!;
  let count = 0;
  for (let i = 0; i < n; i++) if (values[i] === candidate) count++;
  return count > MOST * n ? candidate : undefined;
}

/** Of the mean of `values`, most of which equal `most`. Unknown where neither the values nor `reach` say how large an event can be. */
export function rareInterval(values: ArrayLike<number>, most: number, reach: Reach, level = LEVEL): Interval {
  const ends = endsOf(values, most, reach);
  return ends === null ? UNKNOWN : [ends.from(level), ends.to(level)];
}

/** The ends of the interval by its level, and the mean between them; null where it is unknown. */
function endsOf(values: ArrayLike<number>, most: number, reach: Reach) {
  const scale = largestOf(values, most, reach);
  const above = eventsOf(values, most, scale);
  const below = eventsOf(values, most, -scale);
  const seen = Math.max(above.largest, below.largest);
  const high = meanOfEvents(above, values.length, largestOn(above.largest, seen, inUnits(reach.above, scale)));
  const low = meanOfEvents(below, values.length, largestOn(below.largest, seen, inUnits(reach.below, scale)));
  if (high === null || low === null) return null;
  const mean = high.mean - low.mean;
  return {
    mean: most + scale * mean,
    from: (level: number) =>
      most + scale * (mean - Math.hypot(high.mean - high.low(level), low.high(level) - low.mean)),
    to: (level: number) => most + scale * (mean + Math.hypot(high.high(level) - high.mean, low.mean - low.low(level))),
  };
}

/** What events are measured in, so that squares neither overflow nor vanish. */
function largestOf(values: ArrayLike<number>, most: number, { below, above }: Reach): number {
  let largest = Math.max(below ?? 0, above ?? 0);
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]! - most));
  return largest > 0 && Number.isFinite(largest) ? largest : 1;
}

const inUnits = (reach: number | null, scale: number): number | null => (reach === null ? null : reach / scale);

/** Two-sided p value of a mean of `zero`: the level at which the interval ends there. */
export function rareP(values: ArrayLike<number>, most: number, reach: Reach, zero = 0): number | null {
  const ends = endsOf(values, most, reach);
  if (ends === null) return null;
  // An end on the far side of the mean never reaches zero: it need not be computed.
  const isOutside =
    ends.mean >= zero ? (level: number) => ends.from(level) > zero : (level: number) => ends.to(level) < zero;
  let [low, high] = [1e-12, 1];
  for (let step = 0; step < 40; step++) {
    const middle = Math.sqrt(low * high);
    if (isOutside(1 - middle)) high = middle;
    else low = middle;
  }
  return high;
}

interface Events {
  readonly sum: number;
  readonly squares: number;
  readonly largest: number;
}

/** In units of `scale`; of the values below where it is negative. */
function eventsOf(values: ArrayLike<number>, most: number, scale: number): Events {
  let [sum, squares, largest] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const size = (values[i]! - most) / scale;
    if (size <= 0) continue;
    sum += size;
    squares += size * size;
    largest = Math.max(largest, size);
  }
  return { sum, squares, largest };
}

/** What was seen on this side, else on the other, else what can be; never more than can be. */
function largestOn(own: number, seen: number, reach: number | null): number | null {
  if (own > 0) return own;
  if (seen > 0) return reach === null ? seen : Math.min(seen, reach);
  return reach;
}

/** Its interval by the level. */
function meanOfEvents({ sum, squares }: Events, n: number, largest: number | null) {
  if (largest === null) return null;
  if (largest === 0) return { mean: 0, low: () => 0, high: () => 0 };
  const [more, moreSquares] = [sum + largest, squares + largest * largest];
  return {
    mean: sum / n,
    low: (level: number) =>
      (sum === 0 ? 0 : (squares / sum) * gammaQuantile((1 - level) / 2, (sum * sum) / squares)) / n,
    high: (level: number) =>
      ((moreSquares / more) * gammaQuantile(1 - (1 - level) / 2, (more * more) / moreSquares)) / n,
  };
}
