/**
 * The standard normal distribution, for intervals and tests. Plain `Math` is good enough here: nothing in a run depends on it.
 */

const SQRT_2PI = Math.sqrt(2 * Math.PI);

function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / SQRT_2PI;
}

/** P(Z > x), without loss of digits far out. */
export function normalUpperTail(x: number): number {
  if (x < 0) return 1 - normalUpperTail(-x);
  return x < 3 ? 0.5 - areaFromZero(x) : normalDensity(x) * millsRatio(x);
}

/** P(Z ≤ x). */
export function normalCdf(x: number): number {
  return normalUpperTail(-x);
}

/** The x with P(Z ≤ x) = p; p from 0 to 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability from 0 to 1 is needed, not ${p}.`);
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}

/** The x ≥ 0 with P(Z > x) = tail ≤ 1/2, by Halley's method from Abramowitz & Stegun 26.2.23, whose error is below 4.5e-4. */
function upperQuantile(tail: number): number {
  if (tail === 0) return Number.POSITIVE_INFINITY;
  if (tail === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(tail));
  let x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const newton = (normalUpperTail(x) - tail) / normalDensity(x);
    x += newton / (1 - (x * newton) / 2);
  }
  return x;
}

/** P(0 < Z < x) for small x by φ(x) · (x + x³/3 + x⁵/15 + …) (Abramowitz & Stegun 26.2.11); no term is negative. */
function areaFromZero(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return normalDensity(x) * sum;
}

/** P(Z > x) / φ(x) for x ≥ 3 by Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))) (Abramowitz & Stegun 26.2.14). */
function millsRatio(x: number): number {
  let fraction = x;
  for (let k = 120; k > 0; k--) fraction = x + k / fraction;
  return 1 / fraction;
}
