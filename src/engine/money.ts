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
