/** How good the plans of each generation were. */
import type { ChartSpec } from '../render.ts';
import { frame } from './context.ts';

export function searchProgressChart(
  texts: { readonly title: string; readonly subtitle: string; readonly x: string; readonly y: string },
  volumes: readonly number[],
): ChartSpec {
  return {
    ...frame(texts.title, texts.subtitle, 210),
    data: { values: volumes.map((v, k) => ({ g: k + 1, v })) },
    mark: { type: 'line', color: '#0072b2', point: { size: 30, color: '#0072b2' } },
    encoding: {
      x: {
        field: 'g',
        type: 'quantitative',
        scale: { nice: false, zero: false },
        axis: { title: texts.x, tickMinStep: 1, format: ',~r' },
      },
      y: { field: 'v', type: 'quantitative', axis: { title: texts.y, format: '.3~%', tickCount: 5 } },
    },
  };
}
