/** People with a following, inside or outside, who speak of the community. */
import { z } from 'zod';
import { each, listOf, mapOf, textsOf } from '../as-written.ts';
import { checkLength, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { dayRange, money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const OPINION_LEADERS = lever({
  meaning: 'People with a following who speak of the community.',
  form: z.array(
    z.strictObject({
      name: name.describe('A label in the report.'),
      days: dayRange.describe('Days between which they speak of the community.'),
      every: period.default(7).describe('How often they do.'),
      following: z
        .number()
        .int()
        .min(1)
        .max(20_000_000)
        .describe('Their following: people of the population, drawn at random, inside or outside.'),
      reach: share.default(0.3).describe('Part of the following who see the first mention.'),
      fading: share.default(0.2).describe('Part of that reach which each further mention loses.'),
      fit: share.default(0.7).describe('How well the community suits the following, from 0 to 1.'),
      trust: share.default(0.7).describe('How much the following trusts them, from 0 to 1.'),
      recommends: name
        .optional()
        .describe('A good that they recommend: people who have seen it are readier to buy it for some weeks.'),
      topics: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(0)
        .describe('Topics that they also open in every group on such a day, for members to answer.'),
      cost: money.default(0).describe('Cost of each mention.'),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Opinion leaders', zh: '意见领袖' },
  submodel: 'opinionLeaders',
  check: checkOpinionLeaders,
});
export type OpinionLeader = z.output<typeof OPINION_LEADERS.form>[number];

function checkOpinionLeaders({ own, effective, facts, report }: WrittenStrategy): void {
  const goods = listOf(effective.offers).flatMap((offer) => textsOf([mapOf(offer).good ?? null]));
  each(own.opinionLeaders, OPINION_LEADERS.form.element, (entry, raw, i) => {
    const path = ['opinionLeaders', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.recommends === 'string' && !goods.includes(raw.recommends))
      report([...path, 'recommends'], say.unknownName('good', raw.recommends, goods));
    if (entry && facts.size !== undefined && entry.following > facts.size)
      report(
        [...path, 'following'],
        say.moreThanPopulation({ en: 'people follow:', zh: '关注者有' }, entry.following, facts.size),
      );
  });
}
