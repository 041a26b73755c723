/** What a strategy came to in each outcome, at a glance: the cells of its column in the table of all outcomes. */
import { plainLabel } from '../../report/labels.ts';
import type { Sheet, SheetCell, SheetWords } from '../../report/sheet.ts';

export interface Tile {
  readonly outcome: string;
  readonly cell: SheetWords;
}

/** Nothing where the strategy is not in the sheet. */
export function tilesOf({ summary = [] }: Sheet, strategy: string): Tile[] {
  const table = summary[0];
  const column =
    table?.header.findIndex((cell) => typeof cell !== 'string' && cell.whole === plainLabel(strategy)) ?? -1;
  if (table === undefined || column < 1) return [];
  return table.rows.map((row) => ({ outcome: textIn(row[0]!), cell: wordsIn(row[column]!) }));
}

const wordsIn = (cell: SheetCell): SheetWords => (typeof cell === 'string' ? { text: cell } : cell);
const textIn = (cell: SheetCell): string => wordsIn(cell).text;
