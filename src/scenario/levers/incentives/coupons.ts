/** Coupons for acts. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { each } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import { money, share } from '../../quantities.ts';
import { ACTS, checkMoney, checkNumber, contingencyOf, ownBudget, scheme, type WrittenScheme } from './scheme.ts';

export const COUPONS = scheme({
  meaning: said('Coupons for acts.', '按行为发的优惠券。'),
  inChinese: '优惠券',
  form: z.array(
    z.strictObject({
      for: z.enum(ACTS).describe(said('The act it is given for.', '为哪种行为而发。')),
      each: z
        .number()
        .int()
        .min(1)
        .max(1e9)
        .default(1)
        .describe(said('Acts that earn one coupon.', '多少次行为得一张。')),
      value: money.describe(said('What it saves the member.', '为成员省多少。')),
      cost: money
        .optional()
        .describe(
          said(
            'What it costs the operator when used; its value when left out. Where something is sold it is used there, takes its value off the price, so that less revenue comes in, and this counts against the budget alone.',
            '使用时运营者的成本；省略时为其面值。有商品出售时，券就用在那里，从价款中减去面值，收入因此减少，这一项只计入预算。',
          ),
        ),
      used: share.default(1).describe(said('Part of the coupons that are used.', '优惠券被使用的占比。')),
      public: z.boolean().default(false).describe(said('Others see who gets one.', '他人看得到谁得到。')),
      budget: ownBudget,
    }),
  ),
  check: checkCoupons,
  costs: ({ cost, value }) => cost ?? value,
  crowds: ({ for: act, value, public: seen }) => (seen && value > 0 ? contingencyOf({ [act]: 1 }) : undefined),
  moves: 'value',
});

function checkCoupons({ own, common }: WrittenScheme, report: Report): void {
  checkNumber(['coupons'], { en: 'coupons', zh: '优惠券' }, own.coupons, report);
  each(own.coupons, COUPONS.form.element, (coupon, _, i) => {
    if (coupon)
      checkMoney(
        ['coupons', i],
        { en: 'coupons', zh: '优惠券' },
        coupon.cost ?? coupon.value,
        coupon.budget ?? common,
        report,
      );
  });
}
