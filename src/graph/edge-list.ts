/**
 * Lists of friendships: a row a friendship, a column each for the two friends.
 *
 *     # comment           lines that start with # or % and empty lines are skipped
 *     source,target       a header may name the columns; it may stand anywhere among other columns
 *     Ann,"Li, Wei"       comma, semicolon, tab or spaces, whichever the first row has; names may be quoted
 *     Ann,Bob,0.7         more columns are ignored, with a note
 *
 * One pass over the characters. Whole numbers are read without making a string, so that millions of rows cost no more than
 * the characters they are made of.
 */
import { HearsayError, type Issue, ScenarioError } from '../errors.ts';
import { FriendshipList, type ListedFriendships } from './friendship-list.ts';
import { count } from './limits.ts';

const MOST_ROWS = 50_000_000;
/** A JavaScript Map holds 2^24 keys. */
const MOST_NAMES = 16_000_000;
const MOST_ISSUES = 10;
const LONGEST_NAME = 200;

const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const ZERO = 48;

/** Headers, in lower case, of the columns that hold the two friends. */
const HEADERS = [
  ['source', 'target'],
  ['from', 'to'],
  ['a', 'b'],
  ['u', 'v'],
  ['i', 'j'],
  ['id1', 'id2'],
  ['node1', 'node2'],
  ['person1', 'person2'],
  ['person', 'friend'],
] as const;

export function readEdgeList(text: string, fileName: string): ListedFriendships {
  refuseOtherFormats(text, fileName);
  const notes: string[] = [];
  const layout = readLayout(text, notes);
  const people = new Names();
  const list = new FriendshipList(text.length / 12);
  const issues: Issue[] = [];
  const row = new Row(text, layout.separator);
  for (let start = layout.start, line = layout.line; start < text.length && issues.length < MOST_ISSUES; line++) {
    const end = lineEnd(text, start);
    if (!isSkipped(text, start, end)) {
      if (list.count === MOST_ROWS) throw tooLarge(fileName, 'rows', MOST_ROWS);
      const problem = row.read(start, end, layout.columns, people);
      if (problem !== undefined) issues.push(issueAt(fileName, line, row.at - start + 1, problem));
      else list.add(row.first, row.second);
      if (people.size > MOST_NAMES) throw tooLarge(fileName, 'people', MOST_NAMES);
    }
    start = end + 1;
  }
  if (issues.length > 0) throw badRows(fileName, issues);
  if (row.extraColumns) notes.push('ignored the columns after the two friends, such as weights');
  return { list, labels: people.labels(), notes };
}

// ---- names -----------------------------------------------------------------------------------------------------------

/** Numbers people in the order in which they appear. Whole numbers and texts are kept apart: 7 and "07" are two people. */
class Names {
  readonly #indexOf = new Map<string | number, number>();

  get size(): number {
    return this.#indexOf.size;
  }

  index(name: string | number): number {
    const known = this.#indexOf.get(name);
    if (known !== undefined) return known;
    const index = this.#indexOf.size;
    this.#indexOf.set(name, index);
    return index;
  }

  labels(): string[] {
    return Array.from(this.#indexOf.keys(), String);
  }
}

// ---- one row ---------------------------------------------------------------------------------------------------------

/** Reads a row without making an object of it: the result stands in `first` and `second` until the next row. */
class Row {
  first = 0;
  second = 0;
  /** Where the cell begins that was read last. */
  at = 0;
  extraColumns = false;
  readonly #text: string;
  readonly #separator: number;
  /** Where the text inside the cell begins and ends, without quotes and surrounding blanks. */
  #from = 0;
  #to = 0;
  #quoted = false;

  constructor(text: string, separator: number) {
    this.#text = text;
    this.#separator = separator;
  }

  /** Returns what is wrong with the row, if anything. */
  read(start: number, end: number, columns: readonly [number, number], people: Names): string | undefined {
    let column = 0;
    let found = 0;
    let firstName: string | number = '';
    for (let next = start; next <= end; column++) {
      next = this.#cell(next, end);
      if (next < 0) return 'a quote (") is opened and not closed, or followed by more text';
      if (column !== columns[0] && column !== columns[1]) {
        this.extraColumns = true;
        continue;
      }
      if (this.#from === this.#to) return 'found an empty cell where a name is expected';
      if (this.#to - this.#from > LONGEST_NAME) return `found a name of more than ${LONGEST_NAME} characters`;
      if (found === 0) firstName = this.#name();
      else {
        const secondName = this.#name();
        // Columns may stand in either order; both are read before anybody is numbered, so a bad row names nobody.
        this.first = people.index(firstName);
        this.second = people.index(secondName);
      }
      found++;
    }
    return found === 2 ? undefined : `found ${column} column${column === 1 ? '' : 's'}, expected two friends`;
  }

  /** Steps over one cell; returns where the next one begins, end + 1 after the last, -1 if quotes are wrong. */
  #cell(start: number, end: number): number {
    const text = this.#text;
    let at = this.#skipBlanks(start, end);
    this.at = at;
    this.#quoted = text.charCodeAt(at) === QUOTE && at < end;
    if (this.#quoted) {
      at = closingQuote(text, at + 1, end);
      this.#from = this.at + 1;
      this.#to = at;
      if (at === end) return -1;
      at++;
      if (at < end && !isBlank(text.charCodeAt(at)) && !this.#isSeparator(text.charCodeAt(at))) return -1;
      at = this.#skipBlanks(at, end);
      if (this.#separator !== SPACE && at < end && !this.#isSeparator(text.charCodeAt(at))) return -1;
    } else {
      while (at < end && !this.#isSeparator(text.charCodeAt(at))) at++;
      this.#from = this.at;
      this.#to = at;
      while (this.#to > this.#from && isBlank(text.charCodeAt(this.#to - 1))) this.#to--;
    }
    if (this.#separator !== SPACE) return at + 1;
    at = this.#skipBlanks(at, end);
    return at < end ? at : end + 1;
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

  /** A whole number without leading zeros as a number, anything else as text. */
  #name(): string | number {
    const text = this.#text;
    const length = this.#to - this.#from;
    let value = 0;
    for (let at = this.#from; at < this.#to; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9 || length > 15 || (at === this.#from && digit === 0 && length > 1)) {
        const name = text.slice(this.#from, this.#to);
        return this.#quoted ? name.replaceAll('""', '"') : name;
      }
      value = value * 10 + digit;
    }
    return value;
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

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === RETURN;
}

// ---- layout ----------------------------------------------------------------------------------------------------------

interface Layout {
  /** Character code; SPACE stands for any run of blanks. */
  readonly separator: number;
  /** Which columns hold the two friends, counted from 0. */
  readonly columns: readonly [number, number];
  /** Where the rows begin, and on which line. */
  readonly start: number;
  readonly line: number;
}

/** Looks at the first two rows for the separator and a header. */
function readLayout(text: string, notes: string[]): Layout {
  const first = nextRow(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, 1);
  const separator = separatorOf(text.slice(first.start, Math.min(first.end, first.start + 10_000)));
  const names = cellsOf(text, first, separator);
  const lower = names.map((name) => name.toLowerCase());
  const second = nextRow(text, first.end + 1, first.line + 1);
  for (const [a, b] of HEADERS) {
    const columns = [lower.indexOf(a), lower.indexOf(b)] as const;
    if (columns[0] >= 0 && columns[1] >= 0) {
      notes.push(`read line ${first.line} as a header: friends are in the columns "${a}" and "${b}"`);
      return { separator, columns, start: second.start, line: second.line };
    }
  }
  if (isNumbered(cellsOf(text, second, separator)) && !names.slice(0, 2).some(isNumber)) {
    notes.push(`read line ${first.line} as a header, because names are numbers from there on`);
    return { separator, columns: [0, 1], start: second.start, line: second.line };
  }
  return { separator, columns: [0, 1], start: first.start, line: first.line };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function nextRow(text: string, from: number, fromLine: number): Line {
  let start = from;
  let line = fromLine;
  let end = lineEnd(text, start);
  while (start < text.length && isSkipped(text, start, end)) {
    start = end + 1;
    end = lineEnd(text, start);
    line++;
  }
  return { start, end: Math.max(start, end), line };
}

function separatorOf(row: string): number {
  const unquoted = row.replace(/"[^"]*"/g, '');
  for (const separator of ['\t', ',', ';']) if (unquoted.includes(separator)) return separator.charCodeAt(0);
  return SPACE;
}

/** The first cells of a row as text, for looking at; the reading proper is `Row`. */
function cellsOf(text: string, { start, end }: Line, separator: number): string[] {
  const row = text.slice(start, Math.min(end, start + 10_000)).trim();
  const cells = separator === SPACE ? row.split(/\s+/) : row.split(String.fromCharCode(separator));
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function isNumbered(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.slice(0, 2).every(isNumber);
}

function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(cell);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Empty lines and comments. */
function isSkipped(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at >= end || text.charCodeAt(at) === HASH || text.charCodeAt(at) === PERCENT;
}

// ---- refusals --------------------------------------------------------------------------------------------------------

function refuseOtherFormats(text: string, fileName: string): void {
  const head = text.slice(0, 1_000).trimStart();
  if (head.includes('\0') || head.startsWith('PK\x03')) {
    throw new HearsayError(`${fileName}: this is not a text file`, 'export the friendships as CSV, GEXF or GraphML');
  }
  if (head.startsWith('<')) {
    throw new HearsayError(
      `${fileName}: this looks like XML, but its name says it is a list of friendships`,
      'name it .gexf or .graphml',
    );
  }
  if (head.startsWith('{') || head.startsWith('[')) {
    throw new HearsayError(`${fileName}: this looks like JSON`, 'export the friendships as CSV, GEXF or GraphML');
  }
}

function tooLarge(fileName: string, noun: string, most: number): HearsayError {
  return new HearsayError(
    `${fileName}: this file has more than ${count(most)} ${noun}, the most that are accepted`,
    'take a part of it',
  );
}

function issueAt(file: string, line: number, column: number, message: string): Issue {
  return { code: 'bad-row', file, line, column, length: 1, message, hint: '', path: [], severity: 'error' };
}

function badRows(fileName: string, issues: readonly Issue[]): ScenarioError {
  const lines = issues.map((issue) => `${fileName}:${issue.line}:${issue.column}  ${issue.message}`);
  if (issues.length === MOST_ISSUES) lines.push(`${fileName}: stopped after ${MOST_ISSUES} problems`);
  return new ScenarioError(lines.join('\n'), issues);
}
