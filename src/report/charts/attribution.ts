/** From one strategy to another, lever by lever: a bar for what each is worth, standing where the one before it ended. */
import { isPercentage, type NumberFormat } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { INK, SOFT } from '../theme.ts';
import { axisFormat, frame, type OutcomeDescription, pixelRows, rowCaptions } from './context.ts';

export interface AttributionRow {
  readonly label: string;
  readonly value: number;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

export interface AttributionChart {
  readonly title: string;
  readonly subtitle: string;
  readonly outcome: OutcomeDescription;
  readonly currency: string;
  readonly numbers: NumberFormat;
  /** Where it starts and where it ends: label and mean of each strategy. */
  readonly from: { readonly label: string; readonly mean: number };
  readonly to: { readonly label: string; readonly mean: number };
  /** In the order to be drawn; their values lead from one mean to the other. */
  readonly rows: readonly AttributionRow[];
}

const ROW = 44;
const GOOD = '#009e73';
const BAD = '#d55e00';
const RISES = '#0072b2';
const FALLS = '#999999';

/** Where neither way is better, up and down still want two colors, none of them that of harm. */
function colorOf(value: number, better: OutcomeDescription['better']): string {
  if (better === 'neither') return value > 0 ? RISES : FALLS;
  return value > 0 === (better === 'more') ? GOOD : BAD;
}

export function attributionChart(chart: AttributionChart): ChartSpec {
  const { outcome, numbers, from, to, rows, currency } = chart;
  const height = ROW * (rows.length + 2);
  const bars: object[] = [];
  const intervals: object[] = [];
  const steps: object[] = [];
  const captions: { y: number; name: string; note: string }[] = [];
  const place = (index: number) => ROW * index + 31;
  const total = (index: number, { label, mean }: { label: string; mean: number }) => {
    captions.push({ y: ROW * index + 12, name: label, note: numbers.value(mean, outcome.unit) });
    bars.push({ a: 0, b: mean, y: place(index), c: SOFT });
  };
  total(0, from);
  let reached = from.mean;
  rows.forEach(({ label, value, ci95 }, k) => {
    const note = `${numbers.difference(value, outcome.unit, ci95)} (${numbers.interval(ci95, outcome.unit)})`;
    captions.push({ y: ROW * (k + 1) + 12, name: label, note });
    bars.push({ a: reached, b: reached + value, y: place(k + 1), c: colorOf(value, outcome.better) });
    steps.push({ x: reached, y: place(k), z: place(k + 1) });
    if (ci95[0] !== null) intervals.push({ a: reached + ci95[0], b: reached + ci95[1], y: place(k + 1) });
    reached += value;
  });
  steps.push({ x: reached, y: place(rows.length), z: place(rows.length + 1) });
  total(rows.length + 1, to);
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true },
    axis: {
      title: outcome.unit === 'money' && currency !== '' ? currency : null,
      format: isPercentage(outcome.unit) ? axisFormat('share') : axisFormat(outcome.unit),
      tickCount: 6,
      grid: true,
    },
  });
  const y = pixelRows('y', height);
  const color = { field: 'c', type: 'nominal', scale: null, legend: null };
  return {
    ...frame(chart.title, chart.subtitle, height),
    layer: [
      {
        data: { values: steps },
        mark: { type: 'rule', color: SOFT, strokeWidth: 1, strokeDash: [2, 2] },
        encoding: { x: x('x'), y, y2: { field: 'z' } },
      },
      {
        data: { values: bars },
        mark: { type: 'rule', strokeWidth: 12, opacity: 0.75, strokeCap: 'butt' },
        encoding: { x: x('a'), x2: { field: 'b' }, y, color },
      },
      {
        data: { values: intervals },
        mark: { type: 'rule', color: INK, strokeWidth: 1.8 },
        encoding: { x: x('a'), x2: { field: 'b' }, y },
      },
      ...rowCaptions(captions, height),
    ],
  };
}
