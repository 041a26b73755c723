/**
 * Advance widths read from a font, so that charts can be laid out where there is no canvas to measure text on.
 *
 * Reads the tables `head` (units per em), `hhea` and `hmtx` (advances) and `cmap` formats 4 and 12 (character to glyph) of a
 * TrueType or OpenType font: OpenType specification 1.9, chapters of the same names. Kerning is ignored.
 */
export interface FontMetrics {
  /** Advance of one character in parts of the font size; undefined when the font does not have it. */
  advance(codePoint: number): number | undefined;
  /** Every character of the font, ascending. */
  readonly codePoints: readonly number[];
}

/** Metrics of an uncompressed font file (not WOFF). Throws when a table that is needed is missing. */
export function readFontMetrics(font: Uint8Array): FontMetrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tableOffsets(view);
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const advanceCount = view.getUint16(tableAt(tables, 'hhea') + 34);
  const hmtx = tableAt(tables, 'hmtx');
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of readCmap(view, tableAt(tables, 'cmap'))) {
    // Glyphs beyond the last entry share its advance.
    const entry = Math.min(glyph, advanceCount - 1);
    advances.set(codePoint, view.getUint16(hmtx + 4 * entry) / unitsPerEm);
  }
  const codePoints = [...advances.keys()].sort((a, b) => a - b);
  return { advance: (codePoint) => advances.get(codePoint), codePoints };
}

/** Width of `text` in pixels at `fontSize`. Characters that no font has count as wide as an ideograph. */
export function textWidth(fonts: readonly FontMetrics[], text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    let advance: number | undefined;
    for (const font of fonts) {
      advance = font.advance(codePoint);
      if (advance !== undefined) break;
    }
    width += advance ?? 1;
  }
  return width * fontSize;
}

function tableOffsets(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let k = 0; k < count; k++) {
    const record = 12 + 16 * k;
    let tag = '';
    for (let b = 0; b < 4; b++) tag += String.fromCharCode(view.getUint8(record + b));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function tableAt(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`the font has no table "${tag}"`);
  return offset;
}

/** Pairs of character and glyph, from the widest Unicode subtable. */
function readCmap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let k = 0; k < count; k++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * k + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, glyphs);
    if (format === 12) readGroups(view, subtable, glyphs);
  }
  return glyphs;
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const segments = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  for (let k = 0; k < segments; k++) {
    const start = view.getUint16(starts + 2 * k);
    const end = view.getUint16(ends + 2 * k);
    const delta = view.getUint16(deltas + 2 * k);
    const range = view.getUint16(ranges + 2 * k);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      let glyph = codePoint;
      if (range !== 0) {
        glyph = view.getUint16(ranges + 2 * k + range + 2 * (codePoint - start));
        if (glyph === 0) continue;
      }
      glyph = (glyph + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(codePoint, glyph);
    }
  }
}

/** Format 12: groups over all of Unicode. */
function readGroups(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const groups = view.getUint32(subtable + 12);
  for (let k = 0; k < groups; k++) {
    const group = subtable + 16 + 12 * k;
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    const first = view.getUint32(group + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) glyphs.set(codePoint, first + codePoint - start);
  }
}
