/** What separates the cells of a list of friendships. */
import type { Refusals, SampleRow } from './list-questions.ts';
import { cellsOf, type Separator, SPACE, TAB } from './list-rows.ts';
import { isNumber } from './list-values.ts';

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

export function separatorOf(rows: readonly SampleRow[], refuse: Refusals): Separator {
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
