/** What is sold to members, and how. */
import { z } from 'zod';
import { each, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { day, dayRange, money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** As many as a member can remember, one bit of a word each. */
export const MOST_OFFERS = 32;

export const OFFERS = lever({
  meaning: 'What is sold.',
  form: z.array(
    z.strictObject({
      good: name.describe('What is sold.'),
      price: money.describe('Its price.'),
      channel: z
        .enum(['phone', 'group'])
        .default('group')
        .describe('"phone" calls members, "group" is seen by those who open the group.'),
      from: day.default(0).describe('First day of the offer.'),
      until: day.optional().describe('Last day of the offer.'),
      reach: share.default(1).describe('Part of the members who can be reached this way.'),
      referencePrice: money.optional().describe('What comparable goods cost; the price itself when left out.'),
      unitCost: money.default(0).describe('Cost of delivering one.'),
      menu: name
        .optional()
        .describe(
          'Offers with the same menu stand side by side: a member takes at most the one that leaves them best off.',
        ),
      requires: name.optional().describe('Only for those who have bought this good: an upgrade, or the next part.'),
      every: period
        .optional()
        .describe('Everybody is asked again after so long: repeat purchase, membership fee. Once when left out.'),
      quality: share
        .optional()
        .describe('How good it turns out to be, from 0 to 1. When left out, buying changes no trust.'),
      promise: share.optional().describe('How good buyers expect it to be; its quality when left out.'),
      defective: share.default(0).describe('Part of the pieces sold that turn out worthless.'),
      discount: z
        .strictObject({
          share: share.describe('Part of the price that is taken off.'),
          for: z
            .enum(['everybody', 'newcomers', 'brought-in', 'buyers'])
            .default('everybody')
            .describe(
              'Who gets it: everybody, those who joined in the last 7 days, those whom a member brought in, or those who have bought before.',
            ),
          days: dayRange.optional().describe('Days on which it holds; as long as the offer when left out.'),
        })
        .optional()
        .describe('A lower price for some, or for some days.'),
      goal: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .optional()
        .describe(
          'Crowd-funding: the good is made, paid and delivered on the last day of the offer if so many have promised to buy it, and else not at all.',
        ),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Offers', zh: '商品与报价' },
  submodel: 'offers',
  check: checkOffers,
});
export type Offer = z.output<typeof OFFERS.form>[number];

function checkOffers({ own, effective, facts, report }: WrittenStrategy): void {
  const number = listOf(own.offers).length;
  if (number > MOST_OFFERS) report(['offers'], say.tooMany({ en: 'offers', zh: '商品' }, number, MOST_OFFERS), 'key');
  const offers = listOf(effective.offers).map(mapOf);
  const goods = offers.flatMap(({ good }) => textsOf([good ?? null]));
  each(own.offers, OFFERS.form.element, (entry, raw, i) => {
    const path = ['offers', i];
    const from = entry?.from ?? parsed(day, raw.from);
    checkStart([...path, 'from'], 'from', from, facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.requires === 'string') {
      if (raw.requires === raw.good) report([...path, 'requires'], say.requiresItself(raw.requires));
      else if (!goods.includes(raw.requires))
        report([...path, 'requires'], say.unknownName('good', raw.requires, goods));
    }
    if (typeof raw.menu === 'string' && offers.filter(({ menu }) => menu === raw.menu).length === 1)
      report([...path, 'menu'], say.menuOfOne(raw.menu));
    if (!entry) return;
    if (entry.quality === undefined && (entry.promise !== undefined || entry.defective > 0))
      report([...path, entry.promise !== undefined ? 'promise' : 'defective'], say.qualityMissing(entry.good), 'key');
    if (entry.until !== undefined && entry.until < entry.from)
      report([...path, 'until'], say.untilBeforeFrom(entry.from, entry.until));
    if (entry.goal !== undefined && entry.every !== undefined)
      report([...path, 'goal'], say.goalOfRounds(entry.good), 'key');
    if (entry.goal !== undefined && facts.size !== undefined && entry.goal > facts.size)
      report(
        [...path, 'goal'],
        say.moreThanPopulation({ en: 'buyers are to promise:', zh: '要求承诺购买的有' }, entry.goal, facts.size),
      );
    if (entry.discount?.days)
      checkStart([...path, 'discount', 'days'], 'days', entry.discount.days.from, facts, report);
    const least = entry.price * (1 - (entry.discount?.share ?? 0));
    if (entry.unitCost > least) report([...path, 'unitCost'], say.soldAtALoss(entry.good), 'key');
  });
}
