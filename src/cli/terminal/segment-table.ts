/** What a run came to in each segment, as a table for the terminal. */
import type { OfSegment } from '../../experiment/results.ts';
import type { NumberFormat } from '../../report/format.ts';
import { distinctLabels } from '../../report/labels.ts';
import { segmentTexts } from '../../report/language/segments.ts';
import type { Language } from '../../report/language.ts';
import { SEGMENT_COUNTS } from '../../scenario/outcomes.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDEST_NAME = 32;

export function segmentTable(
  segments: readonly OfSegment[],
  numbers: NumberFormat,
  language: Language,
  { colors }: Terminal,
): string {
  const names = distinctLabels(
    segments.map(({ name }) => name),
    WIDEST_NAME,
  );
  const rows = segments.map((one, k) => [
    names[k]!,
    ...SEGMENT_COUNTS.map((count) => numbers.exact(one[count], 'count')),
  ]);
  const own = segmentTexts(language);
  const header = [own.segment, ...SEGMENT_COUNTS.map((count) => own[count])];
  return drawTable(
    header.map(colors.dim),
    rows,
    header.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
}
