/**
 * The books: what comes in and what goes out, in the scenario's currency.
 */

import type { Run } from '../run.ts';

export function pay(run: Run, amount: number): void {
  run.recorder.paid(amount);
}

export function earn(run: Run, amount: number): void {
  run.recorder.earned(amount);
}

/** Pays for somebody who has come in. */
export function payForArrival(run: Run, amount: number): void {
  pay(run, amount);
  run.recorder.paidForArrival(amount);
}
