/** Every point of a sweep in a table: on the page all of them, on a terminal as many outcomes as fit. */
import type { Interval } from '../../analysis/interval.ts';
import type { PointSummary } from '../../analysis/sweep/summarize-points.ts';
import type { Level } from '../../experiment/factors.ts';
import { factorLabels } from '../factor-labels.ts';
import { type Ends, levelInterval, marked } from '../format.ts';
import { shortLabel } from '../labels.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetCell, SheetSection, SheetTable } from '../sheet.ts';
import type { SweepData } from './data.ts';

/** A page of more rows is slow to open; they all stand in points.csv. */
const MOST_ROWS = 400;

export function tableSection(data: SweepData): SheetSection {
  const { context, labels, points, summary, scenario } = data;
  const { text, numbers } = context;
  const outcomes = scenario.outcomes.slice(0, 6);
  const tables = context.strategies.map(
    ({ label }, strategy): SheetTable => ({
      caption: label,
      folded: true,
      header: [...labels, ...outcomes.map((outcome) => describeOutcome(outcome, text, summary.sharesOfRuns).label)],
      rows: points.slice(0, MOST_ROWS).map(({ levels }, point) => [
        ...levels.map((level: Level) => level.label),
        ...outcomes.map((outcome) => {
          const { mean, ci95, ciKind }: PointSummary = summary.points[point]![strategy]![outcome]!;
          const { unit } = describeOutcome(outcome, text, summary.sharesOfRuns);
          return {
            text: numbers.value(mean, unit),
            note: marked(
              intervalText(ci95, (ends) => numbers.interval(ends, unit)),
              ciKind,
              context.text.units,
            ),
          };
        }),
      ]),
    }),
  );
  return { id: 'points', title: text.sweep.points, note: '', charts: [], tables, remarks: [] };
}

const MOST_BRIEF_OUTCOMES = 3;

const MOST_BRIEF_POINTS = 60;

const WIDEST_LEVEL = 18;

const WIDEST_OUTCOME = 22;

/** A heading for each strategy, below it a row for each point: as many of the first outcomes as fit, with their intervals. */
export function briefTable({ context, factors, points, summary, scenario, results, language }: SweepData): SheetTable {
  const { text, numbers } = context;
  const outcomes = scenario.outcomes.slice(0, MOST_BRIEF_OUTCOMES);
  const described = outcomes.map((outcome) => ({
    outcome,
    ...describeOutcome(outcome, text, summary.sharesOfRuns),
  }));
  const shown = points.slice(0, MOST_BRIEF_POINTS);
  const names = factors.map(({ name }) => name);
  const rowsOf = (strategy: number): SheetCell[][] =>
    shown.map(({ levels }, point) => [
      ...levels.map(({ label }) => shortLabel(label, WIDEST_LEVEL)),
      ...described.flatMap(({ outcome, unit }) => {
        const { mean, ci95, ciKind } = summary.points[point]![strategy]![outcome]!;
        return [numbers.value(mean, unit), marked(levelInterval(ci95, unit, text.units), ciKind, text.units)];
      }),
    ]);
  const rest = points.length - shown.length;
  const footOf = (count: number): string[] => {
    const left = scenario.outcomes.slice(count);
    return [
      ...(rest > 0 ? [`  ${text.sweep.morePoints(String(rest))}`] : []),
      ...(left.length > 0 ? [text.sweep.notShown(left)] : []),
    ];
  };
  const column = (outcome: number) => names.length + 2 * outcome;
  return {
    caption: text.sweep.points,
    captioned: false,
    header: [
      ...factorLabels(names, language, WIDEST_LEVEL),
      ...described.flatMap(({ label }) => [shortLabel(label, WIDEST_OUTCOME), text.sweep.interval]),
    ],
    words: [...names.keys()],
    rows: results.strategies.flatMap((name, strategy) => [[shortLabel(name, 60)], ...rowsOf(strategy)]),
    foot: footOf(outcomes.length),
    // What goes first is the last outcome with its interval, then the interval of the only one left.
    narrower: [...outcomes.keys()]
      .reverse()
      .map((k) =>
        k === 0
          ? { without: [column(0) + 1], foot: footOf(1) }
          : { without: [column(k), column(k) + 1], foot: footOf(k) },
      ),
  };
}

const intervalText = (interval: Interval, write: (ends: Ends) => string): string =>
  interval[0] === null ? '' : write(interval);
