/** The mechanisms that keep something of their own in a run, in any order. */
import { KEEPING } from './incentives/schemes.ts';
import { ALLIES } from './joining/allies.ts';
import { INVITATIONS } from './joining/invitations.ts';
import { OPINION_LEADERS } from './joining/opinion-leaders.ts';
import { RECRUITING } from './joining/recruiting.ts';
import { REFERRAL } from './joining/referral.ts';
import { WORD_OF_MOUTH } from './joining/word-of-mouth.ts';
import type { Mechanism } from './mechanism.ts';
import { SHOCKS } from './opinions/shocks.ts';
import { CONTENT } from './programme/content.ts';
import { DIGESTS } from './programme/curation.ts';
import { ACTIVITIES } from './programme/occasions.ts';
import { PIECES } from './programme/pieces.ts';
import { SURVEYS } from './programme/surveys.ts';
import { TRIGGERS } from './programme/triggers.ts';
import { ADS } from './selling/ads.ts';
import { FEES } from './selling/fees.ts';
import { FIRST_POSTS } from './staff/first-posts.ts';
import { OPERATORS } from './staff/operators.ts';
import { CALLS } from './talk/calls.ts';

// biome-ignore lint/suspicious/noExplicitAny: what each keeps is its own business.
export const MECHANISMS: readonly Mechanism<any>[] = [
  ACTIVITIES,
  ADS,
  ALLIES,
  CALLS,
  CONTENT,
  DIGESTS,
  FEES,
  FIRST_POSTS,
  INVITATIONS,
  OPERATORS,
  OPINION_LEADERS,
  PIECES,
  RECRUITING,
  REFERRAL,
  SHOCKS,
  SURVEYS,
  TRIGGERS,
  WORD_OF_MOUTH,
  ...KEEPING,
];
