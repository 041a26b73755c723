/** Tables for the terminal without lines, in columns that stand right also with Chinese and emoji. */
import Table, { type HorizontalAlignment } from 'cli-table3';
import { columnsOf } from '../report/labels.ts';

const GAP = 2;

/** A row of one cell is a title and runs through all columns. Cells may hold colors. */
export function drawTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly HorizontalAlignment[],
): string {
  const table = new Table({
    head: [...header],
    colAligns: [...alignments],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: { ...NO_LINES, middle: ' '.repeat(GAP) },
  });
  for (const row of rows) {
    table.push(row.length === 1 ? [{ colSpan: alignments.length, content: row[0]!, hAlign: 'left' }] : [...row]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index) => index > 0 || line !== '')
    .join('\n');
}

/** Columns that a table of such rows takes. */
export function tableWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, columnsOf(cell))),
    [],
  );
  return widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
}

const NO_LINES = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((name) => [name, '']),
);
