/**
 * The statistics that tests decide with, written here from their definitions, so that nothing of `src` is judged by itself.
 *
 * Every decision is a p-value held against one level. A file makes at most TESTS_IN_A_FILE of them, so that a right program fails a
 * file with a probability of at most FILE_LEVEL (Bonferroni); seeds are fixed and were not searched for.
 */
import { expect } from 'vitest';

const FILE_LEVEL = 0.001;
const TESTS_IN_A_FILE = 100;

/** Holds a p-value to the level of one test among those of its file. */
export function expectPlausible(p: number, what: string): void {
  expect(Number.isNaN(p), what).toBe(false);
  expect(p, what).toBeGreaterThan(FILE_LEVEL / TESTS_IN_A_FILE);
}

/** Holds an estimate to its truth by a normal approximation. */
export function expectWithin(estimate: number, truth: number, standardError: number, what = ''): void {
  const z = standardError > 0 ? (estimate - truth) / standardError : estimate === truth ? 0 : Number.POSITIVE_INFINITY;
  expectPlausible(normalTwoSided(z), `${what}: ${estimate} against ${truth}, standard error ${standardError}`);
}

/** Holds the mean of independent values to its truth; the standard error is estimated from them. */
export function expectMean(values: readonly number[], truth: number, what: string): void {
  const { mean, sd } = momentsOf(values);
  expectWithin(mean, truth, sd / Math.sqrt(values.length), what);
}

/** Holds a count out of `n` to its probability, exactly. */
export function expectBinomial(count: number, n: number, probability: number, what: string): void {
  expectPlausible(
    binomialTwoSided(count, n, probability),
    `${what}: ${count} of ${n} (${count / n}) against ${probability}`,
  );
}

/**
 * Holds counts of independent trials to the probabilities of their classes by χ², classes that expect fewer than five being pooled
 * with the next. What the probabilities leave to 1 is a last class of its own: `counts` must then have one more entry.
 */
export function expectCounts(counts: readonly number[], probabilities: readonly number[], what: string): void {
  const n = counts.reduce((a, b) => a + b, 0);
  const rest = 1 - probabilities.reduce((a, b) => a + b, 0);
  const law = counts.length > probabilities.length ? [...probabilities, Math.max(0, rest)] : [...probabilities];
  const pooled: { seen: number; due: number }[] = [];
  let open = { seen: 0, due: 0 };
  law.forEach((probability, index) => {
    open.seen += counts[index] ?? 0;
    open.due += n * probability;
    if (open.due >= 5) {
      pooled.push(open);
      open = { seen: 0, due: 0 };
    }
  });
  const last = pooled.at(-1)!;
  last.seen += open.seen;
  last.due += open.due;
  expect(pooled.length, `${what}: classes`).toBeGreaterThan(1);
  const chi2 = pooled.reduce((sum, { seen, due }) => sum + (seen - due) ** 2 / due, 0);
  expectPlausible(chiSquareTail(chi2, pooled.length - 1), `${what}: χ² = ${chi2} on ${pooled.length - 1}, n = ${n}`);
}

/** Holds a sample to a continuous law by Kolmogorov and Smirnov. */
export function expectLaw(sample: readonly number[], distribution: (x: number) => number, what: string): void {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  let d = 0;
  sorted.forEach((x, index) => {
    const f = distribution(x);
    d = Math.max(d, f - index / n, (index + 1) / n - f);
  });
  expectPlausible(kolmogorovTail((Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * d), `${what}: D = ${d}, n = ${n}`);
}

/** Holds a paired difference to be within ±margin of zero: both one-sided tests must reject at 0.001 (TOST). */
export function expectEquivalent(mean: number, standardError: number, margin: number, what: string): void {
  const p = normalTwoSided((margin - Math.abs(mean)) / standardError) / 2;
  expect(Math.abs(mean) < margin ? p : 1, `${what}: ${mean} ± ${standardError} within ${margin}`).toBeLessThan(0.001);
}

export function momentsOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

export function chiSquareTail(chi2: number, degrees: number): number {
  return upperGamma(degrees / 2, chi2 / 2);
}

export function binomialTwoSided(count: number, n: number, probability: number): number {
  if (probability <= 0) return count === 0 ? 1 : 0;
  if (probability >= 1) return count === n ? 1 : 0;
  let below = 0;
  for (let k = 0; k <= count; k++) below += binomial(k, n, probability);
  let above = 0;
  for (let k = count; k <= n; k++) above += binomial(k, n, probability);
  return Math.min(1, 2 * Math.min(below, above));
}

/** P(Bin(n, p) = k). */
export function binomial(k: number, n: number, p: number): number {
  if (p <= 0 || p >= 1) return (p <= 0 ? k === 0 : k === n) ? 1 : 0;
  const log = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p);
  return Math.exp(log);
}

/** P(Poisson(mean) = k). */
export function poisson(k: number, mean: number): number {
  return mean === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
}

/** P(NegBin = k) with mean m and dispersion r, variance m + m²/r. */
export function negativeBinomial(k: number, mean: number, r: number): number {
  const log = logGamma(k + r) - logGamma(r) - logGamma(k + 1);
  return Math.exp(log + r * Math.log(r / (r + mean)) + k * Math.log(mean / (r + mean)));
}

/** Φ. */
export function normalBelow(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - tail : tail;
}

/** ln Γ(x) for x > 0: Stirling's series from 12 on, the recurrence below. */
export function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift -= Math.log(y);
  const z = 1 / (y * y);
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / y;
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
}

/** Q(a, x) = Γ(a, x) / Γ(a): series below a + 1, continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.max(0, 1 - sum * factor);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return factor * h;
}

function kolmogorovTail(x: number): number {
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}
