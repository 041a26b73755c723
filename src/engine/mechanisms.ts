/** The mechanisms that keep something of their own in a run, in any order. */

import { PLACES } from './groups/groups.ts';
import { PARTNERS } from './groups/partner-groups.ts';
import { VIP } from './groups/vip-state.ts';
import { HABITUATION } from './habituation/habituation.ts';
import { KEEPING } from './incentives/schemes.ts';
import { INCENTIVES } from './incentives/state.ts';
import { ALLIES } from './joining/allies.ts';
import { ACCEPTED } from './joining/coming.ts';
import { COMMISSION } from './joining/commission.ts';
import { INVITATIONS } from './joining/invitations.ts';
import { OPINION_LEADERS } from './joining/opinion-leaders.ts';
import { RECOMMENDING } from './joining/recommending.ts';
import { RECRUITING } from './joining/recruiting.ts';
import { REFERRAL } from './joining/referral.ts';
import { TENURE } from './joining/tenure.ts';
import { WAITING } from './joining/waiting.ts';
import { WORD_OF_MOUTH } from './joining/word-of-mouth.ts';
import type { Mechanism } from './mechanism.ts';
import { CANDIDATES } from './members/candidates.ts';
import { DROPPING_OUT } from './members/dropping-out.ts';
import { NEEDS } from './members/need.ts';
import { READINESS } from './members/readiness.ts';
import { TRIAL } from './members/trial.ts';
import { KNOWLEDGE } from './members/value.ts';
import { OPINIONS } from './opinions/opinions.ts';
import { SHOCKS } from './opinions/shocks.ts';
import { TRUST } from './opinions/trust.ts';
import { CONTENT } from './programme/content.ts';
import { DIGESTS } from './programme/curation.ts';
import { ACTIVITIES } from './programme/occasions.ts';
import { PAGES } from './programme/outside.ts';
import { PASSING_ON } from './programme/passing-on.ts';
import { PIECES } from './programme/pieces.ts';
import { RESPONSES } from './programme/responses.ts';
import { STAGES } from './programme/stages.ts';
import { SURVEYS } from './programme/surveys.ts';
import { TRIGGERS } from './programme/triggers.ts';
import { ADS } from './selling/ads.ts';
import { FEES } from './selling/fees.ts';
import { IMPROVING } from './selling/improving.ts';
import { BUYERS_HEARD_OF } from './selling/known-buyers.ts';
import { KNOWN_GOODS } from './selling/known-goods.ts';
import { OFFERS } from './selling/offers.ts';
import { PROMISES } from './selling/promises.ts';
import { PURSE } from './selling/purse.ts';
import { TIER } from './selling/tier.ts';
import { LEADERS } from './staff/appointed.ts';
import { FIRST_POSTS } from './staff/first-posts.ts';
import { HARM } from './staff/harm.ts';
import { MODERATION } from './staff/moderation-state.ts';
import { OPEN_QUESTIONS } from './staff/open-questions.ts';
import { PREPARATION } from './staff/operator-hours.ts';
import { OPERATORS } from './staff/operators.ts';
import { QUIZ } from './staff/rules.ts';
import { CALLS } from './talk/calls.ts';
import { CIRCLES } from './talk/circles.ts';
import { EXPECTATIONS } from './talk/conversation.ts';
import { EXAMPLE } from './talk/example.ts';
import { LIKES } from './talk/likes.ts';
import { STORE } from './talk/store.ts';
import { RETURNS } from './talk/visits.ts';

// biome-ignore lint/suspicious/noExplicitAny: what each keeps is its own business.
export const MECHANISMS: readonly Mechanism<any>[] = [
  ACCEPTED,
  ACTIVITIES,
  ADS,
  ALLIES,
  BUYERS_HEARD_OF,
  CALLS,
  CANDIDATES,
  CIRCLES,
  COMMISSION,
  CONTENT,
  DIGESTS,
  DROPPING_OUT,
  EXPECTATIONS,
  EXAMPLE,
  FEES,
  FIRST_POSTS,
  HABITUATION,
  HARM,
  IMPROVING,
  INCENTIVES,
  INVITATIONS,
  KNOWLEDGE,
  KNOWN_GOODS,
  LEADERS,
  LIKES,
  MODERATION,
  NEEDS,
  OFFERS,
  OPEN_QUESTIONS,
  OPERATORS,
  OPINIONS,
  OPINION_LEADERS,
  PAGES,
  PARTNERS,
  PASSING_ON,
  PIECES,
  RESPONSES,
  PLACES,
  PREPARATION,
  PROMISES,
  PURSE,
  QUIZ,
  READINESS,
  RECOMMENDING,
  RECRUITING,
  REFERRAL,
  RETURNS,
  SHOCKS,
  STAGES,
  STORE,
  SURVEYS,
  TENURE,
  TIER,
  TRIAL,
  TRIGGERS,
  TRUST,
  VIP,
  WAITING,
  WORD_OF_MOUTH,
  ...KEEPING,
];
