/** Members who are given a role: they answer newcomers, and questions if they are trained. */
import { z } from 'zod';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { day, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const LEADERS = lever({
  meaning: 'Members who are given a role; nobody when left out.',
  // Without a default for their number: the check asks for one of `count` and `share`.
  form: z.strictObject({
    count: count.optional().describe('How many members are appointed; give this or `share`.'),
    share: share.optional().describe('Part of the members who are appointed; give this or `count`.'),
    from: day.default(7).describe('Day from which there are leaders; those who leave are replaced.'),
    choose: z
      .enum(['activity', 'ties', 'random'])
      .default('activity')
      .describe('"activity" appoints those who write most, "ties" those who are bonded to most others.'),
    replyQuota: count.max(1_000).default(3).describe("Newcomers' first posts that each leader answers a day."),
    trained: z
      .boolean()
      .default(false)
      .describe('A trained core team: leaders also answer questions, within the quota.'),
    training: money.default(0).describe('Cost of winning and training each leader.'),
    pay: money.default(0).describe('Cost of each leader a day.'),
  }),
  inherits: 'key by key',
  off: { count: 0 },
  words: { en: 'Leaders among members', zh: '群内骨干' },
  submodel: 'leaders',
  check: checkLeaders,
});
export type Leaders = z.output<typeof LEADERS.form>;

function checkLeaders({ own, effective, facts, report }: WrittenStrategy): void {
  if (!isMap(own.leaders)) return;
  checkStart(['leaders', 'from'], 'from', parsed(day, own.leaders.from), facts, report);
  const leaders = mapOf(effective.leaders);
  if (leaders.count !== undefined && leaders.share !== undefined) report(['leaders'], say.leadersTwice(), 'key');
  if (leaders.count === undefined && leaders.share === undefined)
    report(['leaders'], say.leadersWithoutNumber(), 'key');
}
