/**
 * The fonts of reports: Noto Sans SC, Noto Sans and their kin (SIL Open Font License), cut down to the characters that a report uses.
 *
 * The Chinese package's "chinese-simplified" files hold Latin and some 7,000 ideographs in one face, so mixed text sits on one
 * baseline. Characters beyond them come from slices: Cyrillic, rare ideographs and kana from the same package, Greek and Devanagari
 * from Noto Sans, Hebrew, Arabic, Thai and emoji from packages of their own. What is in none of them is left to the fonts of the reader's system.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFontMetrics } from '../../report/font-metrics.ts';
import type { FontFace, ReportFonts } from '../../report/fonts.ts';
import { FONT_FAMILY } from '../../report/theme.ts';

const WEIGHTS = [400, 600] as const;

const require = createRequire(import.meta.url);

/** A package of @fontsource: its name, with which its files begin as well. */
type FontPackage = `noto-${string}`;

const MAIN: FontPackage = 'noto-sans-sc';
/** In one color: the rasterizer draws outlines. A page prefers those of the system, which have all colors. */
const EMOJI: FontPackage = 'noto-emoji';
/** Where characters are looked for that the main file lacks, in this order. */
const OTHERS: readonly FontPackage[] = [
  MAIN,
  'noto-sans',
  'noto-sans-hebrew',
  'noto-sans-arabic',
  'noto-sans-thai',
  EMOJI,
];

const folderOf = (name: FontPackage): string => dirname(require.resolve(`@fontsource/${name}/package.json`));

/** Fonts in both weights holding those of `characters` that exist, in a fixed order whatever the order of `characters`. */
export async function subsetFonts(characters: string): Promise<ReportFonts> {
  const wanted = [...new Set(characters)].filter((character) => character >= ' ').sort();
  const faces: FontFace[] = [];
  for (const weight of WEIGHTS) {
    const main = await subsetFace(MAIN, 'chinese-simplified', weight, wanted);
    faces.push(main);
    // A face of nothing but invisible characters has no outlines, which browsers refuse as broken.
    let rest = without(wanted, main).filter((character) => !/[\p{C}\p{Z}]/u.test(character));
    for (const origin of OTHERS) {
      for (const [slice, members] of slicesOf(origin, rest)) {
        const face = await subsetFace(origin, slice, weight, members);
        // The ranges name characters that the files do not always hold.
        if (face.codePoints.length > 0) faces.push(origin === EMOJI ? { ...face, lastResort: true } : face);
        rest = without(rest, face);
      }
    }
  }
  return { faces };
}

function without(characters: readonly string[], { codePoints }: FontFace): string[] {
  const held = new Set(codePoints);
  return characters.filter((character) => !held.has(character.codePointAt(0)!));
}

async function subsetFace(
  origin: FontPackage,
  slice: string,
  weight: number,
  characters: readonly string[],
): Promise<FontFace> {
  const { default: subsetFont } = await import('subset-font');
  const original = await readFile(join(folderOf(origin), 'files', `${origin}-${slice}-${weight}-normal.woff2`));
  const text = characters.join('');
  const sfnt = await subsetFont(original, text, { targetFormat: 'sfnt' });
  const woff2 = await subsetFont(sfnt, text, { targetFormat: 'woff2' });
  return {
    weight,
    sfnt: withFamilyName(sfnt, FONT_FAMILY),
    woff2: woff2.toString('base64'),
    codePoints: readFontMetrics(sfnt).codePoints,
  };
}

/** Slice of a package → the characters it holds, for characters that the main file lacks. */
function slicesOf(origin: FontPackage, characters: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (characters.length === 0) return found;
  const ranges = Object.entries(require(join(folderOf(origin), 'unicode.json')) as Record<string, string>).map(
    ([slice, text]) => ({ slice: slice.replace(/[[\]]/g, ''), ranges: text.split(',').map(parseRange) }),
  );
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!;
    const holder = ranges.find((entry) => entry.ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
    if (holder) found.set(holder.slice, [...(found.get(holder.slice) ?? []), character]);
  }
  return found;
}

/** `U+3b1-3c9` or `U+3b1` → first and last character, both included. */
function parseRange(text: string): readonly [number, number] {
  const [from, to] = text
    .trim()
    .slice(2)
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return [from!, to ?? from!];
}

/**
 * The same font under another family name. The files call themselves "Noto Sans SC Thin" in one weight and "Noto Sans SC Thin
 * SemiBold" in the other, or "Noto Sans"; the rasterizer finds a weight only within one family.
 */
function withFamilyName(sfnt: Uint8Array, family: string): Uint8Array {
  const nameTable = buildNameTable(family);
  const start = (sfnt.length + 3) & ~3;
  const font = Buffer.alloc(start + nameTable.length);
  font.set(sfnt);
  font.set(nameTable, start);
  const tableCount = font.readUInt16BE(4);
  for (let k = 0; k < tableCount; k++) {
    const record = 12 + 16 * k;
    if (font.toString('latin1', record, record + 4) !== 'name') continue;
    font.writeUInt32BE(start, record + 8);
    font.writeUInt32BE(nameTable.length, record + 12);
  }
  return new Uint8Array(font.buffer, font.byteOffset, font.length);
}

/** A `name` table (OpenType specification, format 0): family and PostScript name, Windows, Unicode, American English. */
function buildNameTable(family: string): Buffer {
  const names = [
    { id: 1, text: Buffer.from(family, 'utf16le').swap16() },
    { id: 6, text: Buffer.from(family.replaceAll(' ', ''), 'utf16le').swap16() },
  ];
  const header = [0, names.length, 6 + 12 * names.length];
  let offset = 0;
  for (const { id, text } of names) {
    header.push(3, 1, 0x409, id, text.length, offset);
    offset += text.length;
  }
  const numbers = Buffer.alloc(2 * header.length);
  for (const [k, value] of header.entries()) numbers.writeUInt16BE(value, 2 * k);
  return Buffer.concat([numbers, ...names.map(({ text }) => text)]);
}
