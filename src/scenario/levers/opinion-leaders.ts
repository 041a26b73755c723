/** People with a following, inside or outside, who speak of the community. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, listOf, mapOf, textsOf } from '../as-written.ts';
import { checkLength, checkOneDay, checkStart, startOf } from '../checks/times.ts';
import { SHARE_TOLERANCE } from '../checks/world.ts';
import * as say from '../issues.ts';
import { name, shares } from '../plain-forms.ts';
import { dayRange, money, period, share } from '../quantities.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const OPINION_LEADERS = lever({
  meaning: said('People with a following who speak of the community.', '有粉丝、谈到社群的人。'),
  form: z.array(
    z.strictObject({
      name: name.describe(said('A label in the report.', '报告中的名称。')),
      days: dayRange
        .prefault('from day 0')
        .describe(
          said(
            'Days between which they speak of the community; all when left out.',
            '在哪些日子之间谈到社群；省略时为每天。',
          ),
        ),
      every: period.default(7).describe(said('How often they do.', '多久提及一次。')),
      following: z
        .number()
        .int()
        .min(1)
        .max(20_000_000)
        .describe(
          said(
            'Their following: people of the population, drawn at random, inside or outside.',
            '粉丝数：从人群总体随机抽取，群内群外均可。',
          ),
        ),
      segments: shares
        .optional()
        .describe(
          said(
            "Mix of segments among the following, such as people like the leader; the population's own mix when left out.",
            '粉丝中各类人的占比，例如与意见领袖相近的人；省略时与总体相同。',
          ),
        ),
      reach: share
        .default(0.3)
        .describe(said('Part of the following who see the first mention.', '看到首次提及的粉丝占比。')),
      fading: share
        .default(0.2)
        .describe(said('Part of that reach which each further mention loses.', '此后每次提及损失的触达比例。')),
      fit: share
        .default(0.7)
        .describe(
          said('How well the community suits the following, from 0 to 1.', '社群与粉丝的契合程度，从 0 到 1。'),
        ),
      trust: share
        .default(0.7)
        .describe(said('How much the following trusts them, from 0 to 1.', '粉丝对其信任程度，从 0 到 1。')),
      recommends: name
        .optional()
        .describe(
          said(
            'A good that they recommend: people who have seen it are readier to buy it for some weeks.',
            '所推荐的商品：看到的人在几周内更愿意购买。',
          ),
        ),
      topics: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(0)
        .describe(
          said(
            'Topics that they also open in every group on such a day, for members to answer.',
            '这样的一天还在每个群发起多少话题供成员回答。',
          ),
        ),
      cost: money.default(0).describe(said('Cost of each mention.', '每次提及的成本。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later,
  words: { en: 'Opinion leaders', zh: '意见领袖' },
  submodel: 'opinionLeaders',
  check: checkOpinionLeaders,
});
export type OpinionLeader = z.output<typeof OPINION_LEADERS.form>[number];

function checkOpinionLeaders({ own, effective, facts, report }: WrittenStrategy): void {
  const goods = listOf(effective.offers).flatMap((offer) => textsOf([mapOf(offer).good ?? null]));
  each(own.opinionLeaders, OPINION_LEADERS.form.element, (entry, raw, i) => {
    const path = ['opinionLeaders', i];
    checkOneDay(path, raw, raw.every !== undefined, report);
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.recommends === 'string' && !goods.includes(raw.recommends))
      report([...path, 'recommends'], say.unknownName('good', raw.recommends, goods));
    const names = Object.keys(mapOf(raw.segments));
    for (const segment of names)
      if (!facts.segmentNames.includes(segment))
        report([...path, 'segments', segment], say.unknownName('segment', segment, facts.segmentNames), 'key');
    const sum = Object.values(entry?.segments ?? { all: 1 }).reduce((total, part) => total + part, 0);
    if (Math.abs(sum - 1) > SHARE_TOLERANCE)
      report(
        [...path, 'segments'],
        say.sharesDoNotAddUp({ en: 'the shares of the segments', zh: '各类人的占比' }, sum),
        'key',
      );
    for (const [segment, part] of Object.entries(entry?.segments ?? {})) {
      const there = (facts.segmentShares?.[segment] ?? 1) * (facts.size ?? Number.POSITIVE_INFINITY);
      if (entry !== undefined && part * entry.following > there * (1 + SHARE_TOLERANCE))
        report([...path, 'segments', segment], say.segmentRunsOut(segment, part * entry.following, there), 'key');
    }
    if (entry && facts.size !== undefined && entry.following > facts.size)
      report(
        [...path, 'following'],
        say.moreThanPopulation({ en: 'people follow:', zh: '关注者有' }, entry.following, facts.size),
      );
  });
}
