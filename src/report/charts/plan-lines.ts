/** Plans by several objectives: parallel axes, each from the worst to the best of all plans, one line a plan. */
import { shortLabel } from '../labels.ts';
import type { ChartSpec } from '../render.ts';
import { CHART_WIDTH, INK, MID, SOFT } from '../theme.ts';
import { frame, legendBelow } from './context.ts';

export interface PlanLine {
  /** What it is called in the legend; plans of one name are drawn alike. */
  readonly name: string;
  /** A line that stands out. */
  readonly strong: boolean;
  readonly dashed: boolean;
  /** By objective; null where there is none. */
  readonly values: readonly (number | null)[];
}

export interface LineAxis {
  readonly title: string;
  readonly higherIsBetter: boolean;
  readonly write: (value: number) => string;
}

/** Pixels of a column of text, roughly. */
const COLUMN = 6.8;
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];

export function planLinesChart(
  title: string,
  subtitle: string,
  axes: readonly LineAxis[],
  lines: readonly PlanLine[],
): ChartSpec {
  const ends = axes.map((_, k) => {
    const values = lines.flatMap(({ values: all }) => (all[k] === null ? [] : [all[k]!]));
    return [Math.min(...values), Math.max(...values)] as const;
  });
  const height = (value: number, k: number): number => {
    const [low, high] = ends[k]!;
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return axes[k]!.higherIsBetter ? share : 1 - share;
  };
  const values = lines.flatMap(({ name, values: all }, i) =>
    all.flatMap((value, k) => (value === null ? [] : [{ i, s: name, k, v: height(value, k) }])),
  );
  const strong = [...new Set(lines.filter((line) => line.strong && !line.dashed).map(({ name }) => name))];
  const dashed = [...new Set(lines.filter((line) => line.dashed).map(({ name }) => name))];
  const others = [...new Set(lines.filter((line) => !line.strong && !line.dashed).map(({ name }) => name))];
  const domain = [...strong, ...others, ...dashed];
  const color = {
    field: 's',
    type: 'nominal',
    scale: {
      domain,
      range: [...strong.map((_, k) => COLORS[k % COLORS.length]!), ...others.map(() => SOFT), ...dashed.map(() => INK)],
    },
    legend: legendBelow(domain),
  };
  const x = {
    field: 'k',
    type: 'quantitative',
    axis: null,
    scale: { domain: [-0.25, axes.length - 0.75], nice: false, zero: false },
  };
  const y = {
    field: 'v',
    type: 'quantitative',
    axis: null,
    scale: { domain: [-0.12, 1.22], nice: false, zero: false },
  };
  const drawn = (names: readonly string[], mark: object) => ({
    data: { values: values.filter(({ s }) => names.includes(s)) },
    mark: { type: 'line', point: { size: 26 }, ...mark },
    encoding: { x, y, color, detail: { field: 'i', type: 'nominal' } },
  });
  const captions = axes.flatMap((axis, k) => {
    const [low, high] = ends[k]!;
    const [top, bottom] = axis.higherIsBetter ? [high, low] : [low, high];
    return [
      { k, v: 1.17, n: shortLabel(axis.title, Math.floor(CHART_WIDTH / axes.length / COLUMN)), w: 1 },
      { k, v: 1.07, n: axis.write(top), w: 0 },
      { k, v: -0.08, n: axis.write(bottom), w: 0 },
    ];
  });
  const caption = (w: number, mark: object) => ({
    data: { values: captions.filter((each) => each.w === w) },
    mark: { type: 'text', baseline: 'middle', ...mark },
    encoding: { x, y, text: { field: 'n', type: 'nominal' } },
  });
  return {
    ...frame(title, subtitle, 280),
    layer: [
      {
        data: { values: axes.map((_, k) => ({ k, v: 0, u: 1 })) },
        mark: { type: 'rule', color: SOFT },
        encoding: { x, y, y2: { field: 'u' } },
      },
      drawn(others, { strokeWidth: 1.2, opacity: 0.7 }),
      drawn(dashed, { strokeWidth: 1.8, strokeDash: [5, 4] }),
      drawn(strong, { strokeWidth: 2.6 }),
      caption(1, { fontWeight: 600, fontSize: 11.5 }),
      caption(0, { color: MID, fontSize: 11 }),
    ],
  };
}
