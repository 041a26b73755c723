/** What the operator posts: topics that ask for answers, posts to read, series. */
import { z } from 'zod';
import { each } from '../as-written.ts';
import { checkLength, checkStart, startOf } from '../checks/times.ts';
import { CONTENT_FORMS, type ContentFormName } from '../content-forms.ts';
import * as say from '../issues.ts';
import { name, servesAny } from '../plain-forms.ts';
import { dayRange, money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** How often content of each kind appears when the scenario does not say, in days. */
const PERIOD = { 'daily-topic': 1, post: 1, 'weekly-topic': 7, series: 7 } as const;

export const CONTENT = lever({
  meaning: 'What the operator posts.',
  form: z.array(
    z
      .strictObject({
        kind: z
          .enum(['daily-topic', 'weekly-topic', 'post', 'series'])
          .default('daily-topic')
          .describe(
            '"daily-topic" asks for answers for a day, "weekly-topic" until the next one; "post" is only read; the parts of a "series" build on one another, and who has read one comes back for the next.',
          ),
        days: dayRange.describe('Days on which it appears.'),
        every: period
          .optional()
          .describe('How often it appears; every day, a weekly topic or a part of a series every week, when left out.'),
        perDay: z.number().int().min(1).max(1_000).default(1).describe('How many on such a day, in each group.'),
        quality: share.default(0.5).describe('How good it is, from 0 to 1.'),
        topic: name.optional().describe("What it is about; the community's first topic when left out."),
        level: share.optional().describe('Expertise it is written for; suits everybody when left out.'),
        cost: money.default(0).describe('Cost of each piece.'),
        form: z
          .enum(Object.keys(CONTENT_FORMS) as [ContentFormName, ...ContentFormName[]])
          .optional()
          .describe(
            'Pictures, videos and live talks appeal more than text, and cost more to make; text when left out.',
          ),
        originality: share
          .optional()
          .describe('How much of it members have not seen elsewhere; all when left out. What is known is worth less.'),
        stock: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe(
            'Pieces that there are; when they have all appeared, they are repeated. It never runs out when left out.',
          ),
        parts: z.number().int().min(2).max(1_000).optional().describe('Parts of a series; 5 when left out.'),
        byMembers: z
          .strictObject({
            share: share.default(0.5).describe('Part of the pieces that come from members.'),
            how: z
              .enum(['curated', 'asked'])
              .default('curated')
              .describe(
                '"curated" takes the message since the last piece that got most replies, "asked" asks a member to write one. The chosen member feels recognized.',
              ),
            cost: share.default(0.2).describe('What such a piece costs, as a part of the cost of one by the operator.'),
          })
          .optional()
          .describe('Content that members make; all of it is made by the operator when left out.'),
        serves: servesAny.optional().describe('What members get from it; learning, and fun where it asks for answers.'),
      })
      .transform((piece) => ({ ...piece, every: piece.every ?? PERIOD[piece.kind] })),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Content', zh: '内容' },
  submodel: 'operators',
  check: checkContent,
});
export type Content = z.output<typeof CONTENT.form>[number];

function checkContent({ own, facts, report }: WrittenStrategy): void {
  each(own.content, CONTENT.form.element, (entry, raw, i) => {
    const path = ['content', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (!entry) return;
    if (entry.parts !== undefined && entry.kind !== 'series')
      report([...path, 'parts'], say.partsOfNoSeries(entry.kind), 'key');
    if (entry.serves && Object.values(entry.serves).every((part) => part === 0))
      report([...path, 'serves'], say.servesNothing({ en: 'this content', zh: '这项内容' }), 'key');
    const { from, to } = entry.days;
    const times = 1 + Math.floor((Math.min(to, (facts.horizon ?? 1) - 1) - from) / Math.max(1, entry.every));
    const pieces = entry.perDay * times;
    if (entry.stock !== undefined && entry.stock >= pieces && facts.horizon !== undefined)
      report([...path, 'stock'], say.stockNeverUsedUp(entry.stock, pieces), 'key');
    if (entry.kind === 'series' && pieces < (entry.parts ?? 5) && facts.horizon !== undefined)
      report([...path, 'kind'], say.seriesCutShort(pieces, entry.parts ?? 5));
    if (entry.byMembers?.share === 0) report([...path, 'byMembers', 'share'], say.madeByNobody());
  });
}
