/** A reward that arrives: it is enjoyed at the next visit's end, it wears off, and a goal reached no longer pulls for a while. */
import { exp } from '../../numeric/exp-log.ts';
import type { Run } from '../run.ts';
import type { IncentiveState } from './state.ts';

/** Days over which rewards count for habituation: a mean in place of a window, so that nothing has to be kept. */
const REWARD_DAYS = 30;

/** `money` may be 0 for what is honor alone; `goal` says whether something was reached that had been worked for. */
export function receive(run: Run, state: IncentiveState, member: number, money: number, goal: boolean): void {
  state.deals[member]! += money;
  run.recorder.rewarded(member, money);
  state.rewards[member] = rewardsLately(run, state, member) + 1;
  state.rewardsDay[member] = run.day;
  if (goal) state.awardDay[member] = run.day;
}

/** Rewards received in the last 30 days. */
export function rewardsLately(run: Run, state: IncentiveState, member: number): number {
  const rewards = state.rewards[member]!;
  return rewards === 0 ? 0 : rewards * exp(-(run.day - state.rewardsDay[member]!) / REWARD_DAYS);
}
