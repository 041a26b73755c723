/**
 * The verdict on a strategy against the baseline in one outcome, in one of four words; of an outcome of which nothing says which way is
 * good, `higher` and `lower` stand for `better` and `worse`.
 *
 * Two intervals of doubt meet here and must not be confused. The printed 95 % interval answers "how large is this difference?"
 * and is right 19 times in 20 for each outcome by itself. A verdict answers "which of all these differences are real?", and
 * with twenty of them one interval in twenty leaves out zero by chance alone. So `better` and `worse` need a p value below 5 %
 * after Holm's adjustment over all outcomes and strategies of the comparison. It follows that an interval may exclude zero
 * under the verdict `undecided`; the comparison then says so in its note. The reverse cannot happen: an adjusted p value is never
 * below the plain one, and the plain one is below 5 % only where the interval excludes zero.
 *
 * Why t decides and the bootstrap only checks (test/analysis/calibration.test.ts measures it): differences between strategies
 * that do the same are symmetric, and there the t test keeps its 5 % whatever their tails, while bootstrap-t rejects 7 to 8 %
 * with exponential tails at 10 to 30 pairs. Under skewed differences it is the other way round: where t covers 94 % (exponential)
 * or 88 % (lognormal) at 30 pairs, bootstrap-t covers 95 % and 93 %. A verdict therefore has to hold under both.
 */
import type { Better } from '../scenario/outcomes/entry.ts';
import { excludesZero, type Interval } from './interval.ts';

export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'undecided' | 'no meaningful difference';

/** Chance of any wrong `better` or `worse` in a whole comparison in which nothing differs. */
export const FAMILY_LEVEL = 0.05;

/** Part of the baseline's mean below which a difference is taken not to matter, unless the scenario says otherwise. */
const DEFAULT_SMALLEST_SHARE = 0.01;

/**
 * The verdict that every one of `intervals` supports; unknown ones have no say. `no meaningful difference` comes first: when they
 * lie within ± `smallestEffect`, a difference may well be real and still not matter. The intervals are those of the single comparison, as is usual for equivalence.
 */
export function verdictOf(
  difference: number | null,
  intervals: readonly Interval[],
  pAdjusted: number | null,
  smallestEffect: number,
  better: Better,
): Verdict {
  const known = intervals.filter((interval) => interval[0] !== null);
  if (difference === null || known.length === 0) return 'undecided';
  if (known.every(([low, high]) => low >= -smallestEffect && high <= smallestEffect)) return 'no meaningful difference';
  if (pAdjusted === null || pAdjusted >= FAMILY_LEVEL || !known.every(excludesZero)) return 'undecided';
  if (better === 'neither') return difference > 0 ? 'higher' : 'lower';
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}

/** The scenario's own smallest effect, or 1 % of the size of the baseline's mean. */
export function smallestEffectOf(
  outcome: string,
  declared: Readonly<Record<string, number>>,
  baselineMean: number | null,
): number {
  // What is declared of an outcome holds for it on every day.
  for (const name of [outcome, outcome.split('@')[0]!]) if (Object.hasOwn(declared, name)) return declared[name]!;
  return DEFAULT_SMALLEST_SHARE * Math.abs(baselineMean ?? 0);
}
