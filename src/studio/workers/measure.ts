/** How wide a text is, by the fonts that the page itself is shown in. */
import { columnsOf } from '../../report/labels.ts';
import type { MeasureText } from '../../report/render.ts';
import { FONT_STACK } from '../../report/theme.ts';

let made: MeasureText | undefined;

export function measureInBrowser(): MeasureText {
  made ??= typeof OffscreenCanvas === 'undefined' ? byColumns : onCanvas(new OffscreenCanvas(1, 1).getContext('2d'));
  return made;
}

/** Where a browser lets workers have no canvas. */
const byColumns: MeasureText = (text, fontSize) => columnsOf(text) * fontSize * 0.55;

function onCanvas(canvas: OffscreenCanvasRenderingContext2D | null): MeasureText {
  if (canvas === null) return byColumns;
  return (text, fontSize, fontWeight) => {
    canvas.font = `${fontWeight} ${fontSize}px ${FONT_STACK}`;
    return canvas.measureText(text).width;
  };
}
