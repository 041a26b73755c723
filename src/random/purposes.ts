/**
 * What draws are for: what each purpose decides, and what its draws are keyed by. A purpose is known by its name, so that adding one moves no
 * other; what stands in a key must belong to what is drawn for (`pack.ts`).
 */
export interface PurposeEntry {
  /** For the description of the model. */
  readonly decides: string;
  /** Up to two things, each of which may be packed from several. */
  readonly keyedBy: string;
  /** Whether a draw seeds a stream of its own, from which as many numbers are taken as it needs, instead of being one number. */
  readonly stream?: true;
}

export const PURPOSE_TABLE = {
  segment: { decides: 'segment of a person', keyedBy: 'person' },
  traits: { decides: 'talkativeness, expertise, motives and other traits', keyedBy: 'person', stream: true },
  arrivals: { decides: 'how many people come through a channel', keyedBy: 'channel, day' },
  'arrival-mix': { decides: 'segment of the next to come', keyedBy: 'channel, arrival' },
  'arrival-rank': { decides: 'who of a segment comes first', keyedBy: 'channel, person' },
  'founder-rank': { decides: 'who founds the community', keyedBy: 'person' },
  'seed-rank': { decides: 'who is seeded, and ties of degree among them', keyedBy: 'lever, person' },
  candidate: { decides: 'gap to the next candidate day', keyedBy: 'person, candidate day' },
  visit: { decides: 'whether a candidate comes, and the order of the day', keyedBy: 'person, day' },
  'inside-visit': { decides: 'reading, replies, posts and questions of a visit', keyedBy: 'person, day', stream: true },
  readiness: { decides: 'lasting readiness to visit', keyedBy: 'person', stream: true },
  drift: { decides: 'readiness at the bounds of stretches of time', keyedBy: 'person, stretch' },
  'drop-out': { decides: 'day on which life outside takes a member away', keyedBy: 'person' },
  circle: { decides: 'whether talk among friends outside brings a member in with a post', keyedBy: 'person, day' },
  notice: { decides: 'whether a notice brings a member in', keyedBy: 'person, day' },
  leave: { decides: 'whether a member leaves', keyedBy: 'person, day' },
  acquaintance: { decides: 'whether two people of a group knew each other before', keyedBy: 'both persons' },
  message: { decides: 'what names a message in the keys of other draws', keyedBy: "author, the author's n-th message" },
  shuffle: { decides: 'whom a message is taken to be by, with `identity: shuffled`', keyedBy: 'person, message' },
  'group-topic': { decides: "for which of the community's topics a person comes", keyedBy: 'person' },
  split: { decides: 'order in which those of a divided group are looked at', keyedBy: 'person, day' },
  'move-loss': { decides: 'whether a member is lost on the way to the new group', keyedBy: 'person, day' },
  'vip-buy': { decides: 'whether a member pays for the VIP group', keyedBy: 'person' },
  'vip-renew': { decides: 'whether a member pays again', keyedBy: 'person, period' },
  standing: {
    decides: 'which founders pay already, when their period ends, what they can pay, how easily they leave',
    keyedBy: 'person',
    stream: true,
  },
  quiz: { decides: 'whether a person passes a quiz', keyedBy: 'person' },
  report: { decides: 'whether a reader reports an offence', keyedBy: 'person, message' },
  inspect: { decides: 'what a moderator takes a message for', keyedBy: 'message' },
  'leader-rank': { decides: 'who leads where that is left to chance', keyedBy: 'person' },
  'invite-count': { decides: 'how readily a person invites', keyedBy: 'person', stream: true },
  'invite-onset': { decides: 'when the burst of invitations begins', keyedBy: 'person' },
  'invite-delay': { decides: 'how far the clock runs until the next friend is asked', keyedBy: 'person, friend asked' },
  'invite-contact': { decides: 'with which friend inviting begins', keyedBy: 'person' },
  accept: { decides: 'whether an invitation is accepted', keyedBy: 'person invited, inviter' },
  'partner-rank': {
    decides: 'who becomes a partner where that is left to chance, and ties among equals',
    keyedBy: 'person',
  },
  'partner-ready': { decides: 'whether somebody who is asked becomes a partner', keyedBy: 'person' },
  'partner-invites': { decides: 'how many friends a partner invites', keyedBy: 'person, day and draw' },
  'ally-member': { decides: 'who belongs to an ally', keyedBy: 'person, lever' },
  'ally-tell': { decides: 'whether a member of an ally hears of the community', keyedBy: 'person, lever and day' },
  'ally-join': { decides: 'whether that wins them over', keyedBy: 'person, lever and day' },
  follower: { decides: 'who follows an opinion leader', keyedBy: 'person, lever' },
  'mention-seen': { decides: 'who of them sees a mention', keyedBy: 'person, lever and day' },
  'mention-join': { decides: 'whether that wins them over', keyedBy: 'person, lever and day' },
  tell: { decides: 'gap to the next day on which a mention may come', keyedBy: 'teller, friend and day' },
  'tell-now': { decides: 'whether it does', keyedBy: 'teller, friend and day' },
  hear: { decides: 'whether a mention wins the friend over', keyedBy: 'friend, teller' },
  reach: { decides: 'whether an offer reaches a member', keyedBy: 'person, offer' },
  buy: { decides: 'whether a member buys', keyedBy: 'person, offer' },
  'buy-again': { decides: 'whether a member buys in a later round', keyedBy: 'person, offer and round' },
  tip: { decides: 'whether a visitor tips', keyedBy: 'person, day' },
  membership: { decides: 'whether a member pays to stay', keyedBy: 'person, payment' },
  'leave-word': { decides: 'whether somebody who leaves complains outside', keyedBy: 'person, day' },
  threshold: { decides: 'part of the friends who must be inside', keyedBy: 'person' },
  defect: { decides: 'whether a piece bought is worthless', keyedBy: 'person, offer and round' },
  'trust-base': { decides: 'trust on joining', keyedBy: 'person', stream: true },
  opinion: { decides: 'whether a member voices an opinion', keyedBy: 'person, day' },
  'opinion-contact': { decides: 'which friend is told', keyedBy: 'person, day and friend told' },
  'opinion-hear': { decides: 'whether praise wins the friend over', keyedBy: 'friend, teller' },
  crisis: { decides: 'whether a crisis hits a member', keyedBy: 'person, event and day' },
  steered: { decides: 'whether a member steers by goals', keyedBy: 'person' },
  'reply-offence': { decides: 'whether a reply breaks a rule, and which', keyedBy: 'person, message' },
  gaming: { decides: 'whether a message is written for the reward alone', keyedBy: 'person, message' },
  coupon: { decides: 'whether a coupon is used', keyedBy: 'person, lever, coupon' },
  gift: { decides: 'who gets a gift', keyedBy: 'person, lever' },
  lottery: { decides: 'who wins', keyedBy: 'person, day' },
  attend: { decides: 'whether a member comes to a meeting', keyedBy: 'person, activity and first day' },
  partner: { decides: 'whom somebody at a meeting talks with', keyedBy: 'person, activity, first day and talk' },
  raffle: { decides: 'who wins at a lottery that is an activity', keyedBy: 'person, activity and first day' },
  'member-made': {
    decides: 'whether a piece of content comes from a member',
    keyedBy: 'lever and group, day and piece',
  },
  asked: { decides: 'whom the operator asks for it', keyedBy: 'person, day and lever' },
  arm: { decides: 'who is treated in an experiment that draws members', keyedBy: 'person' },
  'survey-sample': { decides: 'who is asked in a survey', keyedBy: 'person, survey and day' },
  'survey-answer': { decides: 'who of them answers', keyedBy: 'person, survey and day' },
  'survey-noise': {
    decides: 'how far an answer is from what is felt',
    keyedBy: 'person, survey and day',
    stream: true,
  },
} as const satisfies Record<string, PurposeEntry>;

export type Purpose = keyof typeof PURPOSE_TABLE;
export const PURPOSES = Object.keys(PURPOSE_TABLE) as Purpose[];
