import type { Purpose } from '../../random/draws.ts';

/** What each purpose of drawing decides, and what its draws are keyed by. */
export const DRAWS: Readonly<Record<Purpose, readonly [decides: string, keyedBy: string]>> = {
  segment: ['segment of a person', 'person'],
  traits: ['talkativeness, expertise, motives and other traits', 'person'],
  arrivals: ['how many people come through a channel', 'channel, day'],
  'arrival-mix': ['segment of the next to come', 'channel, arrival'],
  'arrival-rank': ['who of a segment comes first', 'channel, person'],
  'founder-rank': ['who founds the community', 'person'],
  'seed-rank': ['who is seeded, and ties of degree among them', 'lever, person'],
  candidate: ['gap to the next candidate day', 'person, candidate day'],
  visit: ['whether a candidate comes, and the order of the day', 'person, day'],
  'inside-visit': ['reading, replies, posts and questions of a visit', 'person, day'],
  notice: ['whether a notice brings a member in', 'person, day'],
  leave: ['whether a member leaves', 'person, day'],
  quiz: ['whether a person passes a quiz', 'person'],
  report: ['whether a reader reports an offence', 'person, message'],
  inspect: ['what a moderator takes a message for', 'group, message'],
  'leader-rank': ['who leads where that is left to chance', 'person'],
  'invite-count': ['number of invitations', 'person'],
  'invite-delay': ['delay of an invitation', 'person, invitation'],
  'invite-contact': ['with which friend inviting begins', 'person'],
  accept: ['whether an invitation is accepted', 'person invited, inviter'],
  tell: ['day of a mention', 'teller, friend'],
  hear: ['whether a mention wins the friend over', 'friend, teller'],
  reach: ['whether an offer reaches a member', 'person, offer'],
  buy: ['whether a member buys', 'person, offer'],
};
