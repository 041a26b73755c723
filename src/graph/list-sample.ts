/** The first rows of a list of friendships, by which its layout is found. */
import type { SampleRow } from './list-questions.ts';
import { cellsOf, kindOfLine, lineEnd, type RowSyntax, type Separator, SPACE } from './list-rows.ts';

export const MOST_SAMPLED = 1000;

const MOST_SAMPLED_CHARACTERS = 2_000_000;

export function sample(
  text: string,
  from: number,
  fromLine: number,
  syntax: Pick<RowSyntax, 'separator' | 'hashNames'>,
) {
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

export function secondBeginsWithHash(row: SampleRow, separator: Separator): boolean {
  const cells = cellsOf(row.text, separator);
  return (
    cells !== undefined &&
    cells.length >= 2 &&
    /^#[^\s#]/.test(cells[1]!) &&
    (separator !== SPACE || cells.length === 2)
  );
}

export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}
