/** The points of a sample along one of its factors, while all others vary. */
import type { ChartSpec } from '../render.ts';
import {
  axisFormat,
  axisTitle,
  type ChartContext,
  colorByStrategy,
  frame,
  type OutcomeDescription,
} from './context.ts';
import { alongFactor, type FactorAxis, isNumeric, placeOn } from './factor-axis.ts';

export interface SampleDot {
  /** Position of the strategy in the context. */
  readonly strategy: number;
  readonly level: { readonly label: string; readonly value: number | undefined };
  readonly mean: number | null;
}

/** More dots make the file large and nothing clearer. */
const MOST_DOTS = 1_500;

export function sampleChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  axis: FactorAxis,
  dots: readonly SampleDot[],
  subtitle: string,
): ChartSpec {
  const step = Math.max(1, Math.ceil(dots.length / MOST_DOTS));
  const values = dots
    .filter((dot, k) => k % step === 0 && dot.mean !== null)
    .map(({ strategy, level, mean }) => ({ s: context.strategies[strategy]!.label, x: placeOn(axis, level), m: mean }));
  return {
    ...frame(outcome.label, subtitle, 210),
    data: { values },
    mark: { type: 'point', size: 26, opacity: 0.6 },
    encoding: {
      x: alongFactor(axis),
      y: {
        field: 'm',
        type: 'quantitative',
        scale: { zero: false },
        axis: { title: axisTitle(context, outcome.unit), format: axisFormat(outcome.unit), tickCount: 5 },
      },
      color: colorByStrategy(context, context.strategies.length > 1),
      // At a name all strategies would stand on one line.
      ...(!isNumeric(axis) && { xOffset: { field: 's', type: 'nominal' } }),
    },
  };
}
