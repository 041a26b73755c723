/**
 * Keyed randomness: every draw is a function U(seed, replication, purpose, a, b) and of nothing else.
 *
 * Who draws before whom, how many workers compute and which strategy is on cannot change it; that is what makes results
 * reproducible to the byte and strategies comparable pair by pair (DESIGN §3, MODEL.md §4.3).
 */
import seedrandom from 'seedrandom';
import { type Key, keyOf, secondWord, threefry } from './threefry.ts';

/**
 * What draws are for. A purpose is known by its name, so that adding one moves no other. `a` and `b` of each:
 * person and day unless said otherwise.
 */
export const PURPOSES = [
  'segment', // person, 0
  'traits', // person, 0: seeds a stream
  'arrivals', // channel, day: how many come
  'arrival-mix', // channel, arrival: which segment
  'arrival-rank', // channel, person: who comes first
  'founder-rank', // 0, person
  'seed-rank', // lever, person
  'candidate', // person, k-th candidate day
  'visit', // person, day; second word orders the day's visitors
  'inside-visit', // person, day: seeds the stream of one visit
  'notice', // person, day
  'leave', // person, day
  'acquaintance', // the two people, smaller number first
  'message', // author, n-th message of the author: names the message in keys of other draws
  'shuffle', // reader, message
  'group-topic', // person, 0: which of the topics they come for
  'split', // person, day: orders those of a group that is divided
  'move-loss', // person, day
  'vip-buy', // person, 0
  'vip-renew', // person, k-th renewal
  'standing', // person, 0: seeds the stream of who was a member before the first day
  'quiz', // person, 0
  'report', // person, message
  'inspect', // message, 0
  'leader-rank', // person, 0
  'invite-count', // person, 0
  'invite-delay', // person, k-th invitation
  'invite-contact', // person, 0
  'accept', // person invited, inviter
  'partner-rank', // person, 0
  'partner-invites', // person, day and k-th draw: how many
  'ally-member', // person, lever
  'ally-tell', // person, lever and day
  'ally-join', // person, lever and day
  'follower', // person, lever
  'mention-seen', // person, lever and day
  'mention-join', // person, lever and day
  'tell', // teller, friend
  'hear', // friend, teller
  'reach', // person, offer
  'buy', // person, offer
  'buy-again', // person, offer and round
  'tip', // person, day
  'membership', // person, k-th payment
  'leave-word', // person, day
  'threshold', // person, 0
  'defect', // person, offer and round
  'trust-base', // person, 0: seeds a stream
  'opinion', // person, day
  'opinion-contact', // person, day and friend told
  'opinion-hear', // friend, teller
  'crisis', // person, event and day
  'steered', // person, 0
  'gaming', // person, n-th message
  'coupon', // person, lever and n-th coupon
  'gift', // person, lever
  'lottery', // person, draw
  'attend', // person, activity and first day
  'partner', // person, activity, first day and k-th talk
  'raffle', // person, activity and first day
  'member-made', // lever and group, day and piece
  'asked', // person, day and lever
  'arm', // person, 0: who is treated in an experiment on members
  'survey-sample', // person, survey and day
  'survey-answer', // person, survey and day
  'survey-noise', // person, survey and day: seeds a stream
] as const;
export type Purpose = (typeof PURPOSES)[number];
export type Draws = { readonly [purpose in Purpose]: Key };

/** The keys of one run. The same seed text and replication give the same keys under every strategy. */
export function createDraws(seedText: string, replication: number): Draws {
  const root = keyFromText(seedText);
  const run = child(root, replication, 0);
  // By `fromEntries`: an object that grows by computed names would be a hash table, slow to look up in.
  return Object.fromEntries(
    PURPOSES.map((purpose) => {
      const name = keyFromText(purpose);
      return [purpose, child(run, name.k0, name.k1)];
    }),
  ) as Draws;
}

/** Key from text of any language, through seedrandom's alea. */
export function keyFromText(text: string): Key {
  const stream = seedrandom.alea(text);
  return keyOf(stream.int32(), stream.int32());
}

/** A text that names the one-off stream of a purpose in a replication, for seedrandom (graph generation). */
export function streamName(seedText: string, replication: number, purpose: string): string {
  return `${purpose}/${replication}/${seedText}`;
}

function child(key: Key, a: number, b: number): Key {
  const first = threefry(key, a, b);
  return keyOf(first, secondWord);
}
