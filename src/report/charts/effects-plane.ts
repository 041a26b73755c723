/** Morris's plane: how much a factor matters against how much its effect depends on the others. */
import { isPercentage } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { INK, SOFT } from '../theme.ts';
import { axisFormat, type ChartContext, frame, type OutcomeDescription } from './context.ts';

export interface PlaneDot {
  readonly label: string;
  readonly muStar: number | null;
  readonly sigma: number | null;
}

export function effectsPlane(context: ChartContext, outcome: OutcomeDescription, dots: readonly PlaneDot[]): ChartSpec {
  const { sensitivity } = context.text;
  const scale = isPercentage(outcome.unit) ? 100 : 1;
  const values = dots.flatMap(({ label, muStar, sigma }) =>
    muStar === null || sigma === null ? [] : [{ x: scale * muStar, y: scale * sigma, t: label }],
  );
  const [right, top] = [Math.max(0, ...values.map((dot) => dot.x)), Math.max(0, ...values.map((dot) => dot.y))];
  // Labels stand beside their dots: room for them at the right.
  const [farX, farY] = [right * 1.25 || 1, top * 1.12 || 1];
  const reach = Math.min(farX, farY);
  const unit = isPercentage(outcome.unit)
    ? context.text.charts.points
    : outcome.unit === 'money'
      ? context.currency
      : '';
  const axis = (title: string) => ({
    title: unit === '' ? title : `${title} (${unit})`,
    format: isPercentage(outcome.unit) ? ',~r' : axisFormat(outcome.unit),
    tickCount: 5,
  });
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, farX], nice: false },
    axis: axis(sensitivity.planeX),
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, farY], nice: false },
    axis: axis(sensitivity.planeY),
  };
  return {
    ...frame(outcome.label, sensitivity.planeSubtitle, 260),
    layer: [
      {
        data: {
          values: [
            { x: 0, y: 0 },
            { x: reach, y: reach },
          ],
        },
        mark: { type: 'line', color: SOFT, strokeWidth: 1.2, strokeDash: [4, 4] },
        encoding: { x, y },
      },
      { data: { values }, mark: { type: 'point', size: 52, color: '#0072b2', opacity: 1 }, encoding: { x, y } },
      {
        data: { values: apart(values, farX, farY) },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: 10.5, color: INK },
        encoding: { x, y, text: { field: 't', type: 'nominal' } },
      },
    ],
  };
}

interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly t: string;
}

/** Labels moved up where they would stand on each other. */
function apart(dots: readonly Labelled[], width: number, height: number): Labelled[] {
  const placed: Labelled[] = [];
  for (const dot of [...dots].sort((a, b) => a.y - b.y)) {
    const near = placed.filter((other) => Math.abs(other.x - dot.x) < width / 3).map((other) => other.y + height / 20);
    placed.push({ ...dot, y: Math.max(dot.y, ...near.filter((least) => least - height / 10 < dot.y)) });
  }
  return placed;
}
