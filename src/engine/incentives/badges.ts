/** Badges: for reaching a number, once; or for being among the best of a period, time and again. */
import { STATUS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { findNear, holdContest, isNear } from './contests.ts';
import { goalGradient, goalPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, spend } from './wallets.ts';

/** Gives the badges whose number a member has just reached. */
export function countBadges(run: Run, state: IncentiveState, member: number): void {
  const { badges } = state.plan;
  for (let k = 0; k < badges.length; k++) {
    const { at, cost, budget } = badges[k]!;
    const counts = state.badges[k]!.counts;
    // A badge that is held is marked by a count below 0.
    if (!(counts[member]! >= at) || !isOpen(state, budget)) continue;
    if (!spend(run, state, budget, cost)) continue;
    counts[member] = Number.NEGATIVE_INFINITY;
    state.badgeCount[member]!++;
    receive(run, state, member, STATUS, 0, true);
  }
}

/** Gives this morning's badges for the best. */
export function giveTopBadges(run: Run, state: IncentiveState): void {
  for (const badge of state.topBadges) {
    holdContest(run, state, badge, (member) => receive(run, state, member, STATUS, 0, true));
    findNear(run, state, badge);
  }
}

/**
 * Adds what badges pull: getting on, and for the best being seen. Of several that an act leads to, the strongest pulls; each badge held
 * makes the next mean less, as with levels.
 */
export function pullOfBadges(run: Run, state: IncentiveState, member: number): void {
  const { plan, topBadges } = state;
  if (plan.badges.length === 0 && topBadges.length === 0) return;
  const { parameters: p, members } = run;
  const forNumber = (members.growthMotive[member]! * p.statusEffect) / (state.badgeCount[member]! + 1);
  const forTop = members.socialMotive[member]! * p.statusEffect;
  for (let act = 0; act < ACT_COUNT; act++) {
    let strongest = 0;
    for (let k = 0; k < plan.badges.length; k++) {
      const { at, budget } = plan.badges[k]!;
      const { weights, counts } = state.badges[k]!;
      if (weights[act] === 0 || counts[member]! < 0 || !isOpen(state, budget)) continue;
      const gradient = goalGradient(state.steered[member]!, counts[member]! / at, p);
      strongest = Math.max(strongest, forNumber * goalPull(at, weights[act]!, p) * gradient);
    }
    for (const badge of topBadges)
      if (badge.meter.weights[act]! > 0 && isOpen(state, badge.plan.budget) && isNear(badge, member))
        strongest = Math.max(strongest, forTop);
    state.extrinsic[act]! += strongest;
  }
}
