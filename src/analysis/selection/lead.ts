/**
 * By how much the one that was selected leads another, with an interval that holds at whatever replication the selection stopped.
 *
 * A selection stops when a lead looks large, so that an interval made for a fixed number of runs would flatter it. This one is the
 * normal mixture of Robbins (1970, "Statistical methods related to the law of the iterated logarithm", Annals of Mathematical Statistics
 * 41): with n values of variance s², the sum stays within s √((n + m) (2 ln(1 / α) + ln((n + m) / m))) of its mean at all n at once with
 * probability 1 - α, whatever m is; narrowest near n = m.
 */
import { type Interval, LEVEL, UNKNOWN } from '../interval.ts';
import { momentsOf } from '../moments.ts';

export interface Lead {
  readonly mean: number | null;
  readonly interval: Interval;
}

/**
 * Lead of `own` over `other` in the replications that both have, larger being better. `first`: where the interval is to be narrow;
 * `rivals`: how many leads are looked at together, all of which the level is for.
 */
export function leadOver(own: ArrayLike<number>, other: ArrayLike<number>, first: number, rivals: number): Lead {
  const n = Math.min(own.length, other.length);
  const { mean, sd } = momentsOf(Float64Array.from({ length: n }, (_, r) => own[r]! - other[r]!));
  if (mean === null || sd === null) return { mean, interval: UNKNOWN };
  const alpha = (1 - LEVEL) / rivals;
  const half = (sd / n) * Math.sqrt((n + first) * (2 * Math.log(1 / alpha) + Math.log((n + first) / first)));
  return { mean, interval: [mean - half, mean + half] };
}
