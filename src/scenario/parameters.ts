/**
 * Every number of the model that a scenario may override under `parameters`, with its meaning, unit, range and source.
 *
 * This table is the only place where a default stands. Symbols and section letters are those of the model description
 * (`hearsay describe FILE --odd`). A source that says "assumption" is a modeler's choice, to be varied in a sensitivity analysis.
 * Time is in days; tie strength in units of the recognition threshold.
 */
import { ACTIVITIES } from './parameters/activities.ts';
import { ADS } from './parameters/ads.ts';
import { CHURN } from './parameters/churn.ts';
import { CONVERSATION } from './parameters/conversation.ts';
import { CONVERSION } from './parameters/conversion.ts';
import { CRISES } from './parameters/crises.ts';
import type { ParameterEntry } from './parameters/entry.ts';
import { HABITUATION } from './parameters/habituation.ts';
import { JOINING } from './parameters/joining.ts';
import { MOTIVATION } from './parameters/motivation.ts';
import { OPINION_LEADERS } from './parameters/opinion-leaders.ts';
import { READING } from './parameters/reading.ts';
import { REFERRAL } from './parameters/referral.ts';
import { RULES } from './parameters/rules.ts';
import { SCALE } from './parameters/scale.ts';
import { TELLING } from './parameters/telling.ts';
import { TIER } from './parameters/tier.ts';
import { TIES } from './parameters/ties.ts';
import { TRUST } from './parameters/trust.ts';
import { VALUE } from './parameters/value.ts';
import { VISIT } from './parameters/visit.ts';

export type { ParameterEntry } from './parameters/entry.ts';

/** In the order of the model description. */
export const PARAMETERS = {
  ...VISIT,
  ...READING,
  ...TIES,
  ...CONVERSATION,
  ...MOTIVATION,
  ...VALUE,
  ...HABITUATION,
  ...CHURN,
  ...JOINING,
  ...REFERRAL,
  ...OPINION_LEADERS,
  ...TRUST,
  ...CRISES,
  ...CONVERSION,
  ...TIER,
  ...ADS,
  ...RULES,
  ...SCALE,
  ...ACTIVITIES,
  ...TELLING,
} as const satisfies Record<string, ParameterEntry>;

export type ParameterName = keyof typeof PARAMETERS;
/** One value for every parameter. */
export type Parameters = { readonly [name in ParameterName]: number };
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[];
