/** Why people left: a bar for each strategy, as long as the number who left, divided by reason. */
import { type LeavingReason, REASONS } from '../../scenario/outcomes.ts';
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { type ChartContext, frame, legendBelow, pixelRows } from './context.ts';

/** In the order of the reasons: money, what members find, how much there is of it, what is done to them, and chance. */
const COLORS = [
  '#7f2704',
  '#d94801',
  '#fd8d3c',
  '#fdd0a2',
  '#9e9ac8',
  '#6a51a3',
  '#2171b5',
  '#6baed6',
  '#c6dbef',
  '#dde2e7',
];
/** Reasons on whose color light text is read better than dark. */
const DARK: ReadonlySet<LeavingReason> = new Set([
  'leftOverFee',
  'leftUnsatisfied',
  'leftOverCrisis',
  'leftToCompetitor',
]);

const BAR = 18;
const CAPTION = 20;
const GAP = 8;
/** Parts narrower than this, against the longest bar, have no room for a number. */
const NARROW = 0.07;

/** Mean number of people by reason, in the order of the strategies. */
export function reasonsChart(
  context: ChartContext,
  counts: readonly Readonly<Record<LeavingReason, number>>[],
): ChartSpec {
  const { text, numbers } = context;
  const rowHeight = CAPTION + BAR + GAP;
  const height = rowHeight * counts.length;
  const most = Math.max(1e-9, ...counts.map((row) => REASONS.reduce((sum, reason) => sum + row[reason], 0)));
  // A reason that nobody had anywhere needs no place in the legend.
  const shown = REASONS.filter((reason) => counts.some((row) => row[reason] > 0));
  const labels = shown.map((reason) => text.charts.reasons[reason]);
  const colors = shown.map((reason) => COLORS[REASONS.indexOf(reason)]!);
  const bars: object[] = [];
  const captions: object[] = [];
  for (const [k, row] of counts.entries()) {
    const top = rowHeight * k;
    captions.push({ y: top + CAPTION / 2, t: context.strategies[k]!.label });
    let from = 0;
    for (const [at, reason] of shown.entries()) {
      const v = row[reason];
      const y = top + CAPTION;
      bars.push({
        r: labels[at],
        o: from,
        v: from + v,
        c: from + v / 2,
        y,
        z: y + BAR,
        m: y + BAR / 2,
        t: v < NARROW * most ? '' : numbers.value(v, 'count'),
        i: DARK.has(reason) ? '#ffffff' : INK,
      });
      from += v;
    }
  }
  const x = { field: 'v', type: 'quantitative', axis: null, scale: { domain: [0, most], nice: false } };
  return {
    ...frame(text.charts.reasonsTitle, text.charts.reasonsSubtitle, height),
    layer: [
      {
        data: { values: bars },
        mark: { type: 'rect' },
        encoding: {
          x: { ...x, field: 'o' },
          x2: { field: 'v' },
          y: pixelRows('y', height),
          y2: { field: 'z' },
          color: {
            field: 'r',
            type: 'nominal',
            scale: { domain: labels, range: colors },
            legend: legendBelow(labels),
          },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 10.5 },
        encoding: {
          x: { ...x, field: 'c' },
          y: pixelRows('m', height),
          text: { field: 't', type: 'nominal' },
          color: { field: 'i', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: captions },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600, fontSize: 11.5 },
        encoding: { x: { value: 0 }, y: pixelRows('y', height), text: { field: 't', type: 'nominal' } },
      },
    ],
  };
}
