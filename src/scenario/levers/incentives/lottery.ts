/** A draw among those who did something. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { money } from '../../quantities.ts';
import {
  ACTS,
  awardedEvery,
  checkMoney,
  contingencyOf,
  earnsNothing,
  ownBudget,
  perAct,
  scheme,
  type WrittenScheme,
  written,
} from './scheme.ts';

export const LOTTERY = scheme({
  meaning: said('A draw among those who did something.', '在有所行动者中抽奖。'),
  inChinese: '抽奖',
  form: z.strictObject({
    tickets: perAct('Tickets for', '奖券').prefault({}).describe(said('Tickets for each act.', '每种行为得多少奖券。')),
    every: awardedEvery,
    prizes: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(1)
      .describe(said('Winners of each draw; nobody wins twice in one.', '每次抽奖的中奖人数；一人一次至多中一回。')),
    prize: money.describe(said('Paid to each winner.', '付给每位中奖者。')),
    public: z
      .boolean()
      .default(true)
      .describe(said('Others see who takes part and who wins.', '他人看得到谁参加、谁中奖。')),
    budget: ownBudget,
  }),
  check: checkLottery,
  costs: ({ prize }) => prize,
  crowds: ({ tickets, prize, public: seen }) => (seen && prize > 0 ? contingencyOf(tickets) : undefined),
  moves: 'prize',
});

function checkLottery({ own, common }: WrittenScheme, report: Report): void {
  const here = written(own, 'lottery', LOTTERY.form);
  checkLength(['lottery', 'every'], here?.raw.every, 'positive', report);
  if (!here?.read) return;
  const { tickets, prize, budget } = here.read;
  if (earnsNothing(tickets)) report(['lottery'], say.nothingEarned({ en: 'tickets', zh: '奖券' }, ACTS), 'key');
  checkMoney(['lottery'], { en: 'prizes of the lottery', zh: '抽奖奖品' }, prize, budget ?? common, report);
}
