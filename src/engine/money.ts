/**
 * The books (MODEL.md §4.4 p): what comes in and what goes out, in the scenario's currency.
 */
import type { Run } from './run.ts';

export function pay(run: Run, amount: number): void {
  run.recorder.tally.cost += amount;
}

export function earn(run: Run, amount: number): void {
  run.recorder.tally.revenue += amount;
}

/** Earns from a member, and notes by which way the member came. */
export function earnFrom(run: Run, member: number, amount: number): void {
  earn(run, amount);
  noteValue(run, member, amount);
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
  run.recorder.tally.acquisition += amount;
}

function noteValue({ members, recorder }: Run, member: number, amount: number): void {
  if (members.inviter[member]! >= 0) recorder.tally.soldToReferred += amount;
  else recorder.tally.soldToOthers += amount;
}
