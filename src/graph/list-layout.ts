/**
 * What stands where in a list of friendships, found out from its first rows.
 *
 * The rule of all of this: a graph that is read is right, or the file is refused with a question. A row of column names read as two
 * people, or numbers of rows read as people, makes a graph that looks like one and is not.
 */
import { both } from '../language/both.ts';
import { friendsInHeader, isHeaderWord, isNoPerson, isWeight } from './header-words.ts';
import { checkPeople, columnsByValues, refuseMatrix } from './list-people.ts';
import { type Refusals, refusals, type SampledRow } from './list-questions.ts';
import { cellsOf, endOfCells, kindOfLine, lineEnd, type RowSyntax } from './list-rows.ts';
import { sample, secondBeginsWithHash, withoutEmptyEnd } from './list-sample.ts';
import { separatorOf } from './list-separator.ts';
import { columnAt, countsRows, isNothing, isNumber, isTime } from './list-values.ts';

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
