/** First and total Sobol indices with their intervals, and how they settle as the sample grows. */
import type { ChartSpec } from '../render.ts';
import { MID, strategyColors } from '../theme.ts';
import { type ChartContext, frame, legendBelow, type OutcomeDescription } from './context.ts';

export interface IndexRow {
  readonly label: string;
  readonly first: IndexEstimate;
  readonly total: IndexEstimate;
}

export interface IndexEstimate {
  readonly estimate: number | null;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

const ROW = 34;
const COLORS = ['#56b4e9', '#0072b2'];

export function indexChart(context: ChartContext, outcome: OutcomeDescription, rows: readonly IndexRow[]): ChartSpec {
  const { sensitivity } = context.text;
  const kinds = [sensitivity.first, sensitivity.total];
  const ordered = [...rows].sort((a, b) => (b.total.estimate ?? -1) - (a.total.estimate ?? -1));
  const values = ordered.flatMap(({ label, first, total }) =>
    [first, total].flatMap(({ estimate, ci95 }, k) =>
      estimate === null ? [] : [{ f: label, k: kinds[k], v: estimate, l: ci95[0], h: ci95[1] }],
    ),
  );
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: sensitivity.indicesAxis, format: '.2~f', tickCount: 6, grid: true },
  });
  const y = {
    field: 'f',
    type: 'nominal',
    sort: null,
    scale: { domain: ordered.map(({ label }) => label) },
    axis: { title: null },
  };
  const color = { field: 'k', type: 'nominal', scale: { domain: kinds, range: COLORS }, legend: legendBelow(kinds) };
  const yOffset = { field: 'k', type: 'nominal', scale: { domain: kinds, paddingOuter: 0.9 } };
  return {
    ...frame(outcome.label, sensitivity.indicesSubtitle, ROW * Math.max(2, rows.length)),
    data: { values },
    layer: [
      { data: { values: [{ v: 0 }] }, mark: { type: 'rule', color: MID, strokeWidth: 1.2 }, encoding: { x: x('v') } },
      { mark: { type: 'rule', strokeWidth: 2.2 }, encoding: { x: x('l'), x2: { field: 'h' }, y, yOffset, color } },
      { mark: { type: 'point', size: 46, opacity: 1 }, encoding: { x: x('v'), y, yOffset, color } },
    ],
  };
}

export interface SettlingLine {
  readonly label: string;
  /** Estimates from the first rows of the sample, by how many rows. */
  readonly points: readonly ({ readonly rows: number } & IndexEstimate)[];
}

/** Lines that can still be told apart. */
const MOST_LINES = 7;

export function settlingChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  lines: readonly SettlingLine[],
): ChartSpec {
  const { sensitivity } = context.text;
  const last = ({ points }: SettlingLine) => points.at(-1)?.estimate ?? -1;
  const shown = [...lines].sort((a, b) => last(b) - last(a)).slice(0, MOST_LINES);
  const labels = shown.map(({ label }) => label);
  const values = shown.flatMap(({ label, points }) =>
    points.flatMap(({ rows, estimate, ci95 }) =>
      estimate === null ? [] : [{ f: label, n: rows, v: estimate, l: ci95[0], h: ci95[1] }],
    ),
  );
  const x = {
    field: 'n',
    type: 'quantitative',
    scale: { type: 'log', base: 2, nice: false },
    axis: { title: sensitivity.settlingX, values: [...new Set(values.map(({ n }) => n))], format: ',~r' },
  };
  const y = (field: string) => ({ field, type: 'quantitative', axis: { title: null, format: '.2~f', tickCount: 5 } });
  const colors = strategyColors(['', ...labels], '').slice(1);
  const color = { field: 'f', type: 'nominal', scale: { domain: labels, range: colors }, legend: legendBelow(labels) };
  return {
    ...frame(outcome.label, sensitivity.settlingSubtitle, 210),
    data: { values },
    layer: [
      { mark: { type: 'area', opacity: 0.12 }, encoding: { x, y: y('l'), y2: { field: 'h' }, color } },
      { mark: 'line', encoding: { x, y: y('v'), color } },
      { mark: { type: 'point', size: 30, opacity: 1 }, encoding: { x, y: y('v'), color } },
    ],
  };
}
