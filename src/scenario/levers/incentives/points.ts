/** Points for acts, redeemed for money or not at all. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { listOf } from '../../as-written.ts';
import { hasNoGraph } from '../../checks/facts.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { money, period } from '../../quantities.ts';
import {
  ACTS,
  checkMoney,
  contingencyOf,
  earnsNothing,
  ownBudget,
  perAct,
  scheme,
  type WrittenScheme,
  written,
} from './scheme.ts';

export const POINTS = scheme({
  meaning: said('Points for acts, redeemed for money or not at all.', '按行为给的积分，可兑换成钱或不可兑换。'),
  inChinese: '积分',
  form: z.strictObject({
    earned: perAct('Points for', '积分').prefault({}).describe(said('Points for each act.', '每种行为得多少积分。')),
    worth: money
      .default(0)
      .describe(
        said(
          'What a point is worth in money when redeemed; 0 when points buy nothing.',
          '兑换时一分值多少钱；积分不能买东西时为 0。',
        ),
      ),
    redeemFrom: z
      .number()
      .nonnegative()
      .max(1e12)
      .default(100)
      .describe(
        said(
          'Points with which a member redeems all they have; with 0, every act is paid at once.',
          '攒到多少积分时成员全部兑换；为 0 时每次行为立即支付。',
        ),
      ),
    expires: period
      .optional()
      .describe(said('How long points last; for ever when left out.', '积分有效多久；省略时永久有效。')),
    public: z
      .boolean()
      .default(false)
      .describe(said('Others see who is paid for what.', '他人看得到谁因什么得到报酬。')),
    budget: ownBudget,
  }),
  check: checkPoints,
  costs: ({ worth }) => worth,
  crowds: ({ earned, worth, public: seen }) => (seen && worth > 0 ? contingencyOf(earned) : undefined),
  moves: 'worth',
});

function checkPoints({ own, all, strategy, common, facts }: WrittenScheme, report: Report): void {
  const here = written(own, 'points', POINTS.form);
  checkLength(['points', 'expires'], here?.raw.expires, 'positive', report);
  if (!here?.read) return;
  const { earned, redeemFrom, worth, budget } = here.read;
  if (earnsNothing(earned)) report(['points'], say.nothingEarned({ en: 'points', zh: '积分' }, ACTS), 'key');
  const countsPoints = ['levels', 'honours', 'leaderboard', 'badges'].some((name) => all[name] !== undefined);
  if (worth === 0 && !countsPoints) report(['points'], say.pointsForNothing(), 'key');
  const most = Math.max(...Object.values(earned), redeemFrom);
  checkMoney(
    ['points'],
    { en: 'points that are worth something', zh: '可兑现的积分' },
    worth * most,
    budget ?? common,
    report,
  );
  // Acts that are rewarded though nobody can do them.
  if (earned.activity > 0 && listOf(strategy.activities).length === 0)
    report(
      ['points', 'earned', 'activity'],
      say.actNeverDone(
        'activity',
        { en: 'there are no activities', zh: '没有活动' },
        { en: 'describe some under "activities"', zh: '请在“activities”下描述' },
      ),
      'key',
    );
  if (earned.invite > 0 && hasNoGraph(facts))
    report(
      ['points', 'earned', 'invite'],
      say.actNeverDone(
        'invite',
        { en: 'nobody has a friend to invite', zh: '没有人有好友可以邀请' },
        { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
      ),
      'key',
    );
}
