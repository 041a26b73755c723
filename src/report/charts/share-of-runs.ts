/** How often something came true: the share of runs of each strategy, at the end with its interval, and day by day. */
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import {
  axisFormat,
  axisTitle,
  type ChartContext,
  colorByStrategy,
  frame,
  type OutcomeDescription,
  pixelRows,
  rowCaptions,
} from './context.ts';
import { strategyLines } from './strategy-lines.ts';
import { thinnedDays } from './trajectory.ts';

export interface ShareRow {
  /** Position of the strategy in the context. */
  readonly strategy: number;
  readonly share: number | null;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

const ROW = 54;

export function shareChart(context: ChartContext, outcome: OutcomeDescription, rows: readonly ShareRow[]): ChartSpec {
  const { text, numbers } = context;
  const height = ROW * rows.length;
  const shares: object[] = [];
  const captions: { y: number; name: string; note: string }[] = [];
  for (const [k, { strategy, share, ci95 }] of rows.entries()) {
    const s = context.strategies[strategy]!.label;
    const y = ROW * k + 36;
    const interval = numbers.interval(ci95, 'share');
    captions.push({ y: ROW * k + 12, name: s, note: text.charts.forestNote(numbers.share(share), interval) });
    if (share !== null) shares.push({ s, z: 0, x: share, l: ci95[0], h: ci95[1], y });
  }
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { title: axisTitle(context, 'runs'), format: axisFormat('runs'), tickCount: 6, grid: true },
  });
  const y = pixelRows('y', height);
  const color = colorByStrategy(context, false);
  return {
    ...frame(outcome.label, text.charts.shareSubtitle, height),
    data: { values: shares },
    layer: [
      { mark: { type: 'rule', strokeWidth: 9, opacity: 0.45 }, encoding: { x: x('z'), x2: { field: 'x' }, y, color } },
      { mark: { type: 'rule', color: INK, strokeWidth: 2 }, encoding: { x: x('l'), x2: { field: 'h' }, y } },
      {
        mark: { type: 'point', size: 62, opacity: 1, stroke: INK, strokeWidth: 1.6 },
        encoding: { x: x('x'), y, color },
      },
      ...rowCaptions(captions, height),
    ],
  };
}

/** `shares` in the order of the strategies, one entry a day; empty for a strategy without a run. */
export function shareOverDaysChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  shares: readonly (readonly (number | null)[])[],
): ChartSpec {
  const { drawn, encoding, subtitle } = strategyLines(
    context,
    shares.map((days) => thinnedDays(days).map((d) => days[d] ?? null)),
    context.text.charts.shareOverDaysSubtitle,
  );
  const values = drawn.flatMap((k) =>
    thinnedDays(shares[k]!).map((d) => ({ s: context.strategies[k]!.label, d, m: shares[k]![d] })),
  );
  return {
    ...frame(outcome.label, subtitle, 210),
    data: { values },
    mark: 'line',
    encoding: {
      x: {
        field: 'd',
        type: 'quantitative',
        scale: { nice: false, zero: false },
        axis: { title: context.text.charts.day, tickMinStep: 1, format: ',~r' },
      },
      y: {
        field: 'm',
        type: 'quantitative',
        scale: { domain: [0, 1] },
        axis: { title: axisTitle(context, 'runs'), format: axisFormat('runs'), tickCount: 5 },
      },
      ...encoding,
    },
  };
}
