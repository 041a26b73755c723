/** Tables for the terminal without lines, in columns that stand right also with Chinese and emoji. */
import { stripVTControlCharacters } from 'node:util';
import { columnsOf } from '../../report/labels.ts';

const GAP = 2;

/** A row of one cell is a title and runs through all columns. Cells may hold colors. */
export function drawTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[],
): string {
  const widths = widthsOf([header, ...rows.filter((row) => row.length > 1 || alignments.length === 1)]);
  return [header, ...rows]
    .map((row) => {
      if (row.length === 1) return row[0]!;
      return row
        .map((cell, column) => padded(cell, widths[column]!, alignments[column]!))
        .join(' '.repeat(GAP))
        .trimEnd();
    })
    .filter((line, index) => index > 0 || line !== '')
    .join('\n');
}

/** Columns that a table of such rows takes. */
export function tableWidth(rows: readonly (readonly string[])[]): number {
  const widths = widthsOf(rows);
  return widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
}

const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, visibleColumns(cell))),
    [],
  );

const visibleColumns = (cell: string): number => columnsOf(stripVTControlCharacters(cell));

function padded(cell: string, width: number, alignment: 'left' | 'right'): string {
  const room = ' '.repeat(Math.max(0, width - visibleColumns(cell)));
  return alignment === 'left' ? `${cell}${room}` : `${room}${cell}`;
}
