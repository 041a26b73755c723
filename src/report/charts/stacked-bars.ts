/** A bar for each strategy, in parts that add up, with a number in each part that has room for one. */
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { type ChartContext, frame, legendBelow, pixelRows } from './context.ts';

export interface BarPart {
  readonly label: string;
  readonly color: string;
  /** Light text is read better on it than dark. */
  readonly isDark: boolean;
}

export interface StackedBars {
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly BarPart[];
  /** Amounts of the parts, in the order of the strategies; null for a strategy of which nothing is known. */
  readonly bars: readonly (readonly number[] | null)[];
  /** The right end of the axis. */
  readonly most: number;
  /** Parts narrower than this, of the whole width, have no room for a number. */
  readonly narrow: number;
  readonly write: (amount: number) => string;
}

const BAR = 18;
const CAPTION = 20;
const GAP = 8;

export function stackedBars(
  context: ChartContext,
  { title, subtitle, parts, bars, most, narrow, write }: StackedBars,
): ChartSpec {
  const rowHeight = CAPTION + BAR + GAP;
  const height = rowHeight * bars.length;
  const labels = parts.map(({ label }) => label);
  const drawn: object[] = [];
  const captions: object[] = [];
  for (const [k, amounts] of bars.entries()) {
    const top = rowHeight * k;
    captions.push({ y: top + CAPTION / 2, t: context.strategies[k]!.label });
    let from = 0;
    for (const [at, v] of (amounts ?? []).entries()) {
      const y = top + CAPTION;
      drawn.push({
        r: labels[at],
        o: from,
        v: from + v,
        c: from + v / 2,
        y,
        z: y + BAR,
        m: y + BAR / 2,
        t: v < narrow * most ? '' : write(v),
        i: parts[at]!.isDark ? '#ffffff' : INK,
      });
      from += v;
    }
  }
  const x = { field: 'v', type: 'quantitative', axis: null, scale: { domain: [0, most], nice: false } };
  const colors = { domain: labels, range: parts.map(({ color }) => color) };
  return {
    ...frame(title, subtitle, height),
    layer: [
      {
        data: { values: drawn },
        mark: { type: 'rect' },
        encoding: {
          x: { ...x, field: 'o' },
          x2: { field: 'v' },
          y: pixelRows('y', height),
          y2: { field: 'z' },
          color: { field: 'r', type: 'nominal', scale: colors, legend: legendBelow(labels) },
        },
      },
      {
        data: { values: drawn },
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
