/** Members who are given a role: they answer newcomers, and questions if they are trained. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { day, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const LEADERS = lever({
  meaning: said('Members who are given a role; nobody when left out.', '被赋予角色的成员；省略时没有。'),
  // Without a default for their number: the check asks for one of `count` and `share`.
  form: z.strictObject({
    count: count
      .optional()
      .describe(
        said('How many members are appointed; give this or `share`.', '任命多少名成员；此项与 `share` 写其一。'),
      ),
    share: share
      .optional()
      .describe(
        said(
          'Part of the members who are appointed; give this or `count`.',
          '被任命的成员占比；此项与 `count` 写其一。',
        ),
      ),
    from: day
      .default(7)
      .describe(
        said('Day from which there are leaders; those who leave are replaced.', '从哪天起有骨干；退出者会被替补。'),
      ),
    choose: z
      .enum(['activity', 'ties', 'random'])
      .default('activity')
      .describe(
        said(
          '"activity" appoints those who write most, "ties" those who are bonded to most others.',
          'activity 任命发言最多的人，ties 任命熟人最多的人。',
        ),
      ),
    replyQuota: count
      .max(1_000)
      .default(3)
      .describe(
        said("Newcomers' first posts that each leader answers a day.", '每名骨干每天回复多少条新人的首次发言。'),
      ),
    trained: z
      .boolean()
      .default(false)
      .describe(
        said(
          'A trained core team: leaders also answer questions, within the quota.',
          '受过培训的核心团队：骨干在定额内也解答问题。',
        ),
      ),
    training: money
      .default(0)
      .describe(said('Cost of winning and training each leader.', '招募与培训每名骨干的成本。')),
    pay: money.default(0).describe(said('Cost of each leader a day.', '每名骨干每天的成本。')),
  }),
  inherits: 'key by key',
  dated: true,
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
