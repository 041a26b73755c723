/**
 * Burn-out: strain follows the load of the people who do the operator's work, and strain near the limit wears their capacity down
 * (one overloaded operator is how communities fail).
 *
 * capacity = rested capacity × (1 - β_o max(0, strain - 0.8) / 0.2)
 */
import type { Run } from '../run.ts';

/** Load that can be borne for ever. */
export const BEARABLE = 0.8;

/** Today's capacity, and the strain after today; `demand` is the work that waits, in the same units as `rested`. */
export function loadOn(
  { parameters: p }: Run,
  strain: number,
  rested: number,
  demand: number,
): { readonly capacity: number; readonly strain: number } {
  const capacity = rested * (1 - p.burnOut * (Math.max(0, strain - BEARABLE) / (1 - BEARABLE)));
  const load = capacity > 0 ? Math.min(1, demand / capacity) : demand > 0 ? 1 : 0;
  return { capacity, strain: Math.min(1, strain + (load - strain) / p.strainDays) };
}
