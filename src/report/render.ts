/**
 * Specification → SVG → PNG, without a canvas, a page or an evaluation of text.
 *
 * Vega is imported when first needed: it takes a fifth of a second, which `--help` should not pay.
 */
import type { Resvg } from '@resvg/resvg-wasm';
import type { TopLevelSpec } from 'vega-lite';
import type { ReportFonts } from './fonts.ts';
import { THEME } from './theme.ts';

/** A Vega-Lite specification: plain data. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** Width in pixels of a line of text at a font size and weight. */
export type MeasureText = (text: string, fontSize: number, fontWeight: number) => number;

/** SVG text of a chart; the same specification gives the same text, byte for byte. */
export async function renderSvg(spec: ChartSpec, measure: MeasureText): Promise<string> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  // Without a canvas Vega takes each character for 0.8 of the font size, drops labels that have room and leaves wide margins.
  const metrics = (vega as unknown as { textMetrics: VegaTextMetrics }).textMetrics;
  metrics.width = (item, text) =>
    measure(String(text ?? item.text ?? ''), Number(item.fontSize ?? 11), weightOf(item.fontWeight));
  vega.resetSVGDefIds();
  // Vega marks the rows it is given: a copy keeps the caller's specification as it was.
  const own = JSON.parse(JSON.stringify(spec)) as TopLevelSpec;
  const compiled = compile(own, { config: THEME as object, logger: SILENT }).spec;
  const runtime = vega.parse(compiled, undefined, { ast: true });
  const view = new vega.View(runtime, { renderer: 'none', expr: expressionInterpreter, logger: SILENT });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** PNG bytes at twice the size of `svg`, drawn with no font but those given. Characters they lack become a box. */
export function renderPng(svg: string, resvg: typeof Resvg, fonts: ReportFonts): Uint8Array {
  const fontBuffers = fonts.faces.map((face) => face.sfnt);
  const image = new resvg(boxMissing(svg, fonts), { font: { fontBuffers }, fitTo: { mode: 'zoom', value: 2 } });
  const rendered = image.render();
  const png = rendered.asPng();
  rendered.free();
  image.free();
  return png;
}

/** What stands for a character that no font has. */
export const MISSING_CHARACTER = '\u25a1';

/** One character that no face has makes the rasterizer give up on the rest of its line, so none may be left. */
function boxMissing(svg: string, fonts: ReportFonts): string {
  const known = new Set(fonts.faces.flatMap((face) => face.codePoints));
  return svg.replace(/[\u00a0-\u{10ffff}]/gu, (character) => {
    if (known.has(character.codePointAt(0)!)) return character;
    return /[\p{M}\p{Cf}]/u.test(character) ? '' : MISSING_CHARACTER;
  });
}

interface VegaTextMetrics {
  width: (item: { text?: unknown; fontSize?: number; fontWeight?: unknown }, text: unknown) => number;
}

function weightOf(weight: unknown): number {
  return weight === 'bold' ? 700 : Number(weight) || 400;
}

/** Warnings of Vega speak of fields and scales, which say nothing to the reader of a report. */
const SILENT = {
  level: () => SILENT,
  error(...messages: readonly unknown[]) {
    throw new Error(`a chart could not be drawn: ${messages.join(' ')}`);
  },
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
} as never;
