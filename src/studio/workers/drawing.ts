/** What the worker does that draws the charts of the page. */
import { renderSvg } from '../../report/render.ts';
import type { DrawOrder } from '../protocol.ts';
import { answer, obeyWith } from './answering.ts';
import { measureInBrowser } from './measure.ts';

export function drawCharts(): void {
  obeyWith<DrawOrder>(async ({ ticket, spec }) => {
    answer({ did: 'draw', ticket, svg: await renderSvg(spec, measureInBrowser()) });
  });
}
