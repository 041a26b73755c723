/** Activities as the engine wants them: the numbers of the kind filled in, days as numbers, topics as indices. */
import { ACTIVITY_KINDS, type ActivityKindName } from '../scenario/activity-kinds.ts';
import type { Activity } from '../scenario/levers/activities.ts';
import type { Serves } from '../scenario/serves.ts';
import type { CompiledRecruit } from './strategy.ts';

export interface CompiledActivity {
  readonly name: string;
  /** Keys its draws. */
  readonly key: number;
  readonly kind: ActivityKindName;
  /** Whole days: first days on which it is held by the calendar. */
  readonly starts: readonly number[];
  readonly lastsDays: number;
  readonly warmUpDays: number;
  readonly quality: number;
  readonly cost: number;
  /** Index into `Model.topics`, or -1 for what the community is about. */
  readonly topic: number;
  /** Expertise it is made for; -1 suits everybody. */
  readonly level: number;
  /** Messages a day in each group; undefined for the parameter's. */
  readonly prompts: number | undefined;
  readonly notice: number;
  readonly replies: number;
  readonly focus: number;
  readonly identity: number;
  readonly fatigue: number;
  readonly followUp: number;
  readonly serves: Serves;
  /** Its prompts are like any other: nothing but the general kind's own numbers is asked of them. */
  readonly isPlain: boolean;
  /** Questions answered a day, at a question hour. */
  readonly answers: number;
  readonly prize: number;
  readonly winners: number;
  /** People who come with a guest, a day. */
  readonly followers: CompiledRecruit | undefined;
  readonly costPerHead: number;
  readonly places: number;
  /** What each person pays, and the part of the cost that must come together; 0 when the operator pays. */
  readonly pledge: number;
  readonly referencePrice: number;
  readonly goal: number;
}

/** What a scenario leaves open. */
const ANSWERS = 20;
const GUEST_EXPERTISE = 0.9;
const GOAL = 0.5;

/**
 * @param key keys its draws
 * @param topicIndex index of a topic by name
 * @param followersOf the channel through which so many people come a day
 */
export function compileActivity(
  activity: Activity,
  key: number,
  lastDay: number,
  topicIndex: (topic: string) => number,
  followersOf: (channel: string, perDay: number) => CompiledRecruit,
): CompiledActivity {
  const kind = activity.kind ?? 'general';
  const preset = ACTIVITY_KINDS[kind];
  const lastsDays = Math.max(1, Math.round(activity.lasts));
  const { following = 0, pledge = 0 } = activity;
  const replies = activity.replies ?? preset.replies;
  const isPlain =
    kind === 'general' && replies === 1 && (activity.identity ?? 1) === 1 && activity.serves === undefined;
  return {
    name: activity.name,
    key,
    kind,
    starts: startsOf(activity, lastDay),
    lastsDays,
    warmUpDays: Math.round(activity.warmUp),
    quality: activity.quality,
    cost: activity.cost,
    topic: activity.topic === undefined ? -1 : topicIndex(activity.topic),
    level: activity.level ?? (kind === 'guest' ? (activity.expertise ?? GUEST_EXPERTISE) : -1),
    prompts: activity.prompts,
    notice: activity.notice ?? preset.notice,
    replies,
    focus: activity.focus ?? preset.focus,
    identity: activity.identity ?? preset.identity,
    fatigue: activity.fatigue ?? preset.fatigue,
    followUp: activity.followUp ?? preset.followUp,
    serves: activity.serves ?? preset.serves,
    isPlain,
    answers: kind === 'question-hour' ? (activity.answers ?? ANSWERS) : 0,
    prize: activity.prize ?? 0,
    winners: activity.winners ?? 1,
    followers: following > 0 ? followersOf(activity.name, following / lastsDays) : undefined,
    costPerHead: activity.costPerHead ?? 0,
    places: activity.places ?? Number.POSITIVE_INFINITY,
    pledge,
    referencePrice: activity.referencePrice ?? pledge,
    goal: pledge > 0 ? (activity.goal ?? GOAL) : 0,
  };
}

function startsOf({ days, every }: Activity, lastDay: number): number[] {
  const starts: number[] = [];
  if (days === undefined && every === undefined) return starts;
  const from = days?.from ?? 0;
  const to = Math.min(days?.to ?? lastDay, lastDay);
  const step = every === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(every));
  for (let start = from; start <= to; start += step) starts.push(start);
  return starts;
}
