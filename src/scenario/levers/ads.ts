/** Advertisements shown to members. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each } from '../as-written.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { dayRange, money, share } from '../quantities.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const ADS = lever({
  meaning: said('Advertisements shown to members.', '给成员看的广告。'),
  form: z.array(
    z.strictObject({
      days: dayRange
        .prefault('from day 0')
        .describe(said('Days on which it appears; all when left out.', '出现的日子；省略时为每天。')),
      perDay: z
        .number()
        .int()
        .min(0)
        .max(10_000)
        .default(1)
        .describe(said('How many on each of these days, in each group.', '这些日子每天在每个群出现多少条。')),
      relevance: share
        .default(0.2)
        .describe(
          said(
            'How well it suits members, from 0 to 1: the less, the more it annoys.',
            '与成员的契合程度，从 0 到 1：越低越烦人。',
          ),
        ),
      woven: z
        .boolean()
        .default(false)
        .describe(
          said(
            'Made to look like talk: one in five sees what it is, the others are not annoyed; who sees it trusts less.',
            '做成聊天的样子：五人中一人看出来，其余的人不觉得烦；看出来的人信任降低。',
          ),
        ),
      revenuePerView: money.default(0).describe(said('Earned each time a member reads one.', '成员每读一条的收入。')),
      cost: money.default(0).describe(said('Cost of each one, in each group.', '每条的成本（每个群）。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later,
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
