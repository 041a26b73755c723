/** How chances are felt. */
import { exp, log } from '../../numeric/exp-log.ts';

/** Small chances count for more than they are (Tversky & Kahneman 1992: γ = 0.61 for gains). */
export const PROBABILITY_WEIGHTING = 0.61;

/** w(p) = p^γ / (p^γ + (1 - p)^γ)^(1/γ). */
export function felt(chance: number): number {
  if (chance === 0 || chance === 1) return chance;
  const wins = exp(PROBABILITY_WEIGHTING * log(chance));
  const loses = exp(PROBABILITY_WEIGHTING * log(1 - chance));
  return wins * exp(-log(wins + loses) / PROBABILITY_WEIGHTING);
}
