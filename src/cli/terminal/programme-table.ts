/** What came back on each lever of content and on each activity of a run, as a table for the terminal. */
import type { ProgrammeResponses } from '../../engine/programme/responses.ts';
import type { NumberFormat } from '../../report/format.ts';
import { plainLabel } from '../../report/labels.ts';
import { programmeTexts } from '../../report/language/programme.ts';
import type { Language } from '../../report/language.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';

export function programmeTable(
  { content, activities }: Pick<Strategy, 'content' | 'activities'>,
  responses: ProgrammeResponses,
  numbers: NumberFormat,
  language: Language,
  { colors }: Terminal,
): string {
  const own = programmeTexts(language);
  const count = (value: number): string => numbers.exact(value, 'count');
  const rows = [
    ...content.map(({ kind, topic }, k) => {
      const { times, replies, shares } = responses.content[k]!;
      const label = [`${k + 1}.`, own[kind], ...(topic === undefined ? [] : [`"${plainLabel(topic)}"`])].join(' ');
      return [label, count(times), count(replies), times === 0 ? '' : (replies / times).toFixed(1), count(shares), ''];
    }),
    ...activities.map(({ name }, k) => [plainLabel(name), '', '', '', '', count(responses.activities[k]!.tookPart)]),
  ];
  const header = [own.what, own.times, own.replies, own.each, own.shares, own.tookPart];
  return drawTable(
    header.map(colors.dim),
    rows,
    header.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
}
