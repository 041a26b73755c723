/** How much each strategy differs from the baseline: a dot for each pair of runs, the mean and its 95 % interval. */
import type { IntervalName } from '../../analysis/interval-name.ts';
import { isPercentage, marked } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { INK, MID } from '../theme.ts';
import {
  type ChartContext,
  colorByStrategy,
  frame,
  LABELS_APART,
  type OutcomeDescription,
  pixelRows,
  rowCaptions,
} from './context.ts';
import { evenlySpread } from './spread.ts';

export interface ForestRow {
  /** Position of the strategy in the context. */
  readonly strategy: number;
  readonly difference: number | null;
  /** The difference as tables print it. */
  readonly printed: string;
  readonly ci95: readonly [number, number] | readonly [null, null];
  /** Whether the interval may be called 95 %. */
  readonly ciKind: IntervalName;
  /** One difference for each pair of runs. */
  readonly pairs: readonly number[];
}

const ROW = 62;
/** Rows of dots under a caption; which one a dot stands on means nothing. */
const LANES = 5;
const MOST_DOTS = 200;

export function forestChart(context: ChartContext, outcome: OutcomeDescription, rows: readonly ForestRow[]): ChartSpec {
  const { text, numbers } = context;
  const height = ROW * rows.length;
  // Differences of shares are points: a hundredfold of what the outcome is.
  const scale = isPercentage(outcome.unit) ? 100 : 1;
  const scaled = (value: number | null) => (value === null ? null : scale * value);
  const dots: object[] = [];
  const intervals: object[] = [];
  const captions: { y: number; name: string; note: string }[] = [];
  for (const [k, row] of rows.entries()) {
    const s = context.strategies[row.strategy]!.label;
    const top = ROW * k;
    captions.push({
      y: top + 12,
      name: s,
      note: text.charts.forestNote(
        row.printed,
        marked(numbers.interval(row.ci95, outcome.unit), row.ciKind, text.units),
      ),
    });
    if (row.difference !== null)
      intervals.push({ s, x: scale * row.difference, l: scaled(row.ci95[0]), h: scaled(row.ci95[1]), y: top + 40 });
    for (const [i, x] of evenlySpread(row.pairs, MOST_DOTS).entries()) {
      dots.push({ s, x: scale * x, y: top + 40 + (((i * 2) % LANES) - (LANES - 1) / 2) * 4.4 });
    }
  }
  const unit = isPercentage(outcome.unit) ? text.charts.points : outcome.unit === 'money' ? context.currency : '';
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true },
    axis: {
      title: text.charts.forestAxis(unit),
      format: ',~r',
      tickCount: 6,
      grid: true,
      ...LABELS_APART,
    },
  });
  const y = pixelRows('y', height);
  const color = colorByStrategy(context, false);
  const { rightIsBetter, leftIsBetter, rightIsHigher } = text.charts;
  const direction = { more: rightIsBetter, less: leftIsBetter, neither: rightIsHigher }[outcome.better];
  return {
    ...frame(outcome.label, direction(context.strategies[context.baseline]!.label), height),
    layer: [
      {
        data: { values: [{ x: 0 }] },
        mark: { type: 'rule', color: MID, strokeWidth: 1.2 },
        encoding: { x: x('x') },
      },
      { data: { values: dots }, mark: { type: 'point', size: 15, opacity: 0.35 }, encoding: { x: x('x'), y, color } },
      {
        data: { values: intervals },
        mark: { type: 'rule', color: INK, strokeWidth: 2.6 },
        encoding: { x: x('l'), x2: { field: 'h' }, y },
      },
      {
        data: { values: intervals },
        mark: { type: 'point', size: 62, opacity: 1, stroke: INK, strokeWidth: 1.6 },
        encoding: { x: x('x'), y, color },
      },
      ...rowCaptions(captions, height),
    ],
  };
}
