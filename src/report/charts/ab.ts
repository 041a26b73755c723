/** An experiment before it is run: the power of both ways to draw, and what each shows day by day. */
import type { ChartSpec } from '../render.ts';
import { axisFormat, frame, legendBelow, type OutcomeDescription } from './context.ts';
import { ticksOf } from './threshold.ts';

const GROUPS = '#0072b2';
const MEMBERS = '#d55e00';
const MEMBERS_BAND = '#fbe6d9';
const HEIGHT = 230;

export interface PowerCurve {
  readonly points: readonly { readonly people: number; readonly power: number }[];
}

export interface PowerChart {
  readonly title: string;
  readonly subtitle: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly groups: { readonly label: string } & PowerCurve;
  readonly members: ({ readonly label: string } & PowerCurve) | null;
}

export function powerChart({ title, subtitle, xTitle, yTitle, groups, members }: PowerChart): ChartSpec {
  const curves = members === null ? [groups] : [groups, members];
  const labels = curves.map(({ label }) => label);
  const sizes = curves.flatMap(({ points }) => points.map(({ people }) => people));
  return {
    ...frame(title, subtitle, HEIGHT),
    layer: [
      {
        data: { values: [{ y: 0.8 }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: '#9aa5b1' },
        encoding: { y: { field: 'y', type: 'quantitative' } },
      },
      {
        data: {
          values: curves.flatMap(({ label, points }) =>
            points.map(({ people, power }) => ({ x: people, y: power, s: label })),
          ),
        },
        mark: { type: 'line', strokeWidth: 2.2 },
        encoding: {
          x: {
            field: 'x',
            type: 'quantitative',
            scale: { type: 'log', nice: false },
            axis: { title: xTitle, format: ',d', values: ticksOf(Math.min(...sizes), Math.max(...sizes)) },
          },
          y: {
            field: 'y',
            type: 'quantitative',
            scale: { domain: [0, 1] },
            axis: { title: yTitle, format: '.0%', tickCount: 5 },
          },
          color: colorBy(labels),
        },
      },
    ],
  };
}

export interface EstimatePoint {
  readonly days: number;
  readonly mean: number;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

export interface EstimatesChart {
  readonly subtitle: readonly string[];
  readonly outcome: OutcomeDescription;
  readonly xTitle: string;
  readonly truth: { readonly label: string; readonly points: readonly EstimatePoint[] };
  readonly shown: { readonly label: string; readonly points: readonly EstimatePoint[] };
  /** Where most single experiments end. */
  readonly band: readonly { readonly days: number; readonly low: number; readonly high: number }[];
}

export function estimatesChart({ subtitle, outcome, xTitle, truth, shown, band }: EstimatesChart): ChartSpec {
  const curves = [truth, shown];
  const labels = curves.map(({ label }) => label);
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { zero: false, nice: false, padding: 12 },
    axis: { title: xTitle, values: truth.points.map(({ days }) => days), format: ',d' },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    axis: { title: null, format: axisFormat(outcome.unit), tickCount: 5 },
  });
  const color = colorBy(labels);
  const marks = curves.flatMap(({ label, points }) => points.map(({ days, mean }) => ({ x: days, y: mean, s: label })));
  const rules = curves.flatMap(({ label, points }) =>
    points.flatMap(({ days, ci95: [a, b] }) => (a === null ? [] : [{ x: days, a, b, s: label }])),
  );
  return {
    ...frame(outcome.label, subtitle, HEIGHT),
    layer: [
      {
        data: { values: band.map(({ days, low, high }) => ({ x: days, a: low, b: high })) },
        mark: { type: 'area', color: MEMBERS_BAND },
        encoding: { x, y: y('a'), y2: { field: 'b' } },
      },
      {
        data: { values: [{ y: 0 }] },
        mark: { type: 'rule', color: '#9aa5b1' },
        encoding: { y: y('y') },
      },
      {
        data: { values: marks },
        mark: { type: 'line', strokeWidth: 2, point: { filled: true, size: 40 } },
        encoding: { x, y: y('y'), color },
      },
      {
        data: { values: rules },
        mark: { type: 'rule', strokeWidth: 1.6 },
        encoding: { x, y: y('a'), y2: { field: 'b' }, color },
      },
    ],
  };
}

function colorBy(labels: readonly string[]) {
  return {
    field: 's',
    type: 'nominal',
    scale: { domain: labels, range: [GROUPS, MEMBERS].slice(0, labels.length) },
    legend: legendBelow(labels),
  };
}
