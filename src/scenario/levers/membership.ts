/** What members pay to stay. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { day, money, period } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const MEMBERSHIP = lever({
  meaning: said('What members pay to stay; nothing when left out.', '成员为留下而付的费用；省略时不收。'),
  form: z.strictObject({
    fee: money.describe(said('What every member pays to stay.', '每名成员为留下而付多少。')),
    every: period
      .optional()
      .describe(said('Length of a period; the fee is paid once when left out.', '付费期的长度；省略时只付一次。')),
    from: day.default(0).describe(said('First day on which it is asked for.', '开始收取的日子。')),
    trial: period
      .default(0)
      .describe(
        said(
          'Days that a newcomer stays free of charge; founders get none. Without it, newcomers decide at the door.',
          '新人免费的天数；创始成员没有。不设时，新人在入口决定。',
        ),
      ),
    referencePrice: money
      .optional()
      .describe(
        said(
          'What comparable memberships cost; what founders pay already, or else the fee itself, when left out.',
          '同类会员的价格；省略时为创始成员已付的金额，否则为费用本身。',
        ),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: { fee: 0 },
  words: { en: 'Membership fee', zh: '会员费' },
  submodel: 'fees',
  check: checkMembership,
});
export type Membership = z.output<typeof MEMBERSHIP.form>;

function checkMembership({ own, effective, facts, report }: WrittenStrategy): void {
  if (!isMap(own.membership)) return;
  checkStart(['membership', 'from'], 'from', parsed(day, own.membership.from), facts, report);
  checkLength(['membership', 'every'], own.membership.every, 'positive', report);
  checkLength(['membership', 'trial'], own.membership.trial, 'any', report);
  const membership = parsed(MEMBERSHIP.form, mapOf(effective.membership));
  if (membership?.fee === 0 && typeof own.extends !== 'string')
    report(['membership', 'fee'], say.paysNothing({ en: 'membership brings', zh: '会员费没有带来任何收入' }), 'key');
  const isAskedAtOnce = membership !== undefined && membership.fee > 0 && membership.from === 0;
  if (isAskedAtOnce && facts.founders > 0 && mapOf(mapOf(facts.data.community).start).paying === undefined)
    report(['membership', 'fee'], say.foundersAsked(facts.founders, membership.fee), 'key');
}
