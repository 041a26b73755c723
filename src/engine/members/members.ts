/**
 * The members of one run as columns: one typed array a quantity, one entry a member, in order of joining. Members of one group
 * who joined together stand together, so that a day's work on a group stays in cache. A member who leaves keeps the entry.
 */
import { type StateVariable, variable } from '../mechanism.ts';

/** What everybody reads; what one mechanism alone reads of a member stands with the mechanism. */
export const MEMBER_COLUMNS = {
  person: column(Int32Array, 'who', 'i', '', 'who this is outside the community'),
  segment: column(Uint8Array, 'who', '', '', 'segment of the person'),
  group: column(Int32Array, 'who', '', '', 'group; none after leaving'),
  seat: column(Int32Array, 'who', '', '', 'place in the group, by which ties and messages know the member'),
  joinDay: column(Int32Array, 'who', '', 'day', 'day of joining'),
  leaveDay: column(Int32Array, 'who', '', 'day', 'day of leaving, if any'),
  inviter: column(Int32Array, 'who', '', 'member', 'member who brought this one in, if any'),
  generation: column(Uint16Array, 'who', '', 'steps', 'steps from the first of the chain of invitations'),
  // traits, fixed
  activity: column(Float32Array, 'trait', 'α', 'factor', 'talkativeness, with mean 1'),
  lurker: column(Uint8Array, 'trait', '', 'yes or no', 'never writes'),
  expertise: column(Float32Array, 'trait', 'x', '0 to 1', 'expertise, normal in the segment and cut to 0 … 1'),
  benefitMotive: column(Float32Array, 'trait', 'm_ben', 'share', 'weight of help and information'),
  socialMotive: column(Float32Array, 'trait', 'm_soc', 'share', 'weight of people and company'),
  growthMotive: column(Float32Array, 'trait', 'm_gro', 'share', 'weight of learning'),
  entertainmentMotive: column(Float32Array, 'trait', 'm_ent', 'share', 'weight of fun'),
  frailty: column(Float32Array, 'trait', 'ϑ', 'a day', 'how easily the person leaves at all'),
  reservation: column(Float32Array, 'trait', 'w', 'reference prices', 'what the person can pay at most'),
  // state
  readTo: column(Int32Array, 'state', '', 'message', 'first unread message; U is what has been posted since'),
  lastVisitDay: column(Int32Array, 'state', '', 'day', 'day of the latest visit'),
  lastPostDay: column(Int32Array, 'state', '', 'day', 'day of the latest message written'),
  recognised: column(Float32Array, 'state', 'Φ^r', 'share', 'felt share of visible members whom the member recognizes'),
  bonded: column(Float32Array, 'state', 'Φ^b', 'share', 'felt share of visible members to whom the member is bonded'),
  belonging: column(Float32Array, 'state', 'B', '0 to 1', 'belonging'),
  satisfaction: column(
    Float32Array,
    'state',
    'S',
    'at most 1',
    'satisfaction; below 0 when reading costs more than it gives',
  ),
  trust: column(Float32Array, 'state', 'T', '0 to 1', 'trust in the operator'),
  intent: column(Float32Array, 'state', 'I', '-1 to 1', 'wish to buy, from what others say and what was bought'),
  grievance: column(Float32Array, 'state', 'G', '0 to 1', 'open grievance'),
  need: column(Float32Array, 'state', 'Q', '0 to 1', 'need for answers'),
  identity: column(Float32Array, 'state', 'Id', '0 to 1', 'identity with the group'),
  repliesPending: column(Uint16Array, 'state', '', 'replies', 'replies received since the latest visit'),
  posts: column(Int32Array, 'account', '', 'messages', 'messages written in all'),
  question: column(Int32Array, 'state', '', 'number', 'number of the latest question within the group'),
  questionDay: column(Int32Array, 'state', '', 'day', 'day of the open question, if any'),
  questionAnswered: column(Uint8Array, 'state', '', 'yes or no', 'the open question has an answer'),
  muted: column(Uint8Array, 'state', '', 'yes or no', 'has silenced notices'),
  bought: column(Int32Array, 'account', '', 'offers', 'offers bought'),
  broughtIn: column(Uint16Array, 'account', '', 'people', 'people who joined through this member'),
} as const;

export type MemberColumns = {
  -readonly [name in keyof typeof MEMBER_COLUMNS]: InstanceType<(typeof MEMBER_COLUMNS)[name]['Column']>;
};

export interface Members extends MemberColumns {
  /** Members ever, including those who left. */
  count: number;
  /** As many as there are people. */
  readonly capacity: number;
}

/**
 * Columns for as many members as there are people: memory that is never touched costs nothing.
 *
 * `Object.fromEntries`, not assignments in a loop: V8 turns an object that grows by computed names into a hash table, which made every
 * access to a column ten times slower and the whole day twice.
 */
export function createMembers(capacity: number): Members {
  const columns = Object.entries(MEMBER_COLUMNS).map(([name, { Column }]) => [name, new Column(capacity)] as const);
  return Object.fromEntries<unknown>([['count', 0], ['capacity', capacity], ...columns]) as unknown as Members;
}

function column<Column>(Column: Column, ...said: Parameters<typeof variable>): StateVariable & { Column: Column } {
  return { Column, ...variable(...said) };
}
