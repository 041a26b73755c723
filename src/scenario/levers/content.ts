/** What the operator posts: topics that ask for answers, posts to read, series. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, parsed } from '../as-written.ts';
import type { Facts } from '../checks/facts.ts';
import type { Report } from '../checks/report.ts';
import { checkLength, checkOneDay, checkStart, startOf } from '../checks/times.ts';
import { CONTENT_FORMS, type ContentFormName } from '../content-forms.ts';
import * as say from '../issues.ts';
import { servesAny } from '../plain-forms.ts';
import { type DayRange, dayRange, duration, money, period, share } from '../quantities.ts';
import { hour } from '../rhythm.ts';
import type { PlainMap } from '../source.ts';
import { aboutTopic } from './about-topic.ts';
import { contentSpread } from './content-spread.ts';
import { checkSubject, contentSubject } from './content-subject.ts';
import { checkTurn, contentTurn } from './content-turn.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';
import { OPERATORS } from './operators.ts';

/** How often content of each kind appears when the scenario does not say, in days. */
const PERIOD = { 'daily-topic': 1, post: 1, 'weekly-topic': 7, series: 7 } as const;

export const CONTENT = lever({
  meaning: said('What the operator posts.', '运营者发布的内容。'),
  form: z.array(
    z
      .strictObject({
        kind: z
          .enum(['daily-topic', 'weekly-topic', 'post', 'series'])
          .default('daily-topic')
          .describe(
            said(
              '"daily-topic" asks for answers for a day, "weekly-topic" until the next one; "post" is only read; the parts of a "series" build on one another, and who has read one comes back for the next.',
              'daily-topic 征求一天的回答，weekly-topic 持续到下一个；post 只供阅读；series 的各篇前后相承，读过一篇的人会回来读下一篇。',
            ),
          ),
        days: dayRange
          .prefault('from day 0')
          .describe(said('Days on which it appears; all when left out.', '出现的日子；省略时为每天。')),
        every: period
          .optional()
          .describe(
            said(
              'How often it appears; every day, a weekly topic or a part of a series every week, when left out.',
              '多久出现一次；省略时为每天，每周话题与连载为每周。',
            ),
          ),
        perDay: z
          .number()
          .int()
          .min(1)
          .max(1_000)
          .default(1)
          .describe(said('How many on such a day, in each group.', '这样的一天在每个群有多少份。')),
        quality: share.default(0.5).describe(said('How good it is, from 0 to 1.', '质量，从 0 到 1。')),
        hour: hour
          .optional()
          .describe(
            said(
              'Hour of the day at which it is posted, 0 to 23: who has looked in before finds it on another day, when it is older. Before all visits when left out.',
              '当天几点发布，0 到 23：在此之前已来看过的人另一天才看到，那时已较旧。省略时在所有访问之前。',
            ),
          ),
        hot: z
          .strictObject({
            appeal: z
              .number()
              .min(1)
              .max(10)
              .default(1.5)
              .describe(
                said(
                  'How many times as readily it is answered on its day as another topic.',
                  '当天被回应的意愿是其他话题的多少倍。',
                ),
              ),
            halfLife: duration
              .default(1)
              .describe(said('Time in which its worth and its appeal halve.', '价值与吸引力减半所需的时间。')),
          })
          .optional()
          .describe(
            said(
              'A topic of the day, that is hot and soon gone; it keeps its worth when left out.',
              '当天的热门话题，热得快也过得快；省略时价值不变。',
            ),
          ),
        topic: aboutTopic,
        level: share
          .optional()
          .describe(
            said('Expertise it is written for; suits everybody when left out.', '所针对的专业水平；省略时适合所有人。'),
          ),
        cost: money.default(0).describe(said('Cost of each piece.', '每份的成本。')),
        halfQualityAt: money
          .optional()
          .describe(
            said(
              'What a piece costs whose quality is one half. Quality then follows from the cost, with diminishing returns: cost / (cost + this), and is not written.',
              '质量为一半的一份要花多少。此时质量由成本得出，收益递减：cost / (cost + 此数)，不再另写。',
            ),
          ),
        workHours: z
          .number()
          .min(0)
          .max(10_000)
          .optional()
          .describe(
            said(
              'Hours of an operator that each piece takes. Where operators have fewer than all content needs, `operators.whenShort` says what becomes of it. None when left out.',
              '每份花运营者多少小时。运营者的工时不够全部内容所需时，由 `operators.whenShort` 决定怎样。省略时不花。',
            ),
          ),
        form: z
          .enum(Object.keys(CONTENT_FORMS) as [ContentFormName, ...ContentFormName[]])
          .optional()
          .describe(
            said(
              'Pictures, videos and live talks appeal more than text, and cost more to make; text when left out.',
              '图片、视频与直播比文字更吸引人，制作成本也更高；省略时为文字。',
            ),
          ),
        originality: share
          .optional()
          .describe(
            said(
              'How much of it members have not seen elsewhere; all when left out. What is known is worth less.',
              '成员在别处没见过的比例；省略时为全部。已知的价值较低。',
            ),
          ),
        stock: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe(
            said(
              'Pieces that there are; when they have all appeared, they are repeated. It never runs out when left out.',
              '现有的份数；全部出现之后会重复。省略时不会用完。',
            ),
          ),
        parts: z
          .number()
          .int()
          .min(2)
          .max(1_000)
          .optional()
          .describe(said('Parts of a series; 5 when left out.', '连载的篇数；省略时为 5。')),
        byMembers: z
          .strictObject({
            share: share
              .default(0.5)
              .describe(said('Part of the pieces that come from members.', '来自成员的份数占比。')),
            how: z
              .enum(['curated', 'asked'])
              .default('curated')
              .describe(
                said(
                  '"curated" takes the message since the last piece that got most replies, "asked" asks a member to write one. The chosen member feels recognized.',
                  'curated 取上一份以来回复最多的消息，asked 请一名成员写一份。被选中的人感到受肯定。',
                ),
              ),
            cost: share
              .default(0.2)
              .describe(
                said(
                  'What such a piece costs, as a part of the cost of one by the operator.',
                  '这样一份的成本，占运营者一份成本的比例。',
                ),
              ),
          })
          .optional()
          .describe(
            said(
              'Content that members make; all of it is made by the operator when left out.',
              '由成员制作的内容；省略时全部由运营者制作。',
            ),
          ),
        serves: servesAny
          .optional()
          .describe(
            said(
              'What members get from it; learning, and fun where it asks for answers.',
              '成员从中得到什么；学习，征求回答时还有娱乐。',
            ),
          ),
        ...contentSubject,
        ...contentSpread,
        ...contentTurn,
      })
      .transform((piece) => ({
        ...piece,
        every: piece.every ?? PERIOD[piece.kind],
        quality: piece.halfQualityAt === undefined ? piece.quality : bought(piece.cost, piece.halfQualityAt),
      })),
  ),
  inherits: 'as a whole',
  off: [],
  later,
  words: { en: 'Content', zh: '内容' },
  submodel: 'operators',
  check: checkContent,
});
export type Content = z.output<typeof CONTENT.form>[number];

/** What so much money makes of a piece of which `half` makes half a good one. */
function bought(cost: number, half: number): number {
  return cost === 0 ? 0 : cost / (cost + half);
}

/** Hours of operators that content takes on a day, if every piece is prepared evenly over the days up to it. */
const hoursOn = (
  content: readonly {
    readonly days: DayRange;
    readonly workHours?: number | undefined;
    readonly perDay: number;
    readonly every: number;
  }[],
  day: number,
): number =>
  content.reduce(
    (sum, { days, workHours = 0, perDay, every }) =>
      workHours > 0 && day >= days.from && day <= days.to
        ? sum + (workHours * perDay) / Math.max(1, Math.round(every))
        : sum,
    0,
  );

function checkContent(written: WrittenStrategy): void {
  const { own, effective, facts, report } = written;
  checkHours(own, effective, facts, report);
  each(own.content, CONTENT.form.element, (entry, raw, i) => {
    const path = ['content', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkOneDay(path, raw, raw.every !== undefined || raw.kind === 'daily-topic', report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (!entry) return;
    if (entry.halfQualityAt !== undefined && raw.quality !== undefined)
      report([...path, 'quality'], say.qualityTwice(), 'key');
    if (entry.halfQualityAt !== undefined && entry.cost === 0)
      report([...path, 'halfQualityAt'], say.qualityForNothing(), 'key');
    if (entry.hot?.halfLife === 0) report([...path, 'hot', 'halfLife'], say.halfLifeOfNothing());
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
    checkSubject(entry, path, written);
    checkTurn(entry, path, written);
    if (entry.outside && facts.size !== undefined && entry.outside.viewers > facts.size)
      report([...path, 'outside', 'viewers'], say.seenByMoreThanAll(entry.outside.viewers, facts.size));
  });
}

/** Says once where the content of a strategy takes more hours than its operators give. */
function checkHours(own: PlainMap, effective: PlainMap, { horizon }: Facts, report: Report): void {
  const content = parsed(CONTENT.form, own.content) ?? [];
  const first = content.findIndex(({ workHours = 0 }) => workHours > 0);
  if (first < 0 || horizon === undefined || horizon < 1) return;
  const operators = parsed(OPERATORS.form, effective.operators ?? OPERATORS.off);
  if (operators === undefined) return;
  const given = operators.count * operators.hours;
  const day = Array.from({ length: horizon }, (_, each) => each).find((each) => hoursOn(content, each) > given);
  if (day !== undefined)
    report(
      ['content', first, 'workHours'],
      say.hoursShort(hoursOn(content, day), given, day, operators.whenShort ?? 'worse'),
    );
}
