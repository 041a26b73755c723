/** What every point of a sweep says about every outcome. */
import type { Cell, Results } from '../../experiment/results.ts';
import type { Range } from '../../scenario/outcome-range.ts';
import { OUTCOMES } from '../../scenario/outcomes.ts';
import { type Extent, nameOfInterval, shiftByFarKind } from '../far-kinds.ts';
import type { Interval } from '../interval.ts';
import { type IntervalName, leastOf, nameByRuns } from '../interval-name.ts';
import { meanInterval } from '../mean-interval.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';
import { type KindsOfRuns, kindsOfRuns } from '../unseen-kinds.ts';
import { type ExtremesApart, extremesApart } from './extremes-apart.ts';

/** Over the runs of one strategy at one point; null where too few of them gave a finite number. */
export interface PointSummary {
  readonly n: number;
  /** Finished runs without a finite value: the rest says nothing of them. */
  readonly missing: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % interval of the mean, by the kind of the values (`mean-interval.ts`). */
  readonly ci95: Interval;
  /** What `ci95` may be called, by the number of runs and by what other points show (`far-kinds.ts`). */
  readonly ciKind: IntervalName;
  /** By how much the mean would rise or fall with one more run of a kind that other points show and this one does not. */
  readonly farKind: { readonly up: number; readonly down: number };
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
}

export interface SweepSummary {
  /** By point, then by strategy in the order of the results, then by outcome. */
  readonly points: readonly (readonly Readonly<Record<string, PointSummary>>[])[];
  /** Formulas that are true or false in every run and true in some: their means are shares of runs, with Wilson intervals. */
  readonly sharesOfRuns: readonly string[];
  /** Whether these runs tell the highest mean of the first outcome from its lowest; null where there are not two. */
  readonly extremes: ExtremesApart | null;
}

interface KnownOfPoints {
  /** Whether no draw enters an outcome at a point; asked where all runs of a point agree. */
  readonly isCertain?: (cell: Cell, outcome: string) => boolean;
  /** What an outcome allows at every point. */
  readonly rangeOf?: (outcome: string) => Range;
}

export function summarizePoints(
  results: Results,
  outcomes: readonly string[],
  { isCertain = () => false, rangeOf }: KnownOfPoints = {},
): SweepSummary {
  const cells = results.points.flatMap((_, point) => results.strategies.map((strategy) => ({ point, strategy })));
  const sharesOfRuns = outcomes.filter((outcome) => isShareOfRuns(results, outcome, cells));
  // Outcome by outcome: of a large study one column is at hand at a time.
  const summaries = outcomes.map((outcome) => {
    const columns = cells.map((cell) => results.outcome(outcome, cell));
    const kinds = kindsOfRuns(columns, sharesOfRuns.includes(outcome));
    return cells.map((cell, place) =>
      summaryOf(columns[place]!, results.finishedIn(cell), kinds, place, {
        isCertain: () => isCertain(cell, outcome),
        range: boundedRange(rangeOf?.(outcome)),
      }),
    );
  });
  const points = results.points.map((_, point) =>
    results.strategies.map((_, k) => {
      const place = point * results.strategies.length + k;
      return Object.fromEntries(outcomes.map((outcome, o) => [outcome, summaries[o]![place]!]));
    }),
  );
  return { points, sharesOfRuns, extremes: extremesOf(results, outcomes[0], cells, summaries[0], sharesOfRuns) };
}

/** Of the cells in which every run has a value, as in the search for the best. */
function extremesOf(
  results: Results,
  outcome: string | undefined,
  cells: readonly Cell[],
  summaries: readonly PointSummary[] | undefined,
  sharesOfRuns: readonly string[],
): ExtremesApart | null {
  if (outcome === undefined || summaries === undefined) return null;
  const whole = cells.flatMap((cell, place) => {
    const { mean, missing, ciKind } = summaries[place]!;
    return mean === null || missing > 0 ? [] : [{ cell, mean, isCertain: ciKind === 'certain' }];
  });
  return extremesApart(results, outcome, whole, sharesOfRuns.includes(outcome));
}

/** Undefined for one of which nothing is known. */
const boundedRange = (range: Range | undefined): Range | undefined =>
  range !== undefined && (Number.isFinite(range.low) || Number.isFinite(range.high)) ? range : undefined;

function isShareOfRuns(results: Results, outcome: string, cells: readonly Cell[]): boolean {
  if (Object.hasOwn(OUTCOMES, outcome.split('@')[0]!)) return false;
  let isTrueInSome = false;
  for (const cell of cells) {
    for (const value of results.outcome(outcome, cell)) {
      if (Number.isFinite(value) && value !== 0 && value !== 1) return false;
      isTrueInSome ||= value === 1;
    }
  }
  return isTrueInSome;
}

function summaryOf(
  values: Float64Array,
  finished: Uint8Array,
  { extents, isShare }: KindsOfRuns,
  place: number,
  { isCertain, range }: { readonly isCertain: () => boolean; readonly range: Range | undefined },
): PointSummary {
  const ascending = values.filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  const { ci95, kind } = meanInterval(ascending, range, isShare, sd === 0 && isCertain());
  const others: readonly (Extent | null)[] = isShare ? [] : extents;
  const farKind = shiftByFarKind(extents[place]!, others);
  return {
    n,
    missing: finished.reduce((sum, one) => sum + one, 0) - n,
    mean,
    sd,
    ci95,
    ciKind: leastOf(nameByRuns(kind, n), nameOfInterval(mean, ci95, farKind)),
    farKind,
    q05: quantileOf(ascending, 0.05),
    median: quantileOf(ascending, 0.5),
    q95: quantileOf(ascending, 0.95),
  };
}
