/**
 * How much a scheme still appeals: each kind of reward wears with every visit to it and every reward received (habituation), is a novelty at
 * first, and becomes familiar in the end.
 *
 * A gamified course worked best in its first weeks, lost most of that by the sixth, and won part of it back by the tenth (Rodrigues et al.
 * 2022: novelty, then familiarity, which begins when novelty has worn off). So what a scheme pulls is multiplied by (1 - h) + f F,
 * F = 1 - (1 + y) e^-y with y = days since first seen / d_F, which grows slowly at first and fastest after d_F days; and while it is new
 * it pulls by being new, whatever it pays.
 */
import { exp } from '../../numeric/exp-log.ts';
import { exposeBy, tirednessOf } from '../habituation/habituation.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import type { IncentiveState } from './state.ts';
import { isOpen } from './wallets.ts';

/** A kind of reward in a plan: the acts that lead to it, and the budgets of its schemes: it runs while one of them is open. */
export interface RewardKind {
  readonly kind: number;
  readonly acts: Uint8Array;
  readonly budgets: readonly number[];
  /** How much of a game it is while it is new: 0 for pay, 1 as a rule. */
  readonly novelty: number;
}

/** What is left of the pull of a kind of reward for a member. */
export function appealOf(run: Run, state: IncentiveState, member: number, kind: number): number {
  const { parameters: p, day } = run;
  if (state.firstSeen[member]! < 0) state.firstSeen[member] = day;
  const known = (day - state.firstSeen[member]!) / p.familiarDays;
  const familiar = 1 - (1 + known) * exp(-known);
  return 1 - tirednessOf(run, member, kind) + p.familiarAppeal * familiar;
}

/** Adds to the pull of each act what a kind of reward that runs pulls by being new, and counts this visit as an exposure to it. */
export function seeScheme(run: Run, state: IncentiveState, member: number, reward: RewardKind): void {
  const { kind, acts, budgets } = reward;
  if (!budgets.some((budget) => isOpen(state, budget))) return;
  const { parameters: p, members } = run;
  const novelty =
    p.schemeNovelty * reward.novelty * members.entertainmentMotive[member]! * (1 - tirednessOf(run, member, kind));
  for (let act = 0; act < ACT_COUNT; act++) if (acts[act] === 1) state.extrinsic[act]! += novelty;
  exposeBy(run, member, kind, p.schemeWear);
}
