/**
 * What happens to one person, as data: the events of a trace, in the order in which they happen. People are named by their number in
 * the population, which is the same under every strategy; null stands for somebody who has left, a raider or an advertiser.
 */
import type { Arrival, WhyLeft, Word } from '../events.ts';

/** Who wrote a message. */
export type Writer = number | 'operator' | null;

/** What a message is. */
export type MessageKind = 'message' | 'question' | 'note' | 'violation' | 'praise' | 'complaint' | 'topic' | 'activity';

/** How a member feels after a visit; see the columns of `members.ts`. */
export interface Mood {
  readonly belonging: number;
  readonly satisfaction: number;
  readonly trust: number;
  /** Shares of visible members whom this one recognizes, and is bonded to. */
  readonly recognised: number;
  readonly bonded: number;
}

/** A tie, in units of the recognition threshold. */
export interface Closeness {
  readonly person: number;
  readonly strength: number;
  readonly bonded: boolean;
}

/** The factors by which one day's hazard of leaving departed from that of an average member on joining. */
export interface Leaving {
  /** Chance of leaving on that day. */
  readonly hazard: number;
  /** Each multiplies the hazard: above 1 drives out, below 1 holds. `nature` is how easily this person leaves anything. */
  readonly factors: {
    readonly nature: number;
    readonly competitor: number;
    readonly belonging: number;
    readonly satisfaction: number;
    readonly overload: number;
    readonly ads: number;
    readonly grievance: number;
    /** An empty room, or a circle of friends. */
    readonly company: number;
  };
  /** What drove this member out; null for somebody who would have left all the same. */
  readonly largest: Exclude<keyof Leaving['factors'], 'nature'> | null;
}

export type Happening =
  | { readonly kind: 'told'; readonly by: number; readonly how: Word }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'kept-away'; readonly fee: number }
  | {
      readonly kind: 'joined';
      readonly how: Arrival['how'];
      readonly channel?: string;
      readonly by: number | null;
      readonly group: number;
      /** Friends from outside who are in the group already. */
      readonly friends: number;
      readonly mood: Mood;
    }
  | {
      readonly kind: 'visited';
      /** Messages found, and taken in of them. */
      readonly unread: number;
      readonly read: number;
      /** Part of what was taken in that concerned this member. */
      readonly relevant: number;
      /** Messages taken in by writer, most first; sampled reading makes them estimates. */
      readonly from: readonly { readonly by: Writer; readonly messages: number }[];
      /** The strongest ties after the visit. */
      readonly closest: readonly Closeness[];
      readonly mood: Mood;
    }
  | {
      readonly kind: 'wrote';
      readonly what: MessageKind;
      /** The rule a violation breaks. */
      readonly breaks?: 'ads' | 'off-topic' | 'abuse';
    }
  | { readonly kind: 'replied'; readonly to: Writer; readonly what: MessageKind }
  | { readonly kind: 'answered'; readonly by: number | 'operator'; readonly what: MessageKind; readonly first: boolean }
  | { readonly kind: 'settled'; readonly waited: number }
  | { readonly kind: 'gave-up'; readonly waited: number }
  | { readonly kind: 'took-part' }
  | { readonly kind: 'invited'; readonly friend: number; readonly how: Word }
  | { readonly kind: 'brought-in'; readonly friend: number }
  | { readonly kind: 'bought'; readonly good: string; readonly price: number }
  | { readonly kind: 'rewarded'; readonly money: number }
  | { readonly kind: 'level'; readonly level: number; readonly rose: boolean }
  | { readonly kind: 'badge' }
  | { readonly kind: 'title' }
  | { readonly kind: 'appointed' }
  | { readonly kind: 'warned' }
  | { readonly kind: 'silenced'; readonly days: number }
  | { readonly kind: 'moved'; readonly group: number; readonly vip: boolean }
  | {
      readonly kind: 'left';
      readonly why: WhyLeft;
      /** What was to be paid, for somebody who left over it. */
      readonly fee?: number;
      readonly leaving: Leaving | null;
    };

/** One thing that happened, on a day counted from 0. */
export type TraceEvent = Happening & { readonly day: number };
