/**
 * Bootstrap-t intervals for means (Efron 1979; Hall 1988): resample the values, and let the resampled t statistics replace
 * Student's table. They follow a skewed law where Student's t assumes a symmetric one, so they serve as its check.
 */
import { Stream } from '../random/stream.ts';
import { keyOf } from '../random/threefry.ts';
import { type Interval, LEVEL, UNKNOWN } from './interval.ts';
import { momentsOf } from './moments.ts';

/** Chosen so that (resamples + 1) · 2.5 % is a whole number: the interval ends at order statistics, nothing is interpolated. */
const RESAMPLES = 2039;

/** Key of the resampling stream: the letters "bootstrp". */
const KEY = keyOf(0x626f6f74, 0x73747270);

/** Longer columns are averaged into batches first: beyond this many values t and bootstrap can no longer differ visibly. */
const MOST_VALUES = 10_000;

/**
 * One interval for the mean of each column. Columns of equal length share their resamples, which depend on that length and
 * nothing else: adding or removing a strategy or an outcome changes no other interval. Unknown below two values, and where
 * more than 2.5 % of the resamples on a side consist of one value repeated, which leaves them without a t statistic. A column
 * of equal values gets that value at both ends.
 */
export function bootstrapIntervals(columns: readonly Float64Array[]): Interval[] {
  const intervals: Interval[] = columns.map(() => UNKNOWN);
  for (const length of new Set(columns.map((column) => column.length))) {
    if (length < 2) continue;
    const indices = [...columns.keys()].filter((index) => columns[index]!.length === length);
    const batch = Math.ceil(length / MOST_VALUES);
    const pool = indices.map((index) => batchMeans(columns[index]!, batch));
    const statistics = resampledTs(pool);
    indices.forEach((index, k) => {
      intervals[index] = intervalFrom(columns[index]!, statistics[k]!);
    });
  }
  return intervals;
}

/** For each column (all of one length) its RESAMPLES t statistics around its own mean. */
function resampledTs(columns: readonly Float64Array[]): Float64Array[] {
  const n = columns[0]!.length;
  const centered = columns.map((column) => {
    const mean = momentsOf(column).mean!;
    return column.map((value) => value - mean);
  });
  const statistics = columns.map(() => new Float64Array(RESAMPLES));
  const stream = new Stream();
  stream.reseed(KEY, n, 0);
  const picks = new Uint32Array(n);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let i = 0; i < n; i++) picks[i] = Math.floor(stream.uniform() * n);
    for (let k = 0; k < centered.length; k++) statistics[k]![resample] = tOf(centered[k]!, picks);
  }
  return statistics;
}

/** mean / standard error of the picked values; when all of them are equal, ±Infinity, or 0 if they equal the mean. */
function tOf(values: Float64Array, picks: Uint32Array): number {
  const n = picks.length;
  const first = values[picks[0]!]!;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const value = values[picks[i]!]! - first;
    sum += value;
    squares += value * value;
  }
  const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1);
  const mean = first + sum / n;
  return mean === 0 ? 0 : mean / Math.sqrt(variance / n);
}

function intervalFrom(column: Float64Array, statistics: Float64Array): Interval {
  const { n, mean, sd } = momentsOf(column);
  if (sd === 0) return [mean!, mean!];
  const rank = Math.round((RESAMPLES + 1) * ((1 - LEVEL) / 2));
  const low = valueAt(statistics, rank - 1);
  const high = valueAt(statistics, RESAMPLES - rank);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return UNKNOWN;
  const error = sd! / Math.sqrt(n);
  return [mean! - high * error, mean! - low * error];
}

/**
 * What stands at a place when the values are sorted, which they are not: two places are wanted of some thousand, and sorting would be most of
 * the time of a comparison (quickselect, Hoare 1961). Changes the order of the values.
 */
function valueAt(values: Float64Array, place: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >>> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const moved = values[i]!;
      values[i++] = values[j]!;
      values[j--] = moved;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return values[place]!;
}

/** Means of `batch` neighbors at a time; a last incomplete batch is left out, as it would weigh too much. */
function batchMeans(column: Float64Array, batch: number): Float64Array {
  if (batch === 1) return column;
  return Float64Array.from(
    { length: Math.floor(column.length / batch) },
    (_, i) => momentsOf(column.subarray(i * batch, (i + 1) * batch)).mean!,
  );
}
