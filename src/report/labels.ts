/**
 * Names from strangers made fit to be shown: no control characters, no reversal of the text around them, not too long,
 * and still different from each other.
 */

// C0 and C1 controls, line and paragraph separators: a name is one line.
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
// Marks that turn the direction of the text around them, zero-width spaces, soft hyphens, byte order marks, tags, and halves of
// surrogate pairs. Joiners (U+200C, U+200D) stay: emoji and several scripts need them.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** `name` on one line without characters that cannot be seen. */
export function plainLabel(name: string): string {
  const plain = visibleText(name).trim();
  return plain === '' ? '\u2014' : plain;
}

/** `text` on one line without characters that cannot be seen or that turn the direction of writing. */
function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(BREAKS, ' ');
}

/** A copy of plain data in which every text is one that can be seen. */
export function withVisibleTexts<T>(data: T): T {
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return visibleText(value);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
  };
  return copy(data) as T;
}

/** A text of several lines in which characters that cannot be seen become visible. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '\ufffd')
    .replace(/(?!\n|\t)\p{Cc}/gu, '\ufffd');
}

/** `name` cut in its middle, between words where there are any, to at most `columns` columns, an ideograph being two wide. */
export function shortLabel(name: string, columns: number): string {
  const plain = plainLabel(name);
  if (columnsOf(plain) <= columns) return plain;
  // The end often tells names apart ("plan, 2 operators" and "plan, 3 operators"): keep a third of it.
  const tail = Math.floor((columns - 1) / 3);
  const end = wholeWords(plain, takeColumns([...plain].reverse(), tail, true), 'end');
  const start = wholeWords(plain, takeColumns([...plain], columns - 1 - columnsOf(end)), 'start');
  return `${start}\u2026${end}`;
}

/** A part of a text without the half word at its cut, unless little would be left. */
function wholeWords(text: string, part: string, side: 'start' | 'end'): string {
  const start = side === 'start';
  const next = start ? text[part.length] : text[text.length - part.length - 1];
  const blank = start ? part.lastIndexOf(' ') : part.indexOf(' ');
  if (next === undefined || next === ' ' || blank < 0) return part;
  const rest = start ? part.slice(0, blank) : part.slice(blank + 1);
  return rest.length >= part.length / 3 ? rest.trim() : part;
}

/** Short labels, one for each name; those that would look alike get a number. */
export function distinctLabels(names: readonly string[], columns: number): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let label = shortLabel(name, columns);
    for (let k = 2; taken.has(label); k++) label = `${shortLabel(name, columns - 4)} (${k})`;
    taken.add(label);
    return label;
  });
}

/** Columns a text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns;
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

function takeColumns(characters: readonly string[], columns: number, reversed = false): string {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) break;
    taken.push(character);
  }
  return (reversed ? taken.reverse() : taken).join('').trim();
}
