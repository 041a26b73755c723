/**
 * The state of one run: everything that changes while days pass, and the tables it is read with. Owned by one call of `simulate`.
 */

import type { Model } from '../model/compile.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import type { Stream } from '../random/stream.ts';
import type { Parameters } from '../scenario/parameters.ts';
import type { Constants } from './constants.ts';
import type { Group } from './groups/group.ts';
import type { Recorder } from './measuring/recorder.ts';
import type { Candidates } from './members/candidates.ts';
import type { Members } from './members/members.ts';
import type { Visit } from './talk/visit-scratch.ts';
import type { World } from './world.ts';

/** What a person is to the community. */
export const PROSPECT = 0;
/** Has accepted and will be let in on the next day. */
export const COMING = 1;
export const MEMBER = 2;
export const GONE = 3;
/** Wanted in and was not let in. */
export const REFUSED = 4;

/** What a member does that lets a friend outside hear of the community. */
export type Word = 'invitation' | 'mention' | 'praise' | 'complaint';

/** What drove out somebody who left at a moment of their own choice (`members/churn.ts`). */
export type OwnReason = 'unsatisfied' | 'unattached' | 'overload' | 'ads' | 'grievance' | 'competitor' | 'chance';

/** Why somebody is a member no longer. */
export type WhyLeft = OwnReason | 'dropped-out' | 'fee' | 'long-silent' | 'no-room' | 'lost-in-split' | 'put-out';

/** Somebody about to be let in. */
export interface Arrival {
  readonly person: number;
  /** Member who brought them, or -1. */
  readonly inviter: number;
  /** Cost of winning them. */
  readonly cost: number;
  /** What brought them, and the channel if it was one. */
  readonly how: Exclude<Word, 'complaint'> | 'founder' | 'seed' | 'channel';
  readonly channel?: string;
  /** Came through a channel by themselves: some platforms let only so many in that way. */
  readonly byThemselves?: boolean;
}

/** Somebody who waits for a place. */
export interface Waiting extends Arrival {
  /** Which groups would do: index into `openGroup`. */
  readonly slot: number;
  readonly since: number;
}

/** A question, or a first post, waiting for the operators. */
export interface OpenQuestion {
  readonly isQuestion: boolean;
  readonly group: Group;
  readonly message: number;
  readonly member: number;
  readonly day: number;
}

export interface Run {
  readonly model: Model;
  /** As it is today. */
  strategy: CompiledStrategy;
  readonly parameters: Parameters;
  readonly constants: Constants;
  readonly world: World;
  day: number;

  /** By person. */
  readonly status: Uint8Array;
  readonly memberOf: Int32Array;

  readonly members: Members;
  readonly groups: Group[];
  /** People who found every group full, first come first. */
  waiting: Waiting[];

  readonly arrivals: Arrival[];
  readonly questions: OpenQuestion[];
  /** Whether draws are keyed by messages: by moderators, by who reports, by whom a message is taken to be from. */
  readonly signs: boolean;

  /** What each mechanism alone keeps; ask the mechanism. */
  readonly slots: unknown[];
  /** Give members who have just joined what mechanisms keep of them. */
  readonly enrolling: ((run: Run, member: number) => void)[];

  readonly stream: Stream;
  readonly visit: Visit;
  readonly candidates: Candidates;
  readonly recorder: Recorder;
}
