/**
 * What stands where in a list of friendships, found out from its first rows.
 *
 * The rule of all of this: a graph that is read is right, or the file is refused with a question. A row of column names read as two
 * people, or numbers of rows read as people, makes a graph that looks like one and is not.
 */
import { both } from '../language/both.ts';
import { friendsInHeader, isHeaderWord, isNoPerson, isWeight } from './header-words.ts';
import { type Refusals, refusals, type SampledRow, type SampleRow } from './list-questions.ts';
import { cellsOf, endOfCells, kindOfLine, lineEnd, type RowSyntax, type Separator, SPACE, TAB } from './list-rows.ts';

export interface Layout extends RowSyntax {
  /** Which columns hold the two friends, counted from 0. */
  readonly columns: readonly [number, number];
  /** Cells of the first row, the header if there is one, without empty ones at the end. */
  readonly width: number;
  /** Absent when the first row is a friendship. */
  readonly header: Header | undefined;
  /** Where the rows begin, and on which line. */
  readonly start: number;
  readonly line: number;
  /** The column to look at for weights of zero and below; -1 for none. */
  readonly weights: number;
  /** Comments and empty lines above `start`. */
  readonly before: { readonly comments: number; readonly empty: number };
  readonly firstComment: { readonly line: number; readonly text: string } | undefined;
  readonly remarks: readonly { readonly en: string; readonly zh: string }[];
}

export interface Header {
  readonly line: number;
  readonly cells: readonly string[];
  /** Letters such as "a,b", which may be people as well. */
  readonly letters: boolean;
  /** The line as it stands. */
  readonly text: string;
}

const MOST_SAMPLED = 1000;
const MOST_SAMPLED_CHARACTERS = 2_000_000;
const SEPARATORS = ['\t', ';', ',', '|', '，', '；', '、'] as const;
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '\t': ['tabs', '制表符'],
  ';': ['semicolons', '分号'],
  ',': ['commas', '逗号'],
  '|': ['vertical bars', '竖线'],
  '，': ['full-width commas', '全角逗号'],
  '；': ['full-width semicolons', '全角分号'],
  '、': ['ideographic commas', '顿号'],
  ' ': ['blanks', '空格'],
};

export function nameOfSeparator(separator: Separator): readonly [string, string] {
  const character = String.fromCharCode(separator);
  return NAMES[character] ?? [`"${character}"`, `“${character}”`];
}

/** @returns undefined when there are no rows at all */
export function readLayout(text: string, fileName: string): Layout | undefined {
  const refuse = refusals(fileName);
  const declared = /^sep=(.)[^\n]*(\n|$)/i.exec(text);
  const from = declared === null ? 0 : declared[0].length;
  const fromLine = declared === null ? 1 : 2;
  const plain = sample(text, from, fromLine, { separator: -1, hashNames: false });
  const tagged = sample(text, from, fromLine, { separator: -1, hashNames: true });
  const separator = declared ? declared[1]!.charCodeAt(0) : separatorOf(plain.length > 0 ? plain : tagged, refuse);
  const hashNames = tagged.some((row) => secondBeginsWithHash(row, separator));
  const syntax = { separator, hashNames, commentsBehind: /[ \t]#/.test(text) };
  const rows = sample(text, from, fromLine, syntax).flatMap((row, place) => {
    const cells = cellsOf(row.text.slice(0, endOfCells(row.text, 0, row.text.length, syntax)), separator);
    // Those below are named when rows are read, which begins at the first that has cells.
    if (cells === undefined && place === 0) throw refuse.quotes(row);
    return cells === undefined ? [] : [{ ...row, cells: withoutEmptyEnd(cells) }];
  });
  if (rows.length === 0) return undefined;
  const head = headerAbove(text, from, rows[0]!, syntax);
  return layoutOf(
    text,
    from,
    fromLine,
    syntax,
    head ? [head, ...rows] : rows,
    head !== undefined,
    declared !== null,
    refuse,
  );
}

function layoutOf(
  text: string,
  from: number,
  fromLine: number,
  syntax: RowSyntax,
  rows: readonly SampledRow[],
  commentedHeader: boolean,
  declared: boolean,
  refuse: Refusals,
): Layout {
  const [first, ...below] = rows as [SampledRow, ...SampledRow[]];
  refuseMatrix(first, below, refuse);
  if (rows.every(({ cells }) => /^.+:$/.test(cells[0] ?? ''))) throw refuse.neighbors(first);
  const known = friendsInHeader(first.cells);
  const recurs = occursBelow(first, below, known === 'people' || known === 'none' ? [0, 1] : known);
  const letters = first.cells.every((cell) => cell.length <= 1);
  const contrast = standsOut(first, below);
  let columns: readonly [number, number] | undefined;
  let isHeader = commentedHeader;
  if (known === 'people') {
    const counted = below.length > 0 && !recurs && (contrast || hasTwoWords(first.cells));
    if (counted) throw refuse.people(first);
  } else if (known !== 'none' && (commentedHeader || !recurs || first.cells.every(isHeadOnly))) {
    if (
      letters &&
      !contrast &&
      below.some(({ cells }) => cells.length >= 2) &&
      below.every(({ cells }) => cells.every((cell) => cell.length <= 2))
    ) {
      throw refuse.header(first);
    }
    columns = known;
    isHeader = true;
  } else if (
    known === 'none' &&
    !recurs &&
    (contrast || (below.length === 0 && first.cells.some((cell) => cell !== '' && isHeaderWord(cell))))
  ) {
    isHeader = true;
  }
  const data = isHeader ? below.filter(({ text: row }) => row.trim() !== first.text.trim()) : rows;
  const remarks: { en: string; zh: string }[] = [];
  columns ??= columnsByValues(data, isHeader ? first : undefined, refuse, remarks);
  const nobody =
    isHeader && known === 'none' ? columns.find((column) => isNoPerson(first.cells[column] ?? '')) : undefined;
  if (nobody !== undefined)
    throw refuse.columns(
      first,
      both(`"${first.cells[nobody]}" does not sound like people`, `“${first.cells[nobody]}”听起来不像人`),
    );
  checkPeople(data, columns, isHeader ? first : undefined, known !== 'none' && known !== 'people', refuse, remarks);
  const second = isHeader ? (commentedHeader ? below[0] : undefined) : undefined;
  const start = isHeader ? (second?.start ?? Math.min(text.length, lineEnd(text, first.start) + 1)) : first.start;
  const line = isHeader ? (second?.line ?? first.line + 1) : first.line;
  const above = countAbove(text, from, fromLine, start, syntax, isHeader ? first.line : 0);
  if (declared) remarks.unshift({ en: 'the line "sep=" says so', zh: '由“sep=”行指定' });
  return {
    ...syntax,
    columns,
    width: first.cells.length,
    header: isHeader ? { line: first.line, cells: first.cells, letters, text: first.text.trim() } : undefined,
    start,
    line,
    weights: weightColumn(data, columns, isHeader ? first.cells : undefined),
    ...above,
    remarks,
  };
}

// ---- the first rows --------------------------------------------------------------------------------------------------

function sample(text: string, from: number, fromLine: number, syntax: Pick<RowSyntax, 'separator' | 'hashNames'>) {
  const rows: SampleRow[] = [];
  const whole = { ...syntax, commentsBehind: false };
  let characters = 0;
  for (let start = from, line = fromLine; start < text.length; line++) {
    const end = lineEnd(text, start);
    if (kindOfLine(text, start, end, whole) === 'row') {
      rows.push({ line, start, text: text.slice(start, Math.min(end, start + 100_000)) });
      characters += end - start;
    }
    if (rows.length >= MOST_SAMPLED || characters > MOST_SAMPLED_CHARACTERS) break;
    start = end + 1;
  }
  return rows;
}

/** A comment right above the first row that names as many columns: "# FromNodeId	ToNodeId", "#source,target". */
function headerAbove(text: string, from: number, first: SampledRow, syntax: RowSyntax): SampledRow | undefined {
  if (first.start === from) return undefined;
  const start = text.lastIndexOf('\n', first.start - 2) + 1;
  if (start < from) return undefined;
  const words = /^\s*[#%]+\s*(.*)$/.exec(text.slice(start, first.start - 1));
  if (words === null || syntax.hashNames) return undefined;
  const cells = cellsOf(words[1]!, syntax.separator);
  if (cells?.length !== first.cells.length) return undefined;
  const known = friendsInHeader(cells);
  if (known === 'none' || known === 'people' || !cells.every(isHeaderWord)) return undefined;
  return { line: first.line - 1, start, text: text.slice(start, first.start - 1), cells };
}

function countAbove(text: string, from: number, fromLine: number, to: number, syntax: RowSyntax, headerLine: number) {
  let [comments, empty] = [0, 0];
  let firstComment: Layout['firstComment'];
  for (let start = from, line = fromLine; start < to; line++) {
    const end = lineEnd(text, start);
    const kind = kindOfLine(text, start, end, syntax);
    if (kind === 'comment' && line !== headerLine) {
      comments++;
      firstComment ??= { line, text: text.slice(start, Math.min(end, start + 60)).trim() };
    } else if (kind === 'empty') empty++;
    start = end + 1;
  }
  return { before: { comments, empty }, firstComment };
}

function secondBeginsWithHash(row: SampleRow, separator: Separator): boolean {
  const cells = cellsOf(row.text, separator);
  return (
    cells !== undefined &&
    cells.length >= 2 &&
    /^#[^\s#]/.test(cells[1]!) &&
    (separator !== SPACE || cells.length === 2)
  );
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

// ---- what separates cells --------------------------------------------------------------------------------------------

function separatorOf(rows: readonly SampleRow[], refuse: Refusals): Separator {
  const bare = rows.map(({ text }) => text.replace(/"[^"]*"/g, 'x'));
  const widths = (separator: string) => bare.map((text) => cellsOf(text, separator.charCodeAt(0))?.length ?? 0);
  const several = new Map(SEPARATORS.map((one) => [one, widths(one).filter((width) => width >= 2).length]));
  const inAll = SEPARATORS.filter((one) => several.get(one) === rows.length && rows.length > 0);
  const [blanks, code] = [' ', (one: string) => one.charCodeAt(0)];
  if (inAll.includes('\t') && !rows.every(({ text }) => /[,;] *\t|\t *[,;]/.test(text))) return TAB;
  if (inAll.includes(';') && inAll.includes(',')) {
    if (cellsAmong(rows, ';').every((cell) => !cell.includes(',') || isInnocentComma(cell))) return code(';');
    if (
      rows.every(({ text }) =>
        cellsOf(text, code(','))
          ?.slice(0, 2)
          .every((cell) => !cell.includes(';')),
      )
    )
      return code(',');
    throw refuse.separator(rows[0]!);
  }
  if (inAll.includes(',') && isDecimalAmongBlanks(rows)) return SPACE;
  const [only] = inAll.filter((one) => one !== '\t');
  if (only !== undefined) return code(only);
  // No separator is in all rows: the one in most, so that the rows without it are named.
  let [best, most] = [blanks, widths(blanks).filter((width) => width >= 2).length];
  if (most < rows.length) {
    for (const [one, found] of several) {
      if (found > 0 && (found > most || (found === most && best === blanks))) [best, most] = [one, found];
    }
  }
  return code(best);
}

function cellsAmong(rows: readonly SampleRow[], separator: string): string[] {
  return rows.flatMap(({ text }) => cellsOf(text, separator.charCodeAt(0)) ?? []);
}

/** 0,5 and 1.234,5 and "Li, Wei": a comma that separates nothing. */
function isInnocentComma(cell: string): boolean {
  return isNumber(cell) || /^[^,\s][^,]*,\s[^,]*$/.test(cell);
}

/** `1 2 0,5`: every comma is inside a number behind the two names. */
function isDecimalAmongBlanks(rows: readonly SampleRow[]): boolean {
  return rows.every(({ text }) => {
    const cells = cellsOf(text, SPACE) ?? [];
    return (
      cells.length >= 3 &&
      cells.slice(0, 2).every((cell) => !cell.includes(',')) &&
      cells.slice(2).every((cell) => !cell.includes(',') || isNumber(cell))
    );
  });
}

// ---- what the values say ---------------------------------------------------------------------------------------------

/** Also with a decimal comma, grouped thousands, an exponent. */
function isNumber(cell: string): boolean {
  return /^[-+]?(\d+|\d{1,3}([.,' ]\d{3})+)([.,]\d+)?(e[-+]?\d+)?$/i.test(cell);
}
const isWhole = (cell: string) => /^\d+(\.0+)?$/.test(cell);
const isNothing = (cell: string) => cell === '' || /^(nan|n\/?a|null|none|-)$/i.test(cell);
const isTime = (cell: string) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}/.test(cell);
/** A word that heads columns and that nobody is called. */
const isHeadOnly = (cell: string) => cell.length > 2 && isHeaderWord(cell);
const hasTwoWords = (cells: readonly string[]) => cells.length >= 2 && cells.every(isHeaderWord);

/** Whether a name of the first row stands in a row below, other than in a repeated header. */
function occursBelow(first: SampledRow, below: readonly SampledRow[], columns: readonly [number, number]): boolean {
  const names = columns.map((column) => first.cells[column]);
  return below.some(
    (row) =>
      row.text.trim() !== first.text.trim() &&
      row.cells.slice(0, Math.max(2, Math.max(...columns) + 1)).some((cell) => names.includes(cell)),
  );
}

/** Whether the first row is of another kind than the rows below: words above numbers, above times, above names with digits. */
function standsOut(first: SampledRow, below: readonly SampledRow[]): boolean {
  if (below.length === 0) return false;
  return first.cells.some((cell, column) => {
    if (isNothing(cell) || /\d/.test(cell)) return false;
    const values = below.map((row) => row.cells[column] ?? '').filter((value) => !isNothing(value));
    if (values.length === 0) return false;
    return (
      values.every((value) => isNumber(value) || isTime(value)) ||
      (values.length >= 2 && values.every((value) => /\d/.test(value))) ||
      (values.length >= 2 && values.every((value) => value.includes('@')) && !cell.includes('@'))
    );
  });
}

/** Columns that hold the same people: the first two, unless values say otherwise. */
function columnsByValues(
  rows: readonly SampledRow[],
  header: SampledRow | undefined,
  refuse: Refusals,
  remarks: { en: string; zh: string }[],
): readonly [number, number] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), header?.cells.length ?? 0);
  if (width <= 2 || rows.length < 2) return [0, 1];
  const columns = Array.from({ length: Math.min(width, 12) }, (_, k) => columnAt(rows, k));
  const couldBe = (k: number) => {
    const { values, numbers, times, fractions, constant } = columns[k]!;
    return values.size > 0 && times < rows.length && fractions === 0 && !(constant && rows.length > 2 && numbers > 0);
  };
  const shared = (a: number, b: number) => {
    if (!couldBe(a) || !couldBe(b)) return 0;
    const [small, large] = columns[a]!.values.size < columns[b]!.values.size ? [a, b] : [b, a];
    let both = 0;
    for (const value of columns[small]!.values) if (columns[large]!.values.has(value)) both++;
    return both / columns[small]!.values.size;
  };
  const pairs: { pair: readonly [number, number]; share: number }[] = [];
  for (let a = 0; a < columns.length; a++)
    for (let b = a + 1; b < columns.length; b++) pairs.push({ pair: [a, b], share: shared(a, b) });
  const found = pairs.filter(({ share }) => share > 0);
  const firstTwo = shared(0, 1);
  const counts = countsRows(rows);
  const say = ([a, b]: readonly [number, number], en: string, zh: string) => {
    remarks.push({
      en: `friends are in columns ${a + 1} and ${b + 1}${en}`,
      zh: `好友在第 ${a + 1} 列和第 ${b + 1} 列${zh}`,
    });
    return [a, b] as const;
  };
  const others = found.filter(({ pair }) => pair[0] > 0);
  if (counts && rows.length >= 3 && others.length > 0) {
    const best = others.reduce((top, one) => (one.share > top.share ? one : top));
    if (firstTwo === 0) return say(best.pair, ', because the first column counts rows', '，因为第 1 列是行号');
    const thirdIsWeight = columns[2]!.constant || best.share < 0.3;
    if (!thirdIsWeight)
      throw refuse.columns(
        rows[0]!,
        both('the first column may count rows or hold people', '第一列可能是行号，也可能是人'),
      );
    return [0, 1];
  }
  if (firstTwo > 0 || found.length === 0) {
    if (found.length > 0) refuseNeighborList(rows, columns, refuse);
    return [0, 1];
  }
  const texts = found.filter(
    ({ pair: [a, b] }) => columns[a]!.numbers < rows.length && columns[b]!.numbers < rows.length,
  );
  if (texts.length === 1) return say(texts[0]!.pair, ', which hold the same people', '，这两列中有相同的人');
  throw refuse.columns(
    rows[0]!,
    both(
      'no person of the first column stands in the second, but other columns share values',
      '第一列的人都没有出现在第二列，而其他列有相同的值',
    ),
  );
}

interface Column {
  readonly values: ReadonlySet<string>;
  readonly numbers: number;
  readonly fractions: number;
  readonly times: number;
  readonly constant: boolean;
  readonly empty: number;
}

function columnAt(rows: readonly SampledRow[], column: number): Column {
  const values = new Set<string>();
  let [numbers, fractions, times, empty] = [0, 0, 0, 0];
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (isNothing(cell) || cell.startsWith('{')) {
      empty++;
      continue;
    }
    values.add(cell);
    if (isNumber(cell)) numbers++;
    if (isNumber(cell) && !isWhole(cell)) fractions++;
    if (isTime(cell)) times++;
  }
  return { values, numbers, fractions, times, constant: values.size <= 1, empty };
}

/** 0, 1, 2, … or 1, 2, 3, … in every row of the sample. */
function countsRows(rows: readonly SampledRow[]): boolean {
  const start = Number(rows[0]?.cells[0]);
  return (
    (start === 0 || start === 1) && rows.every(({ cells }, k) => cells[0] !== '' && Number(cells[0]) === start + k)
  );
}

/** A person and then all of their friends, rather than two friends and what is known about them. */
function refuseNeighborList(rows: readonly SampledRow[], columns: readonly Column[], refuse: Refusals): void {
  const people = new Set([...columns[0]!.values, ...columns[1]!.values]);
  const [, , ...extra] = columns;
  const looks = extra.filter(
    ({ values, constant, fractions }) =>
      !constant && fractions === 0 && [...values].every((value) => people.has(value)),
  );
  if (looks.length === 0 || rows.length < 2) return;
  const texts = looks.some(({ numbers }) => numbers === 0);
  const eachOnce = columns[0]!.values.size === rows.length;
  const gaps = looks.some(({ empty }) => empty > 0);
  if (texts || (eachOnce && rows.length >= 3) || gaps || looks.length >= 2) throw refuse.neighbors(rows[0]!);
}

/** Refuses columns that cannot both hold people. */
function checkPeople(
  rows: readonly SampledRow[],
  [a, b]: readonly [number, number],
  header: SampledRow | undefined,
  named: boolean,
  refuse: Refusals,
  remarks: { en: string; zh: string }[],
): void {
  const [first, second] = [columnAt(rows, a), columnAt(rows, b)];
  if (rows.length === 0 || second.values.size === 0) return;
  if (rows.every(({ cells }) => /^[-=<>~→↔←—–]+$/.test(cells[b] ?? '')))
    throw refuse.arrow(rows[0]!, rows[0]!.cells[b]!);
  const shared = [...second.values].some((value) => first.values.has(value));
  if (rows.every(({ cells }) => /[;|,、；，]/.test(cells[b] ?? '')) || first.values.size === rows.length) {
    const people = new Set([...first.values, ...second.values]);
    const listed = [...second.values].filter((value) => /[;|,、；，]/.test(value));
    const pieces = listed.flatMap((value) => value.split(/[;|,、；，]/).map((piece) => piece.trim()));
    if (pieces.length > 0 && pieces.some((piece) => people.has(piece))) throw refuse.neighbors(rows[0]!);
  }
  if (shared) return;
  const [numbersA, numbersB] = [
    first.numbers === rows.length - first.empty,
    second.numbers === rows.length - second.empty,
  ];
  if (rows.length >= 2 && !named && numbersA !== numbersB && (first.numbers === 0 || second.numbers === 0)) {
    throw countsRows(rows)
      ? refuse.people(header ?? rows[0]!)
      : refuse.columns(
          rows[0]!,
          both('one column holds numbers alone and the other names', '一列只有数字，另一列是名字'),
        );
  }
  if (first.fractions === rows.length && second.fractions === rows.length)
    throw refuse.columns(rows[0]!, both('both columns hold fractions', '两列都是小数'));
  if (rows.length >= 3) {
    remarks.push({
      en: 'nobody stands in both columns: if they are people and groups, this is not a list of friendships',
      zh: '没有人同时出现在两列中：如果两列分别是人和群组，那么这不是好友列表',
    });
  }
}

function weightColumn(
  rows: readonly SampledRow[],
  columns: readonly [number, number],
  header: readonly string[] | undefined,
): number {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let k = 0; k < Math.min(width, 12); k++) {
    if (columns.includes(k) || (header !== undefined && !isWeight(header[k] ?? ''))) continue;
    const { numbers, empty } = columnAt(rows, k);
    if (numbers > 0 && numbers + empty === rows.length && !(k === 0 && countsRows(rows))) return k;
  }
  return -1;
}

/** A table with a column for each person, with or without their names around it. */
function refuseMatrix(first: SampledRow, below: readonly SampledRow[], refuse: Refusals): void {
  const width = Math.max(first.cells.length, ...below.slice(0, 3).map(({ cells }) => cells.length));
  if (width < 3 || below.length === 0) return;
  // The corner above the names of rows is empty or a word, or left out as R does.
  const across = first.cells.length < (below[0]?.cells.length ?? 0) ? first.cells : first.cells.slice(1);
  const corner = across === first.cells ? '' : first.cells[0]!;
  const rows = below.slice(0, across.length);
  const labelled =
    !isNumber(corner) &&
    rows.length === Math.min(across.length, MOST_SAMPLED - 1) &&
    rows.every(({ cells }, k) => cells[0] === across[k]);
  const filled = rows.every(({ cells }) =>
    cells.slice(1).every((cell) => isNothing(cell) || isNumber(cell) || /^(x|true|false)$/i.test(cell)),
  );
  if (labelled && filled && across.length >= 2) throw refuse.matrix(first);
  const all = [first, ...below];
  const bits = (cells: readonly string[]) => cells.every((cell) => cell === '0' || cell === '1');
  if (all.every(({ cells }) => cells.length === width && bits(cells))) throw refuse.matrix(first);
  if (width >= 4 && below.every(({ cells }) => cells.length === width && bits(cells.slice(1))))
    throw refuse.matrix(first);
  const square = all.length === width && all.every(({ cells }) => cells.length === width && cells.every(isNumber));
  if (square && all.every(({ cells }, i) => cells.every((cell, j) => cell === all[j]!.cells[i])))
    throw refuse.matrix(first);
}
