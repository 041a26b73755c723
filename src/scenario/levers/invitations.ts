/** Rewards for members who bring their friends. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { hasNoGraph } from '../checks/facts.ts';
import { sellsAnything } from '../checks/sells.ts';
import { checkLength } from '../checks/times.ts';
import * as say from '../issues.ts';
import { money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const INVITATIONS = lever({
  meaning: said('Rewards for inviting friends.', '邀请好友的奖励。'),
  form: z.strictObject({
    reward: money
      .default(0)
      .describe(said('Paid to the inviter for each invitation that is accepted.', '每个被接受的邀请付给邀请者。')),
    welcome: money.default(0).describe(said('Paid to the person invited on joining.', '被邀请者加入时所得。')),
    commission: share
      .default(0)
      .describe(
        said(
          'Part of what a person whom they brought in spends that is paid to the inviter, as long as both are members.',
          '被带来的人消费时付给邀请者的比例，只要两人都在群里。',
        ),
      ),
    cashback: share
      .default(0)
      .describe(
        said(
          'Part of what a person who was brought in spends that they get back.',
          '被带来的人消费后自己得到返还的比例。',
        ),
      ),
    commissionFor: period
      .optional()
      .describe(
        said(
          'How long after joining commission and cashback are paid; always when left out.',
          '加入后多久之内支付佣金与返现；省略时一直支付。',
        ),
      ),
    upline: z
      .array(money)
      .min(1)
      .max(10)
      .optional()
      .describe(
        said(
          "Also paid, for each person who comes in, to the inviter's own inviter, to that one's inviter, and so on, as in [3, 1]. The law restricts or forbids rewards over several levels in many places: ask before you use it.",
          '每进来一人，另付给邀请者的邀请者，再付给其上一级，依此类推，例如 [3, 1]。许多地方的法律限制或禁止多级奖励：使用前请咨询。',
        ),
      ),
    paidGenerations: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .optional()
      .describe(
        said(
          'Steps of a chain of invitations that are paid for: with 1, only those of members whom nobody invited. All when left out; the law limits this in many places.',
          '邀请链计奖的代数：为 1 时只奖励无人邀请的成员的邀请。省略时全部计奖；许多地方的法律对此有限制。',
        ),
      ),
    commonBudget: z
      .boolean()
      .default(false)
      .describe(
        said(
          'Paid out of the budget of `incentives`, with everything else that is given away.',
          '与其他赠送一起从 `incentives` 的预算中支付。',
        ),
      ),
    budget: money.optional().describe(said('Rewards stop when this is spent.', '用完后不再奖励。')),
  }),
  inherits: 'key by key',
  dated: true,
  off: {},
  words: { en: 'Invitations', zh: '邀请奖励' },
  submodel: 'joining',
  check: checkInvitations,
});
export type Invitations = z.output<typeof INVITATIONS.form>;

function checkInvitations({ own, effective, facts, report }: WrittenStrategy): void {
  if (!isMap(own.invitations)) return;
  const invitations = parsed(INVITATIONS.form, mapOf(effective.invitations));
  if (!invitations) return;
  const { reward, welcome, commission, cashback, upline = [], budget, paidGenerations, commonBudget } = invitations;
  const ofSales = commission + cashback;
  const paid = reward + welcome + sumOf(upline) + ofSales;
  if (paid > 0 && hasNoGraph(facts)) report(['invitations'], say.rewardNobodyEarns(), 'key');
  const first = typeof own.extends !== 'string';
  checkLength(['invitations', 'commissionFor'], own.invitations.commissionFor, 'positive', report);
  if (ofSales > 0 && !sellsAnything(effective, facts))
    report(['invitations', commission > 0 ? 'commission' : 'cashback'], say.commissionOfNothing(), 'key');
  if (ofSales > 1)
    report(
      ['invitations', own.invitations.commission === undefined ? 'cashback' : 'commission'],
      say.moreThanAll(ofSales),
    );
  if (invitations.commissionFor !== undefined && ofSales === 0 && first)
    report(['invitations', 'commissionFor'], say.nothingToPayFor(), 'key');
  for (const [key, given] of [
    ['budget', budget],
    ['paidGenerations', paidGenerations],
  ] as const)
    if (given !== undefined && paid === 0 && first) report(['invitations', key], say.invitationsUnpaid(key), 'key');
  if (paidGenerations !== undefined && upline.length >= paidGenerations)
    report(
      ['invitations', own.invitations.upline === undefined ? 'paidGenerations' : 'upline'],
      say.uplineTooLong(upline.length, paidGenerations),
      'key',
    );
  if (!commonBudget) return;
  const common = mapOf(effective.incentives);
  if (budget !== undefined)
    report(['invitations', 'budget' in own.invitations ? 'budget' : 'commonBudget'], say.budgetTwice(), 'key');
  else if (common.budget === undefined) report(['invitations', 'commonBudget'], say.noCommonBudget(), 'key');
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
