/** How strongly a reward or a goal pulls, before who it pulls is looked at. */
import { exp } from '../../numeric/exp-log.ts';
import type { Parameters } from '../../scenario/parameters.ts';

/** 1 - e^(-reward / v0): each further unit of money moves less. */
export function moneyPull(reward: number, parameters: Parameters): number {
  return reward > 0 ? 1 - exp(-reward / parameters.rewardScale) : 0;
}

/** e^(-acts / n_g): a goal that takes more acts is less in sight. Nothing brings it nearer when an act counts nothing. */
export function goalPull(distance: number, perAct: number, parameters: Parameters): number {
  return perAct > 0 ? exp(-distance / perAct / parameters.goalActs) : 0;
}

/** GG = 1 + γ_g · steer · (1 - d)², d the fraction of the way that is left. */
export function goalGradient(steered: number, progress: number, parameters: Parameters): number {
  const near = Math.min(1, Math.max(0, progress));
  return 1 + parameters.goalGradient * steered * near * near;
}
