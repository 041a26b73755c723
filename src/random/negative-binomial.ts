import { exp, log } from '../numeric/exp-log.ts';

/**
 * Negative binomial count with the given mean and dispersion r (variance mean + mean²/r), by inversion of one uniform: monotone in
 * the mean, so that a strategy which raises the mean only ever adds. At most `most`.
 */
export function invertNegativeBinomial(u: number, mean: number, dispersion: number, most = 10_000): number {
  if (mean <= 0) return 0;
  const odds = mean / (mean + dispersion);
  // In logarithms: with a large mean and dispersion the first probabilities are smaller than any float.
  let logProbability = dispersion * log(1 - odds);
  let cumulative = exp(logProbability);
  let count = 0;
  while (u > cumulative && count < most) {
    logProbability += log((odds * (dispersion + count)) / (count + 1));
    count++;
    const probability = exp(logProbability);
    cumulative += probability;
    if (count > mean && probability < 1e-18) break; // rounding has eaten the tail
  }
  return count;
}
