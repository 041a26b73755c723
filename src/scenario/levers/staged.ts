/** The levers that stages and triggers may have of their own, and how they are written there. */
import type { z } from 'zod';
import { ACTIVITIES } from './activities.ts';
import { ADS } from './ads.ts';
import { ALLIES } from './allies.ts';
import { CARE } from './care.ts';
import { COMMON_IDENTITY } from './common-identity.ts';
import { CONTENT } from './content.ts';
import { CURATION } from './curation.ts';
import { INVITATIONS } from './invitations.ts';
import { LEADERS } from './leaders.ts';
import { MEMBERSHIP } from './membership.ts';
import { MODERATORS } from './moderators.ts';
import { OFFERS } from './offers.ts';
import { OPERATORS } from './operators.ts';
import { OPINION_LEADERS } from './opinion-leaders.ts';
import { PARTNERS } from './partners.ts';
import { RECRUIT } from './recruit.ts';
import { RULES } from './rules.ts';
import { SEEDS } from './seeds.ts';
import { SURVEYS } from './surveys.ts';
import { TIER } from './tier.ts';
import { TIPS } from './tips.ts';

/** Lists: what is written is there besides the entries of the strategy, and its days count from the day on which it begins. */
export const LISTED = {
  recruit: RECRUIT,
  seeds: SEEDS,
  allies: ALLIES,
  opinionLeaders: OPINION_LEADERS,
  care: CARE,
  content: CONTENT,
  activities: ACTIVITIES,
  offers: OFFERS,
  ads: ADS,
  surveys: SURVEYS,
} as const;
export type ListedLever = keyof typeof LISTED;

/** Levers that may be written by days, but for a program of incentives, whose points outlast it. */
const DATED = {
  invitations: INVITATIONS,
  operators: OPERATORS,
  moderators: MODERATORS,
  leaders: LEADERS,
  partners: PARTNERS,
  curation: CURATION,
  tips: TIPS,
  membership: MEMBERSHIP,
  tier: TIER,
  rules: RULES,
  commonIdentity: COMMON_IDENTITY,
} as const;

/** What a trigger may change. */
export const CHANGEABLE = { ...DATED, ...LISTED } as const;
export type ChangeableLever = keyof typeof CHANGEABLE;

type Changed = { [Name in ChangeableLever]: z.ZodOptional<(typeof CHANGEABLE)[Name]['form']> };

/** All of them, as they are written under `change`. */
export const changed = Object.fromEntries(
  Object.entries(CHANGEABLE).map(([name, { form, meaning }]) => [
    name,
    (form as z.ZodType).optional().describe(meaning),
  ]),
) as unknown as Changed;
