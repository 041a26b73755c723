/**
 * What one visit adds up while it goes on: reset at its start, read at its end, one object for the whole run.
 */
export interface Visit {
  /** Messages this visit has written. */
  written: number;
  /** Readiness to speak before this audience (Inh). */
  inhibition: number;
  /** Messages taken in, and unread ones found. */
  read: number;
  unread: number;
  /** Weighted sums over messages read. */
  weight: number;
  relevantWeight: number;
  novelty: number;
  closeness: number;
  fun: number;
  abuse: number;
  /** The same over pieces of the program, by what they serve; and attention they took beyond that of a message each. */
  benefit: number;
  company: number;
  taught: number;
  /** Taught at the member's own level: what is known already does not lessen it. */
  matched: number;
  amused: number;
  effort: number;
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
    read: 0,
    unread: 0,
    weight: 0.5,
    relevantWeight: 0.5,
    novelty: 0.5,
    closeness: 0.5,
    fun: 0.5,
    abuse: 0.5,
    benefit: 0.5,
    company: 0.5,
    taught: 0.5,
    matched: 0.5,
    amused: 0.5,
    effort: 0.5,
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
  visit.postDrive = 1;
  visit.replyDrive = 1;
  visit.answerDrive = 1;
  visit.activityDrive = 1;
  return visit;
}
