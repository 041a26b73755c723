/** An outcome over a factor: runs, means with intervals, the best smooth and the best broken curve, the interval of the break as a band. */
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { axisFormat, frame, legendBelow, type OutcomeDescription } from './context.ts';

export interface ThresholdRun {
  readonly x: number;
  readonly value: number;
  /** The group fell silent in it. */
  readonly silent: boolean;
}

export interface CurvePoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface ThresholdChart {
  readonly subtitle: readonly string[];
  readonly outcome: OutcomeDescription;
  readonly axis: string | null;
  readonly factor: string;
  readonly points: readonly {
    readonly x: number;
    readonly mean: number;
    readonly ci95: readonly [number | null, number | null];
  }[];
  readonly runs: readonly ThresholdRun[];
  readonly smooth: CurvePoints;
  readonly broken: CurvePoints | null;
  readonly band: readonly [number, number] | null;
  readonly legend: {
    readonly mean: string;
    readonly alive: string;
    readonly dead: string;
    readonly smooth: string;
    readonly broken: string;
  };
}

const SMOOTH = '#0072b2';
const BROKEN = '#cc79a7';
const ALIVE = '#9aa5b1';
const SILENT = '#d55e00';
const BAND = '#f3e3ec';
const HEIGHT = 260;

export function thresholdChart(chart: ThresholdChart): ChartSpec {
  const { outcome, runs, points, smooth, broken, band, legend } = chart;
  const [first, last] = [points[0]!.x, points[points.length - 1]!.x];
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { type: 'log', domain: [first / 1.06, last * 1.06], nice: false },
    axis: { title: chart.factor, values: ticksOf(first, last), format: ',~r' },
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: chart.axis, format: axisFormat(outcome.unit), tickCount: 5 },
  });
  const hasSilent = runs.some(({ silent }) => silent);
  const shown = [
    { label: legend.mean, color: INK },
    { label: legend.alive, color: ALIVE },
    ...(hasSilent ? [{ label: legend.dead, color: SILENT }] : []),
    { label: legend.smooth, color: SMOOTH },
    ...(broken === null ? [] : [{ label: legend.broken, color: BROKEN }]),
  ];
  const labels = shown.map(({ label }) => label);
  const color = {
    field: 's',
    type: 'nominal',
    scale: { domain: labels, range: shown.map((one) => one.color) },
    legend: legendBelow(labels),
  };
  const marks = runs.map(({ x: at, value, silent }) => ({ x: at, y: value, s: silent ? legend.dead : legend.alive }));
  const line = (curve: CurvePoints, s: string, dash: readonly number[]) => ({
    data: { values: curve.x.map((at, k) => ({ x: at, y: curve.y[k], s })) },
    mark: { type: 'line', strokeDash: dash },
    encoding: { x: x('x'), y: y('y'), color },
  });
  return {
    ...frame(outcome.label, chart.subtitle, HEIGHT),
    layer: [
      ...(band === null
        ? []
        : [
            {
              data: { values: [{ a: Math.max(band[0], first / 1.06), b: Math.min(band[1], last * 1.06) }] },
              mark: { type: 'rect', color: BAND },
              encoding: { x: x('a'), x2: { field: 'b' } },
            },
          ]),
      {
        data: { values: marks.filter(({ s }) => s === legend.alive) },
        mark: { type: 'point', filled: true, size: 9, opacity: 0.55 },
        encoding: { x: x('x'), y: y('y'), color },
      },
      {
        data: { values: marks.filter(({ s }) => s !== legend.alive) },
        mark: { type: 'point', filled: false, size: 22, opacity: 0.8, strokeWidth: 1 },
        encoding: { x: x('x'), y: y('y'), color },
      },
      ...(broken === null ? [] : [line(broken, legend.broken, [5, 4])]),
      line(smooth, legend.smooth, []),
      {
        data: {
          values: points
            .filter(({ ci95 }) => ci95[0] !== null)
            .map(({ x: at, ci95 }) => ({ x: at, a: ci95[0], b: ci95[1], s: legend.mean })),
        },
        mark: { type: 'rule', strokeWidth: 1.6 },
        encoding: { x: x('x'), y: y('a'), y2: { field: 'b' }, color },
      },
      {
        data: { values: points.map(({ x: at, mean }) => ({ x: at, y: mean, s: legend.mean })) },
        mark: { type: 'point', filled: true, size: 42, opacity: 1 },
        encoding: { x: x('x'), y: y('y'), color },
      },
    ],
  };
}

/** 1, 2 and 5 times powers of ten within the levels. */
export function ticksOf(first: number, last: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(first)); power <= Math.ceil(Math.log10(last)); power++)
    for (const factor of [1, 2, 5]) {
      const tick = factor * 10 ** power;
      if (tick >= first * 0.94 && tick <= last * 1.06) ticks.push(Number(tick.toPrecision(3)));
    }
  return ticks;
}
