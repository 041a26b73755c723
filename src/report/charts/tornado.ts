/** What matters most: a bar for each factor, the longest on top, with its interval and what chance alone would show. */
import { isPercentage } from '../format.ts';
import type { ChartSpec } from '../render.ts';
import { INK, MID } from '../theme.ts';
import { axisFormat, type ChartContext, frame, legendBelow, type OutcomeDescription } from './context.ts';

export interface TornadoBar {
  /** Different from those of the others. */
  readonly label: string;
  /** Mean size of the effect, 0 or more, in the unit of the outcome. */
  readonly size: number | null;
  readonly ci95: readonly [number, number] | readonly [null, null];
  /** What the size would be by chance alone. */
  readonly noise: number | null;
  readonly direction: 'up' | 'down' | 'both';
}

const ROW = 26;
const COLORS = { up: '#0072b2', down: '#d55e00', both: '#9aa5b1' } as const;

export function tornadoChart(
  context: ChartContext,
  outcome: OutcomeDescription,
  bars: readonly TornadoBar[],
): ChartSpec {
  const { sensitivity, charts } = context.text;
  const known = bars.filter(({ size }) => size !== null).sort((a, b) => b.size! - a.size!);
  const scale = isPercentage(outcome.unit) ? 100 : 1;
  const values = known.map(({ label, size, ci95, noise, direction }) => ({
    f: label,
    v: scale * size!,
    z: 0,
    l: ci95[0] === null ? null : scale * ci95[0],
    h: ci95[1] === null ? null : scale * ci95[1],
    n: noise === null ? null : scale * noise,
    d: sensitivity.directions[direction],
  }));
  const unit = isPercentage(outcome.unit) ? charts.points : outcome.unit === 'money' ? context.currency : '';
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true, domainMin: 0 },
    axis: {
      title: unit === '' ? sensitivity.tornadoAxis : `${sensitivity.tornadoAxis} (${unit})`,
      format: isPercentage(outcome.unit) ? ',~r' : axisFormat(outcome.unit),
      tickCount: 5,
      grid: true,
    },
  });
  const y = {
    field: 'f',
    type: 'nominal',
    sort: null,
    scale: { domain: known.map(({ label }) => label) },
    axis: { title: null },
  };
  const used = (['up', 'down', 'both'] as const).filter((direction) =>
    known.some((bar) => bar.direction === direction),
  );
  const labels = used.map((direction) => sensitivity.directions[direction]);
  const color = {
    field: 'd',
    type: 'nominal',
    scale: { domain: labels, range: used.map((direction) => COLORS[direction]) },
    legend: { ...legendBelow(labels), columns: labels.join('').length > 50 ? 1 : labels.length },
  };
  return {
    ...frame(outcome.label, sensitivity.tornadoSubtitle, ROW * Math.max(2, known.length)),
    data: { values },
    layer: [
      { mark: { type: 'bar', height: 14, opacity: 0.85 }, encoding: { x: x('v'), y, color } },
      {
        mark: { type: 'rule', color: INK, strokeWidth: 1.8, clip: true },
        encoding: { x: x('l'), x2: { field: 'h' }, y },
      },
      { mark: { type: 'tick', color: MID, thickness: 1.6, size: 22 }, encoding: { x: x('n'), y } },
    ],
  };
}
