/**
 * What a smooth curve does from the smallest level to the largest, in a word, and where it is half-way.
 */
import type { Scored } from './fits.ts';
import type { Levels } from './levels.ts';
import { type Bases, coefficientsOf, curveOf } from './projection.ts';

export type Direction = 'flat' | 'decline' | 'rise' | 'rise-then-decline' | 'decline-then-rise';

export interface Shape {
  readonly direction: Direction;
  /** Where the curve is half-way between its ends, in units of the factor; null unless it only rises or only falls. */
  readonly halfway: number | null;
}

const PLACES = 193;
/** A turn counts from this many standard errors, or this part of the whole range, whichever is more. */
const TURN_ERRORS = 3;
const TURN_SHARE = 0.1;

export function shapeOf({ x, means, rootWeights }: Levels, bases: Bases, { fit }: Scored): Shape {
  if (fit.family.columns === 0) return { direction: 'flat', halfway: null };
  const places = Float64Array.from(
    { length: PLACES },
    (_, k) => x[0]! + ((x[x.length - 1]! - x[0]!) * k) / (PLACES - 1),
  );
  const y = curveOf(fit, coefficientsOf(bases, fit, means), places);
  const first = y[0]!;
  const last = y[PLACES - 1]!;
  const low = Math.min(...y);
  const high = Math.max(...y);
  const error = Math.sqrt(rootWeights.reduce((sum, root) => sum + 1 / root ** 2, 0) / x.length);
  const turn = Math.max(TURN_ERRORS * error, TURN_SHARE * (high - low));
  if (high - Math.max(first, last) > turn) return { direction: 'rise-then-decline', halfway: null };
  if (Math.min(first, last) - low > turn) return { direction: 'decline-then-rise', halfway: null };
  const middle = (first + last) / 2;
  const at = y.findIndex((value) => (last > first ? value >= middle : value <= middle));
  return { direction: last > first ? 'rise' : 'decline', halfway: Math.exp(places[at]!) };
}
