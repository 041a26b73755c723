/** A report as the terminal shows it: the answer, its tables, what to keep in mind. The page and the charts are other views of the same. */
import { plainLabel } from '../../report/labels.ts';
import { textsOf } from '../../report/language.ts';
import type { Sheet, SheetCell } from '../../report/sheet.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { linesFor } from './wrap-text.ts';

/** @param blocks what stands between the answer and the cautions; the tables of the summary when left out */
export function sheetAsText(sheet: Sheet, blocks: readonly string[] | undefined, terminal: Terminal): string {
  const { colors, width } = terminal;
  const { brief } = sheet;
  const lines = linesFor(width);
  const question = brief?.question === true && sheet.question !== undefined ? lines(plainLabel(sheet.question)) : [];
  const headlines = brief?.headlines ?? [sheet.headline];
  const own = blocks ?? (brief?.blocks ?? sheet.summary ?? []).map((block) => blockAsText(block, lines, terminal));
  const cautions = sheet.cautions.flatMap((caution) => lines(`- ${caution}`, '  '));
  const methods = brief?.methods === false ? [] : sheet.methods.flatMap((method) => lines(method)).map(colors.dim);
  return [
    '',
    ...lines(plainLabel(sheet.title)).map(colors.bold),
    ...question.map(colors.dim),
    '',
    ...headlines.flatMap((headline) => lines(headline)),
    '',
    ...own.flatMap((block) => [block, '']),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(sheet.language).page.caution), ...cautions, '']),
    ...(brief?.closing === undefined ? [] : [...lines(brief.closing), '']),
    ...methods,
    ...(methods.length === 0 ? [] : ['']),
  ].join('\n');
}

type Block = NonNullable<NonNullable<Sheet['brief']>['blocks']>[number];
type Lines = (text: string, indent?: string) => string[];

function blockAsText(block: Block, lines: Lines, { colors }: Terminal): string {
  if (typeof block === 'string') return lines(block).join('\n');
  if (isSentences(block)) return block.flatMap((sentence) => lines(`- ${sentence}`, '  ')).join('\n');
  const { caption, header, rows, words = [0], total = false, captioned = true } = block;
  const cells = rows.map((row) => row.map(textOf));
  const table = drawTable(
    header.map(colors.dim),
    total ? [...cells.slice(0, -1), cells.at(-1)!.map(colors.bold)] : cells,
    header.map((_, column) => (words.includes(column) ? 'left' : 'right')),
  );
  return captioned ? `${colors.bold(caption)}\n${table}` : table;
}

const isSentences = (block: Exclude<Block, string>): block is readonly string[] => Array.isArray(block);

const textOf = (cell: SheetCell): string => (typeof cell === 'string' ? cell : cell.text);
