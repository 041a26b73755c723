/**
 * One group: its seats, its recent messages and its ties.
 *
 * A member sits on a seat (0, 1, 2 …), which indexes ties; seats of those who left are reused.
 */
import { MessageRing } from './message-ring.ts';
import { Ties } from './ties.ts';

/** Messages that stay pinned (MODEL.md §4.1). */
export const PINNED = 32;

export class Group {
  readonly id: number;
  /** Segment this group is for, or -1. */
  readonly segment: number;
  readonly cap: number;
  readonly messages = new MessageRing();
  readonly ties = new Ties();

  /** Members now. */
  size = 0;
  /** Seats ever used; `memberAt` is -1 on the free ones among them. */
  seatCount = 0;
  memberAt = new Int32Array(16).fill(-1);
  private readonly freeSeats: number[] = [];

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
      this.ties.clearSeat(reused);
      this.messages.forgetAuthor(reused);
      this.memberAt[reused] = member;
      return reused;
    }
    const seat = this.seatCount++;
    if (seat >= this.memberAt.length) {
      const length = this.memberAt.length * 2;
      this.memberAt = widened(this.memberAt, length, -1);
      this.visible = widened(this.visible, length, 0);
      this.visibleAt = widened(this.visibleAt, length, -1);
    }
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
}

function widened(old: Int32Array, length: number, fill: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(length).fill(fill);
  fresh.set(old);
  return fresh;
}
