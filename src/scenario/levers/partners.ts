/** Members who become partners: each opens and looks after groups of their own, for a commission. */
import { z } from 'zod';
import { isMap, listOf, mapOf, parsed } from '../as-written.ts';
import { hasNoGraph } from '../checks/facts.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { PLATFORMS } from '../platforms.ts';
import { day, money, period, rate, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const PARTNERS = lever({
  meaning: 'Members who open and look after groups of their own; nobody when left out.',
  form: z.strictObject({
    count: count.max(10_000).describe('Members who become partners: each opens and looks after groups of their own.'),
    from: day.default(7).describe('Day from which there are partners; those who leave are replaced.'),
    choose: z
      .enum(['friends', 'activity', 'ties', 'random'])
      .default('friends')
      .describe(
        '"friends" wins those with most friends outside, "activity" those who write most, "ties" those who are bonded to most others.',
      ),
    invites: rate.default(1).describe('Friends whom each invites, on average, until all have been asked.'),
    cap: z.number().int().min(1).max(10_000_000).default(100).describe("Members a partner's group can hold."),
    groups: z.number().int().min(1).max(1_000).default(3).describe('Groups that each may open, one after the other.'),
    commission: share.default(0.1).describe('Part of what members of their groups spend that they are paid.'),
    topicEvery: period.optional().describe('How often each opens a topic in their groups; never when left out.'),
    topicQuality: share.default(0.5).describe('How good these topics are, from 0 to 1.'),
    replyQuota: count.max(1_000).default(3).describe("Newcomers' first posts in their groups that each answers a day."),
    setup: money.default(0).describe('Cost of winning and training each partner.'),
  }),
  inherits: 'key by key',
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
  const { platform } = facts;
  if (platform && partners.cap > PLATFORMS[platform].cap)
    report(
      ['partners', own.partners.cap === undefined ? 'count' : 'cap'],
      say.capAbovePlatform(partners.cap, platform, PLATFORMS[platform].cap),
    );
  const sells = listOf(effective.offers).length > 0 || isMap(mapOf(effective.groups).vip);
  const everywhere = mapOf(mapOf(facts.data.community).groups).vip;
  if (commission !== undefined && partners.commission > 0 && !sells && everywhere === undefined)
    report(
      ['partners', own.partners.commission === undefined ? 'count' : 'commission'],
      say.commissionOnNothing(),
      'key',
    );
}
