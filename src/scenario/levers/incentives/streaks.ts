/** A bonus for days in a row on which a member writes. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import { money, period } from '../../quantities.ts';
import { checkMoney, ownBudget, scheme, type WrittenScheme, written } from './scheme.ts';

export const STREAKS = scheme({
  meaning: said('A bonus for days in a row with a message.', '连续发言的奖励。'),
  inChinese: '连续发言',
  form: z.strictObject({
    days: period
      .default(7)
      .describe(
        said(
          'Days in a row, each with a message, that earn the bonus; then a new row begins.',
          '连续多少天每天发言可得奖励；之后重新开始一段。',
        ),
      ),
    bonus: money
      .default(0)
      .describe(
        said(
          'Paid for each full row; with 0, the row is only shown and counted.',
          '每满一段连续支付多少；为 0 时只显示与计数。',
        ),
      ),
    public: z.boolean().default(true).describe(said('Others see who gets the bonus.', '他人看得到谁得到奖励。')),
    budget: ownBudget,
  }),
  check: checkStreaks,
  costs: ({ bonus }) => bonus,
  crowds: ({ bonus, public: seen }) => (seen && bonus > 0 ? 'completion' : undefined),
  moves: 'bonus',
});

function checkStreaks({ own, common }: WrittenScheme, report: Report): void {
  const here = written(own, 'streaks', STREAKS.form);
  checkLength(['streaks', 'days'], here?.raw.days, 'positive', report);
  if (here?.read)
    checkMoney(['streaks'], { en: 'streaks', zh: '连续发言奖励' }, here.read.bonus, here.read.budget ?? common, report);
}
