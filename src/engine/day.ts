/**
 * A day, in order (MODEL.md §4.2). The list is the specification: a submodel takes part by standing in it.
 */
import { holdActivities } from './activities.ts';
import { postAds } from './ads.ts';
import { exchangeWithAllies } from './allies.ts';
import { showIdentity } from './common-identity.ts';
import { postContent } from './content.ts';
import { meetEvents } from './crises.ts';
import { settlePromises } from './crowd-funding.ts';
import { curate } from './curation.ts';
import { takeMembershipFees } from './fees.ts';
import { giveByLot, settlePeriods } from './incentives/programme.ts';
import { sendInvitations } from './invitations.ts';
import { letWaitingIn, welcomeInvited } from './joining.ts';
import { answerQuestions, appointLeaders } from './leaders.ts';
import { moderate } from './moderation.ts';
import { answerNewcomers } from './newcomers.ts';
import { callMembers } from './offers.ts';
import { serveQuestions } from './operators.ts';
import { letOpinionLeadersSpeak } from './opinion-leaders.ts';
import { sendPartnersOut, winPartners } from './partners.ts';
import { pruneSilent } from './pruning.ts';
import { answerBatch } from './question-hours.ts';
import { recruit } from './recruiting.ts';
import type { Run } from './run.ts';
import { splitGroups } from './splitting.ts';
import { holdSurveys } from './surveys.ts';
import { followFriends } from './thresholds.ts';
import { fireTriggers } from './triggers.ts';
import { spreadOpinions } from './trust.ts';
import { runVip } from './vip.ts';
import { visitGroups } from './visits.ts';
import { tellFriends } from './word-of-mouth.ts';

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
