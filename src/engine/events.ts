/**
 * What can happen in a community. Where it happens the recorder is told of it, which keeps account by what it is told alone: days, members and
 * amounts. A log of a real community can tell the same.
 *
 * Members are numbers in order of joining. Told all in the order in which it happens, with an `endDay` after each day.
 */
import type { Group } from './groups/group.ts';

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

export interface Events {
  /** A person outside hears of the community, from member `by` or, with -1, in another way. */
  heard(person: number, by: number, how: Word | undefined): void;
  /** `generation` is how many steps of invitations lie behind the member. */
  joined(member: number, generation: number, arrival: Arrival): void;
  /** Somebody would have come in but for the membership fee. */
  keptAway(person: number): void;
  left(member: number, joinDay: number, why: WhyLeft): void;
  /** A member has written message `number`, after `earlier` others. */
  wrote(member: number, earlier: number, number: number, group: Group): void;
  /**
   * Member `by` (or OPERATOR) has answered message `number` of `receiver`, who is -1 when no member (any more). `firstAfter` is how many days
   * after it, when this is the first answer to the receiver's first post, else -1.
   */
  answered(receiver: number, by: number, firstAfter: number, number: number, group: Group): void;
  /** A visit took in messages of this weight, this part of it relevant. */
  visited(member: number, weight: number, relevant: number, group: Group): void;
  /** A member has come back for the first time on a day after that of joining. */
  returned(member: number): void;
  invited(member: number): void;
  /** A member passes a piece of content on to a friend. */
  passedOn(member: number): void;
  /** Readers like what a member wrote. */
  liked(count: number): void;
  /** A member takes part in an activity, once each time it is held. */
  tookPart(member: number): void;
  /** A notice, a mention or another call brings a member in who would not have come. */
  calledIn(member: number): void;
  /** An operator does something for one member. */
  cared(member: number): void;
  /** A member praises or complains of the community. */
  voiced(member: number, isPraise: boolean): void;
  /** A member's question got its first answer, from anybody, after so many days. */
  settled(waited: number): void;
  /** An operator or an expert has answered a question that waited for so many days. */
  helped(waited: number): void;
  attended(guests: number): void;
  surveyed(answers: number): void;
  offered(member: number): void;
  /** A member has bought the strategy's offer `index`; `isFirst` when the member had bought nothing before. */
  bought(member: number, index: number, isFirst: boolean): void;
  /** A member receives a reward worth so much money, 0 for honor alone. */
  rewarded(member: number, money: number): void;
  earned(amount: number): void;
  paid(amount: number): void;
  /** Part of what was paid: for people who came in, and as rewards. */
  paidForArrival(amount: number): void;
  paidAsReward(amount: number): void;
  /** What a member is worth changes by this: sold to them, less unit costs. */
  valued(amount: number, isReferred: boolean): void;
  /** A budget for incentives does not hold another reward. */
  budgetGone(budget: string): void;
  /** A stage of the procedure begins this morning, none when the last one is over; `isMet` when the condition of the one before holds. */
  stageBegan(name: string | undefined, isMet: boolean): void;
  warn(message: string): void;
}
