/** The calendar of a plan: a bar for each measure over the days on which it runs, a stroke for each time that it is held. */
import type { DayRange } from '../../scenario/quantities.ts';
import { shortLabel } from '../labels.ts';
import type { ChartSpec } from '../render.ts';
import { MID } from '../theme.ts';
import { type ChartContext, frame, pixelRows } from './context.ts';

export interface CalendarBar {
  readonly label: string;
  readonly spans: readonly DayRange[];
  /** Times within them; none where it runs on all days. */
  readonly times: readonly DayRange[];
}

const CAPTION = 15;
const BAR = 9;
const GAP = 5;
/** Longer names would run out of the chart. */
const WIDEST = 62;

/** @param turns days on which a stage of the plan begins, drawn as lines */
export function calendarChart(
  context: ChartContext,
  strategy: number,
  bars: readonly CalendarBar[],
  turns: readonly number[],
  horizon: number,
): ChartSpec {
  const { text } = context;
  const { label, color } = context.strategies[strategy]!;
  const row = CAPTION + BAR + GAP;
  const height = row * bars.length;
  const x = {
    field: 'd',
    type: 'quantitative',
    scale: { domain: [0, horizon], nice: false, zero: false },
    axis: { title: text.charts.day, tickMinStep: 1, format: ',~r' },
  };
  const blocks = (ranges: (bar: CalendarBar) => readonly DayRange[]) =>
    bars.flatMap((bar, k) =>
      ranges(bar).map(({ from, to }) => ({ d: from, e: to + 1, y: row * k + CAPTION, z: row * k + CAPTION + BAR })),
    );
  const layer = (values: readonly object[], opacity: number) => ({
    data: { values },
    mark: { type: 'rect', color, opacity },
    encoding: { x, x2: { field: 'e' }, y: pixelRows('y', height), y2: { field: 'z' } },
  });
  return {
    ...frame(label, text.charts.calendarSubtitle, height),
    layer: [
      layer(
        blocks(({ spans }) => spans),
        0.25,
      ),
      layer(
        blocks(({ spans, times }) => (times.length > 0 ? times : spans)),
        0.85,
      ),
      {
        data: { values: turns.map((d) => ({ d })) },
        mark: { type: 'rule', color: MID, strokeDash: [2, 3], strokeWidth: 1 },
        encoding: { x },
      },
      {
        data: { values: bars.map((bar, k) => ({ y: row * k + CAPTION / 2, t: shortLabel(bar.label, WIDEST) })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 11, stroke: '#fff', strokeWidth: 3 },
        encoding: { x: { value: 0 }, y: pixelRows('y', height), text: { field: 't', type: 'nominal' } },
      },
      {
        data: { values: bars.map((bar, k) => ({ y: row * k + CAPTION / 2, t: shortLabel(bar.label, WIDEST) })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 11 },
        encoding: { x: { value: 0 }, y: pixelRows('y', height), text: { field: 't', type: 'nominal' } },
      },
    ],
  };
}
