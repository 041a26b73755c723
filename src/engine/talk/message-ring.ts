/**
 * The recent messages of one group.
 *
 * Message number n (counting from 0 for the group's first) is kept while it is among the last RING; it stands at slot
 * n & (size - 1). A message is six words side by side, so that reading one touches one cache line, rarely two: author, about (day,
 * kind and topic packed), replies, root; and, as floats over the same bytes, level and quality.
 */

/** Messages a group remembers at most. */
export const RING = 1024;
const FIRST_RING = 64;
/** The newest messages that a visit may read: the rest of the ring is room for what it writes meanwhile. */
export const READABLE = RING - 64;

/** Author of a message by the operator; members are seats, 0 and up. */
export const OPERATOR = -1;
/** Author of a message whose writer's seat has been taken by somebody else. */
const FORGOTTEN = -2;
/** Author of the messages of a raid: somebody who is no member. */
export const RAIDER = -3;
/** Author of the notes that are the strategy's first advertisement; that of the k-th next is FIRST_ADVERTISER - k. */
export const FIRST_ADVERTISER = -4;
/** Author of the first piece of the program (`pieces.ts`); that of the k-th next is FIRST_PIECE - k. */
export const FIRST_PIECE = -1_000_000;

/** What a message is. Notes are only read, opinions move who reads them, prompts (topics, activities) ask for an answer. */
export const TALK = 0;
export const QUESTION = 1;
export const NOTE = 2;
export const VIOLATION = 3;
export const PRAISE = 4;
export const COMPLAINT = 5;
export const PROMPT = 6;
export const ACTIVITY = 7;

/** Offenses, in the order of `VIOLATIONS` of the scenario format. */
export const INNOCENT = 0;
export const AD = 1;
export const OFF_TOPIC = 2;
export const ABUSE = 3;

/** Words of a message, and where each stands. */
export const WORDS = 6;
export const AUTHOR = 0;
export const ABOUT = 1;
/**
 * Replies in the low half; in the high half the thread's chain: in its first message how far on the latest one is, in each later one how far
 * back the one before it is.
 */
export const REPLIES = 2;
export const REPLIES_MASK = 0xffff;
export const LINK_SHIFT = 16;
export const ROOT = 3;
/** Words that are floats: expertise a message is for (-1 suits everybody), and quality. */
export const LEVEL = 4;
export const QUALITY = 5;

/** `about` holds the day in its low 13 bits, then 3 bits of kind, 8 of topic, and 1 for an author's first post not yet answered. */
export const DAY_MASK = 0x1fff;
export const KIND_SHIFT = 13;
export const KIND_MASK = 7;
export const TOPIC_SHIFT = 16;
export const TOPIC_MASK = 0xff;
const UNANSWERED_FIRST = 1 << 24;
/** Then 2 bits for the offense a message is (0 is none), and what moderation has made of it. */
const OFFENCE_SHIFT = 25;
const OFFENCE_MASK = 3;
export const DELETED = 1 << 27;
const REPORTED = 1 << 28;
const INSPECTED = 1 << 29;
/** Set in any message that a reader cannot take like others. */
export const MARKED = DELETED | (OFFENCE_MASK << OFFENCE_SHIFT);

export class MessageRing {
  /** Messages ever posted; the number of the next one. */
  posted = 0;
  /** Messages the ring can hold now, a power of two: it doubles up to RING before it forgets anything. */
  size = FIRST_RING;
  words = new Int32Array(FIRST_RING * WORDS);
  /** The same bytes as floats. */
  floats = new Float32Array(this.words.buffer);

  /** Numbers of what outsiders flooded the group with and moderators removed, as far as it is remembered. */
  private cleared: number[] = [];

  /** By slot: identity of the message whatever else was written, where draws are keyed by it (`areSigned`); empty until first used. */
  private signatures = new Int32Array(0);

  /** Appends a message and returns its number. `root` is the number of the thread's first message, or -1 to start a thread. */
  append(author: number, day: number, kind: number, topic: number, level: number, quality: number, root = -1): number {
    if (this.posted >= this.size && this.size < RING) this.double();
    const number = this.posted++;
    const at = (number & (this.size - 1)) * WORDS;
    const { words, floats } = this;
    words[at + AUTHOR] = author;
    words[at + ABOUT] = day | (kind << KIND_SHIFT) | (topic << TOPIC_SHIFT);
    words[at + ROOT] = root >= 0 ? root : number;
    words[at + REPLIES] = root >= 0 ? this.link(root, number) << LINK_SHIFT : 0;
    floats[at + LEVEL] = level;
    floats[at + QUALITY] = quality;
    return number;
  }

  /** Enters message `number` as the latest of its thread; returns how far back the one before it is, 0 when the first is forgotten. */
  private link(root: number, number: number): number {
    if (!this.begins(root)) return 0;
    const { words } = this;
    const first = this.at(root) + REPLIES;
    const latest = root + (words[first]! >>> LINK_SHIFT);
    words[first] = (words[first]! & REPLIES_MASK) | ((number - root) << LINK_SHIFT);
    return number - latest;
  }

  /** Whether message `root` is remembered and the first of a thread: an operator may answer one inside a thread, as a thread of its own. */
  private begins(root: number): boolean {
    return root >= this.posted - this.size && this.words[this.at(root) + ROOT] === root;
  }

  /** Number of the latest message of the thread that began with `root`; -1 when the ring does not know. */
  latestOf(root: number): number {
    return !this.begins(root) ? -1 : root + (this.words[this.at(root) + REPLIES]! >>> LINK_SHIFT);
  }

  /** Whether message `number` is still remembered. */
  holds(number: number): boolean {
    return number >= this.posted - this.size;
  }

  /** Where the words of message `number` begin. */
  at(number: number): number {
    return (number & (this.size - 1)) * WORDS;
  }

  authorOf(number: number): number {
    return this.words[this.at(number) + AUTHOR]!;
  }

  dayOf(number: number): number {
    return this.words[this.at(number) + ABOUT]! & DAY_MASK;
  }

  kindOf(number: number): number {
    return (this.words[this.at(number) + ABOUT]! >> KIND_SHIFT) & KIND_MASK;
  }

  topicOf(number: number): number {
    return (this.words[this.at(number) + ABOUT]! >> TOPIC_SHIFT) & TOPIC_MASK;
  }

  repliesOf(number: number): number {
    return this.words[this.at(number) + REPLIES]! & REPLIES_MASK;
  }

  isDeleted(number: number): boolean {
    return (this.words[this.at(number) + ABOUT]! & DELETED) !== 0;
  }

  /** What message `number` is about, whom it is for, and how good it is. */
  contentOf(number: number): { readonly topic: number; readonly level: number; readonly quality: number } {
    const at = this.at(number);
    return { topic: this.topicOf(number), level: this.floats[at + LEVEL]!, quality: this.floats[at + QUALITY]! };
  }

  rootOf(number: number): number {
    return this.words[this.at(number) + ROOT]!;
  }

  /** Notes that message `number` is its author's first. */
  markFirst(number: number): void {
    this.words[this.at(number) + ABOUT]! |= UNANSWERED_FIRST;
  }

  isUnansweredFirst(number: number): boolean {
    return this.holds(number) && (this.words[this.at(number) + ABOUT]! & UNANSWERED_FIRST) !== 0;
  }

  markOffence(number: number, offence: number): void {
    this.words[this.at(number) + ABOUT]! |= offence << OFFENCE_SHIFT;
  }

  offenceOf(number: number): number {
    return (this.words[this.at(number) + ABOUT]! >> OFFENCE_SHIFT) & OFFENCE_MASK;
  }

  /** Gives message `number` an identity that does not depend on what others have written. */
  sign(number: number, signature: number): void {
    if (this.signatures.length < this.size) this.signatures = new Int32Array(this.size);
    this.signatures[number & (this.size - 1)] = signature;
  }

  /** 0 for a message that was never signed. */
  signatureOf(number: number): number {
    return this.signatures[number & (this.size - 1)] ?? 0;
  }

  /** Nobody reads message `number` from now on. */
  delete(number: number): void {
    this.words[this.at(number) + ABOUT]! |= DELETED;
  }

  /** Removes what outsiders wrote as if it had never come: it no longer waits to be read. */
  clear(number: number): void {
    this.delete(number);
    this.cleared.push(number);
    if (this.cleared.length > RING) this.cleared = this.cleared.filter((each) => this.holds(each));
  }

  /** How many messages from number `first` on have been cleared. */
  clearedSince(first: number): number {
    let count = 0;
    for (const number of this.cleared) if (number >= first) count++;
    return count;
  }

  markReported(number: number): void {
    this.words[this.at(number) + ABOUT]! |= REPORTED;
  }

  /** Whether nobody has reported or looked through message `number` yet. */
  isReportable(number: number): boolean {
    return (this.words[this.at(number) + ABOUT]! & (REPORTED | INSPECTED)) === 0;
  }

  markInspected(number: number): void {
    this.words[this.at(number) + ABOUT]! |= INSPECTED;
  }

  isInspected(number: number): boolean {
    return (this.words[this.at(number) + ABOUT]! & INSPECTED) !== 0;
  }

  /** Counts a reply; returns whether it is the first answer to its author's first post. */
  countReply(number: number): boolean {
    const at = this.at(number);
    this.words[at + REPLIES]!++;
    const first = (this.words[at + ABOUT]! & UNANSWERED_FIRST) !== 0;
    this.words[at + ABOUT]! &= ~UNANSWERED_FIRST;
    return first;
  }

  /** The seat's earlier holder is no longer known as the author of anything. */
  forgetAuthor(seat: number): void {
    for (let at = AUTHOR; at < this.words.length; at += WORDS) if (this.words[at] === seat) this.words[at] = FORGOTTEN;
  }

  private double(): void {
    const { words, signatures, size } = this;
    this.size = 2 * size;
    if (signatures.length > 0) this.signatures = new Int32Array(this.size);
    this.words = new Int32Array(this.size * WORDS);
    this.floats = new Float32Array(this.words.buffer);
    for (let number = this.posted - size; number < this.posted; number++) {
      const from = (number & (size - 1)) * WORDS;
      const to = (number & (this.size - 1)) * WORDS;
      for (let k = 0; k < WORDS; k++) this.words[to + k] = words[from + k]!;
      if (signatures.length > 0) this.signatures[number & (this.size - 1)] = signatures[number & (size - 1)]!;
    }
  }
}
