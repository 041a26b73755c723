/** How a procedure went: over the runs of a strategy, when each of its stages began, why it was over, what it cost and brought. */
import type { StageOfRun } from '../experiment/results.ts';
import type { Stage } from '../scenario/levers/stages.ts';
import type { PooledRuns } from './run-details.ts';

export interface StageSummary {
  readonly stage: Stage;
  /** Runs in which it began, of all runs. */
  readonly began: number;
  readonly runs: number;
  /** First days, in order; undefined where it began in no run. */
  readonly first: Spread | undefined;
  /** Days that it lasted where it was over before the run was; undefined where that is nowhere. */
  readonly lasted: Spread | undefined;
  /** Runs in which its condition ended it, in which its time did, and in which the run ended first. */
  readonly ended: Readonly<Record<StageOfRun['ended'], number>>;
  /** Means over the runs in which it began, in the order of `STAGE_MEASURES`. */
  readonly values: readonly number[];
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** In the order of the procedure. */
export function procedureOf(stages: readonly Stage[], { runs, stages: all }: PooledRuns): StageSummary[] {
  return stages.map((stage) => {
    const own = all.get(stage.name);
    const ended = own?.ended ?? { condition: 0, time: 0, not: 0 };
    return {
      stage,
      began: ended.condition + ended.time + ended.not,
      runs,
      first: own && spreadOf(own.first),
      lasted: own && spreadOf(own.lasted),
      ended,
      values: (own?.values ?? []).map(({ mean }) => mean ?? Number.NaN),
    };
  });
}

/** First and last day of each stage as the picture of the plan has it: medians; undefined for one that began in no run. */
export function stretchesOf(
  procedure: readonly StageSummary[],
  horizon: number,
): ({ from: number; to: number } | undefined)[] {
  return procedure.map(({ first, lasted }, k) => {
    if (first === undefined) return undefined;
    const from = first.median;
    const next = procedure[k + 1]?.first;
    if (next !== undefined) return { from, to: Math.max(from, next.median - 1) };
    return {
      from,
      to: lasted === undefined ? horizon - 1 : Math.min(horizon - 1, from + lasted.median - 1),
    };
  });
}

/** Of numbers given with how often each is there. */
function spreadOf(counts: ReadonlyMap<number, number>): Spread | undefined {
  if (counts.size === 0) return undefined;
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return { median: middleOf(sorted), least: sorted[0]![0], most: sorted.at(-1)![0] };
}

/** The lower median of numbers in order, given with how often each is there. */
export function middleOf(ascending: readonly (readonly [value: number, count: number])[]): number {
  const all = ascending.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  for (const [value, count] of ascending) {
    before += count;
    if (before > Math.floor((all - 1) / 2)) return value;
  }
  return Number.NaN;
}
