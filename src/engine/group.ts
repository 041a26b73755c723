/**
 * One group: its seats, its recent messages and its ties.
 *
 * A member sits on a seat (0, 1, 2 …); seats of those who left are reused. The last RING messages are kept in a ring: message
 * number n (counting from 0 for the group's first) stands at n & (ringSize - 1) while n ≥ posted - ringSize.
 */
import { Ties } from './ties.ts';

/** Messages a group remembers at most (MODEL.md §4.1). */
const RING = 1024;
const FIRST_RING = 64;
/** The newest messages that a visit may read: the rest of the ring is room for what it writes meanwhile. */
export const READABLE = RING - 64;
/** Operator and activity messages that stay pinned (MODEL.md §4.1). */
export const PINNED = 32;

/** Author of a message by the operator. */
export const OPERATOR = -1;
/** Author of a message whose writer's seat has been taken by somebody else. */
const FORGOTTEN = -2;

/** What a message is. Prompts (topics, activities) ask for an answer; notes are only read. */
export const TALK = 0;
export const QUESTION = 1;
export const PROMPT = 2;
export const NOTE = 3;
export const VIOLATION = 4;
export const ACTIVITY = 5;

export class Group {
  readonly id: number;
  /** Segment this group is for, or -1. */
  readonly segment: number;
  readonly cap: number;
  readonly ties = new Ties();

  /** Members now. */
  size = 0;
  /** Seats ever used; `memberAt` is -1 on the free ones among them. */
  seatCount = 0;
  memberAt = new Int32Array(16).fill(-1);
  private readonly freeSeats: number[] = [];

  /** Messages ever posted; the number of the next one. */
  posted = 0;
  ringSize = FIRST_RING;
  /** Seat of the author, OPERATOR or FORGOTTEN. */
  author = new Int32Array(FIRST_RING);
  /** Day of the message. */
  day = new Int32Array(FIRST_RING);
  kind = new Uint8Array(FIRST_RING);
  topic = new Uint8Array(FIRST_RING);
  /** Expertise the message is for; -1 suits everybody. */
  level = new Float32Array(FIRST_RING);
  quality = new Float32Array(FIRST_RING);
  replies = new Uint16Array(FIRST_RING);
  /** Number of the message that started the thread. */
  root = new Int32Array(FIRST_RING);
  /** 1 while this is its author's first post and nobody has answered it. */
  unansweredFirst = new Uint8Array(FIRST_RING);

  /** Seats of members who posted lately, in no particular order, and each seat's place among them (-1 when not). */
  visible = new Int32Array(16);
  visibleCount = 0;
  visibleAt = new Int32Array(16).fill(-1);

  /** Numbers of pinned messages, newest last, at most PINNED. */
  readonly pinned: number[] = [];

  constructor(id: number, segment: number, cap: number) {
    this.id = id;
    this.segment = segment;
    this.cap = cap;
  }

  /** Seats a member; returns the seat. Messages and ties of an earlier holder are no longer theirs. */
  seat(member: number): number {
    this.size++;
    const reused = this.freeSeats.pop();
    if (reused !== undefined) {
      this.forget(reused);
      this.memberAt[reused] = member;
      return reused;
    }
    const seat = this.seatCount++;
    if (seat >= this.memberAt.length) this.growSeats();
    this.memberAt[seat] = member;
    return seat;
  }

  /** Frees the seat of a member who leaves. */
  leave(seat: number): void {
    this.size--;
    this.memberAt[seat] = -1;
    this.hide(seat);
    this.freeSeats.push(seat);
  }

  /** Appends a message and returns its number. Everything not given is for the caller to set at the slot. */
  append(author: number, day: number, kind: number, topic: number, level: number, quality: number): number {
    if (this.posted >= this.ringSize && this.ringSize < RING) this.growRing();
    const number = this.posted++;
    const slot = number & (this.ringSize - 1);
    this.author[slot] = author;
    this.day[slot] = day;
    this.kind[slot] = kind;
    this.topic[slot] = topic;
    this.level[slot] = level;
    this.quality[slot] = quality;
    this.replies[slot] = 0;
    this.root[slot] = number;
    this.unansweredFirst[slot] = 0;
    return number;
  }

  pin(message: number): void {
    this.pinned.push(message);
    if (this.pinned.length > PINNED) this.pinned.shift();
  }

  /** Counts a member as visible from now on. */
  show(seat: number): void {
    if (this.visibleAt[seat]! >= 0) return;
    this.visibleAt[seat] = this.visibleCount;
    this.visible[this.visibleCount++] = seat;
  }

  /** No longer counts a member as visible. */
  hide(seat: number): void {
    const at = this.visibleAt[seat]!;
    if (at < 0) return;
    const last = this.visible[--this.visibleCount]!;
    this.visible[at] = last;
    this.visibleAt[last] = at;
    this.visibleAt[seat] = -1;
  }

  private forget(seat: number): void {
    this.ties.clearSeat(seat);
    const kept = Math.min(this.posted, this.ringSize);
    for (let slot = 0; slot < kept; slot++) {
      if (this.author[slot] === seat) this.author[slot] = FORGOTTEN;
    }
  }

  private growSeats(): void {
    const length = this.memberAt.length * 2;
    this.memberAt = widened(this.memberAt, length, -1);
    this.visible = widened(this.visible, length, 0);
    this.visibleAt = widened(this.visibleAt, length, -1);
  }

  private growRing(): void {
    const oldMask = this.ringSize - 1;
    const size = this.ringSize * 2;
    const first = this.posted - this.ringSize;
    const moved = <A extends Int32Array | Uint8Array | Uint16Array | Float32Array>(old: A, fresh: A): A => {
      for (let number = first; number < this.posted; number++) fresh[number & (size - 1)] = old[number & oldMask]!;
      return fresh;
    };
    this.author = moved(this.author, new Int32Array(size));
    this.day = moved(this.day, new Int32Array(size));
    this.kind = moved(this.kind, new Uint8Array(size));
    this.topic = moved(this.topic, new Uint8Array(size));
    this.level = moved(this.level, new Float32Array(size));
    this.quality = moved(this.quality, new Float32Array(size));
    this.replies = moved(this.replies, new Uint16Array(size));
    this.root = moved(this.root, new Int32Array(size));
    this.unansweredFirst = moved(this.unansweredFirst, new Uint8Array(size));
    this.ringSize = size;
  }
}

function widened(old: Int32Array, length: number, fill: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(length).fill(fill);
  fresh.set(old);
  return fresh;
}
