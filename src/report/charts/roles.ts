/** Which part members play at the end: a bar for each strategy, divided by role. */
import type { ChartSpec } from '../render.ts';
import { INK } from '../theme.ts';
import { type ChartContext, frame, legendBelow, pixelRows } from './context.ts';

/** From those who carry the community to those who only read, and how dark each is drawn. */
export const ROLES = ['leaderRole', 'coreRole', 'activeRole', 'marginalRole', 'lurkerRole'] as const;
export type Role = (typeof ROLES)[number];
const COLORS = ['#08306b', '#2171b5', '#6baed6', '#f0c27b', '#dde2e7'];
/** Number of the first color on which dark text is read better than light. */
const FIRST_LIGHT = 2;

const BAR = 18;
const CAPTION = 20;
const GAP = 8;
/** Parts narrower than this have no room for a number. */
const NARROW = 0.09;

/** Mean shares of the members by role, in the order of the strategies; null for a strategy of which nothing is known. */
export function rolesChart(
  context: ChartContext,
  shares: readonly (Readonly<Record<Role, number>> | null)[],
): ChartSpec {
  const { text, numbers } = context;
  const rowHeight = CAPTION + BAR + GAP;
  const height = rowHeight * shares.length;
  const labels = ROLES.map((role) => text.charts.roles[role]);
  const bars: object[] = [];
  const captions: object[] = [];
  for (const [k, roles] of shares.entries()) {
    const top = rowHeight * k;
    captions.push({ y: top + CAPTION / 2, t: context.strategies[k]!.label });
    if (roles === null) continue;
    let from = 0;
    for (const [at, role] of ROLES.entries()) {
      const v = roles[role];
      const y = top + CAPTION;
      bars.push({
        r: labels[at],
        o: from,
        v: from + v,
        c: from + v / 2,
        y,
        z: y + BAR,
        m: y + BAR / 2,
        t: v < NARROW ? '' : numbers.value(v, 'share'),
        i: at < FIRST_LIGHT ? '#ffffff' : INK,
      });
      from += v;
    }
  }
  const x = { field: 'v', type: 'quantitative', axis: null, scale: { domain: [0, 1], nice: false } };
  return {
    ...frame(text.charts.rolesTitle, text.charts.rolesSubtitle, height),
    layer: [
      {
        data: { values: bars },
        mark: { type: 'rect' },
        encoding: {
          x: { ...x, field: 'o' },
          x2: { field: 'v' },
          y: pixelRows('y', height),
          y2: { field: 'z' },
          color: { field: 'r', type: 'nominal', scale: { domain: labels, range: COLORS }, legend: legendBelow(labels) },
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
