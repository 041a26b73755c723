/** Strategies by how their outcomes spread: nine of ten values, the median, and the mean of the worst tenth. */
import type { NumberFormat } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { axisFormat, frame, type OutcomeDescription, pixelRows, rowCaptions } from './context.ts';

export interface RiskRow {
  readonly label: string;
  readonly note: string;
  readonly color: string;
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  readonly worstTenth: number;
}

export interface RiskChart {
  readonly subtitle: string;
  readonly outcome: OutcomeDescription;
  readonly currency: string;
  readonly numbers: NumberFormat;
  readonly rows: readonly RiskRow[];
}

const ROW = 44;

export function riskChart({ subtitle, outcome, currency, rows }: RiskChart): ChartSpec {
  const height = ROW * rows.length;
  const values = rows.map(({ label: _, note: __, color, q05, median, q95, worstTenth }, k) => ({
    l: q05,
    m: median,
    h: q95,
    w: worstTenth,
    y: ROW * k + 31,
    c: color,
  }));
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true },
    axis: {
      title: outcome.unit === 'money' && currency !== '' ? currency : null,
      format: axisFormat(outcome.unit),
      tickCount: 6,
      grid: true,
    },
  });
  const y = pixelRows('y', height);
  const color = { field: 'c', type: 'nominal', scale: null, legend: null };
  return {
    ...frame(outcome.label, subtitle, height),
    data: { values },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 7, opacity: 0.4, strokeCap: 'butt' },
        encoding: { x: x('l'), x2: { field: 'h' }, y, color },
      },
      {
        mark: { type: 'point', size: 62, opacity: 1, stroke: INK, strokeWidth: 1.6 },
        encoding: { x: x('m'), y, color },
      },
      {
        mark: { type: 'point', shape: 'cross', angle: 45, size: 70, opacity: 1, filled: true },
        encoding: { x: x('w'), y, color: { value: INK } },
      },
      ...rowCaptions(
        rows.map(({ label, note }, k) => ({ y: ROW * k + 12, name: label, note })),
        height,
      ),
    ],
  };
}
