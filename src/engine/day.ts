/**
 * A day, in order. The list is the specification: a mechanism takes part by standing in it, and each phase says in its own file what happens.
 */

import { CHANGING_PHASE } from './changing.ts';
import { PARTNERS_INVITE_PHASE, PARTNERS_PHASE } from './groups/partners.ts';
import { PRUNING_PHASE } from './groups/pruning.ts';
import { REGROUPING_PHASE } from './groups/regrouping.ts';
import { SPLITTING_PHASE } from './groups/splitting.ts';
import { VIP_PHASE } from './groups/vip.ts';
import { GIFTS_PHASE, PERIODS_PHASE } from './incentives/programme.ts';
import { ALLIES_PHASE } from './joining/allies.ts';
import { INVITATIONS_PHASE } from './joining/invitations.ts';
import { WAITING_PHASE, WELCOME_PHASE } from './joining/joining.ts';
import { OPINION_LEADERS_PHASE } from './joining/opinion-leaders.ts';
import { RECRUITING_PHASE } from './joining/recruiting.ts';
import { FOLLOWING_PHASE } from './joining/thresholds.ts';
import { MENTIONS_PHASE } from './joining/word-of-mouth.ts';
import { RECORDING_PHASE } from './measuring/recorder.ts';
import type { Phase } from './mechanism.ts';
import { TRIAL_PHASE } from './members/arms-compared.ts';
import { DROPPING_OUT_PHASE } from './members/dropping-out.ts';
import { NEEDS_PHASE } from './members/need.ts';
import { EVENTS_PHASE } from './opinions/crises.ts';
import { OPINIONS_PHASE } from './opinions/speaking.ts';
import { ACTIVITIES_PHASE } from './programme/activities.ts';
import { COMMON_IDENTITY_PHASE } from './programme/common-identity.ts';
import { CONTENT_PHASE } from './programme/content.ts';
import { CURATION_PHASE } from './programme/curation.ts';
import { PAGES_PHASE } from './programme/outside.ts';
import { PASSING_ON_PHASE } from './programme/passing-on.ts';
import { QUESTION_HOURS_PHASE } from './programme/question-hours.ts';
import { STAGES_PHASE } from './programme/stages.ts';
import { SURVEYS_PHASE } from './programme/surveys.ts';
import { TRIGGERS_PHASE } from './programme/triggers.ts';
import { ADS_PHASE } from './selling/ads.ts';
import { PROMISES_PHASE } from './selling/crowd-funding.ts';
import { FEES_PHASE } from './selling/fees.ts';
import { VERSIONS_PHASE } from './selling/improving.ts';
import { CALLING_PHASE } from './selling/offers.ts';
import { TIER_PHASE } from './selling/tier.ts';
import { CARE_PHASE } from './staff/care.ts';
import { CORE_TEAM_PHASE, LEADERS_PHASE } from './staff/leaders.ts';
import { MODERATION_PHASE } from './staff/moderation.ts';
import { NEWCOMERS_PHASE } from './staff/newcomers.ts';
import { OPERATORS_PHASE } from './staff/operators.ts';
import { VISITS_PHASE } from './talk/visits.ts';

export const PHASES: readonly Phase[] = [
  STAGES_PHASE,
  TRIGGERS_PHASE,
  CHANGING_PHASE,
  REGROUPING_PHASE,
  EVENTS_PHASE,
  DROPPING_OUT_PHASE,
  PERIODS_PHASE,
  WAITING_PHASE,
  WELCOME_PHASE,
  RECRUITING_PHASE,
  LEADERS_PHASE,
  PARTNERS_PHASE,
  GIFTS_PHASE,
  CARE_PHASE,
  ACTIVITIES_PHASE,
  COMMON_IDENTITY_PHASE,
  CURATION_PHASE,
  CONTENT_PHASE,
  ADS_PHASE,
  VERSIONS_PHASE,
  TIER_PHASE,
  NEEDS_PHASE,
  VISITS_PHASE,
  CALLING_PHASE,
  PROMISES_PHASE,
  INVITATIONS_PHASE,
  PARTNERS_INVITE_PHASE,
  MENTIONS_PHASE,
  FOLLOWING_PHASE,
  OPINIONS_PHASE,
  PASSING_ON_PHASE,
  OPINION_LEADERS_PHASE,
  PAGES_PHASE,
  ALLIES_PHASE,
  NEWCOMERS_PHASE,
  CORE_TEAM_PHASE,
  QUESTION_HOURS_PHASE,
  OPERATORS_PHASE,
  MODERATION_PHASE,
  PRUNING_PHASE,
  FEES_PHASE,
  VIP_PHASE,
  SPLITTING_PHASE,
  SURVEYS_PHASE,
  RECORDING_PHASE,
  TRIAL_PHASE,
];
