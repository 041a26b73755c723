/** A bonus for days in a row on which a member writes. */
import { z } from 'zod';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import { money, period } from '../../quantities.ts';
import { checkMoney, ownBudget, scheme, type WrittenScheme, written } from './scheme.ts';

export const STREAKS = scheme({
  meaning: 'A bonus for days in a row with a message.',
  form: z.strictObject({
    days: period.default(7).describe('Days in a row, each with a message, that earn the bonus; then a new row begins.'),
    bonus: money.default(0).describe('Paid for each full row; with 0, the row is only shown and counted.'),
    public: z.boolean().default(true).describe('Others see who gets the bonus.'),
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
    checkMoney(['streaks'], { en: 'streaks', zh: '连续打卡奖励' }, here.read.bonus, here.read.budget ?? common, report);
}
