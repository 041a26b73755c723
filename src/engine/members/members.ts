/**
 * The members of one run as columns: one typed array a quantity, one entry a member, in order of joining. Members of one group
 * who joined together stand together, so that a day's work on a group stays in cache. A member who leaves keeps the entry.
 *
 * Symbols are those of MODEL.md §4.1.
 */
const COLUMNS = {
  /** Who this is outside the community. */
  person: Int32Array,
  segment: Uint8Array,
  /** Group and seat in it; group -1 after leaving. */
  group: Int32Array,
  seat: Int32Array,
  joinDay: Int32Array,
  leaveDay: Int32Array,
  /** Member who brought this one in, or -1, and how many steps from the first of the chain. */
  inviter: Int32Array,
  generation: Uint16Array,
  // traits, fixed
  activity: Float32Array, // α
  lurker: Uint8Array,
  expertise: Float32Array, // x
  benefitMotive: Float32Array, // m_ben
  socialMotive: Float32Array, // m_soc
  growthMotive: Float32Array, // m_gro
  entertainmentMotive: Float32Array, // m_ent
  frailty: Float32Array, // ϑ
  reservation: Float32Array, // w
  // state
  nextCandidate: Int32Array,
  candidateCount: Int32Array,
  readTo: Int32Array, // number of the first unread message
  lastVisitDay: Int32Array,
  lastPostDay: Int32Array,
  recognised: Float32Array, // Φ^r
  bonded: Float32Array, // Φ^b
  belonging: Float32Array, // B
  satisfaction: Float32Array, // S
  trust: Float32Array, // T
  trustBase: Float32Array, // T to which hearsay fades back
  intent: Float32Array, // wish to buy from what others say, -1 to 1
  grievance: Float32Array, // G, 0 to 1
  opinionDay: Int32Array, // day of the latest opinion voiced
  fatigue: Float32Array, // Z, 0 to 1, as of the latest visit
  need: Float32Array, // Q
  knowledge: Float32Array, // K, 0 to 1
  identity: Float32Array, // Id
  expectedReplies: Float32Array, // R̂
  repliesPending: Uint16Array, // received since the latest visit
  repliesSincePost: Uint16Array, // received since the latest own post
  posts: Int32Array, // messages written in all
  question: Int32Array, // number of the latest question
  questionDay: Int32Array, // day of the open question, or -1
  questionAnswered: Uint8Array,
  muted: Uint8Array,
  silencedUntil: Int32Array, // first day on which moderators let this member write again
  strikes: Uint16Array, // offences that moderators have found
  passedQuiz: Uint8Array,
  leader: Uint8Array,
  returned: Uint8Array,
  lastActivity: Int32Array, // number of the latest activity taken part in
  offersSeen: Int32Array, // one bit an offer
  bought: Int32Array, // one bit an offer
  broughtIn: Uint16Array, // people who joined through this member
  invitationsLeft: Uint16Array,
  invitationCount: Uint16Array,
} as const;

export type MemberColumns = { -readonly [name in keyof typeof COLUMNS]: InstanceType<(typeof COLUMNS)[name]> };

export interface Members extends MemberColumns {
  /** Members ever, including those who left. */
  count: number;
  capacity: number;
}

/**
 * `Object.fromEntries`, not assignments in a loop: V8 turns an object that grows by computed names into a hash table, which made every
 * access to a column ten times slower and the whole day twice.
 */
export function createMembers(capacity: number): Members {
  const columns = Object.entries(COLUMNS).map(([name, Column]) => [name, new Column(capacity)] as const);
  return Object.fromEntries<unknown>([['count', 0], ['capacity', capacity], ...columns]) as unknown as Members;
}

/** Appends an entry of zeros and returns its index; doubles the columns when they are full. */
export function addMember(members: Members): number {
  if (members.count === members.capacity) {
    const columns = members as unknown as Record<string, InstanceType<(typeof COLUMNS)[keyof typeof COLUMNS]>>;
    members.capacity *= 2;
    for (const [name, Column] of Object.entries(COLUMNS)) {
      const wider = new Column(members.capacity);
      wider.set(columns[name]!);
      columns[name] = wider;
    }
  }
  return members.count++;
}
