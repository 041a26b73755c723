/** A paid tier inside the groups: who pays gets more, and sits with the others as before. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { day, money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const TIER = lever({
  meaning: said(
    'A paid tier: members who pay get more, and stay in their groups; none when left out.',
    '付费等级：付费的成员得到更多，并留在原来的群里；省略时没有。',
  ),
  form: z.strictObject({
    fee: money.describe(said('What it costs a member, for each period.', '成员每期付多少。')),
    every: period
      .optional()
      .describe(said('Length of a period; the fee is paid once when left out.', '付费期的长度；省略时只付一次。')),
    from: day.default(0).describe(said('First day on which it is offered.', '开始提供的日子。')),
    adds: share
      .default(0.3)
      .describe(
        said(
          'How much what it gives adds to a visit: 0 for a mere badge, 1 for as much as all else that helps there.',
          '它使一次访问多得多少：0 表示只有名号，1 表示与那里其他有用的东西一样多。',
        ),
      ),
    unitCost: money.default(0).describe(said('Cost of serving a member for a period.', '每期服务一名付费成员的成本。')),
    referencePrice: money
      .optional()
      .describe(
        said('What comparable tiers cost; the fee itself when left out.', '同类付费等级的价格；省略时为费用本身。'),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: { fee: 0 },
  words: { en: 'Paid tier', zh: '付费等级' },
  submodel: 'tier',
  check: checkTier,
});
export type Tier = z.output<typeof TIER.form>;

function checkTier({ own, effective, facts, report }: WrittenStrategy): void {
  if (!isMap(own.tier)) return;
  checkStart(['tier', 'from'], 'from', parsed(day, own.tier.from), facts, report);
  checkLength(['tier', 'every'], own.tier.every, 'positive', report);
  const tier = parsed(TIER.form, mapOf(effective.tier));
  if (tier === undefined) return;
  if (tier.fee === 0 && typeof own.extends !== 'string')
    report(['tier', 'fee'], say.paysNothing({ en: 'the paid tier brings', zh: '付费等级没有带来任何收入' }), 'key');
  if (tier.fee > 0 && tier.unitCost > tier.fee)
    report(
      ['tier', own.tier.unitCost === undefined ? 'fee' : 'unitCost'],
      say.tierAtALoss(tier.unitCost, tier.fee),
      'key',
    );
}
