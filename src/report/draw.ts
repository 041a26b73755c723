/**
 * Draws the charts of a report and puts them on its page.
 *
 *     charts as specifications ──► characters ──► fonts ──► SVG ──► PNG
 *                                                      └──► page
 */
import type { Resvg } from '@resvg/resvg-wasm';
import { fontFaceRules, measureWith, type ReportFonts } from './fonts.ts';
import type { PageAssets } from './frame.ts';
import { type ChartSpec, MISSING_CHARACTER, renderPng, renderSvg } from './render.ts';

/** What a report needs of the machine it is made on. */
export interface ReportAssets {
  /** Fonts that hold those of `characters` which exist. */
  readonly subsetFonts: (characters: string) => Promise<ReportFonts>;
  /** The rasterizer, started. */
  readonly resvg: typeof Resvg;
  /** SHA-256 of a text in base64. */
  readonly sha256: (text: string) => string;
}

export interface UndrawnChart {
  /** Safe as the name of a file: lower case Latin letters, digits and hyphens; each name once. */
  readonly name: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly spec: ChartSpec;
}

export interface RenderedChart {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface DrawnPage {
  readonly html: string;
  readonly charts: readonly RenderedChart[];
}

/** One chart by itself, as SVG and PNG. */
export async function drawChart(
  spec: ChartSpec,
  { subsetFonts, resvg }: Pick<ReportAssets, 'subsetFonts' | 'resvg'>,
): Promise<{ readonly svg: string; readonly png: Uint8Array }> {
  const fonts = await subsetFonts(`${ALWAYS}${JSON.stringify(spec)}`);
  const svg = await renderSvg(spec, measureWith(fonts));
  return { svg, png: renderPng(svg, resvg, fonts) };
}

/** `pageOf` makes the page of drawn charts; it is called twice, at first with nothing drawn, to learn which characters it uses. */
export async function drawPage<C extends UndrawnChart>(
  charts: readonly C[],
  pageOf: (charts: readonly (C & { readonly svg: string })[], assets: PageAssets) => string,
  { subsetFonts, resvg, sha256 }: ReportAssets,
): Promise<DrawnPage> {
  const blank = pageOf(
    charts.map((chart) => ({ ...chart, svg: '' })),
    { fontFaces: '', sha256: () => '' },
  );
  const fonts = await subsetFonts(`${ALWAYS}${blank}${JSON.stringify(charts)}`);
  const measure = measureWith(fonts);
  const rendered: RenderedChart[] = [];
  for (const { name, spec } of charts) {
    const svg = await renderSvg(spec, measure);
    rendered.push({ name, spec, svg, png: renderPng(svg, resvg, fonts) });
  }
  const drawn = charts.map((chart, k) => ({ ...chart, svg: rendered[k]!.svg }));
  return { html: pageOf(drawn, { fontFaces: fontFaceRules(fonts), sha256 }), charts: rendered };
}

/** A page of words and tables alone, in the fonts of the reader's system: drawing takes most of the time of a small study. */
export function undrawnPage(
  pageOf: (charts: undefined, assets: PageAssets) => string,
  { sha256 }: Pick<ReportAssets, 'sha256'>,
): DrawnPage {
  return { html: pageOf(undefined, { fontFaces: '', sha256 }), charts: [] };
}

/** Latin letters and signs; a minus sign and an ellipsis come from Vega's own number formats. */
const ALWAYS = `${Array.from({ length: 0x7f - 0x20 }, (_, k) => String.fromCharCode(0x20 + k)).join('')}\u2212\u2026${MISSING_CHARACTER}`;

/** `forest-2-members`: the number keeps names apart whatever is left of the text. */
export function chartFileName(section: string, number: number, text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return [section, String(number), slug].filter((part) => part !== '').join('-');
}
