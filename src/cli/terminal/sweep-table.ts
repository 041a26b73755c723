/** A sweep as a table for the terminal: a block for each strategy, a line for each point. */
import type { SweepSummary } from '../../analysis/sweep/summarize-points.ts';
import type { Factor, FactorPoint } from '../../experiment/factors.ts';
import { factorLabels } from '../../report/factor-labels.ts';
import { numberFormat } from '../../report/format.ts';
import { shortLabel } from '../../report/labels.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { describeOutcome } from '../../report/outcomes.ts';
import { levelInterval } from './comparison-table.ts';
import { drawTable, tableWidth } from './table.ts';
import type { Colors } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

export interface SweepTableOptions {
  readonly outcomes: readonly string[];
  readonly currency: string;
  readonly language: Language;
  readonly colors: Colors;
  readonly width: number;
}

const MOST_OUTCOMES = 3;
const MOST_POINTS = 60;
const WIDEST_LEVEL = 18;
const WIDEST_OUTCOME = 22;

/** As many of the first outcomes as fit, with their intervals while there is room. */
export function sweepTable(
  factors: readonly Factor[],
  points: readonly FactorPoint[],
  strategies: readonly string[],
  summary: SweepSummary,
  options: SweepTableOptions,
): string {
  const { colors, language } = options;
  const text = textsOf(language);
  const shown = points.slice(0, MOST_POINTS);
  const labels = factorLabels(
    factors.map(({ name }) => name),
    language,
    WIDEST_LEVEL,
  );
  const numbers = numberFormat(text.units, options.currency);
  const linesOf = (strategy: number, columns: readonly Column[]): string[][] =>
    shown.map(({ levels }, point) => [
      ...levels.map(({ label }, k) => `${k === 0 ? '  ' : ''}${shortLabel(label, WIDEST_LEVEL)}`),
      ...columns.map(({ outcome, isInterval }) => {
        const { unit } = describeOutcome(outcome, text, summary.sharesOfRuns);
        const { mean, ci95 } = summary.points[point]![strategy]![outcome]!;
        return isInterval ? levelInterval(ci95, unit, text) : numbers.value(mean, unit);
      }),
    ]);
  const header = (columns: readonly Column[]): string[] => [
    ...labels.map((label, k) => `${k === 0 ? '  ' : ''}${label}`),
    ...columns.map(({ outcome, isInterval }) =>
      isInterval
        ? text.sweep.interval
        : shortLabel(describeOutcome(outcome, text, summary.sharesOfRuns).label, WIDEST_OUTCOME),
    ),
  ];
  const columns = fitting(options, (wanted) =>
    tableWidth([header(wanted), ...strategies.flatMap((_, strategy) => linesOf(strategy, wanted))]),
  );
  const blocks = strategies.map((name, strategy) => ({ name, lines: linesOf(strategy, columns) }));
  const table = drawTable(
    header(columns).map(colors.dim),
    blocks.flatMap(({ name, lines }) => [[colors.bold(shortLabel(name, 60))], ...lines]),
    [...labels.map(() => 'left' as const), ...columns.map(() => 'right' as const)],
  );
  const rest = points.length - shown.length;
  const notShown = options.outcomes.filter((outcome) => columns.every((column) => column.outcome !== outcome));
  return [
    table,
    ...(rest > 0 ? [colors.dim(`  … ${rest} more in points.csv`)] : []),
    ...(notShown.length > 0
      ? [colors.dim(wrapText(text.sweep.notShown(notShown.join(', ')), options.width).join('\n'))]
      : []),
  ].join('\n');
}

interface Column {
  readonly outcome: string;
  readonly isInterval: boolean;
}

/** What goes first is the last outcome, then the intervals of the others from the last on. */
function fitting({ outcomes, width }: SweepTableOptions, widthOf: (columns: readonly Column[]) => number): Column[] {
  for (let count = Math.min(MOST_OUTCOMES, outcomes.length); count > 0; count--) {
    const columns = outcomes
      .slice(0, count)
      .flatMap((outcome) => [false, true].map((isInterval) => ({ outcome, isInterval })));
    if (widthOf(columns) <= width) return columns;
  }
  return [{ outcome: outcomes[0]!, isInterval: false }];
}
