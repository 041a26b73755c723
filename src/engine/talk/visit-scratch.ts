/**
 * What one visit adds up while it goes on: reset at its start, read at its end, one object for the whole run.
 */
export interface Visit {
  /** Messages this visit has written. */
  written: number;
  /** Readiness to speak before this audience (Inh). */
  inhibition: number;
  /** What the member has to say, as a multiple of what is usual. */
  store: number;
  /** Moment of the day, of those that `model/rhythm.ts` tells apart. */
  moment: number;
  /** Posts that come in from talk outside. */
  brought: number;
  /** Messages taken in, and unread ones found. */
  read: number;
  unread: number;
  /** Weighted sums over messages read. */
  weight: number;
  relevantWeight: number;
  /** How far what was read concerns the reader: 1 for each message of full concern, in the same weight. */
  concern: number;
  novelty: number;
  closeness: number;
  fun: number;
  abuse: number;
  /** Offences of any kind that stand, in the same weight. */
  offences: number;
  /** Messages read by members, and by those among them whom one knows from outside, in the same weight; both 0 where nobody's example is taken. */
  byMembers: number;
  byFriends: number;
  /** What those who speak for the community had to say, for or against them. */
  spoken: number;
  /** The same over pieces of the programme, by what they serve; and attention they took beyond that of a message each. */
  benefit: number;
  company: number;
  taught: number;
  /** Taught at the member's own level: what is known already does not lessen it. */
  matched: number;
  amused: number;
  effort: number;
  /** What a topic, or a message of an activity, keeps of its worth today, and what it loses by tedium; what of that it costs in all. */
  topicKeeps: number;
  topicTedium: number;
  activityKeeps: number;
  activityTedium: number;
  tedium: number;
  /** What rewards and their side effects multiply posts, replies, answers and replies to activities by; 1 without rewards. */
  postDrive: number;
  replyDrive: number;
  answerDrive: number;
  activityDrive: number;
  /** 1 when this visit took part in an activity for the first time. */
  joinedActivity: number;
  /** 1 when this visit read a digest of what it had missed. */
  caughtUp: number;
  /** How much identity that gives, as a multiple of `identityRate`. */
  identityGain: number;
  /** Numbers of the messages read; kept only while somebody's story is written down. */
  noted: number[] | undefined;
  /** Only keeps a pass over memory from being optimized away. */
  touched: number;
}

export function createVisit(): Visit {
  // Fractions first, so that V8 keeps these fields as floating point from the beginning.
  const visit: Visit = {
    written: 0,
    inhibition: 1.5,
    store: 1.5,
    brought: 0,
    moment: 0,
    read: 0,
    unread: 0,
    weight: 0.5,
    relevantWeight: 0.5,
    concern: 0.5,
    novelty: 0.5,
    closeness: 0.5,
    fun: 0.5,
    abuse: 0.5,
    offences: 0.5,
    byMembers: 0.5,
    byFriends: 0.5,
    spoken: 0.5,
    benefit: 0.5,
    company: 0.5,
    taught: 0.5,
    matched: 0.5,
    amused: 0.5,
    effort: 0.5,
    topicKeeps: 0.5,
    topicTedium: 0.5,
    activityKeeps: 0.5,
    activityTedium: 0.5,
    tedium: 0.5,
    identityGain: 0.5,
    joinedActivity: 0,
    caughtUp: 0,
    noted: undefined,
    touched: 0.5,
    postDrive: 1.5,
    replyDrive: 1.5,
    answerDrive: 1.5,
    activityDrive: 1.5,
  };
  visit.store = 1;
  visit.postDrive = 1;
  visit.replyDrive = 1;
  visit.answerDrive = 1;
  visit.activityDrive = 1;
  return visit;
}
