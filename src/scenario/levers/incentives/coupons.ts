/** Coupons for acts. */
import { z } from 'zod';
import { each } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import { money, share } from '../../quantities.ts';
import { ACTS, checkMoney, checkNumber, contingencyOf, ownBudget, scheme, type WrittenScheme } from './scheme.ts';

export const COUPONS = scheme({
  meaning: 'Coupons for acts.',
  form: z.array(
    z.strictObject({
      for: z.enum(ACTS).describe('The act it is given for.'),
      each: z.number().int().min(1).max(1e9).default(1).describe('Acts that earn one coupon.'),
      value: money.describe('What it saves the member.'),
      cost: money.optional().describe('What it costs the operator when used; its value when left out.'),
      used: share.default(1).describe('Part of the coupons that are used.'),
      public: z.boolean().default(false).describe('Others see who gets one.'),
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
