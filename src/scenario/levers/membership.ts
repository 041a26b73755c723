/** What members pay to stay. */
import { z } from 'zod';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { day, money, period } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const MEMBERSHIP = lever({
  meaning: 'What members pay to stay; nothing when left out.',
  form: z.strictObject({
    fee: money.describe('What every member pays to stay.'),
    every: period.optional().describe('Length of a period; the fee is paid once when left out.'),
    from: day.default(0).describe('First day on which it is asked for.'),
    trial: period
      .default(0)
      .describe(
        'Days that a newcomer stays free of charge; founders get none. Without it, newcomers decide at the door.',
      ),
    referencePrice: money
      .optional()
      .describe('What comparable memberships cost; what founders pay already, or else the fee itself, when left out.'),
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
