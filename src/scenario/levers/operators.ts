/** People who run the community: they answer questions and, if they are told to, everybody's first post. */
import { z } from 'zod';
import { mapOf, parsed } from '../as-written.ts';
import { givesNoTime } from '../checks/people.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { money, rate } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const OPERATORS = lever({
  meaning: 'People who run the community; nobody when left out.',
  form: z.strictObject({
    count: count.default(1).describe('People who run the community.'),
    hours: rate.default(1).describe('Hours each of them gives, such as "1/day".'),
    wage: money.default(0).describe('Cost of an hour.'),
    replyToNewcomers: z
      .boolean()
      .default(false)
      .describe("They also answer everybody's first post, in the queue of the questions."),
    welcome: z
      .enum(['personal', 'template'])
      .default('personal')
      .describe(
        'How they answer first posts: to what it says, or with the same text for everybody, which takes a fifth of the time.',
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: { count: 0 },
  words: { en: 'Operators', zh: '运营人手' },
  submodel: 'operators',
  check: checkOperators,
});
export type Operators = z.output<typeof OPERATORS.form>;

function checkOperators({ own, effective, report }: WrittenStrategy): void {
  const hours = parsed(OPERATORS.form.shape.hours, mapOf(own.operators).hours);
  if (hours !== undefined && hours > 24) report(['operators', 'hours'], say.tooManyHours('operator', hours));
  if (mapOf(own.operators).replyToNewcomers === true && givesNoTime(OPERATORS.form, effective.operators))
    report(
      ['operators', 'replyToNewcomers'],
      say.workWithoutHours({ en: 'nobody has time to answer first posts', zh: '没有人有时间回复首次发言' }),
      'key',
    );
}
