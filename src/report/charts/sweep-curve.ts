/** An outcome along one factor: the mean with its interval, a line for each strategy or for each value of a second factor. */
import type { ChartSpec } from '../render.ts';
import { axisFormat, axisTitle, type ChartContext, frame, legendBelow, type OutcomeDescription } from './context.ts';
import { alongFactor, type FactorAxis, isNumeric, placeOn } from './factor-axis.ts';

export interface CurvePoint {
  readonly level: { readonly label: string; readonly value: number | undefined };
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

export interface Curve {
  /** Different from those of the others. */
  readonly label: string;
  readonly color: string;
  readonly points: readonly CurvePoint[];
}

export interface CurveWords {
  readonly subtitle: string | readonly string[];
  /** Above the legend; empty for none. */
  readonly legend: string;
}

const HEIGHT = 230;

export function curveChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  axis: FactorAxis,
  curves: readonly Curve[],
  words: CurveWords,
): ChartSpec {
  const values = curves.flatMap(({ label, points }) =>
    points.flatMap(({ level, mean, ci95 }) =>
      mean === null ? [] : [{ s: label, x: placeOn(axis, level), m: mean, l: ci95[0] ?? mean, h: ci95[1] ?? mean }],
    ),
  );
  const x = alongFactor(axis);
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: axisTitle(context, outcome.unit), format: axisFormat(outcome.unit), tickCount: 5 },
  });
  const labels = curves.map(({ label }) => label);
  const legend =
    labels.length > 1 ? { ...legendBelow(labels), title: words.legend === '' ? null : words.legend } : null;
  const color = {
    field: 's',
    type: 'nominal',
    scale: { domain: labels, range: curves.map((curve) => curve.color) },
    legend,
  };
  const dots = { mark: { type: 'point', size: 34, opacity: 1 }, encoding: { x, y: y('m'), color } };
  const spread = isNumeric(axis)
    ? {
        mark: { type: 'area', opacity: curves.length > 2 ? 0.09 : 0.16, line: false },
        encoding: { x, y: y('l'), y2: { field: 'h' }, color },
      }
    : {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x, y: y('l'), y2: { field: 'h' }, color, xOffset: offset(labels) },
      };
  const layers = isNumeric(axis)
    ? [spread, { mark: 'line', encoding: { x, y: y('m'), color } }, dots]
    : [spread, { ...dots, encoding: { ...dots.encoding, xOffset: offset(labels) } }];
  return { ...frame(outcome.label, words.subtitle, HEIGHT), data: { values }, layer: layers };
}

const offset = (labels: readonly string[]) => ({ field: 's', type: 'nominal', scale: { domain: labels } });
