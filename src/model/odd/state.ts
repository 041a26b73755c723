/** Entities and what is known of each. Tests hold these tables to the engine's own. */

export interface StateVariable {
  /** Symbol in the equations, or nothing. */
  readonly symbol: string;
  readonly unit: string;
  readonly kind: 'who' | 'trait' | 'state' | 'account';
  readonly meaning: string;
}

const variable = (kind: StateVariable['kind'], symbol: string, unit: string, meaning: string): StateVariable => ({
  kind,
  symbol,
  unit,
  meaning,
});

/** By column of `src/engine/members.ts`. */
export const MEMBER_STATE: Readonly<Record<string, StateVariable>> = {
  person: variable('who', 'i', '', 'who this is outside the community'),
  segment: variable('who', '', '', 'segment of the person'),
  group: variable('who', '', '', 'group; none after leaving'),
  seat: variable('who', '', '', 'place in the group, by which ties and messages know the member'),
  joinDay: variable('who', '', 'day', 'day of joining'),
  leaveDay: variable('who', '', 'day', 'day of leaving, if any'),
  inviter: variable('who', '', 'member', 'member who brought this one in, if any'),
  generation: variable('who', '', 'steps', 'steps from the first of the chain of invitations'),
  activity: variable('trait', 'α', 'factor', 'talkativeness, with mean 1'),
  lurker: variable('trait', '', 'yes or no', 'never writes'),
  expertise: variable('trait', 'x', '0 to 1', 'expertise, normal in the segment and cut to 0 … 1'),
  benefitMotive: variable('trait', 'm_ben', 'share', 'weight of help and information'),
  socialMotive: variable('trait', 'm_soc', 'share', 'weight of people and company'),
  growthMotive: variable('trait', 'm_gro', 'share', 'weight of learning'),
  entertainmentMotive: variable('trait', 'm_ent', 'share', 'weight of fun'),
  frailty: variable('trait', 'ϑ', 'a day', 'how easily the person leaves at all'),
  reservation: variable('trait', 'w', 'reference prices', 'what the person can pay at most'),
  nextCandidate: variable('state', '', 'day', 'next day on which the member may open the group unasked'),
  candidateCount: variable('account', '', 'days', 'candidate days so far, the key of the next gap'),
  readTo: variable('state', '', 'message', 'first unread message; U is what has been posted since'),
  lastVisitDay: variable('state', '', 'day', 'day of the latest visit'),
  lastPostDay: variable('state', '', 'day', 'day of the latest message written'),
  recognised: variable('state', 'Φ^r', 'share', 'felt share of visible members whom the member recognises'),
  bonded: variable('state', 'Φ^b', 'share', 'felt share of visible members to whom the member is bonded'),
  belonging: variable('state', 'B', '0 to 1', 'belonging'),
  satisfaction: variable('state', 'S', 'at most 1', 'satisfaction; below 0 when reading costs more than it gives'),
  trust: variable('state', 'T', '0 to 1', 'trust in the operator'),
  trustBase: variable('trait', '', '0 to 1', 'trust on joining, to which hearsay fades back'),
  intent: variable('state', 'I', '-1 to 1', 'wish to buy, from what others say and what was bought'),
  grievance: variable('state', 'G', '0 to 1', 'open grievance'),
  opinionDay: variable('state', '', 'day', 'day of the latest opinion voiced'),
  fatigue: variable('state', 'Z', '0 to 1', 'fatigue from advertisements, as of the latest visit'),
  need: variable('state', 'Q', '0 to 1', 'need for answers'),
  knowledge: variable('state', 'K', '0 to 1', 'part of what the community teaches everybody that is known already'),
  identity: variable('state', 'Id', '0 to 1', 'identity with the group'),
  expectedReplies: variable('state', 'R̂', 'replies a message', 'replies expected per message written'),
  repliesPending: variable('state', '', 'replies', 'replies received since the latest visit'),
  repliesSincePost: variable('state', '', 'replies', 'replies received since the latest message written'),
  posts: variable('account', '', 'messages', 'messages written in all'),
  question: variable('state', '', 'number', 'number of the latest question within the group'),
  questionDay: variable('state', '', 'day', 'day of the open question, if any'),
  questionAnswered: variable('state', '', 'yes or no', 'the open question has an answer'),
  muted: variable('state', '', 'yes or no', 'has silenced notices'),
  silencedUntil: variable('state', '', 'day', 'first day on which moderators let the member write again'),
  strikes: variable('account', '', 'offences', 'offences that moderators have found'),
  passedQuiz: variable('state', '', 'yes or no', 'knows the rules from a quiz at the door'),
  leader: variable('state', '', 'yes or no', 'has been appointed a leader'),
  returned: variable('account', '', 'yes or no', 'has come back on a day after joining'),
  lastActivity: variable('state', '', 'activity', 'latest activity taken part in'),
  offersSeen: variable('account', '', 'offers', 'offers met'),
  bought: variable('account', '', 'offers', 'offers bought'),
  broughtIn: variable('account', '', 'people', 'people who joined through this member'),
  invitationsLeft: variable('account', '', 'invitations', 'not used yet'),
  invitationCount: variable('account', '', 'invitations', 'invitations sent'),
};

/** What a person is to the community, by the engine's name and number. */
export const PERSON_STATUS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  PROSPECT: [0, 'outside, could come'],
  COMING: [1, 'has accepted and comes in on the next morning, or when there is a place'],
  MEMBER: [2, 'inside'],
  GONE: [3, 'has left, for good'],
  REFUSED: [4, 'wanted in and was not let in'],
};

/** Kinds of messages, by the engine's name and number. */
export const MESSAGE_KINDS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  TALK: [0, 'a post or a reply'],
  QUESTION: [1, 'a question that waits for an answer'],
  NOTE: [2, 'a post of the operator, or an advertisement, that is only read'],
  VIOLATION: [3, 'a post that breaks a rule'],
  PRAISE: [4, 'praise of the community'],
  COMPLAINT: [5, 'a complaint about it'],
  PROMPT: [6, 'a topic of the operator that asks for replies'],
  ACTIVITY: [7, 'a prompt of an activity'],
};

/** Offences among members' posts, by the engine's name and number. */
export const OFFENCES: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  INNOCENT: [0, 'breaks no rule'],
  AD: [1, 'an advertisement'],
  OFF_TOPIC: [2, 'off the topic'],
  ABUSE: [3, 'abuses others'],
};

/** The other entities in words. */
export const ENTITIES: readonly (readonly [entity: string, state: string])[] = [
  [
    'Person',
    'segment; friends in the outside graph; what the person is to the community (below); whether a friend has told of it; what friends said of it, R',
  ],
  [
    'Tie from i to j',
    'strength s_ij in units of the recognition threshold; directed, inside one group, forgotten with the seat',
  ],
  [
    'Message',
    'author, day, kind (below), topic, level, quality, number of replies, first message of its thread; offence, reported, looked through, deleted',
  ],
  [
    'Group',
    'cap; segment or topic it is for, if any; after a split, the range of members it is for; members by seat; latest messages; pinned messages; visible members; ties',
  ],
  ['Operator', 'one for the community: people, hours, wage, strain; queue of open questions; money'],
  ['Moderators', 'hours, wage, strain; reports waiting; by group: how far they have come, recent enforcement'],
  [
    'Activity',
    'kind and its numbers; first day of notice, first and last day, quality, cost; who has taken part; whether it was cancelled',
  ],
  [
    'Piece',
    'what messages of one activity or piece of content serve, how readily members reply to them, what attention they take; part of a series',
  ],
  ['Content', 'by lever: pieces so far; of a series, the part each member read last'],
  ['Digest', 'by group, the latest: when it appeared, and which messages it sums up'],
];
