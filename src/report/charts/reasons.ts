/** Why people left: a bar for each strategy, as long as the number who left, divided by reason. */
import { type LeavingReason, REASONS } from '../../scenario/outcomes/leaving.ts';
import type { ChartSpec } from '../render.ts';
import type { ChartContext } from './context.ts';
import { stackedBars } from './stacked-bars.ts';

/** In the order of the reasons: money, what members find, how much there is of it, what is done to them, and chance. */
const COLORS = [
  '#7f2704',
  '#d94801',
  '#fd8d3c',
  '#fdd0a2',
  '#9e9ac8',
  '#6a51a3',
  '#2171b5',
  '#6baed6',
  '#c6dbef',
  '#dde2e7',
];
/** Reasons on whose color light text is read better than dark. */
const DARK: ReadonlySet<LeavingReason> = new Set([
  'leftOverFee',
  'leftUnsatisfied',
  'leftOverCrisis',
  'leftToCompetitor',
]);

/** Of the longest bar. */
const NARROW = 0.07;

/** Mean number of people by reason, in the order of the strategies. */
export function reasonsChart(
  context: ChartContext,
  counts: readonly Readonly<Record<LeavingReason, number>>[],
): ChartSpec {
  const { text, numbers } = context;
  // A reason that nobody had anywhere needs no place in the legend.
  const shown = REASONS.filter((reason) => counts.some((row) => row[reason] > 0));
  return stackedBars(context, {
    title: text.charts.reasonsTitle,
    subtitle: text.charts.reasonsSubtitle,
    parts: shown.map((reason) => ({
      label: text.charts.reasons[reason],
      color: COLORS[REASONS.indexOf(reason)]!,
      isDark: DARK.has(reason),
    })),
    bars: counts.map((row) => shown.map((reason) => row[reason])),
    most: Math.max(1e-9, ...counts.map((row) => REASONS.reduce((sum, reason) => sum + row[reason], 0))),
    narrow: NARROW,
    write: (amount) => numbers.value(amount, 'count'),
  });
}
