/** Who stays: a curve for each strategy over the weeks since joining, and a table of colors by week of joining. */
import { shortLabel } from '../labels.ts';
import type { ChartSpec } from '../render.ts';
import { type ChartContext, colorByStrategy, frame } from './context.ts';

/** All cohorts together; `share[age]` is the share still inside `age` weeks after joining, in the order of strategies. */
export function retentionChart(context: ChartContext, curves: readonly (readonly (number | null)[])[]): ChartSpec {
  const values: object[] = [];
  for (const [k, curve] of curves.entries()) {
    const s = context.strategies[k]!.label;
    for (const [x, y] of curve.entries()) if (y !== null) values.push({ s, x, y });
  }
  return {
    ...frame(context.text.charts.retentionTitle, context.text.charts.retentionSubtitle, 210),
    data: { values },
    mark: { type: 'line', point: { size: 26 } },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { nice: false },
        axis: { title: context.text.charts.weeksSince, tickMinStep: 1 },
      },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [0, 1] },
        axis: { title: null, format: '.0%', tickCount: 5 },
      },
      color: colorByStrategy(context, true),
    },
  };
}

export interface Cohort {
  /** Week of joining, from 0. */
  readonly week: number;
  /** Mean number of people who joined in it. */
  readonly joined: number;
  /** Share of them still inside by weeks since joining. */
  readonly share: readonly (number | null)[];
}

/** A cohort more is a row more: beyond this, only the first are shown. */
const MOST_COHORTS = 16;
const MOST_AGES = 26;

export function cohortChart(context: ChartContext, strategy: number, cohorts: readonly Cohort[]): ChartSpec {
  const { text, numbers } = context;
  const shown = cohorts.slice(0, MOST_COHORTS);
  const values: object[] = [];
  const rows: string[] = [];
  let ages = 0;
  for (const cohort of shown) {
    const row = text.charts.cohort(numbers.count(cohort.week + 1), numbers.value(cohort.joined, 'count'));
    rows.push(row);
    for (const [x, share] of cohort.share.slice(0, MOST_AGES).entries()) {
      if (share === null) continue;
      ages = Math.max(ages, x + 1);
      values.push({ x, r: row, v: share, t: `${Math.round(100 * share)}`, i: share > 0.55 ? '#fff' : '#1f2933' });
    }
  }
  const x = {
    field: 'x',
    type: 'ordinal',
    axis: { title: text.charts.weeksSince, labelAngle: 0, ticks: false, domain: false },
  };
  const y = { field: 'r', type: 'ordinal', scale: { domain: rows }, axis: { title: null } };
  const layer: object[] = [
    {
      // Without `invalid: null` vega-lite 6.4.3 fails on the two layers' different colors; all values are finite here.
      mark: { type: 'rect', stroke: '#fff', strokeWidth: 1, invalid: null },
      encoding: {
        x,
        y,
        color: { field: 'v', type: 'quantitative', scale: { domain: [0, 1], scheme: 'blues' }, legend: null },
      },
    },
  ];
  if (ages <= 14) {
    layer.push({
      mark: { type: 'text', fontSize: 10, invalid: null },
      encoding: { x, y, text: { field: 't', type: 'nominal' }, color: { field: 'i', type: 'nominal', scale: null } },
    });
  }
  return {
    ...frame(
      shortLabel(context.strategies[strategy]!.label, 40),
      text.charts.cohortSubtitle(cohorts.length > shown.length),
      0,
    ),
    height: Math.max(2, shown.length) * 24,
    data: { values },
    layer,
  };
}
