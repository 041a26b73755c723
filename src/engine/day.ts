/**
 * A day, in order (MODEL.md §4.2). The list is the specification: a submodel takes part by standing in it.
 */

import { sendPartnersOut, winPartners } from './groups/partners.ts';
import { pruneSilent } from './groups/pruning.ts';
import { splitGroups } from './groups/splitting.ts';
import { runVip } from './groups/vip.ts';
import { giveByLot, settlePeriods } from './incentives/programme.ts';
import { exchangeWithAllies } from './joining/allies.ts';
import { sendInvitations } from './joining/invitations.ts';
import { letWaitingIn, welcomeInvited } from './joining/joining.ts';
import { letOpinionLeadersSpeak } from './joining/opinion-leaders.ts';
import { recruit } from './joining/recruiting.ts';
import { followFriends } from './joining/thresholds.ts';
import { tellFriends } from './joining/word-of-mouth.ts';
import { meetEvents } from './opinions/crises.ts';
import { spreadOpinions } from './opinions/trust.ts';
import { holdActivities } from './programme/activities.ts';
import { showIdentity } from './programme/common-identity.ts';
import { postContent } from './programme/content.ts';
import { curate } from './programme/curation.ts';
import { answerBatch } from './programme/question-hours.ts';
import { holdSurveys } from './programme/surveys.ts';
import { fireTriggers } from './programme/triggers.ts';
import type { Run } from './run.ts';
import { postAds } from './selling/ads.ts';
import { settlePromises } from './selling/crowd-funding.ts';
import { takeMembershipFees } from './selling/fees.ts';
import { callMembers } from './selling/offers.ts';
import { answerQuestions, appointLeaders } from './staff/leaders.ts';
import { moderate } from './staff/moderation.ts';
import { answerNewcomers } from './staff/newcomers.ts';
import { serveQuestions } from './staff/operators.ts';
import { visitGroups } from './talk/visits.ts';

export interface Phase {
  /** What happens, for the report and the model description. */
  readonly name: string;
  readonly act: (run: Run) => void;
}

export const PHASES: readonly Phase[] = [
  { name: "the operator looks at yesterday's numbers and follows the triggers", act: fireTriggers },
  { name: 'shocks hit, and the operator answers them', act: meetEvents },
  { name: 'points lapse, prizes and titles of the last period are given, boards are drawn up', act: settlePeriods },
  { name: 'people who wait for a place come in where there is one', act: letWaitingIn },
  { name: 'people invited or told yesterday come in', act: welcomeInvited },
  { name: 'founders, seeds and channels bring people in', act: recruit },
  { name: 'the operator appoints leaders', act: appointLeaders },
  { name: 'partners are won and look after their groups', act: winPartners },
  { name: 'gifts are given and lots are drawn', act: giveByLot },
  { name: 'activities are announced and held', act: holdActivities },
  { name: 'signs of a common identity are kept up', act: showIdentity },
  { name: 'the best messages are pinned, and digests appear', act: curate },
  { name: "the operator's content appears", act: postContent },
  { name: 'ads appear', act: postAds },
  {
    name: 'group by group, in random order: visit, read and reply, post, ask, speak out, see offers, take stock, leave',
    act: visitGroups,
  },
  { name: 'the operator calls members', act: callMembers },
  { name: 'goods that enough have promised to buy are paid and delivered', act: settlePromises },
  { name: 'members invite friends', act: sendInvitations },
  { name: 'partners invite friends into their groups', act: sendPartnersOut },
  { name: 'members mention the community to friends', act: tellFriends },
  { name: 'people join because enough of their friends have', act: followFriends },
  { name: 'opinions reach friends outside', act: spreadOpinions },
  { name: 'opinion leaders speak of the community', act: letOpinionLeadersSpeak },
  { name: 'allied communities tell their members', act: exchangeWithAllies },
  {
    name: "first posts that nobody has answered get a leader's reply, or wait for the operators",
    act: answerNewcomers,
  },
  { name: 'a trained core team answers questions', act: answerQuestions },
  { name: 'experts answer a batch at a question hour', act: answerBatch },
  { name: "questions in the operators' queue are answered", act: serveQuestions },
  { name: 'moderators look through messages and act on offences', act: moderate },
  { name: 'members who have long been silent are taken out', act: pruneSilent },
  { name: 'members pay to stay, or leave', act: takeMembershipFees },
  { name: 'members are asked into the VIP group, pay their fees or go back', act: runVip },
  { name: 'groups that turned somebody away are divided', act: splitGroups },
  { name: 'members are asked in surveys', act: holdSurveys },
  { name: 'the day is recorded', act: (run) => run.recorder.endDay(run) },
];
