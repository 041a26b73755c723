/**
 * Kinds of activities: presets of the general one. A scenario may override each number for its own activity.
 *
 * All are assumptions: a modeler's choices, ordered as handbooks of operators order them (a vote takes one tap, a lottery draws whoever
 * comes for the prize, a meeting binds), none measured. Vary them when a conclusion hangs on one.
 */
import { PROMPT_SERVES, type Serves, serves } from './serves.ts';

export interface ActivityKind {
  /** How strongly its notice calls, as a multiple of `notifyProbability`. */
  readonly notice: number;
  /** How readily members reply to its prompts, as a multiple of `replyActivity`. */
  readonly replies: number;
  /** Part of members' own posts that are on its topic while it runs. */
  readonly focus: number;
  /** Identity that taking part gives, as a multiple of `identityRate`. */
  readonly identity: number;
  /** How much a day of it and its notice wear, as a multiple of `activityWear` and `noticeWear`. */
  readonly fatigue: number;
  /** Posts on the day after: a summary, results, photos. */
  readonly followUp: number;
  readonly serves: Serves;
}

const kind = (
  [notice, replies, focus, identity, fatigue, followUp]: readonly [number, number, number, number, number, number],
  served: Serves,
): ActivityKind => ({ notice, replies, focus, identity, fatigue, followUp, serves: served });

export const ACTIVITY_KINDS = {
  // notice, replies, focus, identity, fatigue, follow-up; benefit, social, growth, entertainment
  general: kind([1, 1, 0, 1, 1, 0], PROMPT_SERVES),
  quiz: kind([1, 1.5, 0.5, 1, 1, 1], serves(0, 0.2, 1, 1)),
  vote: kind([1, 3, 0.3, 0.5, 0.5, 1], serves(0, 0.3, 0, 0.7)),
  'question-hour': kind([1.2, 1, 0.5, 0.5, 0.7, 1], serves(1, 0, 1, 0)),
  lottery: kind([1.5, 3, 0, 0.25, 1.5, 1], serves(0.7, 0, 0, 1)),
  challenge: kind([1, 1, 0.5, 1, 1, 1], serves(0, 0.5, 1, 1)),
  guest: kind([1.5, 1, 0.5, 0.5, 1, 1], serves(0.3, 0, 1.5, 0.5)),
  offline: kind([1, 1, 0.3, 2, 1, 2], serves(0, 1, 0, 1)),
} as const satisfies Record<string, ActivityKind>;

export type ActivityKindName = keyof typeof ACTIVITY_KINDS;

/** What only activities of one kind can say, besides what all say. */
export const KEYS_OF_KIND = {
  general: [],
  quiz: [],
  vote: [],
  'question-hour': ['answers'],
  lottery: ['prize', 'winners'],
  challenge: [],
  guest: ['expertise', 'following'],
  offline: ['costPerHead', 'places', 'pledge', 'referencePrice', 'goal'],
} as const satisfies Record<ActivityKindName, readonly string[]>;
