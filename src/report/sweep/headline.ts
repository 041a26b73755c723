/** Where the first outcome is best and where it is worst, in a sentence. */
import type { PointSummary } from '../../analysis/sweep/summarize-points.ts';
import { directionOf } from '../../scenario/direction.ts';
import { describeOutcome, nameInSentence } from '../outcomes.ts';
import { gather, type SweepReport } from './data.ts';

export interface RankedCell extends Pick<PointSummary, 'ci95' | 'ciKind' | 'farKind'> {
  readonly point: number;
  readonly strategy: number;
  readonly mean: number;
}

/** Points and strategies by the mean of the first outcome, the best first; those in which some run has no value are left out. */
export function rankedCells({ scenario, summary }: SweepReport): RankedCell[] {
  const outcome = scenario.outcomes[0]!;
  const { better } = directionOf(outcome, scenario);
  const cells = summary.points.flatMap((strategies, point) =>
    strategies.flatMap((outcomes, strategy): RankedCell[] => {
      const { mean, missing, ci95, ciKind, farKind } = outcomes[outcome]!;
      // A mean over the runs that have a value is no place to be best at.
      return mean === null || missing > 0 ? [] : [{ point, strategy, mean, ci95, ciKind, farKind }];
    }),
  );
  return cells.sort((a, b) => (better === 'less' ? a.mean - b.mean : b.mean - a.mean));
}

/** Where the first outcome is best and where it is worst, if these runs tell the two apart. */
export function sweepHeadline(report: SweepReport): string {
  const { scenario, summary, results } = report;
  const { text, numbers } = gather(report).context;
  const outcome = scenario.outcomes[0]!;
  const { label, unit, better } = describeOutcome(outcome, text, summary.sharesOfRuns, scenario);
  const ordered = rankedCells(report);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (best === undefined || worst === undefined)
    return results.finished === 0 ? text.sweep.nothingFinished : text.sweep.allMissing(label);
  if (best.mean === worst.mean) return text.sweep.allEqual(label, numbers.value(best.mean, unit));
  const words = (cell: RankedCell) => ({
    outcome: label,
    value: numbers.value(cell.mean, unit),
    interval: text.findings.named(numbers.interval(cell.ci95, unit), cell.ciKind),
    ...placeInWords(
      report,
      ordered.filter(({ mean }) => mean === cell.mean),
    ),
  });
  const { extremes } = summary;
  if (extremes !== null && !extremes.told) {
    const { difference, ci95, ciKind } = extremes;
    const [high, low] = best.mean > worst.mean ? [best, worst] : [worst, best];
    return text.sweep.notTold(
      words(high),
      words(low),
      numbers.difference(difference, unit, ci95),
      text.findings.named(numbers.interval(ci95, unit), ciKind),
    );
  }
  return (better === 'neither' ? text.sweep.extremes : text.sweep.headline)(words(best), words(worst));
}

/** Where cells stand that share a mean to the bit: of a factor that has all its levels among them nothing is said, for it has no part in it. */
export function placeInWords(
  report: SweepReport,
  cells: readonly Pick<RankedCell, 'point' | 'strategy'>[],
): { strategy: string; point: string } {
  const { results, points } = report;
  const { context, labels } = gather(report);
  const { text } = context;
  const strategies = [...new Set(cells.map(({ strategy }) => strategy))].sort((a, b) => a - b);
  const levels = (k: number, among: readonly number[]) => [
    ...new Set(among.map((point) => points[point]!.levels[k]!.label)),
  ];
  const own = labels.map((_, k) =>
    levels(
      k,
      cells.map(({ point }) => point),
    ),
  );
  // Levels may be told apart only where all their combinations are among the cells.
  const combinations = own.reduce((product, { length }) => product * length, strategies.length);
  if (combinations !== cells.length) return placeInWords(report, cells.slice(0, 1));
  const named = labels.flatMap((label, k) => {
    const all = levels(k, [...points.keys()]);
    return own[k]!.length === all.length && all.length > 1 ? [] : [text.sweep.at(label, text.either(own[k]!))];
  });
  return {
    strategy:
      strategies.length === results.strategies.length && strategies.length > 1
        ? text.sweep.anyStrategy
        : text.either(strategies.map((strategy) => nameInSentence(results.strategies[strategy]!, text))),
    point: named.length === 0 ? text.sweep.anyPoint : text.list(named),
  };
}
