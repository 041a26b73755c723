/** People who look through what members write and enforce the rules. */
import { z } from 'zod';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { givesNoTime } from '../checks/people.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { money, rate } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const MODERATORS = lever({
  meaning: 'People who enforce the rules; nobody when left out.',
  form: z.strictObject({
    count: count.default(1).describe('People who look through what members write.'),
    hours: rate.default(1).describe('Hours each of them gives, such as "1/day".'),
    wage: money.default(0).describe('Cost of an hour.'),
    order: z
      .enum(['arrival', 'reported', 'only-reported'])
      .default('arrival')
      .describe(
        '"arrival" goes through messages from the oldest, "reported" sees first what members report, "only-reported" nothing else.',
      ),
    consequence: z
      .enum(['warn', 'delete', 'mute', 'remove'])
      .default('delete')
      .describe(
        'What a message that breaks a rule brings: "warn" leaves it, the others delete it; "mute" also silences its author for a while, "remove" puts them out.',
      ),
    strikes: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(1)
      .describe('Which offense of a member brings the consequence; messages of earlier ones are deleted.'),
  }),
  inherits: 'key by key',
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
