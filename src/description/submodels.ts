/** The submodels in the order in which the description treats them. `PARAMETERS[name].submodel` is a key of this table. */
import type { Submodel } from './submodel.ts';
import { ACTIVITIES } from './submodels/activities.ts';
import { ADS } from './submodels/ads.ts';
import { ALLIES } from './submodels/allies.ts';
import { CARE } from './submodels/care.ts';
import { CHURN } from './submodels/churn.ts';
import { COMMON_IDENTITY } from './submodels/common-identity.ts';
import { CONVERSATION } from './submodels/conversation.ts';
import { CRISES } from './submodels/crises.ts';
import { FEES } from './submodels/fees.ts';
import { GROUPS } from './submodels/groups.ts';
import { HABITUATION } from './submodels/habituation.ts';
import { JOINING } from './submodels/joining.ts';
import { LEADERS } from './submodels/leaders.ts';
import { MEASUREMENT } from './submodels/measurement.ts';
import { MEETINGS } from './submodels/meetings.ts';
import { MODERATION } from './submodels/moderation.ts';
import { MONEY } from './submodels/money.ts';
import { MOTIVATION } from './submodels/motivation.ts';
import { OFFERS } from './submodels/offers.ts';
import { OPERATORS } from './submodels/operators.ts';
import { OPINION_LEADERS } from './submodels/opinion-leaders.ts';
import { PARTNERS } from './submodels/partners.ts';
import { PROGRAMME } from './submodels/programme.ts';
import { READING } from './submodels/reading.ts';
import { REFERRAL } from './submodels/referral.ts';
import { RULES } from './submodels/rules.ts';
import { SPLITTING } from './submodels/splitting.ts';
import { STAGES } from './submodels/stages.ts';
import { SURVEYS } from './submodels/surveys.ts';
import { TELLING } from './submodels/telling.ts';
import { TIER } from './submodels/tier.ts';
import { TIES } from './submodels/ties.ts';
import { TRIGGERS } from './submodels/triggers.ts';
import { TRUST } from './submodels/trust.ts';
import { VALUE } from './submodels/value.ts';
import { VIP } from './submodels/vip.ts';
import { VISIT } from './submodels/visit.ts';

export const SUBMODELS: Readonly<Record<string, Submodel>> = {
  visit: VISIT,
  reading: READING,
  ties: TIES,
  conversation: CONVERSATION,
  motivation: MOTIVATION,
  value: VALUE,
  habituation: HABITUATION,
  churn: CHURN,
  joining: JOINING,
  referral: REFERRAL,
  partners: PARTNERS,
  allies: ALLIES,
  opinionLeaders: OPINION_LEADERS,
  trust: TRUST,
  offers: OFFERS,
  fees: FEES,
  tier: TIER,
  ads: ADS,
  crises: CRISES,
  rules: RULES,
  moderation: MODERATION,
  operators: OPERATORS,
  leaders: LEADERS,
  programme: PROGRAMME,
  telling: TELLING,
  care: CARE,
  activities: ACTIVITIES,
  meetings: MEETINGS,
  groups: GROUPS,
  splitting: SPLITTING,
  vip: VIP,
  commonIdentity: COMMON_IDENTITY,
  surveys: SURVEYS,
  triggers: TRIGGERS,
  stages: STAGES,
  money: MONEY,
  measurement: MEASUREMENT,
};
