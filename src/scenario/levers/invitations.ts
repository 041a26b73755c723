/** Rewards for members who bring their friends. */
import { z } from 'zod';
import { isMap, mapOf, parsed } from '../as-written.ts';
import { hasNoGraph } from '../checks/facts.ts';
import * as say from '../issues.ts';
import { money } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const INVITATIONS = lever({
  meaning: 'Rewards for inviting friends.',
  form: z.strictObject({
    reward: money.default(0).describe('Paid to the inviter for each invitation that is accepted.'),
    welcome: money.default(0).describe('Paid to the person invited on joining.'),
    upline: z
      .array(money)
      .min(1)
      .max(10)
      .optional()
      .describe(
        "Also paid, for each person who comes in, to the inviter's own inviter, to that one's inviter, and so on, as in [3, 1]. The law restricts or forbids rewards over several levels in many places: ask before you use it.",
      ),
    paidGenerations: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .optional()
      .describe(
        'Steps of a chain of invitations that are paid for: with 1, only those of members whom nobody invited. All when left out; the law limits this in many places.',
      ),
    commonBudget: z
      .boolean()
      .default(false)
      .describe('Paid out of the budget of `incentives`, with everything else that is given away.'),
    budget: money.optional().describe('Rewards stop when this is spent.'),
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
  const { reward, welcome, upline = [], budget, paidGenerations, commonBudget } = invitations;
  const paid = reward + welcome + sumOf(upline);
  if (paid > 0 && hasNoGraph(facts)) report(['invitations'], say.rewardNobodyEarns(), 'key');
  const first = typeof own.extends !== 'string';
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
