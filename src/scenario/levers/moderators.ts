/** People who look through what members write and enforce the rules. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { givesNoTime } from '../checks/people.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { money, rate } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const MODERATORS = lever({
  meaning: said('People who enforce the rules; nobody when left out.', '执行群规的人；省略时没有。'),
  form: z.strictObject({
    count: count.default(1).describe(said('People who look through what members write.', '查看成员所写内容的人数。')),
    hours: rate
      .default(1)
      .describe(said('Hours each of them gives, such as "1/day".', '每人投入的小时数，例如“1/day”。')),
    wage: money.default(0).describe(said('Cost of an hour.', '每小时的成本。')),
    order: z
      .enum(['arrival', 'reported', 'only-reported'])
      .default('arrival')
      .describe(
        said(
          '"arrival" goes through messages from the oldest, "reported" sees first what members report, "only-reported" nothing else.',
          'arrival 从最早的消息看起，reported 先看成员举报的，only-reported 只看被举报的。',
        ),
      ),
    consequence: z
      .enum(['warn', 'delete', 'mute', 'remove'])
      .default('delete')
      .describe(
        said(
          'What a message that breaks a rule brings: "warn" leaves it, the others delete it; "mute" also silences its author for a while, "remove" puts them out.',
          '违规消息的处理：warn 保留消息，其余删除；mute 另将作者禁言一段时间，remove 将其移出。',
        ),
      ),
    explain: z
      .boolean()
      .default(false)
      .describe(
        said(
          'They tell the author why: it takes time, and who has been told breaks fewer rules afterwards.',
          '告诉作者原因：要花时间，而被告知者此后违规较少。',
        ),
      ),
    strikes: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(1)
      .describe(
        said(
          'Which offense of a member brings the consequence; messages of earlier ones are deleted.',
          '成员第几次违规会招致处理；此前违规的消息只删除。',
        ),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: { count: 0 },
  words: { en: 'Moderators', zh: '群管理员' },
  submodel: 'moderation',
  check: checkModerators,
});
export type Moderators = z.output<typeof MODERATORS.form>;

function checkModerators({ own, effective, report }: WrittenStrategy): void {
  if (!isMap(own.moderators)) return;
  const hours = parsed(MODERATORS.form.shape.hours, own.moderators.hours);
  if (hours !== undefined && hours > 24) report(['moderators', 'hours'], say.tooManyHours('moderator', hours));
  if (givesNoTime(MODERATORS.form, effective.moderators))
    report(
      ['moderators'],
      say.workWithoutHours({ en: 'moderators have no time to look at anything', zh: '管理员没有时间查看任何内容' }),
      'key',
    );
  const { consequence = 'delete' } = mapOf(effective.moderators);
  if (own.moderators.strikes !== undefined && (consequence === 'warn' || consequence === 'delete'))
    report(['moderators', 'strikes'], say.strikesWithoutConsequence(consequence), 'key');
}
