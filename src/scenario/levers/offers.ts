/** What is sold to members, and how. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { type DayRange, day, dayRange, money, period, share } from '../quantities.ts';
import { laterDays } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';
import { checkOfferSubject, offerSubject } from './offer-subject.ts';

/** As many as a member can remember, one bit of a word each. */
export const MOST_OFFERS = 32;

export const OFFERS = lever({
  meaning: said('What is sold.', '出售的商品。'),
  form: z.array(
    z.strictObject({
      good: name.describe(said('What is sold.', '出售的商品。')),
      price: money.describe(said('Its price.', '价格。')),
      ...offerSubject,
      channel: z
        .enum(['phone', 'group'])
        .default('group')
        .describe(
          said(
            '"phone" calls members, "group" is seen by those who open the group.',
            'phone 给成员打电话，group 由打开群的人看到。',
          ),
        ),
      from: day.default(0).describe(said('First day of the offer.', '商品的第一天。')),
      until: day.optional().describe(said('Last day of the offer.', '商品的最后一天。')),
      reach: share
        .default(1)
        .describe(said('Part of the members who can be reached this way.', '以此方式能触达的成员占比。')),
      referencePrice: money
        .optional()
        .describe(
          said('What comparable goods cost; the price itself when left out.', '同类商品的价格；省略时为价格本身。'),
        ),
      unitCost: money.default(0).describe(said('Cost of delivering one.', '交付一件的成本。')),
      menu: name
        .optional()
        .describe(
          said(
            'Offers with the same menu stand side by side: a member takes at most the one that leaves them best off.',
            'menu 相同的商品并列：成员至多选择对自己最划算的一件。',
          ),
        ),
      requires: name
        .optional()
        .describe(
          said(
            'Only for those who have bought this good: an upgrade, or the next part.',
            '只给买过此商品的人：升级或后续。',
          ),
        ),
      every: period
        .optional()
        .describe(
          said(
            'Everybody is asked again after so long: repeat purchase, membership fee. Once when left out.',
            '每隔这么久再次询问所有人：复购、会费。省略时只问一次。',
          ),
        ),
      quality: share
        .optional()
        .describe(
          said(
            'How good it turns out to be, from 0 to 1. When left out, buying changes no trust.',
            '实际质量，从 0 到 1。省略时购买不改变信任。',
          ),
        ),
      promise: share
        .optional()
        .describe(
          said(
            'How good buyers expect it to be. When left out, as good as is usual (0.7) at the first time, and then as they know it.',
            '买家预期的质量。省略时首次购买按通常水平（0.7），之后按其已知的质量。',
          ),
        ),
      defective: share
        .default(0)
        .describe(said('Part of the pieces sold that turn out worthless.', '售出后为次品的占比。')),
      discount: z
        .strictObject({
          share: share.describe(said('Part of the price that is taken off.', '价格减去的比例。')),
          for: z
            .enum(['everybody', 'newcomers', 'brought-in', 'buyers'])
            .default('everybody')
            .describe(
              said(
                'Who gets it: everybody, those who joined in the last 7 days, those whom a member brought in, or those who have bought before.',
                '谁可享受：所有人、最近 7 天加入的人、由成员带来的人，或买过的人。',
              ),
            ),
          days: dayRange
            .optional()
            .describe(
              said('Days on which it holds; as long as the offer when left out.', '有效的日子；省略时与商品相同。'),
            ),
        })
        .optional()
        .describe(said('A lower price for some, or for some days.', '对部分人或部分日子的优惠价。')),
      goal: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .optional()
        .describe(
          said(
            'Crowd-funding: the good is made, paid and delivered on the last day of the offer if so many have promised to buy it, and else not at all.',
            '众筹：若有这么多人预订，商品在最后一天制作、付款并交付，否则作罢。',
          ),
        ),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later: laterOffer,
  words: { en: 'Offers', zh: '商品与报价' },
  submodel: 'offers',
  check: checkOffers,
});
export type Offer = z.output<typeof OFFERS.form>[number];

/** What of an offer says days. */
interface Timed {
  readonly from: number;
  readonly until?: number;
  readonly discount?: { readonly days?: DayRange };
}

function laterOffer({ from, until, discount, ...offer }: Timed, days: number): Timed {
  return {
    ...offer,
    from: from + days,
    ...(until !== undefined && { until: until + days }),
    ...(discount && { discount: { ...discount, ...(discount.days && { days: laterDays(discount.days, days) }) } }),
  };
}

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
    checkOfferSubject(raw, entry, path, facts, report);
  });
}
