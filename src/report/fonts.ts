/** Fonts handed to the report: subsets of one family that hold the characters it uses. */
import { type FontMetrics, readFontMetrics, textWidth } from './font-metrics.ts';
import type { MeasureText } from './render.ts';
import { FONT_FAMILY, LAST_FAMILY } from './theme.ts';

export interface FontFace {
  readonly weight: number;
  /** The font uncompressed, for measuring and for the rasterizer. */
  readonly sfnt: Uint8Array;
  /** The font as WOFF2 in base64, for the page. */
  readonly woff2: string;
  /** Characters of the font, ascending. */
  readonly codePoints: readonly number[];
  /** Only for characters that the reader's system has not: emoji, which it has in color. */
  readonly lastResort?: boolean;
}

/** Faces of all weights; where two hold the same character, the first wins. */
export interface ReportFonts {
  readonly faces: readonly FontFace[];
}

/** A measure of text that takes the face nearest in weight. */
export function measureWith(fonts: ReportFonts): MeasureText {
  const byWeight = new Map<number, FontMetrics[]>();
  for (const face of fonts.faces) {
    const metrics = byWeight.get(face.weight) ?? [];
    metrics.push(readFontMetrics(face.sfnt));
    byWeight.set(face.weight, metrics);
  }
  const weights = [...byWeight.keys()];
  return (text, fontSize, fontWeight) => {
    let nearest = weights[0];
    for (const weight of weights) {
      if (Math.abs(weight - fontWeight) < Math.abs(nearest! - fontWeight)) nearest = weight;
    }
    return textWidth(nearest === undefined ? [] : byWeight.get(nearest)!, text, fontSize);
  };
}

/** `@font-face` rules with the fonts as data. Every face names its characters, so several can share one family. */
export function fontFaceRules(fonts: ReportFonts): string {
  return fonts.faces
    .filter((face) => face.codePoints.length > 0)
    .map(
      (face) =>
        `@font-face{font-family:"${face.lastResort ? LAST_FAMILY : FONT_FAMILY}";font-weight:${face.weight};font-display:block;` +
        `src:url(data:font/woff2;base64,${face.woff2}) format("woff2");unicode-range:${unicodeRange(face.codePoints)}}`,
    )
    .join('\n');
}

/** Ascending characters as a CSS range list, `U+20-7e,U+4e00`. */
export function unicodeRange(codePoints: readonly number[]): string {
  const ranges: string[] = [];
  for (let k = 0; k < codePoints.length; k++) {
    const from = codePoints[k]!;
    while (codePoints[k + 1] === codePoints[k]! + 1) k++;
    const to = codePoints[k]!;
    ranges.push(`U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`);
  }
  return ranges.join(',');
}
