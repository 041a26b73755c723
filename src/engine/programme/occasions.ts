/** What activities leave for others to know: which were announced and run, who has taken part, and what they do to the day. */
import { said } from '../../language/said.ts';
import type { CompiledActivity } from '../../model/activities.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** A running or announced activity. */
export interface Occasion {
  readonly activity: CompiledActivity;
  /** Counts activities from 1; what members remember. A challenge gets a new one each day. */
  number: number;
  /** Names the occasion in keys of draws: its place among the strategy's activities, and the day on which it begins. */
  readonly key: number;
  readonly noticeFrom: number;
  readonly from: number;
  readonly to: number;
  /** Author of its messages. */
  author: number;
  /** Who has taken part: since it began, in a challenge on its latest day. */
  takers: number[];
  cancelled: boolean;
}

export interface Activities {
  readonly occasions: Occasion[];
  /** Keys of those that the calendar has announced. */
  readonly announced: Set<number>;
  /** Numbers given to occasions so far. */
  count: number;
  /** Chance that a notice of an activity brings a member in today. */
  notice: number;
  /** Whether an activity runs today, and the number of the one that began last. */
  running: boolean;
  latest: number;
  /** Part of posts that are on the topic of an activity today, and that topic. */
  focus: number;
  focusTopic: number;
  /** How much more readily a need becomes a question today. */
  questionBoost: number;
  /** By member: number of the latest activity taken part in. */
  readonly takenPart: Int32Array;
}

const slot = new Slot<Activities>();

export const ACTIVITIES: Mechanism<Activities> = {
  slot,
  create: (model, { activities }) =>
    activities.length === 0
      ? undefined
      : {
          occasions: [],
          announced: new Set(),
          count: 0,
          notice: 0,
          running: false,
          latest: 0,
          focus: 0,
          focusTopic: 0,
          questionBoost: 1,
          takenPart: new Int32Array(model.scenario.population.size),
        },
  columns: {
    takenPart: variable('state', '', 'activity', said('latest activity taken part in', '最近参加的一次活动')),
  },
};

/** For those who hold them. */
export const activitiesOf = (run: Run): Activities | undefined => slot.of(run);

/** Chance that a notice of an activity brings a member in today. */
export const noticeToday = (run: Run): number => slot.of(run)?.notice ?? 0;

/** Whether an activity runs today. */
export const activityRuns = (run: Run): boolean => slot.of(run)?.running ?? false;

/** How much more readily a need becomes a question today. */
export const questionBoost = (run: Run): number => slot.of(run)?.questionBoost ?? 1;

/** Activities held or announced so far. */
export const occasionsOf = (run: Run): readonly Occasion[] => slot.of(run)?.occasions ?? [];

/** Number of the activity that began last. */
export const latestActivity = (run: Run): number => slot.of(run)?.latest ?? 0;

/** The topic of a post while an activity draws posts to its own: a draw below the focus is on that, the others keep their topics. */
export function focusedTopic(run: Run, topic: number, draw: number): number {
  const activities = slot.of(run);
  return activities !== undefined && draw < activities.focus ? activities.focusTopic : topic;
}

/** Number of the latest activity that a member took part in, 0 for none. */
export const latestPartOf = (run: Run, member: number): number => slot.of(run)?.takenPart[member] ?? 0;

/** Notes that a member takes part; whether for the first time in this activity. */
export function notePart(run: Run, member: number, number: number): boolean {
  if (latestPartOf(run, member) === number) return false;
  slot.of(run)!.takenPart[member] = number;
  return true;
}
