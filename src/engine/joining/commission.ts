/**
 * Commission for members: whoever has brought somebody in gets a part of what that person spends, and that person may get back another part.
 *
 * A member who thinks of inviting counts ω_u of what the friend would bring in three months: at first a usual member's spending, then what those
 * whom they have brought in have spent. Where nothing is sold, or nothing was earned, a commission moves nobody.
 */
import { said } from '../../language/said.ts';
import type { CompiledInvitations, CompiledStrategy } from '../../model/strategy.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { invitationsOf } from '../members/arms.ts';
import type { Run } from '../run.ts';
import { EARNING_DAYS, expectedSpending } from '../selling/expected-spending.ts';
import { hasBudget, payFromBudget } from './referral.ts';

/** How many friends' spending what a member expects beforehand is worth: as with partners. */
export const EXPECTED_FRIENDS = 3;

/** By member. */
interface Commission {
  readonly earned: Float64Array;
  /** Those brought in, and the sum of the days on which they joined. */
  readonly brought: Uint16Array;
  readonly joinDays: Float64Array;
}

const slot = new Slot<Commission>();

const isPaid = ({ commission, cashback }: CompiledInvitations): boolean => commission + cashback > 0;
const isOn = ({ invitations, trial }: CompiledStrategy): boolean =>
  [invitations, trial?.invitations?.control ?? invitations, trial?.invitations?.treated ?? invitations].some(isPaid);

export const COMMISSION: Mechanism<Commission> = {
  slot,
  create: ({ scenario: { population } }, strategy) =>
    isOn(strategy)
      ? {
          earned: new Float64Array(population.size),
          brought: new Uint16Array(population.size),
          joinDays: new Float64Array(population.size),
        }
      : undefined,
  enrol: ({ members }, { brought, joinDays }, member) => {
    const inviter = members.inviter[member]!;
    if (inviter < 0) return;
    brought[inviter]!++;
    joinDays[inviter]! += members.joinDay[member]!;
  },
  columns: {
    commissionEarned: variable(
      'account',
      '',
      'money',
      said('commission earned on those brought in', '从所带来的人身上得到的佣金'),
    ),
    friendsBrought: variable('account', '', 'members', said('members brought in', '带来的成员数')),
    friendDays: variable(
      'account',
      '',
      'day',
      said('sum of the days on which those brought in joined', '所带来的人加入日的总和'),
    ),
  },
};

/** What a member counts on earning from one more friend; 0 without commission, or when its money is used up. */
export function commissionHope(run: Run, member: number): number {
  const state = slot.of(run);
  if (state === undefined) return 0;
  const { members, parameters: p, day } = run;
  const { commission, commissionFor, paidGenerations } = invitationsOf(run, members.person[member]!);
  if (commission === 0 || members.generation[member]! >= paidGenerations || !hasBudget(run)) return 0;
  const expected = commission * expectedSpending(run) * Math.min(1, commissionFor / EARNING_DAYS);
  const seen = (state.brought[member]! * day - state.joinDays[member]!) / EARNING_DAYS;
  return (p.uplineHope * (EXPECTED_FRIENDS * expected + state.earned[member]!)) / (EXPECTED_FRIENDS + seen);
}

/** What somebody who is invited counts on getting back. */
export function cashbackHope(run: Run, inviter: number, invited: number): number {
  if (slot.of(run) === undefined) return 0;
  const { cashback, commissionFor, paidGenerations } = invitationsOf(run, invited);
  if (cashback === 0 || run.members.generation[inviter]! >= paidGenerations || !hasBudget(run)) return 0;
  return run.parameters.uplineHope * cashback * expectedSpending(run) * Math.min(1, commissionFor / EARNING_DAYS);
}

/** Pays out what is due on something that a member has just spent: to whoever brought them in, if still here, and to themselves. */
export function payCommission(run: Run, member: number, amount: number): void {
  const state = slot.of(run);
  const { members, groups, day } = run;
  const inviter = members.inviter[member]!;
  if (state === undefined || inviter < 0) return;
  const since = day - members.joinDay[member]!;
  const { commission, commissionFor, paidGenerations } = invitationsOf(run, members.person[inviter]!);
  if (members.generation[inviter]! >= paidGenerations) return;
  // In the groups of a partner the partner's own commission is paid.
  const isPartner = members.group[member]! >= 0 && groups[members.group[member]!]!.partner === inviter;
  if (since < commissionFor && members.group[inviter]! >= 0 && !isPartner && spend(run, commission * amount))
    state.earned[inviter]! += commission * amount;
  const back = invitationsOf(run, members.person[member]!);
  if (since < back.commissionFor) spend(run, back.cashback * amount);
}

function spend(run: Run, amount: number): boolean {
  if (amount === 0 || !payFromBudget(run, amount)) return false;
  run.recorder.paid(amount);
  run.recorder.paidAsReward(amount);
  run.recorder.valued(-amount, true);
  return true;
}
