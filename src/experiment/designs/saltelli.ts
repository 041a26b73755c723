/**
 * Points for Sobol indices: two samples A and B, and for each factor A with that factor's column taken from B.
 *
 * Saltelli et al. 2010, "Variance based sensitivity analysis of model output", Comput. Phys. Commun. 181. A and B are the halves of
 * one scrambled Sobol sequence in twice as many dimensions.
 */
import type { Key } from '../../random/threefry.ts';
import { MOST_DIMENSIONS, scrambledSobol } from './sobol.ts';

/** More factors than this would need more dimensions than the sequence has. */
export const MOST_SOBOL_FACTORS = MOST_DIMENSIONS / 2;

/**
 * Coordinates between 0 and 1 of `samples * (factors + 2)` points, those of one row after the other: A, B, then A with each column of B.
 * The first rows do not change when more are asked for.
 */
export function saltelliDesign(samples: number, factors: number, key: Key): Float64Array[] {
  return scrambledSobol(samples, 2 * factors, key).flatMap((row) => {
    const [a, b] = [row.slice(0, factors), row.slice(factors)];
    const mixed = Array.from({ length: factors }, (_, k) => {
      const point = a.slice();
      point[k] = b[k]!;
      return point;
    });
    return [a, b, ...mixed];
  });
}
