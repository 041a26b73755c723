/** Plans by two objectives: a cross of intervals for each, those not beaten joined by a line, the baseline as a cross. */
import type { ChartSpec } from '../render.ts';
import { INK, MID, SOFT } from '../theme.ts';
import { axisFormat, frame, legendBelow, type OutcomeDescription } from './context.ts';

export interface FrontPoint {
  /** What is written beside it; empty for nothing. */
  readonly label: string;
  readonly onFront: boolean;
  /** By objective: mean and ends of its interval; null where there is none. */
  readonly at: readonly FrontValue[];
}

export interface FrontValue {
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | readonly [null, null];
}

export interface FrontTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly onFront: string;
  readonly beaten: string;
}

const FRONT = '#0072b2';

/** `axes` are the two objectives, the first to the right, with the titles of their axes. */
export function frontChart(
  axes: readonly { readonly outcome: OutcomeDescription; readonly title: string }[],
  points: readonly FrontPoint[],
  baseline: readonly FrontValue[],
  texts: FrontTexts,
): ChartSpec {
  const rows = points.flatMap(({ label, onFront, at }) => {
    const [x, y] = at as [FrontValue, FrontValue];
    if (x.mean === null || y.mean === null) return [];
    const [a, b] = x.ci95;
    const [c, d] = y.ci95;
    return [{ n: label, s: onFront ? texts.onFront : texts.beaten, x: x.mean, a, b, y: y.mean, c, d }];
  });
  // Names stand towards the middle, so that none runs out of the picture.
  const all = [...rows.map((row) => row.x), ...(baseline[0]?.mean == null ? [] : [baseline[0].mean])];
  const middle = (Math.min(...all) + Math.max(...all)) / 2;
  const front = rows.filter(({ s }) => s === texts.onFront);
  const channel = (k: number) => (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: axes[k]!.title, format: axisFormat(axes[k]!.outcome.unit), tickCount: 5, grid: true },
  });
  const [x, y] = [channel(0), channel(1)];
  const kinds = [...new Set(rows.map(({ s }) => s))];
  const color = {
    field: 's',
    type: 'nominal',
    scale: { domain: kinds, range: kinds.map((kind) => (kind === texts.onFront ? FRONT : SOFT)) },
    legend: kinds.length > 1 ? legendBelow(kinds) : null,
  };
  const [bx, by] = baseline as [FrontValue, FrontValue];
  const own = bx.mean === null || by.mean === null ? [] : [{ x: bx.mean, y: by.mean }];
  return {
    ...frame(texts.title, texts.subtitle, 300),
    data: { values: rows },
    layer: [
      {
        data: { values: [...front].sort((p, q) => p.x - q.x) },
        mark: { type: 'line', color: FRONT, strokeWidth: 1.2, opacity: 0.5, interpolate: 'linear' },
        encoding: { x: x('x'), y: y('y') },
      },
      {
        mark: { type: 'rule', strokeWidth: 1, opacity: 0.45 },
        encoding: { x: x('a'), x2: { field: 'b' }, y: y('y'), color },
      },
      {
        mark: { type: 'rule', strokeWidth: 1, opacity: 0.45 },
        encoding: { x: x('x'), y: y('c'), y2: { field: 'd' }, color },
      },
      { mark: { type: 'point', size: 46, opacity: 1 }, encoding: { x: x('x'), y: y('y'), color } },
      {
        data: { values: own },
        mark: { type: 'point', shape: 'cross', size: 110, color: MID, opacity: 1 },
        encoding: { x: x('x'), y: y('y') },
      },
      ...(['left', 'right'] as const).flatMap((align) =>
        ['#fff', INK].map((ink) => ({
          data: { values: rows.filter((row) => row.n !== '' && (align === 'right') === row.x > middle) },
          mark: {
            type: 'text',
            align,
            baseline: 'bottom',
            dx: align === 'left' ? 7 : -7,
            dy: -5,
            fontWeight: 600,
            color: ink,
            ...(ink === '#fff' && { stroke: '#fff', strokeWidth: 4, strokeJoin: 'round' }),
          },
          encoding: { x: x('x'), y: y('y'), text: { field: 'n', type: 'nominal' } },
        })),
      ),
    ],
  };
}
