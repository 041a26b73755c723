/**
 * A menu: goods of which one is bought, the whole beside its parts.
 *
 * A nested logit (McFadden 1978): with log-odds x_j for each good by itself, somebody is ready to buy one of them with log-odds
 * x = ρ ln Σ e^(x_j/ρ), and then buys good j with chance e^(x_j/ρ) / Σ e^(x_k/ρ). With ρ = 1 each good is for other people, as if it stood
 * alone; the nearer ρ is to 0, the more what one of them sells is taken from the others. What is dear in money is for those who can pay more
 * (Mussa & Rosen 1978), so that a good that is small beside the largest depends less on what one can pay.
 */
import { exp, log } from '../../numeric/exp-log.ts';

/** How much less the purse counts for a good e times as small as the largest of its menu. */
export const PURSE_BY_SIZE = 0.5;

/** What a good of a menu loses or wins by being small beside its largest, in units of c_P; `purse` is w, `size` the ratio of their reference prices. */
export const forThePurse = (purse: number, size: number): number =>
  size === 1 ? 0 : PURSE_BY_SIZE * log(purse) * log(size);

/** ρ ln Σ e^(x_j/ρ), at least the largest of the log-odds. */
export function readinessForAny(logOdds: readonly number[], likeness: number): number {
  const most = Math.max(...logOdds);
  let sum = 0;
  for (const x of logOdds) sum += exp((x - most) / likeness);
  return most + likeness * log(sum);
}

/** The place in the list of the good that is bought, for a uniform draw. */
export function chosenOf(logOdds: readonly number[], likeness: number, draw: number): number {
  const most = Math.max(...logOdds);
  const weights = logOdds.map((x) => exp((x - most) / likeness));
  let left = draw * weights.reduce((a, b) => a + b, 0);
  for (let k = 0; k < weights.length - 1; k++) {
    left -= weights[k]!;
    if (left < 0) return k;
  }
  return weights.length - 1;
}
