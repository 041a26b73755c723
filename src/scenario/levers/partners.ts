/** Members who become partners: each opens and looks after groups of their own, for a commission. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { hasNoGraph } from '../checks/facts.ts';
import { sellsAnything } from '../checks/sells.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { PLATFORMS, type PlatformName } from '../platforms.ts';
import { day, money, period, rate, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const PARTNERS = lever({
  meaning: said(
    'Members who open and look after groups of their own; nobody when left out.',
    '自己开群并打理的成员；省略时没有。',
  ),
  form: z.strictObject({
    count: count
      .max(10_000)
      .describe(
        said(
          'Members who become partners: each opens and looks after groups of their own.',
          '成为合伙人的成员数：各自开群并打理。',
        ),
      ),
    from: day
      .default(7)
      .describe(
        said('Day from which there are partners; those who leave are replaced.', '从哪天起有合伙人；退出者会被替补。'),
      ),
    choose: z
      .enum(['friends', 'activity', 'ties', 'random'])
      .default('friends')
      .describe(
        said(
          '"friends" wins those with most friends outside, "activity" those who write most, "ties" those who are bonded to most others.',
          'friends 招募群外好友最多的人，activity 招募发言最多的人，ties 招募熟人最多的人。',
        ),
      ),
    invites: rate
      .default(1)
      .describe(
        said(
          'Friends whom each invites, on average, until all have been asked.',
          '每位合伙人平均每天邀请的好友数，直到问遍。',
        ),
      ),
    cap: z
      .number()
      .int()
      .min(1)
      .max(10_000_000)
      .default(100)
      .describe(said("Members a partner's group can hold.", '合伙人的群可容纳的成员数。')),
    groups: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(3)
      .describe(said('Groups that each may open, one after the other.', '每位合伙人可先后开设的群数。')),
    commission: share
      .default(0.1)
      .describe(
        said('Part of what members of their groups spend that they are paid.', '其各群成员消费中付给合伙人的比例。'),
      ),
    topicEvery: period
      .optional()
      .describe(
        said(
          'How often each opens a topic in their groups; never when left out.',
          '每位合伙人多久在自己各群发起一个话题；省略时从不。',
        ),
      ),
    topicQuality: share
      .default(0.5)
      .describe(said('How good these topics are, from 0 to 1.', '这些话题的质量，从 0 到 1。')),
    replyQuota: count
      .max(1_000)
      .default(3)
      .describe(
        said(
          "Newcomers' first posts in their groups that each answers a day.",
          '每位合伙人每天在自己各群回复多少条新人的首次发言。',
        ),
      ),
    setup: money
      .default(0)
      .describe(said('Cost of winning and training each partner.', '招募与培训每位合伙人的成本。')),
  }),
  inherits: 'key by key',
  dated: true,
  off: { count: 0 },
  words: { en: 'Partners with groups of their own', zh: '裂变合伙人' },
  submodel: 'partners',
  check: checkPartners,
});
export type Partners = z.output<typeof PARTNERS.form>;

function checkPartners({ own, effective, facts, report }: WrittenStrategy): void {
  if (!isMap(own.partners)) return;
  checkStart(['partners', 'from'], 'from', parsed(day, own.partners.from), facts, report);
  checkLength(['partners', 'topicEvery'], own.partners.topicEvery, 'positive', report);
  const { topicEvery, topicQuality, commission } = mapOf(effective.partners);
  if (topicQuality !== undefined && topicEvery === undefined)
    report(['partners', 'topicQuality'], say.topicsNever(), 'key');
  const partners = parsed(PARTNERS.form, mapOf(effective.partners));
  if (!partners || partners.count === 0) return;
  if (hasNoGraph(facts)) report(['partners'], say.rewardNobodyEarns(), 'key');
  const { platform = facts.platform } = mapOf(effective.setting) as { readonly platform?: PlatformName };
  if (platform && partners.cap > PLATFORMS[platform].cap)
    report(
      ['partners', own.partners.cap === undefined ? 'count' : 'cap'],
      say.capAbovePlatform(partners.cap, platform, PLATFORMS[platform].cap),
    );
  if (commission !== undefined && partners.commission > 0 && !sellsAnything(effective, facts))
    report(
      ['partners', own.partners.commission === undefined ? 'count' : 'commission'],
      say.commissionOnNothing(),
      'key',
    );
}
