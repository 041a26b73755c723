/** What rewards are paid from. A scheme stops on the day on which a payment no longer fits into what is left of its budget. */

import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import type { IncentiveState } from './state.ts';

export interface Wallet {
  readonly name: string;
  readonly amount: number;
  spent: number;
  /** False from the payment that did not fit. */
  open: boolean;
}

/** Whether a scheme runs today; -1 is the budget of what costs nothing. */
export function isOpen(state: IncentiveState, budget: number): boolean {
  return state.running && isPayable(state, budget);
}

/** Whether there is money left; also on the morning after the last day, when the last period is settled. */
export function isPayable(state: IncentiveState, budget: number): boolean {
  return budget < 0 || state.wallets[budget]!.open;
}

/** Pays for a reward, or closes the budget and returns false. */
export function spend(run: Run, state: IncentiveState, budget: number, amount: number): boolean {
  if (!reserve(run, state, budget, amount)) return false;
  if (amount === 0) return true;
  run.recorder.paidAsReward(amount);
  pay(run, amount);
  return true;
}

/** Sets aside what no money is paid for, such as what a coupon takes off a price; closes the budget and returns false where it does not fit. */
export function reserve(run: Run, state: IncentiveState, budget: number, amount: number): boolean {
  if (amount === 0) return true;
  const wallet = state.wallets[budget]!;
  if (!wallet.open) return false;
  if (wallet.spent + amount > wallet.amount) {
    wallet.open = false;
    run.recorder.budgetGone(wallet.name);
    return false;
  }
  wallet.spent += amount;
  return true;
}
