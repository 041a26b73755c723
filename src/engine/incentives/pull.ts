/** How strongly a reward or a goal pulls, before who it pulls is looked at. */
import { exp, log } from '../../numeric/exp-log.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import { ANSWER, POST, REPLY } from './acts.ts';

/** Talkativeness below which pay adds no more to somebody's messages, relative to their own. */
export const LEAST_ACTIVITY = 0.2;

/** 1 - e^(-reward / v0): each further unit of money moves less. */
export function moneyPull(reward: number, parameters: Parameters): number {
  return reward > 0 ? 1 - exp(-reward / parameters.rewardScale) : 0;
}

/** ln(1 + pay / v0): pay for each act has no most, but what a tenfold adds is always the same (a law of Weber and Fechner). */
export function payPull(pay: number, parameters: Parameters): number {
  return pay > 0 ? log(1 + pay / parameters.rewardScale) : 0;
}

/**
 * What pay for writing is multiplied by: it adds the same messages to anybody's, talkative or not, so that a part of those who hardly wrote write
 * for it and those who wrote most are moved least (Khern-am-nuai, Kannan & Ghasemkhani 2018). Other acts are not done in proportion to how
 * talkative one is.
 */
export function evenly(act: number, activity: number): number {
  return act === POST || act === REPLY || act === ANSWER ? 1 / Math.max(LEAST_ACTIVITY, activity) : 1;
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
