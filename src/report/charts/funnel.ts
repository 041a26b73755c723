/** How far people came, from hearing of the community to buying: a bar for each strategy and stage. */
import type { ChartSpec } from '../render.ts';
import { STRATEGY_COLOR_COUNT } from '../theme.ts';
import { type ChartContext, colorByStrategy, frame, pixelRows } from './context.ts';

export const FUNNEL_STAGES = ['heard', 'joined', 'spoke', 'returned', 'bought'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

const BAR = 14;
const CAPTION = 20;
const GAP = 10;

/** Mean numbers of people by stage, in the order of the strategies; null for a strategy without a run. */
export function funnelChart(
  context: ChartContext,
  funnels: readonly Readonly<Record<FunnelStage, number | null>>[],
): ChartSpec {
  const { text, numbers } = context;
  const stageHeight = CAPTION + BAR * funnels.length + GAP;
  const height = stageHeight * FUNNEL_STAGES.length;
  // Where colors begin again, names stand beside the bars.
  const named = funnels.length > STRATEGY_COLOR_COUNT + 1;
  const bars: object[] = [];
  const captions: object[] = [];
  for (const [row, stage] of FUNNEL_STAGES.entries()) {
    const top = stageHeight * row;
    captions.push({ y: top + CAPTION / 2, t: text.stages[stage] });
    for (const [k, funnel] of funnels.entries()) {
      const y = top + CAPTION + BAR * k;
      const v = funnel[stage];
      if (v === null) continue;
      bars.push({
        s: context.strategies[k]!.label,
        v,
        o: 0,
        y,
        z: y + BAR - 2,
        m: y + BAR / 2 - 1,
        t: named ? `${numbers.value(v, 'count')}  ${context.strategies[k]!.label}` : numbers.value(v, 'count'),
      });
    }
  }
  const most = Math.max(1, ...bars.map((bar) => (bar as { v: number }).v));
  // Room at the right for the number behind the longest bar.
  const x = {
    field: 'v',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, most * (named ? 1.6 : 1.16)], nice: false },
  };
  return {
    ...frame(text.charts.funnelTitle, text.charts.funnelSubtitle, height),
    layer: [
      {
        data: { values: bars },
        mark: { type: 'rect', cornerRadius: 1 },
        encoding: {
          x: { ...x, field: 'o' },
          x2: { field: 'v' },
          y: pixelRows('y', height),
          y2: { field: 'z' },
          color: colorByStrategy(context, !named),
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: 10.5 },
        encoding: { x, y: pixelRows('m', height), text: { field: 't', type: 'nominal' } },
      },
      {
        data: { values: captions },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600, fontSize: 11.5 },
        encoding: { x: { value: 0 }, y: pixelRows('y', height), text: { field: 't', type: 'nominal' } },
      },
    ],
  };
}
