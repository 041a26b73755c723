/** What members pay: into the books, and on from there to those who earn on it. */

import { partnersOf } from '../groups/partner-groups.ts';
import { payCommission } from '../joining/commission.ts';
import { noteSpent } from '../members/trial.ts';
import type { Run } from '../run.ts';
import { earn, pay } from './money.ts';

/** Earns from a member, notes by which way the member came, and pays the partner in whose group this is, and whoever brought the member in. */
export function earnFrom(run: Run, member: number, amount: number): void {
  earn(run, amount);
  noteValue(run, member, amount);
  noteSpent(run, member, amount);
  if (partnersOf(run) !== undefined) payPartner(run, member, amount);
  payCommission(run, member, amount);
}

/** Sells something to a member: the price comes in, delivering it costs. */
export function sell(run: Run, member: number, price: number, unitCost: number): void {
  earnFrom(run, member, price);
  pay(run, unitCost);
  noteValue(run, member, -unitCost);
}

function noteValue({ members, recorder }: Run, member: number, amount: number): void {
  recorder.valued(amount, members.inviter[member]! >= 0);
}

function payPartner(run: Run, member: number, amount: number): void {
  const { members, groups, strategy } = run;
  const id = members.group[member]!;
  const partner = id < 0 ? -1 : groups[id]!.partner;
  if (partner < 0 || partner === member || members.group[partner]! < 0) return;
  const commission = strategy.partners.commission * amount;
  pay(run, commission);
  for (const each of partnersOf(run)!) if (each.member === partner) each.earned += commission;
}
