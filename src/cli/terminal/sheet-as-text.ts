/** A sheet as the terminal shows it: the answer, its tables, what to keep in mind. The page and the charts are other views of the same. */
import { plainLabel } from '../../report/labels.ts';
import { textsOf } from '../../report/language.ts';
import type { Sheet, SheetBlock, SheetCell, SheetEntry, SheetTable, Tone } from '../../report/sheet.ts';
import { drawTable, tableWidth } from './table.ts';
import type { Colors, Terminal } from './terminal.ts';
import { linesFor } from './wrap-text.ts';

export function sheetAsText(sheet: Sheet, terminal: Terminal): string {
  const { colors, width } = terminal;
  const { brief } = sheet;
  const lines = linesFor(width);
  const question = brief?.question === true && sheet.question !== undefined ? lines(plainLabel(sheet.question)) : [];
  const headlines = brief?.headlines ?? [sheet.headline];
  const blocks = (brief?.blocks ?? sheet.summary ?? []).map((block) => blockAsText(block, lines, terminal));
  const cautions = sheet.cautions.flatMap((caution) => lines(`- ${caution}`, '  '));
  const methods = brief?.methods === false ? [] : sheet.methods.flatMap((method) => lines(method)).map(colors.dim);
  return [
    '',
    ...lines(plainLabel(sheet.title)).map(colors.bold),
    ...question.map(colors.dim),
    '',
    ...headlines.flatMap((headline) => lines(headline)),
    '',
    ...blocks.flatMap((block) => [block, '']),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(sheet.language).page.caution), ...cautions, '']),
    ...(brief?.closing === undefined ? [] : [...lines(brief.closing), '']),
    ...methods,
    ...(methods.length === 0 ? [] : ['']),
  ].join('\n');
}

type Lines = (text: string, indent?: string) => string[];

function blockAsText(block: SheetBlock, lines: Lines, terminal: Terminal): string {
  if (typeof block === 'string') return lines(block).join('\n');
  if (isSentences(block)) return block.flatMap((sentence) => lines(`- ${sentence}`, '  ')).join('\n');
  return 'rows' in block ? tableAsText(block, lines, terminal) : entryAsText(block, lines, terminal);
}

const isSentences = (block: Exclude<SheetBlock, string>): block is readonly string[] => Array.isArray(block);

function entryAsText({ title, sentences }: SheetEntry, lines: Lines, { colors }: Terminal): string {
  const below = sentences.flatMap((sentence) => lines(`  ${sentence}`, '    '));
  return [...lines(title).map(colors.bold), ...below].join('\n');
}

/** With as many of its columns as there is room for. */
function tableAsText(table: SheetTable, lines: Lines, { colors, width }: Terminal): string {
  const { caption, header, rows, words = [0], total = false, captioned = true } = table;
  const hasHeadings = rows.some(({ length }) => length === 1);
  const indented = (row: readonly SheetCell[]) =>
    row.map((cell, column) => (hasHeadings && column === 0 && row.length > 1 ? indent(cell) : cell));
  const [head, ...body] = [header, ...rows].map(indented) as [SheetCell[], ...SheetCell[][]];
  const { without, foot } = stepThatFits(table, [head, ...body], width);
  const kept = (row: readonly SheetCell[]) => row.filter((_, column) => !without.has(column));
  const columns = [...header.keys()].filter((column) => !without.has(column));
  const cells = body.map((row) => (row.length === 1 ? [colors.bold(textOf(row[0]!))] : painted(kept(row), colors)));
  const drawn = drawTable(
    kept(head).map((cell) => colors.dim(textOf(cell))),
    total ? [...cells.slice(0, -1), cells.at(-1)!.map(colors.bold)] : cells,
    columns.map((column) => (words.includes(column) ? 'left' : 'right')),
  );
  return [
    ...(captioned ? [colors.bold(caption)] : []),
    drawn,
    ...foot.flatMap((sentence) => lines(sentence).map(colors.dim)),
  ].join('\n');
}

const indent = (cell: SheetCell): SheetCell => (textOf(cell) === '' ? cell : `  ${textOf(cell)}`);

/** The first step at which a table is narrow enough, or the last there is. */
function stepThatFits(
  { narrower = [], foot = [] }: SheetTable,
  rows: readonly (readonly SheetCell[])[],
  width: number,
): { readonly without: ReadonlySet<number>; readonly foot: readonly string[] } {
  let step = { without: new Set<number>(), foot };
  for (const next of narrower) {
    const shown = rows.filter(({ length }) => length > 1);
    const texts = shown.map((row) => row.filter((_, column) => !step.without.has(column)).map(textOf));
    if (tableWidth(texts) <= width) break;
    step = { without: new Set([...step.without, ...next.without]), foot: next.foot ?? step.foot };
  }
  return step;
}

function painted(row: readonly SheetCell[], colors: Colors): string[] {
  const paints: Readonly<Record<Tone, (word: string) => string>> = {
    better: colors.green,
    worse: colors.red,
    shown: colors.bold,
    open: colors.yellow,
    neutral: colors.dim,
  };
  return row.map((cell) =>
    typeof cell === 'string' || cell.tone === undefined ? textOf(cell) : paints[cell.tone](cell.text),
  );
}

const textOf = (cell: SheetCell): string => (typeof cell === 'string' ? cell : cell.text);
