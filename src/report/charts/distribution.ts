/** Where the runs of each strategy ended: a dot for each run, so that two humps (dead or alive) are seen. */
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import {
  axisFormat,
  axisTitle,
  type ChartContext,
  colorByStrategy,
  frame,
  LABELS_APART,
  type OutcomeDescription,
  pixelRows,
  rowCaptions,
} from './context.ts';
import { evenlySpread, stackDots } from './spread.ts';

export interface DistributionRow {
  /** Position of the strategy in the context. */
  readonly strategy: number;
  /** Final value of every run. */
  readonly values: readonly number[];
  readonly median: number | null;
  /** Shares of runs in the lower and the upper hump, when there are two. */
  readonly humps?: { readonly low: number; readonly high: number } | undefined;
}

const ROW = 74;
const SWARM = 46;
const BINS = 56;
const MOST_DOTS = 200;
const DOT_SPACING = 5.6;

export function distributionChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  rows: readonly DistributionRow[],
): ChartSpec {
  const { text, numbers } = context;
  const height = ROW * rows.length;
  const shown = rows.map((row) => evenlySpread(row.values, MOST_DOTS));
  const all = shown.flat();
  const range = [Math.min(...all), Math.max(...all)] as const;
  const dots: object[] = [];
  const medians: object[] = [];
  const captions: { y: number; name: string; note: string }[] = [];
  for (const [k, row] of rows.entries()) {
    const s = context.strategies[row.strategy]!.label;
    const middle = ROW * k + 20 + SWARM / 2;
    const { places, tallest } = stackDots(shown[k]!, range, BINS);
    const spacing = Math.min(DOT_SPACING, SWARM / Math.max(1, tallest));
    for (const [i, x] of shown[k]!.entries()) dots.push({ s, x, y: middle + places[i]! * spacing });
    const median = numbers.value(row.median, outcome.unit);
    const note = row.humps
      ? text.charts.humpsNote(numbers.share(row.humps.low), numbers.share(row.humps.high))
      : text.charts.medianNote(median);
    captions.push({ y: ROW * k + 10, name: s, note });
    if (row.median !== null) medians.push({ x: row.median, y: middle - SWARM / 2, z: middle + SWARM / 2 });
  }
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { zero: range[0] >= 0 && range[0] < 0.5 * range[1], nice: true },
    axis: {
      title: axisTitle(context, outcome.unit),
      format: axisFormat(outcome.unit),
      tickCount: 6,
      grid: true,
      ...LABELS_APART,
    },
  };
  const y = pixelRows('y', height);
  return {
    ...frame(
      outcome.label,
      text.charts.distributionSubtitle(all.length < rows.flatMap((row) => row.values).length),
      height,
    ),
    layer: [
      {
        data: { values: medians },
        mark: { type: 'rule', color: INK, strokeWidth: 1.4, opacity: 0.7 },
        encoding: { x, y, y2: { field: 'z' } },
      },
      {
        data: { values: dots },
        mark: { type: 'point', size: 24, opacity: 0.75 },
        encoding: { x, y, color: colorByStrategy(context, false) },
      },
      ...rowCaptions(captions, height),
    ],
  };
}
