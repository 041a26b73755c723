/**
 * What a visit was worth: satisfaction, belonging, trust, need.
 */
import { said } from '../../language/said.ts';
import { exp, logistic } from '../../numeric/exp-log.ts';
import { LEAST_CONCERN, lookUp } from '../constants.ts';
import { opennessOf } from '../habituation/habituation.ts';
import { ACTIVITIES } from '../habituation/kinds.ts';
import { enjoyRewards } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { comeCloser, moveTrust, reconsiderTrust } from '../opinions/trust.ts';
import { identify } from '../programme/common-identity.ts';
import type { Run } from '../run.ts';
import { fatigueOf } from '../selling/ads.ts';
import { findInsults } from '../staff/harm.ts';
import { findLikes } from '../talk/likes.ts';
import { needAgain, seeWhetherAnswered, settleNeed } from './need.ts';

/** A reply received counts as much as reading so many messages of a close member. */
export const REPLY_VALUE = 3;

/** By member: K, 0 to 1, part of what the community teaches everybody that is known already. */
const slot = new Slot<Float32Array>();

/** What tedium can cost a visit at most, in satisfaction: who is bored passes over the rest. */
export const TEDIUM_MOST = 0.3;

export const KNOWLEDGE: Mechanism<Float32Array> = {
  slot,
  create: ({ parameters, scenario }) =>
    parameters.knowledgeRate > 0 ? new Float32Array(scenario.population.size) : undefined,
  columns: {
    knowledge: variable(
      'state',
      'K',
      '0 to 1',
      said(
        'part of what the community teaches everybody that is known already',
        '社群教给所有人的东西中已经知道的部分',
      ),
    ),
  },
};

export function takeStock(run: Run, member: number): void {
  const { members, parameters: p, constants, visit, day } = run;
  const insults = findInsults(run, member);
  const replies = members.repliesPending[member]! - insults;
  members.repliesPending[member] = 0;

  // What everybody is taught means less to those who have heard it; what is made for one's level does not wear off.
  const knowledge = slot.of(run);
  const known = knowledge === undefined ? 0 : knowledge[member]!;
  const growth = saturating(((visit.novelty + visit.taught) * (1 - known) + visit.matched) / p.benefitScale);
  if (knowledge !== undefined) knowledge[member] = known + p.knowledgeRate * growth * (1 - known);
  const social = saturating(
    (visit.closeness + visit.company + REPLY_VALUE * (replies + p.likeWorth * findLikes(run, member))) / p.benefitScale,
  );
  const entertainment = saturating((visit.fun + visit.amused) / p.benefitScale);
  const incentives = incentivesOf(run);
  const rewards = incentives === undefined ? 0 : enjoyRewards(run, incentives, member);
  const helped = saturating(visit.benefit / p.benefitScale);
  const concern = visit.weight > 0 ? visit.concern / visit.weight : 1;
  const readShare = visit.read > 0 ? (visit.read + visit.effort) / constants.attention : 0;
  const cost =
    (p.readingCost * readShare) / Math.max(LEAST_CONCERN, concern) +
    p.fatigueCost * fatigueOf(run, member) +
    TEDIUM_MOST * saturating(visit.tedium / (p.benefitScale * TEDIUM_MOST));
  const worth =
    members.growthMotive[member]! * growth +
    members.socialMotive[member]! * social +
    members.entertainmentMotive[member]! * entertainment -
    cost -
    p.grievanceCost * members.grievance[member]! +
    members.benefitMotive[member]! * (rewards + helped - rewards * helped);
  let satisfaction = members.satisfaction[member]! + p.satisfactionRate * (worth - members.satisfaction[member]!);

  if (visit.joinedActivity === 1) {
    satisfaction += p.activitySatisfaction * opennessOf(run, member, ACTIVITIES) * (1 - satisfaction);
  }

  satisfaction -= Math.min(1, p.abuseHarm * visit.abuse + p.insultHarm * insults) * Math.max(0, satisfaction);

  needAgain(run, member);
  const asked = members.questionDay[member]!;
  if (asked >= 0) {
    if (members.questionAnswered[member] === 1) {
      settleNeed(run, member);
      satisfaction += p.answerEffect * (1 - satisfaction);
      moveTrust(run, member, p.answerEffect);
      members.questionDay[member] = -1;
    } else if (day - asked > p.answerPatience) {
      satisfaction = Math.max(constants.leastSatisfaction, satisfaction - p.answerEffect);
      moveTrust(run, member, -p.answerEffect);
      seeWhetherAnswered(run, members.group[member]!, false);
      members.questionDay[member] = -1;
    }
  }
  members.satisfaction[member] = satisfaction;

  // Identity with the group fades between visits.
  let identity = members.identity[member]! * lookUp(constants.identityLeft, day - members.lastVisitDay[member]!);
  if (visit.joinedActivity === 1) identity += Math.min(1, p.identityRate * visit.identityGain) * (1 - identity);
  identity = identify(run, member, identity);
  members.identity[member] = identity;
  const recognised = constants.tieEffects ? members.recognised[member]! : p.neutralRecognised;
  const bonded = constants.tieEffects ? members.bonded[member]! : p.neutralBonded;
  const target = logistic(
    p.belongingBase + p.belongingRecognised * recognised + p.belongingBonded * bonded + p.belongingIdentity * identity,
  );
  let belonging = members.belonging[member]!;
  belonging += p.belongingRate * (target - belonging);
  // Each reply closes a part of what is missing; many at once cannot overshoot.
  belonging += (1 - belonging) * Math.min(1, p.belongingReply * replies);
  if (insults > 0) belonging -= belonging * Math.min(1, p.insultHarm * insults);
  members.belonging[member] = belonging;
  if (visit.spoken !== 0) comeCloser(run, member, p.readGain * visit.spoken);
  reconsiderTrust(run, member);
}

/** 1 - e^-x: value with diminishing returns. */
function saturating(x: number): number {
  return x > 0 ? 1 - exp(-x) : 0;
}
