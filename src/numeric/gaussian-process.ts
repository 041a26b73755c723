/**
 * A smooth guess at a noisy function of several coordinates from values at some places: Gaussian process regression (Rasmussen & Williams
 * 2006, Algorithm 2.1), with a part that all values of one batch have in common, such as the luck of shared seeds.
 *
 * Cov(y_i, y_j) = v (exp(-½ Σ_k d_k² / ℓ_k²) + b [same batch] + n [i = j]), in standardized values. Length scales ℓ, batch part b and noise
 * n are chosen by the marginal likelihood, one after the other from a short ladder; v follows in closed form.
 */
import { exp, log } from './exp-log.ts';

export interface Observed {
  readonly place: Float64Array;
  readonly value: number;
  readonly batch: number;
}

export interface Guess {
  readonly mean: number;
  /** Standard deviation of what is not known of the function itself, without noise. */
  readonly sd: number;
}

/** Distance of two places along a coordinate: of numbers their difference, of choices 0 or 1. */
export type Distance = (k: number, a: number, b: number) => number;

/** What the likelihood has chosen; handed on, so that the next fit begins there. */
export interface Tuning {
  readonly scales: readonly number[];
  readonly batch: number;
  readonly noise: number;
}

const FIRST_SCALE = 0.5;
const [SHORTEST, LONGEST] = [0.06, 8];
const NOISES = [0.001, 0.01, 0.05, 0.2, 0.6, 2];
const BATCHES = [0, 0.05, 0.3];
const TINY = 1e-9;
/** Places by which the likelihood chooses: more would say little more and cost the cube of their number. */
const MOST_TUNED_BY = 80;

export interface Process {
  readonly guess: (place: Float64Array) => Guess;
  readonly tuning: Tuning;
}

/** Needs two different values at least; with fewer the guess is their mean. Of many the last ones choose scales and noise. */
export function fitProcess(observed: readonly Observed[], distance: Distance, before?: Tuning): Process {
  const n = observed.length;
  const mean = observed.reduce((sum, { value }) => sum + value, 0) / n;
  const spread = Math.sqrt(observed.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / n);
  const dimensions = observed[0]!.place.length;
  const start: Tuning = before ?? { scales: Array(dimensions).fill(FIRST_SCALE), batch: 0, noise: 0.2 };
  if (!(spread > 0)) return { guess: () => ({ mean, sd: 0 }), tuning: start };
  const y = Float64Array.from(observed, ({ value }) => (value - mean) / spread);
  const few = Math.max(0, n - MOST_TUNED_BY);
  const solved = (tuning: Tuning) => solve(observed.slice(few), y.subarray(few), distance, tuning);
  let tuning = start;
  let best = solved(tuning);
  const trial = (next: Tuning) => {
    const found = solved(next);
    if (found.likelihood > best.likelihood) [best, tuning] = [found, next];
  };
  for (const noise of NOISES) if (noise !== tuning.noise) trial({ ...tuning, noise });
  for (const batch of BATCHES) if (batch !== tuning.batch) trial({ ...tuning, batch });
  for (let k = 0; k < dimensions; k++)
    for (const factor of [2, 0.5, 4]) {
      const scale = Math.min(LONGEST, Math.max(SHORTEST, start.scales[k]! * factor));
      trial({ ...tuning, scales: tuning.scales.map((own, j) => (j === k ? scale : own)) });
    }
  const { lower, weights, variance } = few === 0 ? best : solve(observed, y, distance, tuning);
  return {
    tuning,
    guess: (place) => {
      const known = Float64Array.from(observed, (one) => similarity(one.place, place, distance, tuning.scales));
      const half = forward(lower, known);
      const left = Math.max(0, 1 - dot(half, half));
      return { mean: mean + spread * dot(known, weights), sd: spread * Math.sqrt(variance * left) };
    },
  };
}

interface Solved {
  readonly lower: Float64Array;
  readonly weights: Float64Array;
  readonly variance: number;
  readonly likelihood: number;
}

function solve(observed: readonly Observed[], y: Float64Array, distance: Distance, tuning: Tuning): Solved {
  const n = y.length;
  const { scales, batch, noise } = tuning;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [a, b] = [observed[i]!, observed[j]!];
      const shared = a.batch === b.batch ? batch : 0;
      lower[i * n + j] = similarity(a.place, b.place, distance, scales) + shared + (i === j ? noise + TINY : 0);
    }
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(TINY, sum)) : sum / lower[j * n + j]!;
    }
    logDeterminant += log(lower[i * n + i]!);
  }
  const half = forward(lower, y);
  const variance = Math.max(TINY, dot(half, half) / n);
  return {
    lower,
    weights: backward(lower, half),
    variance,
    likelihood: -(n / 2) * log(variance) - logDeterminant,
  };
}

function similarity(a: Float64Array, b: Float64Array, distance: Distance, scales: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (distance(k, a[k]!, b[k]!) / scales[k]!) ** 2;
  return sum > 1_000 ? 0 : exp(-sum / 2);
}

function forward(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * out[k]!;
    out[i] = sum / lower[i * n + i]!;
  }
  return out;
}

function backward(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const out = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i]! * out[k]!;
    out[i] = sum / lower[i * n + i]!;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
