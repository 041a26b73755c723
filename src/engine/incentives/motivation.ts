/**
 * Why members act: their own wish, and what rewards add to it.
 *
 * The specification has Mot = I · J + E with J = ι0 + (1 - ι0) min(1, Φ^b / ½), scaled to a mean of 1 while nothing is rewarded. The rates of
 * conversation that Mot multiplies already rise with ties (ρ(s), Inh, B / B0) and were set with Mot = 1: a J beside them would count
 * company twice, and a scheme that gives nothing would change who talks. So J is taken as contained in those rates, and what multiplies
 * them here is a member's motivation with schemes relative to the same member's without, whatever the scale:
 *
 * Mot = (I · J + E) / J = I + E / J.
 *
 * It is exactly 1 without rewards, for everybody, and has what J is for: the same reward adds more where there is no company, and
 * the loss of own wish costs more where there is.
 */
import { exp, log } from '../../numeric/exp-log.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT, ACTIVITY_ACT, ANSWER, POST, REPLY, VISIT } from './acts.ts';
import { appealOf, seeScheme } from './appeal.ts';
import { isHonoured } from './honours.ts';
import { isFarFromBoard } from './leaderboard.ts';
import { PULLING } from './schemes.ts';
import type { IncentiveState } from './state.ts';
import { crowdingOfStreaks } from './streaks.ts';

/** Turns a standardized mean difference d into log-odds: π / √3 (Hasselblad & Hedges 1995). */
export const D_TO_LOG_ODDS = 1.813799364234218;
/** Bonded share from which on company moves as much as it can. */
export const FULL_COMPANY = 0.5;

/** Sums over schemes; reused from visit to visit. */
const sum = new Float64Array(ACT_COUNT);

/** Sets the factors on what the member who visits will do (`visit.postDrive` and so on), and how much of it is for the reward alone. */
export function feelMotivation(run: Run, state: IncentiveState, member: number): void {
  const { visit, parameters: p } = run;
  const { extrinsic, bought } = state;
  const own = updateOwnWish(run, state, member);
  sum.fill(0);
  if (state.running) {
    for (const { kind, pull } of PULLING) {
      extrinsic.fill(0);
      pull(run, state, member);
      const left = extrinsic.some((each) => each > 0) ? appealOf(run, state, member, kind) : 0;
      for (let act = 0; act < ACT_COUNT; act++) sum[act]! += extrinsic[act]! * left;
    }
    extrinsic.set(sum);
    for (const kind of state.kinds) seeScheme(run, state, member, kind);
    const alone = 1 / company(run, member);
    for (let act = 0; act < ACT_COUNT; act++) extrinsic[act]! *= alone;
  } else extrinsic.fill(0);
  for (let act = 0; act < ACT_COUNT; act++) {
    bought[act] = extrinsic[act]! > 0 ? extrinsic[act]! / (ownWishFor(state, own, act) + extrinsic[act]!) : 0;
  }
  visit.postDrive = ownWishFor(state, own, POST) + extrinsic[POST]!;
  visit.replyDrive = ownWishFor(state, own, REPLY) + extrinsic[REPLY]!;
  visit.answerDrive = ownWishFor(state, own, ANSWER) + extrinsic[ANSWER]!;
  visit.activityDrive =
    Math.min(ownWishFor(state, own, REPLY), ownWishFor(state, own, ACTIVITY_ACT)) +
    extrinsic[REPLY]! +
    extrinsic[ACTIVITY_ACT]!;
  // What coming earns calls as a notice does.
  state.lure[member] = extrinsic[VISIT]! > 0 ? p.notifyProbability * (1 - exp(-extrinsic[VISIT]!)) : 0;
}

/** What is lost of the own wish is lost for what is paid or ranked alone (Deci, Koestner & Ryan 1999: the activity that is rewarded). */
const ownWishFor = (state: IncentiveState, own: number, act: number): number =>
  own < 1 && state.crowded[act] === 0 ? 1 : own;

/** J: what company alone moves a member to, at least ι0. */
function company(run: Run, member: number): number {
  const { strangerMotivation } = run.parameters;
  return strangerMotivation + (1 - strangerMotivation) * Math.min(1, bondedOf(run, member) / FULL_COMPANY);
}

/** Φ^b, or what stands in for it when tie effects are off. */
function bondedOf({ constants, members, parameters }: Run, member: number): number {
  return constants.tieEffects ? members.bonded[member]! : parameters.neutralBonded;
}

/** Moves I by the days since it was last looked at towards where today's schemes draw it, or back to 1 when none does. */
function updateOwnWish(run: Run, state: IncentiveState, member: number): number {
  const { parameters: p, day } = run;
  const days = day - state.ownWishDay[member]!;
  let own = state.ownWish[member]!;
  if (days === 0) return own;
  const target = state.running || isHonoured(run, state, member) ? targetOfOwnWish(run, state, member) : 1;
  const left = target === 1 ? exp((-Math.LN2 * days) / p.crowdingHalfLife) : exp(days * log(1 - p.crowdingRate));
  own = target + (own - target) * left;
  state.ownWish[member] = own;
  state.ownWishDay[member] = day;
  return own;
}

/** I*. */
function targetOfOwnWish(run: Run, state: IncentiveState, member: number): number {
  const { parameters: p, members } = run;
  let exponent = 0;
  const crowding = Math.max(state.crowding, crowdingOfStreaks(run, state, member));
  if (crowding > 0)
    exponent -= D_TO_LOG_ODDS * crowding * (p.crowdingStranger + (1 - p.crowdingStranger) * bondedOf(run, member));
  if (isHonoured(run, state, member))
    exponent += D_TO_LOG_ODDS * p.honourFeedback * members.socialMotive[member]! * p.honourEffect;
  const target = exponent === 0 ? 1 : exp(exponent);
  return isFarFromBoard(state, member) ? target * p.boardDistant : target;
}
