import { exp } from '../numeric/exp-log.ts';

/** Largest mean that one uniform serves: beyond it, adding up probabilities would lose the tail to rounding. */
export const POISSON_CHUNK = 32;

/**
 * Poisson count by inversion of one uniform: monotone in both arguments, so that two strategies with different means stay paired.
 * `mean` from 0 to POISSON_CHUNK; larger means are sums over several uniforms (`poissonOf`).
 */
export function invertPoisson(u: number, mean: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < 1000) {
    count++;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

/** Poisson count of any mean; `uniformAt(k)` gives the k-th uniform of this draw. */
export function poissonOf(mean: number, uniformAt: (k: number) => number): number {
  let total = 0;
  let k = 0;
  for (let rest = mean; rest > 0; rest -= POISSON_CHUNK)
    total += invertPoisson(uniformAt(k++), Math.min(rest, POISSON_CHUNK));
  return total;
}
