/** Who stays: a curve for each strategy over the weeks since joining, and a table of colors by week of joining. */
import { shortLabel } from '../labels.ts';
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { type ChartContext, frame } from './context.ts';
import { strategyLines } from './strategy-lines.ts';

/** All cohorts together; `share[age]` is the share still inside `age` weeks after joining, in the order of strategies. */
export function retentionChart(context: ChartContext, curves: readonly (readonly (number | null)[])[]): ChartSpec {
  const values: object[] = [];
  const oldest = Math.max(0, ...curves.map((curve) => curve.length));
  const { drawn, encoding, subtitle } = strategyLines(
    context,
    curves.map((curve) => Array.from({ length: oldest }, (_, age) => curve[age] ?? null)),
    context.text.charts.retentionSubtitle,
  );
  for (const k of drawn) {
    const s = context.strategies[k]!.label;
    for (const [x, y] of curves[k]!.entries()) if (y !== null) values.push({ s, x, y });
  }
  return {
    ...frame(context.text.charts.retentionTitle, subtitle, 210),
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
      ...encoding,
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
  const values: CohortCell[] = [];
  const rows: string[] = [];
  let ages = 0;
  for (const cohort of shown) {
    const row = text.charts.cohort(numbers.count(cohort.week + 1), numbers.value(cohort.joined, 'count'));
    rows.push(row);
    for (const [x, share] of cohort.share.slice(0, MOST_AGES).entries()) {
      if (share === null) continue;
      ages = Math.max(ages, x + 1);
      values.push({ x, r: row, v: share, t: `${Math.round(100 * share)}`, i: share > 0.55 ? 'light' : 'dark' });
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
      mark: { type: 'rect', stroke: '#fff', strokeWidth: 1 },
      encoding: {
        x,
        y,
        color: { field: 'v', type: 'quantitative', scale: { domain: [0, 1], scheme: 'blues' }, legend: null },
      },
    },
  ];
  if (ages <= 14) layer.push(shares(x, y, values, 'dark'), shares(x, y, values, 'light'));
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

interface CohortCell {
  readonly x: number;
  readonly r: string;
  readonly v: number;
  readonly t: string;
  readonly i: 'dark' | 'light';
}

/** The numbers that stand in cells, dark or light as the cell demands: two layers, since a layer has one scale of color. */
function shares(x: object, y: object, cells: readonly CohortCell[], ink: CohortCell['i']): object {
  return {
    data: { values: cells.filter((cell) => cell.i === ink) },
    mark: { type: 'text', fontSize: 10, color: ink === 'light' ? '#fff' : INK },
    encoding: { x, y, text: { field: 't', type: 'nominal' } },
  };
}
