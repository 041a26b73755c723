/**
 * One group: its seats, its recent messages and its ties.
 *
 * A member sits on a seat (0, 1, 2 …), which indexes ties; seats of those who left are reused.
 */
import { MessageRing } from '../talk/message-ring.ts';
import { Ties } from '../talk/ties.ts';

/** Messages that stay pinned. */
export const PINNED = 32;

export class Group {
  readonly id: number;
  /** Names the group in keys of draws, whatever other groups there are: see `keyOfGroup` and its siblings in `groups.ts`. */
  key = 0;
  /** Segment this group is for, or -1. */
  segment: number;
  readonly cap: number;
  /** Topic this group keeps to, or -1. */
  topic = -1;
  /** Whom it takes in: kind of group (`groups.ts`), or -1 when it takes no newcomers (`vip.ts`). */
  slot: number;
  /** Member who runs it (`partners.ts`), or -1. */
  partner = -1;
  /** After a split by a property of members: the values this group is for, from ≤ value < to (`division.ts`). */
  from = Number.NEGATIVE_INFINITY;
  to = Number.POSITIVE_INFINITY;
  readonly messages = new MessageRing();
  readonly ties = new Ties();

  /** Day on which it was opened. */
  openedOn = 0;
  /** What the formula for cohesion makes of the size of this morning; 1 without a formula. */
  cohesion = 1;
  /** What being alone here takes from the log-odds of a visit this morning, and how much of a circle of friends the group is. */
  emptiness = 0;
  circle = 0;

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
    this.slot = Math.max(0, segment);
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

  /**
   * Moves the members on `seats` to another group, with their visibility and the ties among them; returns their seats there.
   *
   * Ties between those who move and those who stay are dropped. The specification lets them decay; but a tie acts only inside a group
   * (reading, replying, feeling familiar), so that one across groups would fade without ever being felt. Those who stay still
   * remember the others' seats until somebody else sits there, as with members who leave.
   */
  moveTo(other: Group, seats: Int32Array): Int32Array {
    const there = seats.map((seat) => other.seat(this.memberAt[seat]!));
    this.ties.copyTo(other.ties, seats, there, other.seatCount, other.cap);
    seats.forEach((seat, k) => {
      if (this.visibleAt[seat]! >= 0) other.show(there[k]!);
      this.leave(seat);
    });
    return there;
  }

  /**
   * Calls `look` with every tie of today's strength `least` or more, from member to member: ties of and to those who have left stay in the store
   * until somebody else sits there, and are left out.
   */
  forEachTie(least: number, look: (from: number, to: number, strength: number) => void): void {
    const { memberAt } = this;
    this.ties.forEach(least, (i, j, strength) => {
      const from = i < memberAt.length ? memberAt[i]! : -1;
      const to = j < memberAt.length ? memberAt[j]! : -1;
      if (from >= 0 && to >= 0) look(from, to, strength);
    });
  }

  /** Seats that are taken, from the lowest. */
  takenSeats(): Int32Array {
    const { memberAt, seatCount } = this;
    const taken = new Int32Array(this.size);
    let count = 0;
    for (let seat = 0; seat < seatCount; seat++) if (memberAt[seat]! >= 0) taken[count++] = seat;
    return taken;
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
