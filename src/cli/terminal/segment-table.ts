/** What a run came to in each segment, as a table for the terminal. */
import type { OfSegment } from '../../engine/measuring/by-segment.ts';
import type { NumberFormat } from '../../report/format.ts';
import { distinctLabels } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['segment', 'joined', 'members at the end', 'left', 'messages', 'orders'],
  zh: ['人群类别', '加入', '模拟结束时在群', '退出', '消息', '订单'],
};
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
  const rows = segments.map(({ joined, members, left, messages, orders }, k) => [
    names[k]!,
    ...[joined, members, left, messages, orders].map((count) => numbers.exact(count, 'count')),
  ]);
  const header = HEADERS[language];
  return drawTable(
    header.map(colors.dim),
    rows,
    header.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
}
