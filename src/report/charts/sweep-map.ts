/** An outcome over two factors: a cell for each pair of values; with a third factor a small map for each of its values. */
import { isPercentage } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { CHART_WIDTH, INK } from '../theme.ts';
import { axisFormat, axisTitle, type ChartContext, frame, type OutcomeDescription } from './context.ts';
import type { FactorAxis } from './factor-axis.ts';

export interface MapCell {
  readonly x: string;
  readonly y: string;
  /** Value of the third factor, if there is one. */
  readonly panel?: string;
  readonly mean: number | null;
}

export interface MapAxes {
  readonly x: FactorAxis;
  readonly y: FactorAxis;
  readonly panel?: FactorAxis;
}

const ROW = 30;
const TALLEST = 420;
/** With more columns, numbers in the cells would touch. */
const MOST_NUMBERED = 10;
const PANELS_A_ROW = 3;

export function mapChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  axes: MapAxes,
  cells: readonly MapCell[],
  subtitle: string,
): ChartSpec {
  const known = cells.flatMap((cell) => (cell.mean === null ? [] : [{ ...cell, mean: cell.mean }]));
  const means = known.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const values = known.map(({ x, y, panel, mean }) => ({
    x,
    y,
    ...(panel !== undefined && { p: panel }),
    v: mean,
    t: cellText(mean, outcome),
    i: high > low && (mean - low) / (high - low) > 0.55 ? 'light' : 'dark',
  }));
  const isMultiple = axes.panel !== undefined;
  const columns = axes.x.levels.length;
  const isNumbered = columns <= MOST_NUMBERED / (isMultiple ? 2 : 1);
  const x = axisOf(
    'x',
    axes.x,
    axes.x.levels.map(({ label }) => label),
  );
  // The largest value on top, as on any other vertical axis.
  const y = axisOf('y', axes.y, axes.y.levels.map(({ label }) => label).reverse());
  const color = {
    field: 'v',
    type: 'quantitative',
    scale: { domain: low < high ? [low, high] : [low - 1, low + 1], scheme: 'blues' },
    legend: isNumbered
      ? null
      : {
          title: axisTitle(context, outcome.unit),
          orient: 'right',
          format: axisFormat(outcome.unit),
          gradientLength: 90,
          tickCount: 4,
        },
  };
  const layer: object[] = [{ mark: { type: 'rect', stroke: '#fff', strokeWidth: 1 }, encoding: { x, y, color } }];
  if (isNumbered) for (const ink of ['dark', 'light']) layer.push(numbersIn(ink, x, y, isMultiple ? 9.5 : 10.5));
  const height = Math.min(TALLEST, Math.max(2, axes.y.levels.length) * (isMultiple ? 24 : ROW));
  const title = frame(outcome.label, subtitle, height);
  if (!isMultiple) return { ...title, data: { values }, layer };
  const panels = axes.panel!.levels.length;
  const inRow = Math.min(PANELS_A_ROW, panels);
  const { width: _, height: __, autosize: ___, ...head } = title;
  return {
    ...head,
    data: { values },
    facet: {
      field: 'p',
      type: 'nominal',
      sort: axes.panel!.levels.map(({ label }) => label),
      header: { title: axes.panel!.label, titleColor: INK, titleFontSize: 11.5, titleFontWeight: 400, titlePadding: 4 },
    },
    columns: inRow,
    spacing: 14,
    spec: { width: Math.floor((CHART_WIDTH - 110) / inRow), height, layer },
  };
}

function axisOf(field: string, axis: FactorAxis, domain: readonly string[]): Record<string, unknown> {
  // A field of its own kind keeps the order given: sorting would put "100" before "20".
  return {
    field,
    type: 'ordinal',
    scale: { domain },
    sort: null,
    axis: { title: axis.label, labelAngle: 0, ticks: false, domain: false, labelOverlap: true },
  };
}

function numbersIn(ink: string, x: object, y: object, fontSize: number): object {
  return {
    transform: [{ filter: { field: 'i', equal: ink } }],
    mark: { type: 'text', fontSize, color: ink === 'light' ? '#fff' : INK },
    encoding: { x, y, text: { field: 't', type: 'nominal' } },
  };
}

/** Three digits: 0.123, 12.3, 123, 1.2k. Shares in per cent without the sign. */
function cellText(mean: number, { unit }: OutcomeDescription): string {
  const value = isPercentage(unit) ? 100 * mean : mean;
  const size = Math.abs(value);
  const sign = value < 0 ? '\u2212' : '';
  if (size >= 999_500) return `${sign}${short(size / 1e6)}M`;
  if (size >= 9_995) return `${sign}${short(size / 1e3)}k`;
  const text = short(size);
  return text === '0' ? text : sign + text;
}

const short = (size: number): string =>
  String(size >= 100 ? Math.round(size) : Number(size.toPrecision(size < 1 ? 2 : 3)));
