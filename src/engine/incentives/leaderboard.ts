/** A leaderboard: it pulls those near its cut, and takes something from everybody else. */
import { BOARDS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { findNear, holdContest, isNear } from './contests.ts';
import { moneyPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen } from './wallets.ts';

export function runLeaderboard(run: Run, state: IncentiveState): void {
  const { leaderboard } = state;
  if (leaderboard === undefined) return;
  holdContest(run, state, leaderboard, (member) => receive(run, state, member, BOARDS, leaderboard.plan.prize, true));
  findNear(run, state, leaderboard);
}

/** Whether there is a board today that is out of the member's reach, or whose place is safe. */
export function isFarFromBoard(state: IncentiveState, member: number): boolean {
  const { leaderboard } = state;
  return leaderboard !== undefined && isOpen(state, leaderboard.plan.budget) && !isNear(leaderboard, member);
}

/** Adds what a place on the board pulls: being seen, and its prize. */
export function pullOfLeaderboard(run: Run, state: IncentiveState, member: number): void {
  const { leaderboard } = state;
  if (leaderboard === undefined || !isOpen(state, leaderboard.plan.budget) || !isNear(leaderboard, member)) return;
  const { parameters: p, members } = run;
  const { meter, plan } = leaderboard;
  const strength =
    members.socialMotive[member]! * p.statusEffect +
    members.benefitMotive[member]! * p.extrinsicEffect * moneyPull(plan.prize, p);
  for (let act = 0; act < ACT_COUNT; act++) if (meter.weights[act]! > 0) state.extrinsic[act]! += strength;
}
