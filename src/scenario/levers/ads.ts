/** Advertisements shown to members. */
import { z } from 'zod';
import { each } from '../as-written.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { dayRange, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const ADS = lever({
  meaning: 'Advertisements shown to members.',
  form: z.array(
    z.strictObject({
      days: dayRange.describe('Days on which it appears.'),
      perDay: z.number().int().min(0).max(10_000).default(1).describe('How many on each of these days, in each group.'),
      relevance: share.default(0.2).describe('How well it suits members, from 0 to 1: the less, the more it annoys.'),
      revenuePerView: money.default(0).describe('Earned each time a member reads one.'),
      cost: money.default(0).describe('Cost of each one, in each group.'),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Advertisements', zh: '广告' },
  submodel: 'ads',
  check: checkAds,
});
export type Ad = z.output<typeof ADS.form>[number];

function checkAds({ own, facts, report }: WrittenStrategy): void {
  each(own.ads, ADS.form.element, (entry, raw, i) => {
    checkStart(['ads', i, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    if (typeof raw.days === 'number' && raw.days > 1) report(['ads', i, 'days'], say.oneDayAlone('days', raw.days));
  });
}
