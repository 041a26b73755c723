/** A run as pictures, one a day: plain data that a worker takes (`camera.ts`) and the page shows. People are numbers in the population. */
import type { Arrival, WhyLeft } from '../../engine/events.ts';
import type { MessageKind } from '../../engine/trace/events.ts';

/** Members beyond whom a community is shown by group: more dots than this cannot be told apart. */
export const MOST_DOTS = 500;

/** Who writes or is answered: a person, or one of these. */
export const OPERATOR = -1;
/** Raiders, advertisers, and somebody who has left. */
export const STRANGER = -2;
/** A message that answers nobody. */
export const NOBODY = -3;

export interface Said {
  readonly from: number;
  /** Whom it answers, or NOBODY. */
  readonly to: number;
  /** What it is; of an answer, what was answered. */
  readonly kind: MessageKind;
}

export interface Arrived {
  readonly person: number;
  readonly segment: number;
  /** Member who brought them, or NOBODY. */
  readonly by: number;
  readonly how: Arrival['how'];
  /** What they came through, if a channel. */
  readonly channel: string | undefined;
}

export interface Gone {
  readonly person: number;
  readonly why: WhyLeft;
}

/** What stands on the time line besides messages. */
export type Mark =
  | { readonly kind: 'recruiting'; readonly channel: string; readonly people: number }
  | { readonly kind: 'topic'; readonly count: number }
  | { readonly kind: 'activity'; readonly name: string }
  | { readonly kind: 'crisis'; readonly what: string }
  | { readonly kind: 'change'; readonly levers: readonly string[] }
  | { readonly kind: 'groups'; readonly count: number };

/** Members present, one entry each in order of joining. */
export interface People {
  readonly person: Int32Array;
  readonly segment: Uint8Array;
  /** Index into `ROLES`. */
  readonly role: Uint8Array;
  readonly group: Int32Array;
  /** Days since the latest message, at most NEVER, which also stands for none at all. */
  readonly quiet: Uint8Array;
  /** Messages written so far. */
  readonly posts: Int32Array;
  /** Members to whom this one is bonded. */
  readonly bonds: Uint16Array;
}

export const NEVER = 255;

/** Acquaintances: the stronger of both directions, strongest first; 1 is a bond. */
export interface TieList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float32Array;
}

export interface GroupShot {
  readonly id: number;
  readonly size: number;
  /** Members who wrote today, and in the last seven days. */
  readonly today: number;
  readonly week: number;
}

export interface Shot {
  readonly day: number;
  /** Members in the evening. */
  readonly members: number;
  readonly joined: number;
  readonly left: number;
  /** Messages by members today, members who wrote today, and in the last seven days. */
  readonly messages: number;
  readonly writersToday: number;
  readonly writersWeek: number;
  /** Pairs who recognize each other at least one way, and bonded pairs. */
  readonly acquainted: number;
  readonly bonded: number;
  /** Members who are bonded to nobody. */
  readonly alone: number;
  /** Until now: messages by members that began a thread, and how many of them anybody has answered. */
  readonly begun: number;
  readonly answered: number;
  /** At most MOST_TOLD of each, in the order in which it happened. */
  readonly arrivals: readonly Arrived[];
  readonly departures: readonly Gone[];
  readonly talk: readonly Said[];
  readonly marks: readonly Mark[];
  readonly groups: readonly GroupShot[];
  /** Undefined when there are more than MOST_DOTS. */
  readonly people: People | undefined;
  /** At most MOST_TIES. */
  readonly ties: TieList | undefined;
}

export const MOST_TOLD = 400;
export const MOST_TIES = 1500;

/** How a run ended. */
export interface Ending {
  /** First silent day, or the horizon. */
  readonly silentDay: number;
  readonly digest: string;
}

export interface Film {
  readonly strategy: string;
  readonly horizon: number;
  readonly segments: readonly string[];
  readonly shots: readonly Shot[];
  /** Undefined while days are missing. */
  readonly ending: Ending | undefined;
}
