/**
 * What bringing people in is paid, and how those who were brought in differ.
 *
 * One accepted invitation costs the inviter's reward, the welcome of the person invited, and what those further up the chain get, as
 * far as they are still members. It is set aside when the invitation is accepted and paid when the person comes in.
 */
import { exp } from '../../numeric/exp-log.ts';
import type { Arrival } from '../events.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { isPayable } from '../incentives/wallets.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import { invitationsOf } from '../members/arms.ts';
import type { Run } from '../run.ts';

interface Referral {
  /** Paid or set aside for invitations. */
  paid: number;
  /** An accepted invitation went unpaid because the budget was used up. */
  anyUnpaid: boolean;
}

const slot = new Slot<Referral>();

const create = (): Referral => ({ paid: 0, anyUnpaid: false });

/** A later entry of the lever has a budget of its own. */
export const REFERRAL: Mechanism<Referral> = {
  slot,
  create,
  change: (_run, state, levers) => (levers.has('invitations') ? create() : state),
};

/** What it would cost today if a person accepted a member's invitation; 0 when it is not paid for. */
export function costOfInvitation(run: Run, inviter: number, invited: number): number {
  const { members } = run;
  const { reward, upline, paidGenerations } = invitationsOf(run, members.person[inviter]!);
  const welcome = welcomeOf(run, inviter, invited);
  if (members.generation[inviter]! >= paidGenerations) return welcome > 0 && fits(run, welcome) ? welcome : 0;
  let cost = reward + welcome;
  let above = members.inviter[inviter]!;
  for (let step = 0; step < upline.length && above >= 0; step++) {
    if (members.group[above]! >= 0) cost += upline[step]!;
    above = members.inviter[above]!;
  }
  return cost > 0 && fits(run, cost) ? cost : 0;
}

/** What a person gets on joining through a member's invitation, as long as there is money. */
export function welcomeOf(run: Run, inviter: number, invited: number): number {
  const { welcome, paidGenerations } = invitationsOf(run, invited);
  return run.members.generation[inviter]! < paidGenerations ? welcome : 0;
}

/** What a member can hope for today from bringing in a friend: their own reward, and part of what their line may bring. */
export function hopeOf(run: Run, member: number): number {
  const person = run.members.person[member]!;
  const { reward, upline } = invitationsOf(run, person);
  if (reward === 0 && upline.length === 0) return 0; // commission is reckoned apart (`commission.ts`)
  // Friends are taken to be welcomed as they would be themselves.
  if (costOfInvitation(run, member, person) === 0) return 0;
  const line = upline.reduce((sum, step) => sum + step, 0);
  return reward + (line === 0 ? 0 : run.parameters.uplineHope * line);
}

/** Takes the money for an accepted invitation out of its budget. */
export function setAside(run: Run, cost: number): void {
  slot.in(run).paid += cost;
  if (run.strategy.invitations.fromIncentives) incentivesOf(run)!.wallets[0]!.spent += cost;
}

/** Takes an amount out of the budget of invitations; false, and nothing is taken, when it does not hold it. */
export function payFromBudget(run: Run, amount: number): boolean {
  if (!fits(run, amount)) return false;
  setAside(run, amount);
  return true;
}

/** Whether something is left of the budget of invitations. */
export const hasBudget = (run: Run): boolean => slot.in(run).paid < run.strategy.invitations.budget;

/** Puts the money for somebody who was not let in back. */
export function giveBack(run: Run, { cost }: Arrival): void {
  setAside(run, -cost);
}

/** Whether a budget holds so much more; the first time it does not is told. */
function fits(run: Run, cost: number): boolean {
  const { invitations } = run.strategy;
  const referral = slot.in(run);
  if (referral.paid + cost > invitations.budget) {
    if (!referral.anyUnpaid) run.recorder.budgetGone('invitations');
    referral.anyUnpaid = true;
    return false;
  }
  if (!invitations.fromIncentives) return true;
  const wallet = incentivesOf(run)!.wallets[0]!;
  if (!isPayable(incentivesOf(run)!, 0)) return false;
  if (wallet.spent + cost <= wallet.amount) return true;
  wallet.open = false;
  run.recorder.budgetGone(wallet.name);
  return false;
}

/** What a purchase of this member brings in, against one of a member who came by themselves. */
export function spendingOf(run: Run, member: number): number {
  const { members, parameters: p, day } = run;
  if (p.referredSpend === 0 || members.inviter[member]! < 0) return 1;
  const tenure = day - members.joinDay[member]!;
  return 1 + p.referredSpend * exp((-Math.LN2 * tenure) / p.referredSpendHalfLife);
}
