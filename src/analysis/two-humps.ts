/**
 * Finds outcomes that fall into two kinds of runs, such as dead and alive, whose mean describes neither.
 *
 * Two signs, either is enough:
 * - `dip`: Hartigan's dip test rejects a single hump at 1 % and the valley between the halves is wide. Sees large humps.
 * - `gap`: one gap between neighboring values is at least four times as wide as any other, with several runs on both sides. Sees
 *   small humps, such as three dead communities among thirty.
 * Outcomes that are counts, shares of counts or prices times counts are combs of values; every value is first spread over the
 * second widest gap, twice (a triangle in all), which fills a comb but not a valley. Few wide gaps make that smoothing stronger and the test
 * more cautious. An outcome of only two values is never called two-humped: 0 or 1 orders is a small count.
 */
import { dipOf } from './dip.ts';
import { dipPValue } from './dip-table.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './proportion.ts';
import { quantileOf } from './quantile.ts';

export interface Hump {
  /** Median of the runs in it. */
  readonly center: number;
  readonly runs: number;
  readonly probability: number;
  /** 95 % Wilson interval of the probability. */
  readonly ci95: Interval;
}

export interface TwoHumps {
  /** Runs below belong to `lower`, the others to `upper`. */
  readonly boundary: number;
  readonly lower: Hump;
  readonly upper: Hump;
  readonly sign: 'dip' | 'gap' | 'values';
  /** P value of the dip test, from 0.001 to 0.5 (read the ends as "at most" and "at least"). */
  readonly dipP: number;
}

const FEWEST_RUNS = 10;
const DIP_LEVEL = 0.01;
/** Least distance from the 90th percentile of the lower half to the 10th of the upper, in distances of the centers; a uniform law has 0.2. */
const WIDE_VALLEY = 0.3;
const GAP_FACTOR = 4;
const FEWEST_IN_HUMP = 3;
const LEAST_SHARE_IN_HUMP = 0.02;

/** The two humps of ascending finite values, or null when there is no sign of them. */
export function findTwoHumps(ascending: Float64Array): TwoHumps | null {
  const n = ascending.length;
  if (n < FEWEST_RUNS) return null;
  const { widest, second, cut } = widestGaps(ascending);
  if (second === 0) return null;
  const dipP = dipPValue(dipOf(spread(spread(ascending, second), second)), n);
  const fewest = Math.max(FEWEST_IN_HUMP, LEAST_SHARE_IN_HUMP * n);
  if (widest >= GAP_FACTOR * second && cut >= fewest && n - cut >= fewest) return humpsAt(ascending, cut, 'gap', dipP);
  if (dipP >= DIP_LEVEL) return null;
  const split = otsuSplit(ascending);
  return valleyWidth(ascending, split) >= WIDE_VALLEY ? humpsAt(ascending, split, 'dip', dipP) : null;
}

/**
 * Ascending values of which there are two and no others, each several times and more than 1 apart: a goal reached or missed. (0 or 1
 * orders is a small count.)
 */
export function findTwoValues(ascending: Float64Array): TwoHumps | null {
  const n = ascending.length;
  if (n < FEWEST_RUNS) return null;
  const split = ascending.findIndex((value) => value !== ascending[0]);
  const fewest = Math.max(FEWEST_IN_HUMP, LEAST_SHARE_IN_HUMP * n);
  if (split < fewest || n - split < fewest || ascending[split] !== ascending[n - 1]) return null;
  return ascending[split]! - ascending[0]! > 1 ? humpsAt(ascending, split, 'values', 0.001) : null;
}

/** The two widest gaps between neighbors (0 where there are fewer distinct values) and the number of values below the widest. */
function widestGaps(ascending: Float64Array): { widest: number; second: number; cut: number } {
  let widest = 0;
  let second = 0;
  let cut = 0;
  for (let i = 1; i < ascending.length; i++) {
    const gap = ascending[i]! - ascending[i - 1]!;
    if (gap > widest) {
      second = widest;
      widest = gap;
      cut = i;
    } else if (gap > second) second = gap;
  }
  return { widest, second, cut };
}

/** As many values, at even steps of probability, from the sample with each value spread evenly over `width` around itself. */
function spread(ascending: Float64Array, width: number): Float64Array {
  const n = ascending.length;
  const spreaded = new Float64Array(n);
  // The distribution function rises by (values being passed) / width; in units of 1/n it is `height` at `position`.
  let entered = 0;
  let passed = 0;
  let position = ascending[0]! - width / 2;
  let height = 0;
  for (let i = 0; i < n; ) {
    const nextEnter = entered < n ? ascending[entered]! - width / 2 : Number.POSITIVE_INFINITY;
    const nextPass = ascending[passed]! + width / 2;
    const next = Math.min(nextEnter, nextPass);
    const slope = (entered - passed) / width;
    const reached = passed === n - 1 && nextPass <= nextEnter ? n : height + slope * (next - position);
    for (; i < n && i + 0.5 <= reached; i++) spreaded[i] = position + (i + 0.5 - height) / slope;
    height = reached;
    position = next;
    if (nextEnter <= nextPass) entered += 1;
    else passed += 1;
  }
  return spreaded;
}

/** The number of values below the cut that separates the means of the two sides most (Otsu 1979). */
function otsuSplit(ascending: Float64Array): number {
  const n = ascending.length;
  const first = ascending[0]!;
  let total = 0;
  for (const value of ascending) total += value - first;
  let below = 0;
  let best = { between: -1, split: 1 };
  for (let i = 1; i < n; i++) {
    below += ascending[i - 1]! - first;
    if (ascending[i] === ascending[i - 1]) continue;
    const difference = (total - below) / (n - i) - below / i;
    const between = i * (n - i) * difference * difference;
    if (between > best.between) best = { between, split: i };
  }
  return best.split;
}

function valleyWidth(ascending: Float64Array, split: number): number {
  const lower = ascending.subarray(0, split);
  const upper = ascending.subarray(split);
  const valley = quantileOf(upper, 0.1)! - quantileOf(lower, 0.9)!;
  return valley / (quantileOf(upper, 0.5)! - quantileOf(lower, 0.5)!);
}

function humpsAt(ascending: Float64Array, split: number, sign: TwoHumps['sign'], dipP: number): TwoHumps {
  const hump = (values: Float64Array): Hump => ({
    center: quantileOf(values, 0.5)!,
    runs: values.length,
    probability: values.length / ascending.length,
    ci95: wilsonInterval(values.length, ascending.length),
  });
  return {
    boundary: (ascending[split - 1]! + ascending[split]!) / 2,
    lower: hump(ascending.subarray(0, split)),
    upper: hump(ascending.subarray(split)),
    sign,
    dipP,
  };
}
