/** People who run the community: they answer questions and, if they are told to, everybody's first post. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { mapOf, parsed } from '../as-written.ts';
import { givesNoTime } from '../checks/people.ts';
import * as say from '../issues.ts';
import { count } from '../plain-forms.ts';
import { money, rate } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const OPERATORS = lever({
  meaning: said('People who run the community; nobody when left out.', '运营社群的人；省略时没有。'),
  form: z.strictObject({
    count: count.default(1).describe(said('People who run the community.', '运营社群的人数。')),
    hours: rate
      .default(1)
      .describe(said('Hours each of them gives, such as "1/day".', '每人投入的小时数，例如“1/day”。')),
    wage: money.default(0).describe(said('Cost of an hour.', '每小时的成本。')),
    whenShort: z
      .enum(['worse', 'fewer'])
      .optional()
      .describe(
        said(
          'What becomes of content whose `workHours` are more than they have: all of it is "worse", as when left out, or "fewer" pieces appear, as good as planned.',
          '内容所需的 `workHours` 多于他们的工时时怎样：worse（省略时）全部变差，fewer 则少发几份、质量照旧。',
        ),
      ),
    first: z
      .enum(['content', 'answers'])
      .optional()
      .describe(
        said(
          'What they do first, where content takes `workHours`: prepare content, as when left out, or answer what waits.',
          '内容要花 `workHours` 时先做什么：先准备内容（content，省略时），还是先解答等候的问题（answers）。',
        ),
      ),
    replyToNewcomers: z
      .boolean()
      .default(false)
      .describe(
        said(
          "They also answer everybody's first post, in the queue of the questions.",
          '他们还在问题队列中回复每个人的首次发言。',
        ),
      ),
    welcome: z
      .enum(['personal', 'template'])
      .default('personal')
      .describe(
        said(
          'How they answer first posts: to what it says, or with the same text for everybody, which takes a fifth of the time.',
          '怎样回应首帖：针对内容回应，或对所有人用同样的话，后者只花五分之一的时间。',
        ),
      ),
    skill: z
      .number()
      .min(0.01)
      .max(0.99)
      .optional()
      .describe(
        said(
          'How able they are among all who do such work, as the part of them who do less: 0.9 gets 41 % more done in an hour than 0.5, and better. As 0.5 when left out.',
          '他们的能力在同行中的位置，即不如他们的人占多少：0.9 每小时比 0.5 多做 41 %，也做得更好。省略时同 0.5。',
        ),
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
  if (mapOf(own.operators).welcome === 'template' && mapOf(effective.operators).replyToNewcomers !== true)
    report(['operators', 'welcome'], say.nobodyToWelcome(), 'key');
}
