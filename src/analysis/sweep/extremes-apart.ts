/**
 * Whether the highest and the lowest mean of a sweep differ by more than chance. Of many means that are equal in truth one is always the
 * highest: with ten runs each, the highest of twenty lies about 3.7 standard errors above the lowest. So the p value of their paired
 * difference counts for as many pairs of means as they were the farthest of (Bonferroni).
 */
import type { Cell, Results } from '../../experiment/results.ts';
import { type Interval, LEVEL } from '../interval.ts';
import { type IntervalName, nameByRuns } from '../interval-name.ts';
import { comparePairs } from '../paired.ts';

export interface ExtremesApart {
  /** Highest mean minus lowest, over the replications of both. */
  readonly difference: number;
  /** Of this difference alone, whatever it was picked from. */
  readonly ci95: Interval;
  readonly ciKind: IntervalName;
  /** Whether it is more than chance makes of the farthest of so many means. */
  readonly told: boolean;
}

export interface CellMean {
  readonly cell: Cell;
  readonly mean: number;
  readonly isCertain: boolean;
}

export function extremesApart(
  results: Pick<Results, 'outcome'>,
  outcome: string,
  means: readonly CellMean[],
  isShare: boolean,
): ExtremesApart | null {
  const ordered = [...means].sort((a, b) => b.mean - a.mean);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (highest === undefined || lowest === undefined || highest.mean === lowest.mean) return null;
  const [of, from] = [highest, lowest].map(({ cell }) => results.outcome(outcome, cell));
  const both = [...of!.keys()].filter((k) => Number.isFinite(of![k]) && Number.isFinite(from![k]));
  const only = (values: Float64Array) => Float64Array.from(both, (k) => values[k]!);
  const { difference, ci95, kind, pairs, p } = comparePairs({ strategy: only(of!), baseline: only(from!) }, 'neither', {
    isShare,
    isCertain: highest.isCertain && lowest.isCertain,
  });
  if (difference === null) return null;
  // Cells that share a mean to the bit are one: a factor without a part in the outcome repeats them.
  const distinct = new Set(means.map(({ mean }) => mean)).size;
  const pairsOfMeans = (distinct * (distinct - 1)) / 2;
  return { difference, ci95, ciKind: nameByRuns(kind, pairs), told: p !== null && p * pairsOfMeans < 1 - LEVEL };
}
