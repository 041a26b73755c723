/**
 * A leaderboard: its prize pulls those near the cut, being seen on it all who are or may soon be, and it takes something from everybody else.
 *
 * Boards raise how much is done, and by those at the top not least: rivals compete hardest near the first place (Garcia, Tor & Gonzalez 2006),
 * and in an experiment a board raised the number of contributions as much as levels did, at the same quality (Mekler et al. 2017).
 */
import { BOARDS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { findNear, holdContest, isInContest, isNear } from './contests.ts';
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

/** Whether there is a board today that is out of the member's reach. */
export function isFarFromBoard(state: IncentiveState, member: number): boolean {
  const { leaderboard } = state;
  return leaderboard !== undefined && isOpen(state, leaderboard.plan.budget) && !isInContest(leaderboard, member);
}

/** Adds what a place on the board pulls: being seen, and its prize. */
export function pullOfLeaderboard(run: Run, state: IncentiveState, member: number): void {
  const { leaderboard } = state;
  if (leaderboard === undefined || !isOpen(state, leaderboard.plan.budget) || !isInContest(leaderboard, member)) return;
  const { parameters: p, members } = run;
  const { meter, plan } = leaderboard;
  const strength =
    members.socialMotive[member]! * p.statusEffect +
    (isNear(leaderboard, member) ? members.benefitMotive[member]! * p.extrinsicEffect * moneyPull(plan.prize, p) : 0);
  for (let act = 0; act < ACT_COUNT; act++) if (meter.weights[act]! > 0) state.extrinsic[act]! += strength;
}
