/** A draw among those who did something. */
import { z } from 'zod';
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
  meaning: 'A draw among those who did something.',
  form: z.strictObject({
    tickets: perAct('Tickets for').prefault({}).describe('Tickets for each act.'),
    every: awardedEvery,
    prizes: z.number().int().min(1).max(10_000).default(1).describe('Winners of each draw; nobody wins twice in one.'),
    prize: money.describe('Paid to each winner.'),
    public: z.boolean().default(true).describe('Others see who takes part and who wins.'),
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
