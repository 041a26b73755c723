/** Rows and cells of a list of friendships: where they end, what is a comment, what stands between quotes. */

export const TAB = 9;
export const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const SLASH = 47;
const BRACE = 123;

/** Character code of a separator; SPACE stands for any run of blanks. */
export type Separator = number;

/** How cells and comments are told from each other. */
export interface RowSyntax {
  readonly separator: Separator;
  /** Names may begin with "#": a row that begins with one is no comment unless a blank follows. */
  readonly hashNames: boolean;
  /** Whether a comment may stand behind a row. */
  readonly commentsBehind: boolean;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

export type LineKind = 'row' | 'empty' | 'comment';

/** What a line is. A line of separators alone, as spreadsheets write below a table, is empty. */
export function kindOfLine(text: string, start: number, end: number, { separator, hashNames }: RowSyntax): LineKind {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (at >= end) return 'empty';
  const code = text.charCodeAt(at);
  if (code === HASH) {
    const next = text.charCodeAt(at + 1);
    return hashNames && at + 1 < end && !isBlank(next) && next !== HASH ? 'row' : 'comment';
  }
  if (code === PERCENT || (code === SLASH && text.charCodeAt(at + 1) === SLASH)) return 'comment';
  if (code !== separator && code !== QUOTE) return 'row';
  while (at < end && isEmptyCharacter(text.charCodeAt(at), separator)) at++;
  return at >= end ? 'empty' : 'row';
}

const isEmptyCharacter = (code: number, separator: Separator) => code === separator || code === QUOTE || isBlank(code);

/**
 * Where a row ends that may have a comment behind it: `Ann,Bob # met in May`.
 *
 * A "#" begins a comment where blanks stand on both sides of it; among cells told apart by blanks, one before it is enough.
 */
export function endOfCells(text: string, start: number, end: number, { separator, hashNames }: RowSyntax): number {
  let quoted = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    if (code !== HASH || quoted || at === start || !isBlank(text.charCodeAt(at - 1))) continue;
    const spaced = at + 1 >= end || isBlank(text.charCodeAt(at + 1));
    if (spaced || (separator === SPACE && !hashNames)) return at;
  }
  return end;
}

/** Steps through the cells of a row without making objects: `from`, `to` and `quoted` say where the present one stands. */
export class CellReader {
  /** Where the text inside the cell begins and ends, without quotes and surrounding blanks. */
  from = 0;
  to = 0;
  quoted = false;
  /** Where the cell begins, quotes included. */
  at = 0;
  readonly #text: string;
  readonly #separator: Separator;

  constructor(text: string, separator: Separator) {
    this.#text = text;
    this.#separator = separator;
  }

  /** Steps over one cell; returns where the next one begins, end + 1 after the last, -1 if quotes are wrong. */
  next(start: number, end: number): number {
    const text = this.#text;
    let at = this.#skipBlanks(start, end);
    this.at = at;
    this.quoted = text.charCodeAt(at) === QUOTE && at < end;
    if (this.quoted) {
      at = closingQuote(text, at + 1, end);
      this.from = this.at + 1;
      this.to = at;
      // Blanks at the ends of a name cannot be seen, with quotes or without.
      while (this.from < this.to && isBlank(text.charCodeAt(this.from))) this.from++;
      while (this.to > this.from && isBlank(text.charCodeAt(this.to - 1))) this.to--;
      if (at === end) return -1;
      at++;
      if (at < end && !isBlank(text.charCodeAt(at)) && !this.#isSeparator(text.charCodeAt(at))) return -1;
      at = this.#skipBlanks(at, end);
      if (this.#separator !== SPACE && at < end && !this.#isSeparator(text.charCodeAt(at))) return -1;
    } else if (text.charCodeAt(at) === BRACE && at < end) {
      // The attributes that NetworkX writes behind the two friends: {'weight': 0.5, 'since': 2020}
      this.from = at;
      this.to = end;
      return end + 1;
    } else {
      while (at < end && !this.#isSeparator(text.charCodeAt(at))) at++;
      this.from = this.at;
      this.to = at;
      while (this.to > this.from && isBlank(text.charCodeAt(this.to - 1))) this.to--;
    }
    if (this.#separator !== SPACE) return at + 1;
    at = this.#skipBlanks(at, end);
    return at < end ? at : end + 1;
  }

  /** The text of the cell. */
  value(): string {
    const value = this.#text.slice(this.from, this.to);
    return this.quoted ? value.replaceAll('""', '"') : value;
  }

  /** Steps over blanks, but not over a tab that separates. */
  #skipBlanks(start: number, end: number): number {
    let at = start;
    while (
      at < end &&
      isBlank(this.#text.charCodeAt(at)) &&
      (this.#separator === SPACE || !this.#isSeparator(this.#text.charCodeAt(at)))
    )
      at++;
    return at;
  }

  #isSeparator(code: number): boolean {
    return this.#separator === SPACE ? isBlank(code) : code === this.#separator;
  }
}

function closingQuote(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) !== QUOTE) at++;
    else if (at + 1 < end && text.charCodeAt(at + 1) === QUOTE) at += 2;
    else return at;
  }
  return end;
}

/** All cells of a row, for looking at; undefined when its quotes are wrong. */
export function cellsOf(row: string, separator: Separator): string[] | undefined {
  const reader = new CellReader(row, separator);
  const cells: string[] = [];
  for (let next = 0; next <= row.length; ) {
    next = reader.next(next, row.length);
    if (next < 0) return undefined;
    cells.push(reader.value());
  }
  return cells;
}
