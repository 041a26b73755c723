/**
 * The order in which people of each segment come through a channel: by a keyed rank of their own, so that a further person in the
 * population displaces at most those who come after.
 */
import { type Key, threefry } from '../../random/threefry.ts';

export interface ArrivalQueue {
  /** People of each segment, first to come first. */
  readonly order: readonly Int32Array[];
  /** By segment: next place in `order`. */
  readonly next: Int32Array;
  /** People who have come through the channel so far. */
  arrived: number;
  /** Latest day on which numbers of people were drawn, and how many draws that took: levers of one channel draw in turn. */
  drawDay: number;
  draws: number;
}

/** `channel` is any integer that names the channel. */
export function createArrivalQueue(
  key: Key,
  channel: number,
  segmentOf: Uint8Array,
  segmentCount: number,
): ArrivalQueue {
  const sizes = new Int32Array(segmentCount);
  for (let person = 0; person < segmentOf.length; person++) sizes[segmentOf[person]!]!++;
  // One float holds rank (32 bits) and person (21 or more): sorting floats needs no comparison function.
  const keyed = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Int32Array(segmentCount);
  const span = segmentOf.length;
  for (let person = 0; person < span; person++) {
    const segment = segmentOf[person]!;
    // 28 bits of rank leave 25 for the person: 33 million people.
    keyed[segment]![filled[segment]!++] = (threefry(key, channel, person) >>> 4) * PERSON_RANGE + person;
  }
  return {
    order: keyed.map((ranks) => Int32Array.from(ranks.sort(), (rank) => rank % PERSON_RANGE)),
    next: new Int32Array(segmentCount),
    arrived: 0,
    drawDay: -1,
    draws: 0,
  };
}

const PERSON_RANGE = 2 ** 25;

/** The next person of a segment for whom `free` holds, or -1 when the segment is used up. */
export function nextInQueue(queue: ArrivalQueue, segment: number, free: (person: number) => boolean): number {
  const order = queue.order[segment]!;
  while (queue.next[segment]! < order.length) {
    const person = order[queue.next[segment]!++]!;
    if (free(person)) return person;
  }
  return -1;
}
