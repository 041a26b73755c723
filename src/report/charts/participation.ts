/** How unevenly people write: the share of all messages that comes from the most active, as a curve for each strategy. */
import type { ChartSpec } from '../render.ts';
import { SOFT } from '../theme.ts';
import { type ChartContext, frame } from './context.ts';
import { strategyLines } from './strategy-lines.ts';

export interface ParticipationPoint {
  /** Most active part of those who ever joined, 0 to 1. */
  readonly people: number;
  /** Part of all messages written by them, 0 to 1. */
  readonly messages: number;
}

/** Points in the order of the strategies, without the ends (0, 0) and (1, 1); none for a strategy without a message. */
export function participationChart(
  context: ChartContext,
  curves: readonly (readonly ParticipationPoint[])[],
): ChartSpec {
  const values: object[] = [];
  const places = [...new Set(curves.flatMap((curve) => curve.map(({ people }) => people)))];
  const { drawn, encoding, subtitle } = strategyLines(
    context,
    curves.map((curve) => places.map((place) => curve.find(({ people }) => people === place)?.messages ?? null)),
    context.text.charts.participationSubtitle,
  );
  for (const k of drawn) {
    const curve = curves[k]!;
    const s = context.strategies[k]!.label;
    for (const point of [{ people: 0, messages: 0 }, ...curve, { people: 1, messages: 1 }]) {
      values.push({ s, x: point.people, y: point.messages });
    }
  }
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { title: context.text.charts.participationX, format: '.0%', tickCount: 5, grid: true },
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { title: context.text.charts.participationY, format: '.0%', tickCount: 5 },
  };
  return {
    ...frame(context.text.charts.participationTitle, subtitle, 260),
    layer: [
      {
        data: {
          values: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
        mark: { type: 'line', color: SOFT, strokeDash: [4, 4], strokeWidth: 1.2 },
        encoding: { x, y },
      },
      {
        data: { values },
        mark: { type: 'line', interpolate: 'monotone', point: { size: 26 } },
        encoding: { x, y, ...encoding },
      },
    ],
  };
}
