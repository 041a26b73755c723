/** What all charts share: the strategies with label and color, the language, the way numbers are written. */
import type { Better } from '../../scenario/outcomes/entry.ts';
import { isPercentage, type NumberFormat, type Unit } from '../format.ts';
import { columnsOf } from '../labels.ts';
import type { Texts } from '../language.ts';
import { CHART_WIDTH } from '../theme.ts';

export interface ChartContext {
  /** In the order of the scenario. Labels differ from each other and are short. */
  readonly strategies: readonly { readonly label: string; readonly color: string }[];
  /** Position of the baseline among them. */
  readonly baseline: number;
  readonly text: Texts;
  readonly numbers: NumberFormat;
  readonly currency: string;
}

/** Name, unit and direction of an outcome, ready to be shown. */
export interface OutcomeDescription {
  readonly label: string;
  readonly unit: Unit;
  readonly better: Better;
}

/**
 * The frame of a chart of one view. Fields of data have fixed one-letter names and text from the scenario stands in data,
 * titles and scale domains only, all of which Vega takes literally; it never enters a field name or an expression.
 */
export function frame(title: string, subtitle: string | readonly string[], height: number): Record<string, unknown> {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: CHART_WIDTH,
    height,
    autosize: { type: 'fit-x', contains: 'padding' },
    title: { text: title, subtitle },
  };
}

/** Color by strategy, with the legend below the chart or none. */
export function colorByStrategy(context: ChartContext, legend: boolean): Record<string, unknown> {
  const labels = context.strategies.map((strategy) => strategy.label);
  return {
    field: 's',
    type: 'nominal',
    scale: { domain: labels, range: context.strategies.map((strategy) => strategy.color) },
    legend: legend ? legendBelow(labels) : null,
  };
}

/** A legend below the chart in as many columns as its labels allow. */
export function legendBelow(labels: readonly string[]): Record<string, unknown> {
  const widest = Math.max(1, ...labels.map(columnsOf)) * 6.6 + 34;
  const columns = Math.max(1, Math.min(labels.length, Math.floor((CHART_WIDTH - 60) / widest)));
  return {
    orient: 'bottom',
    direction: 'horizontal',
    columns,
    title: null,
    offset: 10,
    columnPadding: 14,
    rowPadding: 4,
  };
}

/** Number format of an axis, in the little language of d3-format. */
export function axisFormat(unit: Unit): string {
  return isPercentage(unit) ? '.3~%' : ',~r';
}

/** Axis title of an outcome: only what its numbers need. */
export function axisTitle(context: ChartContext, unit: Unit): string | null {
  if (unit === 'money') return context.currency === '' ? null : context.currency;
  if (unit === 'runs') return context.text.charts.shareOfRuns;
  return unit === 'days' ? context.text.charts.days : null;
}

/**
 * Keeps the numbers of a horizontal axis apart. That at either end begins or stops at the edge instead of standing over its tick: a long one
 * would touch the next, which is left out then.
 */
export const LABELS_APART = { labelOverlap: 'greedy', labelSeparation: 6 } as const;

/** A vertical axis in pixels from the top, for charts that place their rows themselves. */
export function pixelRows(field: string, height: number): Record<string, unknown> {
  return {
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
  };
}

/** Two texts over a row: a name at the left, numbers at the right. `y` is a field in pixels. */
export function rowCaptions(rows: readonly { y: number; name: string; note: string }[], height: number): object[] {
  const caption = (field: string, x: object, mark: object) => ({
    data: { values: rows },
    mark: { type: 'text', baseline: 'middle', fontSize: 11.5, ...mark },
    encoding: { x, y: pixelRows('y', height), text: { field, type: 'nominal' } },
  });
  return [
    // A white rim keeps lines of the grid from striking through the words.
    caption('name', { value: 0 }, { align: 'left', fontWeight: 600, ...RIM }),
    caption('note', { value: 'width' }, { align: 'right', fontSize: 11, ...RIM }),
    caption('name', { value: 0 }, { align: 'left', fontWeight: 600 }),
    caption('note', { value: 'width' }, { align: 'right', color: '#52606d', fontSize: 11 }),
  ];
}

const RIM = { color: '#fff', stroke: '#fff', strokeWidth: 4, strokeJoin: 'round' };
