/**
 * First and total Sobol indices of a response that is known with noise.
 *
 * The response to a point x is F(x), the mean over all seeds; a run with seed s gives f(x, s). Every point is run with the same r seeds.
 * Jansen's estimators (Jansen 1999; Saltelli et al. 2010)
 *
 *     S_i = 1 - E[(F(B) - F(AB_i))²] / 2V        S_Ti = E[(F(A) - F(AB_i))²] / 2V        V = Var F
 *
 * need squares of differences of F. The square of a difference of means over r seeds is too large by the variance of that mean, which
 * the r differences themselves show: D̄² - s²_D / r has the right mean, however the noise at the two points is related. In the same
 * way V is the variance of the points' means less what seeds alone contribute to it. Nothing is clipped: what comes out below 0 or above
 * 1 says how rough the estimate is.
 */
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import { type Interval, UNKNOWN } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';

/** The response at one point, one value a seed. */
export type Replicates = ArrayLike<number>;

/** A row of the design: the response at A, at B, and at A with each factor's column of B. */
export interface SobolRow {
  readonly a: Replicates;
  readonly b: Replicates;
  readonly mixed: readonly Replicates[];
}

export interface Index {
  readonly estimate: number | null;
  readonly ci95: Interval;
}

export interface SobolIndices {
  /** Rows used, and rows left out because a run failed or had no finite value. */
  readonly rows: number;
  readonly leftOut: number;
  readonly mean: number | null;
  /** Variance of the response over the factors' ranges; null below two rows. */
  readonly variance: number | null;
  /** Variance between seeds at a point, mean over the points: what chance does to a single run. */
  readonly seedVariance: number | null;
  /** The part of it that differs from point to point, which more replications would average out of the indices. */
  readonly residualVariance: number | null;
  /** In the order of the factors; the estimates are null where the response does not vary more than chance lets it. */
  readonly first: readonly Index[];
  readonly total: readonly Index[];
}

const RESAMPLES = 1_000;
/** Key of the resampling stream: the letters "sobolind". */
const KEY = keyOf(0x736f626f, 0x6c696e64);

/** All rows must have as many factors and seeds, two seeds or more. */
export function sobolIndices(written: readonly SobolRow[]): SobolIndices {
  const rows = written.filter(holdsNumbers);
  const factors = written[0]?.mixed.length ?? 0;
  const leftOut = written.length - rows.length;
  const unknown = Array.from({ length: factors }, (): Index => ({ estimate: null, ci95: UNKNOWN }));
  const none = {
    mean: null,
    variance: null,
    seedVariance: null,
    residualVariance: null,
    first: unknown,
    total: unknown,
  };
  if (rows.length < 2) return { rows: rows.length, leftOut, ...none };

  const terms = termsOf(rows, factors);
  const all = pick(terms, undefined);
  const parts = estimate(all, rows.length);
  const shared = {
    rows: rows.length,
    leftOut,
    mean: terms.origin + all.mean,
    variance: parts.variance,
    seedVariance: all.seed,
    residualVariance: all.residual * replicationsOf(rows),
  };
  if (!(parts.variance > 0)) return { ...shared, first: unknown, total: unknown };
  const spread = spreadOf(rows, terms, parts, factors);
  const indexAt = (kind: 'first' | 'total') =>
    parts[kind].map((value, k): Index => ({ estimate: value, ci95: intervalAround(value, spread[kind][k]!) }));
  return { ...shared, first: indexAt('first'), total: indexAt('total') };
}

/** Indices from the first rows only, for each of the counts: how far they have settled. */
export function convergence(rows: readonly SobolRow[], counts: readonly number[]): readonly SobolIndices[] {
  return counts.map((count) => sobolIndices(rows.slice(0, count)));
}

const replicationsOf = (rows: readonly SobolRow[]): number => rows[0]!.a.length;

const holdsNumbers = ({ a, b, mixed }: SobolRow): boolean =>
  [a, b, ...mixed].every((values) => Array.from(values).every(Number.isFinite));

// ---- what each row contributes ---------------------------------------------------------------------------------------

/** All sums are means over rows of these columns. */
interface Terms {
  /** Taken off `mean` and `square`. */
  readonly origin: number;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  /** Variance that seeds alone give the mean of a point, without what they do to all points alike. */
  readonly residual: Float64Array;
  readonly seed: Float64Array;
  /** For each factor: half the squared difference of the response, corrected for noise. */
  readonly toA: readonly Float64Array[];
  readonly toB: readonly Float64Array[];
}

function termsOf(rows: readonly SobolRow[], factors: number): Terms {
  const n = rows.length;
  const r = replicationsOf(rows);
  const column = () => new Float64Array(n);
  const columns = () => Array.from({ length: factors }, column);
  // A common value is taken off, so that the squares of large outcomes lose no digits.
  const origin = meanOf(rows[0]!.a);
  const terms = {
    origin,
    mean: column(),
    square: column(),
    residual: column(),
    seed: column(),
    toA: columns(),
    toB: columns(),
  };
  const bySeed = new Float64Array(r);
  for (const { a, b } of rows) for (let k = 0; k < r; k++) bySeed[k]! += (a[k]! + b[k]!) / (2 * n);
  const seedMean = meanOf(bySeed);
  for (const [j, { a, b, mixed }] of rows.entries()) {
    const [meanA, meanB] = [meanOf(a) - origin, meanOf(b) - origin];
    terms.mean[j] = (meanA + meanB) / 2;
    terms.square[j] = (meanA * meanA + meanB * meanB) / 2;
    terms.seed[j] = (varianceOf(a) + varianceOf(b)) / 2;
    // The seeds' own means were taken from these very points, hence the factor.
    terms.residual[j] = (((noiseOf(a) + noiseOf(b)) / 2) * ((2 * n) / (2 * n - 1))) / r;
    for (let i = 0; i < factors; i++) {
      terms.toA[i]![j] = halfSquare(a, mixed[i]!);
      terms.toB[i]![j] = halfSquare(b, mixed[i]!);
    }
  }
  return terms;

  function noiseOf(values: Replicates): number {
    const own = meanOf(values);
    let sum = 0;
    for (let k = 0; k < r; k++) sum += (values[k]! - own - (bySeed[k]! - seedMean)) ** 2;
    return r > 1 ? sum / (r - 1) : 0;
  }
}

/** Half of D̄² - s²_D / r for the differences D of two points, seed by seed. */
function halfSquare(x: Replicates, y: Replicates): number {
  const r = x.length;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < r; k++) {
    const difference = x[k]! - y[k]!;
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / r;
  const variance = r > 1 ? Math.max(0, squares - r * mean * mean) / (r - 1) : 0;
  return (mean * mean - variance / r) / 2;
}

// ---- from sums to indices --------------------------------------------------------------------------------------------

interface Means {
  readonly mean: number;
  readonly square: number;
  readonly residual: number;
  readonly seed: number;
  readonly toA: readonly number[];
  readonly toB: readonly number[];
}

interface Estimates {
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Means of the columns over the rows picked, or over all. */
function pick(terms: Terms, picks: Uint32Array | undefined): Means {
  const over = (column: Float64Array): number => {
    let sum = 0;
    if (picks === undefined) for (let j = 0; j < column.length; j++) sum += column[j]!;
    else for (let j = 0; j < picks.length; j++) sum += column[picks[j]!]!;
    return sum / column.length;
  };
  const { mean, square, residual, seed, toA, toB } = terms;
  return {
    mean: over(mean),
    square: over(square),
    residual: over(residual),
    seed: over(seed),
    toA: toA.map(over),
    toB: toB.map(over),
  };
}

function estimate({ mean, square, residual, toA, toB }: Means, n: number): Estimates {
  const variance = (square - mean * mean) * ((2 * n) / (2 * n - 1)) - residual;
  return {
    variance,
    first: toB.map((half) => 1 - half / variance),
    total: toA.map((half) => half / variance),
  };
}

// ---- intervals -------------------------------------------------------------------------------------------------------

/** Ascending estimates of resampled rows, and the variance that the choice of seeds adds. */
interface Spread {
  readonly resampled: Float64Array;
  readonly seeds: number;
}

function spreadOf(
  rows: readonly SobolRow[],
  terms: Terms,
  whole: Estimates,
  factors: number,
): { readonly first: readonly Spread[]; readonly total: readonly Spread[] } {
  const n = rows.length;
  const picks = new Uint32Array(n);
  const stream = new Stream();
  stream.reseed(KEY, n, 0);
  const resampled = { first: empty(factors), total: empty(factors) };
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let j = 0; j < n; j++) picks[j] = Math.floor(stream.uniform() * n);
    const { first, total } = estimate(pick(terms, picks), n);
    for (let i = 0; i < factors; i++) {
      resampled.first[i]![resample] = first[i]!;
      resampled.total[i]![resample] = total[i]!;
    }
  }
  const seeds = seedVariances(rows, whole, factors);
  const spread = (kind: 'first' | 'total') =>
    resampled[kind].map(
      (values, i): Spread => ({ resampled: values.filter(Number.isFinite).sort(), seeds: seeds[kind][i]! }),
    );
  return { first: spread('first'), total: spread('total') };
}

const empty = (factors: number) => Array.from({ length: factors }, () => new Float64Array(RESAMPLES));

/** Variance of each index over the choice of seeds, by leaving each out in turn (jackknife); 0 below three seeds. */
function seedVariances(rows: readonly SobolRow[], whole: Estimates, factors: number) {
  const r = replicationsOf(rows);
  const sums = { first: new Float64Array(factors), total: new Float64Array(factors) };
  if (r < 3) return sums;
  for (let left = 0; left < r; left++) {
    const fewer = rows.map(({ a, b, mixed }) => ({
      a: drop(a, left),
      b: drop(b, left),
      mixed: mixed.map((one) => drop(one, left)),
    }));
    const { first, total } = estimate(pick(termsOf(fewer, factors), undefined), rows.length);
    for (let i = 0; i < factors; i++) {
      sums.first[i]! += ((r - 1) / r) * (first[i]! - whole.first[i]!) ** 2;
      sums.total[i]! += ((r - 1) / r) * (total[i]! - whole.total[i]!) ** 2;
    }
  }
  return sums;
}

const drop = (values: Replicates, left: number): number[] => Array.from(values).filter((_, k) => k !== left);

/** The percentiles of the resampled rows, further apart by what the choice of seeds adds to their variance. */
function intervalAround(value: number, { resampled, seeds }: Spread): Interval {
  const low = quantileOf(resampled, 0.025);
  const high = quantileOf(resampled, 0.975);
  if (low === null || high === null || resampled.length < 0.95 * RESAMPLES) return UNKNOWN;
  const rowVariance = (momentsOf(resampled).sd ?? 0) ** 2;
  const wider = rowVariance > 0 ? Math.sqrt(1 + seeds / rowVariance) : 1;
  return [value - wider * Math.max(0, value - low), value + wider * Math.max(0, high - value)];
}

function meanOf(values: Replicates): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum / values.length;
}

function varianceOf(values: Replicates): number {
  return (momentsOf(values).sd ?? 0) ** 2;
}
