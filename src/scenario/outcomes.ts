/**
 * The outcomes that every run reports, in the order in which they are reported. A new outcome is an entry in the file of its subject in
 * `outcomes/` and a reading in the recorder.
 */
import { ATTACHMENT } from './outcomes/attachment.ts';
import type { OutcomeEntry } from './outcomes/entry.ts';
import { LEAVING } from './outcomes/leaving.ts';
import { MEMBERSHIP } from './outcomes/membership.ts';
import { MONEY } from './outcomes/money.ts';
import { OPINIONS } from './outcomes/opinions.ts';
import { PAID_PLACES } from './outcomes/paid-places.ts';
import { QUALITY } from './outcomes/quality.ts';
import { ROLES } from './outcomes/roles.ts';
import { SILENCE } from './outcomes/silence.ts';
import { SPREAD } from './outcomes/spread.ts';
import { TAKING_PART } from './outcomes/taking-part.ts';
import { TALK } from './outcomes/talk.ts';
import { WINNING } from './outcomes/winning.ts';
import type { Words } from './words.ts';

export const OUTCOMES = {
  ...MEMBERSHIP,
  ...TALK,
  ...ATTACHMENT,
  ...QUALITY,
  ...SPREAD,
  ...MONEY,
  ...SILENCE,
  ...WINNING,
  ...OPINIONS,
  ...TAKING_PART,
  ...ROLES,
  ...LEAVING,
  ...PAID_PLACES,
} as const satisfies Record<string, OutcomeEntry>;

export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** The entry of an outcome, for those that treat all outcomes alike. */
export const outcomeNamed = (name: OutcomeName): OutcomeEntry => OUTCOMES[name];

/** By code: what is missing where an outcome has no value. */
export const ABSENCES: ReadonlyMap<string, Words> = new Map(
  OUTCOME_NAMES.flatMap((name) => {
    const { mayBeUnknown } = outcomeNamed(name);
    return mayBeUnknown === undefined ? [] : [[mayBeUnknown.code, mayBeUnknown.words]];
  }),
);

/** Whether an outcome never leaves 0 … 1. `name` may have a day behind it. */
export function isShare(name: string): boolean {
  const base = name.split('@')[0]!;
  if (!Object.hasOwn(OUTCOMES, base)) return false;
  const { unit } = OUTCOMES[base as OutcomeName];
  return unit === 'share' || unit === '0 to 1';
}

/** Outcomes that are counted by segment of the population as well, in the order in which reports show them. */
export const SEGMENT_COUNTS = [
  'joined',
  'members',
  'left',
  'messages',
  'orders',
] as const satisfies readonly OutcomeName[];
export type SegmentCount = (typeof SEGMENT_COUNTS)[number];

/** The most active parts of all who ever joined, of whose share of the messages a run keeps account. */
export const PARTICIPATION_SHARES: readonly number[] = [0.01, 0.05, 0.1, 0.2, 0.5];

/** What is said of a stage: of totals what its days added, of levels what there was on its last day. */
export const STAGE_MEASURES = [
  'cost',
  'revenue',
  'joined',
  'left',
  'messages',
  'members',
  'activeShare7',
] as const satisfies readonly OutcomeName[];
