import { exp, log } from '../numeric/exp-log.ts';

/**
 * Negative binomial count with the given mean and dispersion r (variance mean + mean²/r), by inversion of one uniform: monotone in
 * the mean, so that a strategy which raises the mean only ever adds. At most `most`.
 */
export function invertNegativeBinomial(u: number, mean: number, dispersion: number, most = 10_000): number {
  if (mean <= 0) return 0;
  const odds = mean / (mean + dispersion);
  let probability = exp(dispersion * log(1 - odds));
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < most) {
    probability *= (odds * (dispersion + count)) / (count + 1);
    count++;
    cumulative += probability;
    if (probability < 1e-18) break; // rounding has eaten the tail
  }
  return count;
}
