/**
 * The books: what comes in and what goes out, in the scenario's currency.
 */

import { partnersOf } from '../groups/partner-groups.ts';
import { noteSpent } from '../members/trial.ts';
import type { Run } from '../run.ts';

export function pay(run: Run, amount: number): void {
  run.recorder.paid(amount);
}

export function earn(run: Run, amount: number): void {
  run.recorder.earned(amount);
}

/** Earns from a member, notes by which way the member came, and pays the partner in whose group this is. */
export function earnFrom(run: Run, member: number, amount: number): void {
  earn(run, amount);
  noteValue(run, member, amount);
  noteSpent(run, member, amount);
  if (partnersOf(run) !== undefined) payCommission(run, member, amount);
}

/** Sells something to a member: the price comes in, delivering it costs. */
export function sell(run: Run, member: number, price: number, unitCost: number): void {
  earnFrom(run, member, price);
  pay(run, unitCost);
  noteValue(run, member, -unitCost);
}

/** Pays for somebody who has come in. */
export function payForArrival(run: Run, amount: number): void {
  pay(run, amount);
  run.recorder.paidForArrival(amount);
}

function noteValue({ members, recorder }: Run, member: number, amount: number): void {
  recorder.valued(amount, members.inviter[member]! >= 0);
}

function payCommission(run: Run, member: number, amount: number): void {
  const { members, groups, strategy } = run;
  const id = members.group[member]!;
  const partner = id < 0 ? -1 : groups[id]!.partner;
  if (partner < 0 || partner === member || members.group[partner]! < 0) return;
  const commission = strategy.partners.commission * amount;
  pay(run, commission);
  for (const each of partnersOf(run)!) if (each.member === partner) each.earned += commission;
}
