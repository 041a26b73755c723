/** Acts of the operators for one person at a time: a welcome, a greeting on a birthday, a word to somebody who has been away. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each } from '../as-written.ts';
import { givesNoTime } from '../checks/people.ts';
import { checkLength, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { dayRange, duration, money, period } from '../quantities.ts';
import { laterFrom } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';
import { OPERATORS } from './operators.ts';

/** Length of `after` where it is left out, in days; the others do not wait. */
const AFTER = { newcomers: 1, away: 14, birthdays: 0, buyers: 0, everybody: 0 } as const;

export const CARE = lever({
  meaning: said(
    'What operators do for members one by one, in the time that questions leave them.',
    '运营者在答疑之余，逐个为成员做的事。',
  ),
  form: z.array(
    z
      .strictObject({
        for: z
          .enum(['newcomers', 'birthdays', 'away', 'buyers', 'everybody'])
          .describe(
            said(
              'For whom: those who joined a while ago, who have their birthday, who have not looked in for so long, who have bought, or everybody.',
              '为谁：加入一段时间的人，当天生日的人，久未到访的人，买过东西的人，或所有人。',
            ),
          ),
        after: duration
          .optional()
          .describe(
            said(
              'Days after joining for newcomers, 1 when left out; days without a visit for those away, 14 when left out.',
              '新人指加入后的天数，省略时为 1；久未到访者指未访问的天数，省略时为 14。',
            ),
          ),
        every: period.default(30).describe(said('How often, for buyers and everybody.', '对买家与所有人多久一次。')),
        days: dayRange
          .optional()
          .describe(said('Days on which it is done; all when left out.', '做的日子；省略时为每天。')),
        how: z
          .enum(['personal', 'template'])
          .default('personal')
          .describe(
            said(
              'With words for the one person, or with the same for all, which takes a fifth of the time and does next to nothing.',
              '针对这个人的话，或对所有人一样的话，后者只花五分之一的时间，几乎没有作用。',
            ),
          ),
        minutes: z
          .number()
          .nonnegative()
          .max(1_440)
          .default(10)
          .describe(said('Time that it takes an operator for one person.', '运营者为一个人所花的分钟数。')),
        gift: money
          .default(0)
          .describe(
            said('What is given with it, such as a free lesson or a voucher.', '随附的礼物，例如免费课或礼券。'),
          ),
      })
      .transform((act) => ({ ...act, after: Math.round(act.after ?? AFTER[act.for]) })),
  ),
  inherits: 'as a whole',
  off: [],
  later: laterFrom,
  words: { en: 'Care', zh: '个别关怀' },
  submodel: 'care',
  check: checkCare,
});
export type Care = z.output<typeof CARE.form>[number];

function checkCare({ own, effective, facts, report }: WrittenStrategy): void {
  each(own.care, CARE.form.element, (entry, raw, i) => {
    const path = ['care', i];
    if (raw.days !== undefined) checkStart([...path, 'days'], 'days', startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (!entry) return;
    // What is written out in full, as mixtures are, says that nobody is waited for.
    if (
      raw.after !== undefined &&
      entry.after !== AFTER[entry.for] &&
      entry.for !== 'newcomers' &&
      entry.for !== 'away'
    )
      report([...path, 'after'], say.careWaitsForNobody(entry.for), 'key');
    if (entry.for === 'away' && entry.after === 0) report([...path, 'after'], say.awayForNoTime());
    const waits = entry.for === 'newcomers' || entry.for === 'away';
    if (waits && facts.horizon !== undefined && entry.after >= facts.horizon)
      report([...path, 'after'], say.careAfterEnd(entry.after));
    if (entry.for === 'buyers' && effective.offers === undefined) report([...path, 'for'], say.careForNoBuyers());
    if (entry.minutes > 0 && (effective.operators === undefined || givesNoTime(OPERATORS.form, effective.operators)))
      report(path, say.workWithoutHours({ en: 'nobody has time for this', zh: '没有人有时间做这件事' }), 'key');
  });
}
