/** Gifts that nobody expects. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { each, parsed } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import { checkStart } from '../../checks/times.ts';
import { day, money, share } from '../../quantities.ts';
import { checkMoney, checkNumber, ownBudget, scheme, type WrittenScheme } from './scheme.ts';

export const GIFTS = scheme({
  meaning: said('Gifts that nobody expects.', '出人意料的礼品。'),
  inChinese: '礼品',
  form: z.array(
    z.strictObject({
      day: day.describe(said('Day on which it is given, unannounced.', '不作预告的发放日。')),
      share: share
        .default(1)
        .describe(said('Part of the members who get one, chosen at random.', '抽签得到的成员占比。')),
      value: money.describe(said('What it is worth to the member.', '对成员值多少。')),
      cost: money
        .optional()
        .describe(said('What it costs the operator; its value when left out.', '运营者的成本；省略时为其价值。')),
      budget: ownBudget,
    }),
  ),
  check: checkGifts,
  costs: ({ cost, value }) => cost ?? value,
  // What nobody expects does not crowd out (Deci, Koestner & Ryan 1999: unexpected rewards, d = 0).
  crowds: () => undefined,
  moves: 'value',
});

function checkGifts({ own, common, facts }: WrittenScheme, report: Report): void {
  checkNumber(['gifts'], { en: 'gifts', zh: '礼品' }, own.gifts, report);
  each(own.gifts, GIFTS.form.element, (gift, raw, i) => {
    checkStart(['gifts', i, 'day'], 'day', gift?.day ?? parsed(day, raw.day), facts, report);
    if (gift)
      checkMoney(['gifts', i], { en: 'gifts', zh: '礼品' }, gift.cost ?? gift.value, gift.budget ?? common, report);
  });
}
