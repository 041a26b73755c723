/** What the values of a column say of it. */
import type { SampledRow } from './list-questions.ts';

/** Also with a decimal comma, grouped thousands, an exponent. */
export function isNumber(cell: string): boolean {
  return /^[-+]?(\d+|\d{1,3}([.,' ]\d{3})+)([.,]\d+)?(e[-+]?\d+)?$/i.test(cell);
}

const isWhole = (cell: string) => /^\d+(\.0+)?$/.test(cell);

export const isNothing = (cell: string) => cell === '' || /^(nan|n\/?a|null|none|-)$/i.test(cell);

export const isTime = (cell: string) =>
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}/.test(cell);

export interface Column {
  readonly values: ReadonlySet<string>;
  readonly numbers: number;
  readonly fractions: number;
  readonly times: number;
  readonly constant: boolean;
  readonly empty: number;
}

export function columnAt(rows: readonly SampledRow[], column: number): Column {
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
export function countsRows(rows: readonly SampledRow[]): boolean {
  const start = Number(rows[0]?.cells[0]);
  return (
    (start === 0 || start === 1) && rows.every(({ cells }, k) => cells[0] !== '' && Number(cells[0]) === start + k)
  );
}
