/** The gamma distribution with any positive shape and scale 1, for intervals of sums of rare events. */
import { normalQuantile } from './normal.ts';

/** P(X ≤ x). */
export const gammaCdf = (x: number, shape: number): number => {
  if (!(shape > 0)) throw new RangeError(`A gamma law needs a positive shape, not ${shape}.`);
  return cdf(x, shape, logGamma(shape + 1));
};

/** @param ofShape ln Γ(shape + 1), which a search over x needs only once */
function cdf(x: number, shape: number, ofShape: number): number {
  if (!(x > 0)) return 0;
  // e^-x x^a / Γ(a + 1), in logarithms; the series converges below a + 1, the continued fraction above (DLMF 8.11.4, 8.9.2).
  const front = Math.exp(shape * Math.log(x) - x - ofShape);
  if (x < shape + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > 1e-16 * sum; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  const TINY = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return Math.max(0, 1 - front * shape * value);
}

/** The x with P(X ≤ x) = p; p from 0 to below 1. */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`A probability from 0 to below 1 is needed, not ${p}.`);
  if (p === 0) return 0;
  if (!(shape > 0)) throw new RangeError(`A gamma law needs a positive shape, not ${shape}.`);
  const ofShape = logGamma(shape + 1);
  // Wilson & Hilferty (1931) says where to look; halving finds it from there, whatever the shape.
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  let high = Math.max(1e-8, shape * Math.max(0.01, cube) ** 3);
  while (cdf(high, shape, ofShape) < p) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (cdf(middle, shape, ofShape) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** ln Γ(x) for x > 0: Stirling's series after x has been moved beyond 20. */
function logGamma(x: number): number {
  let shift = 0;
  let moved = x;
  while (moved < 20) {
    shift += Math.log(moved);
    moved += 1;
  }
  const r = 1 / moved;
  const series = r * (1 / 12 - r * r * (1 / 360 - r * r * (1 / 1260 - (r * r) / 1680)));
  return (moved - 0.5) * Math.log(moved) - moved + Math.log(2 * Math.PI) / 2 + series - shift;
}
