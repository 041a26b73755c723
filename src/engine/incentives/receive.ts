/** A reward that arrives: it is enjoyed at the next visit's end, and it wears; a goal reached wears more. */
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
