/**
 * What each strategy gives in each segment of the population, and how that differs from the baseline within replications. Intervals are those
 * of outcomes, each by itself; verdicts are not given: so many looks at parts of the same runs would find something somewhere.
 */
import { SEGMENT_COUNTS, type SegmentCount } from '../scenario/outcomes.ts';
import type { Comparison } from './comparison.ts';
import type { Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import { comparePairs, type Pairs } from './paired.ts';
import type { PooledRuns } from './run-details.ts';
import { summarize } from './summary.ts';
import { kindsOfRuns, standingOf } from './unseen-kinds.ts';

/** Of one count in one segment under one strategy, a run. */
export interface CountBySegment {
  readonly mean: number | null;
  readonly ci95: Interval;
  readonly ciKind: IntervalName;
  /** From the baseline; null for the baseline itself. */
  readonly against: {
    readonly difference: number | null;
    readonly ci95: Interval;
    readonly ciKind: IntervalName;
    readonly pairs: number;
  } | null;
}

export interface StrategyBySegment {
  readonly segment: string;
  readonly strategy: string;
  readonly counts: Readonly<Record<SegmentCount, CountBySegment>>;
}

/**
 * Segment by segment in the order of the runs, in each the strategies in their order. Nothing where a run does not say it: there is one segment
 * alone, or runs of an earlier version are among them, and means over a part of the runs are not means over runs.
 */
export function compareSegments(
  pools: readonly PooledRuns[],
  { baseline, comparisons }: Pick<Comparison, 'baseline' | 'comparisons'>,
): StrategyBySegment[] {
  if (pools.some(({ runs, segments }) => segments.runs < runs)) return [];
  const names = pools.find(({ segments }) => segments.runs > 0)?.segments.names ?? [];
  const from = pools.findIndex(({ strategy }) => strategy === baseline);
  // Equal strategies differ by exactly 0, which no run has to show; the comparison knows them.
  const areEqual = pools.map(({ strategy }) =>
    comparisons.some((one) => one.strategy === strategy && one.reasons.includes('equal')),
  );
  return names.flatMap((segment) => {
    const byCount = SEGMENT_COUNTS.map(
      (count) => [count, compareCount(pools, from, areEqual, segment, count)] as const,
    );
    return pools.map(({ strategy }, k) => ({
      segment,
      strategy,
      counts: Object.fromEntries(byCount.map(([count, found]) => [count, found[k]!])) as Record<
        SegmentCount,
        CountBySegment
      >,
    }));
  });
}

/** One count in one segment, strategy by strategy. */
function compareCount(
  pools: readonly PooledRuns[],
  from: number,
  areEqual: readonly boolean[],
  segment: string,
  count: SegmentCount,
): CountBySegment[] {
  const columns = pools.map(({ segments }) => segments.column(segment, count));
  const values = columns.map((column) => column.filter((value) => !Number.isNaN(value)));
  const kinds = kindsOfRuns(values);
  return columns.map((own, k) => {
    const { mean, ci95, ciKind } = summarize(values[k]!, {
      range: { low: 0, high: Number.POSITIVE_INFINITY },
      others: kinds.extents,
    });
    const other = columns[from];
    if (other === undefined || k === from) return { mean, ci95, ciKind, against: null };
    const pairs = pairsOf(own, other);
    const found = comparePairs(pairs, 'neither');
    const standing = standingOf(kinds, [k, from], pairs, found, 0);
    return {
      mean,
      ci95,
      ciKind,
      against: {
        difference: found.difference,
        ci95: areEqual[k] && found.pairs > 0 ? [0, 0] : found.ci95,
        ciKind: standing.ciKind,
        pairs: found.pairs,
      },
    };
  });
}

function pairsOf(own: Float64Array, other: Float64Array): Pairs {
  const isBoth = (_: number, replication: number) =>
    !Number.isNaN(own[replication]) && !Number.isNaN(other[replication]);
  return { strategy: own.filter(isBoth), baseline: other.filter(isBoth) };
}
