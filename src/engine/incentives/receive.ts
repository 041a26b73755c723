/** Rewards that arrive: they wear, a goal reached more than others, and what is more than pay is enjoyed at the next visit's end. */
import { expose, exposeBy } from '../habituation/habituation.ts';
import type { Run } from '../run.ts';
import type { IncentiveState } from './state.ts';

/** `money` may be 0 for what is honor alone; `goal` says whether something was reached that had been worked for. */
export function receive(
  run: Run,
  state: IncentiveState,
  member: number,
  kind: number,
  money: number,
  goal: boolean,
): void {
  state.deals[member]! += money;
  run.recorder.rewarded(member, money);
  expose(run, member, kind, 1, 0);
  if (goal) exposeBy(run, member, kind, run.parameters.awardWear);
}

/**
 * Pay at once for an act: it makes up for the work and is no gift, so that it makes nobody fonder of the group (Heyman & Ariely 2004: what is
 * paid for is done as on a market, not as among friends).
 */
export function payFor(run: Run, member: number, kind: number, money: number): void {
  run.recorder.rewarded(member, money);
  expose(run, member, kind, 1, 0);
}
