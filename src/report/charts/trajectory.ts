/** An outcome over the days: a line for each strategy, with the bands that hold half and nine tenths of its runs. */
import type { ChartSpec } from '../render.ts';
import { axisFormat, axisTitle, type ChartContext, frame, type OutcomeDescription } from './context.ts';
import { strategyLines } from './strategy-lines.ts';

/** Quantiles over the runs of a strategy, one entry a day; null where there is none. */
export interface TrajectoryBands {
  readonly q05: readonly (number | null)[];
  readonly q25: readonly (number | null)[];
  readonly median: readonly (number | null)[];
  readonly q75: readonly (number | null)[];
  readonly q95: readonly (number | null)[];
}

/** More points than pixels make the file large and the line no finer. */
const MOST_POINTS = 180;
/** Bands of more strategies lie over each other until none can be seen. */
const MOST_BANDS = 6;

/** `bands` in the order of the strategies; empty for a strategy without a run. */
export function trajectoryChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  bands: readonly TrajectoryBands[],
): ChartSpec {
  const values: object[] = [];
  const { drawn, encoding, subtitle } = strategyLines(
    context,
    bands.map(({ median }) => thinnedDays(median).map((d) => median[d] ?? null)),
    bands.length > MOST_BANDS ? context.text.charts.trajectoryLine : context.text.charts.trajectorySubtitle,
  );
  for (const k of drawn) {
    const band = bands[k]!;
    const s = context.strategies[k]!.label;
    for (const d of thinnedDays(band.median)) {
      const row = { s, d, a: band.q05[d], b: band.q25[d], m: band.median[d], c: band.q75[d], e: band.q95[d] };
      if (typeof row.m === 'number') values.push(row);
    }
  }
  const x = {
    field: 'd',
    type: 'quantitative',
    scale: { nice: false, zero: false },
    axis: { title: context.text.charts.day, tickMinStep: 1, format: ',~r' },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    axis: { title: axisTitle(context, outcome.unit), format: axisFormat(outcome.unit), tickCount: 5 },
  });
  const { color } = encoding;
  const area = (low: string, high: string, opacity: number) => ({
    mark: { type: 'area', opacity, line: false },
    encoding: { x, y: y(low), y2: { field: high }, color },
  });
  return {
    ...frame(outcome.label, subtitle, 210),
    data: { values },
    layer: [
      ...(bands.length > MOST_BANDS ? [] : [area('a', 'e', 0.1), area('b', 'c', 0.2)]),
      { mark: 'line', encoding: { x, y: y('m'), ...encoding } },
    ],
  };
}

/** Days with a value, at most so many as a chart can show, evenly spaced, the last among them. */
export function thinnedDays(values: readonly (number | null)[]): number[] {
  const days = [...values.keys()].filter((day) => values[day] !== null);
  const step = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  return days.filter((_, k) => k % step === (days.length - 1) % step);
}
