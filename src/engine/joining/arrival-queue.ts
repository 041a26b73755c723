/**
 * The order in which people of each segment come through a channel: by a keyed rank of their own, so that a further person in the
 * population displaces at most those who come after.
 *
 * People are thrown into buckets by the first bits of their rank, and a bucket is put in order when its turn comes: few queues are used up.
 */
import { type Key, threefry } from '../../random/threefry.ts';

export interface ArrivalQueue {
  readonly lines: readonly Line[];
  /** People who have come through the channel so far. */
  arrived: number;
  /** Latest day on which numbers of people were drawn, and how many draws that took: levers of one channel draw in turn. */
  drawDay: number;
  draws: number;
}

/** The people of one segment. */
interface Line {
  /** Bucket by bucket: rank * PERSON_RANGE + person, so that sorting numbers needs no comparison function. */
  readonly ranked: Float64Array;
  /** Where each bucket ends. */
  readonly ends: Int32Array;
  /** Buckets that stand in order. */
  sorted: number;
  /** Place of the next person. */
  next: number;
}

/** A float holds a rank of 28 bits and 25 for the person: 33 million people. */
const PERSON_RANGE = 2 ** 25;
const BUCKETS = 1024;
const BUCKET_SHIFT = 18;

/** `channel` is any integer that names the channel. */
export function createArrivalQueue(
  key: Key,
  channel: number,
  segmentOf: Uint8Array,
  segmentCount: number,
): ArrivalQueue {
  const ranks = Int32Array.from(segmentOf, (_, person) => threefry(key, channel, person) >>> 4);
  const lines: Line[] = [];
  for (let segment = 0; segment < segmentCount; segment++) lines.push(lineOf(segment, segmentOf, ranks));
  return { lines, arrived: 0, drawDay: -1, draws: 0 };
}

function lineOf(segment: number, segmentOf: Uint8Array, ranks: Int32Array): Line {
  const ends = new Int32Array(BUCKETS);
  for (let person = 0; person < ranks.length; person++)
    if (segmentOf[person] === segment) ends[ranks[person]! >>> BUCKET_SHIFT]!++;
  // From sizes to where each begins; filling then moves each to its end.
  let total = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const size = ends[bucket]!;
    ends[bucket] = total;
    total += size;
  }
  const ranked = new Float64Array(total);
  for (let person = 0; person < ranks.length; person++) {
    if (segmentOf[person] !== segment) continue;
    const rank = ranks[person]!;
    ranked[ends[rank >>> BUCKET_SHIFT]!++] = rank * PERSON_RANGE + person;
  }
  return { ranked, ends, sorted: 0, next: 0 };
}

/** The next person of a segment for whom `free` holds, or -1 when the segment is used up. */
export function nextInQueue(queue: ArrivalQueue, segment: number, free: (person: number) => boolean): number {
  const line = queue.lines[segment]!;
  while (line.next < line.ranked.length) {
    putInOrder(line);
    const person = line.ranked[line.next++]! % PERSON_RANGE;
    if (free(person)) return person;
  }
  return -1;
}

/** Up to the bucket of the next person. */
function putInOrder(line: Line): void {
  const { ranked, ends, next } = line;
  while (next >= (line.sorted === 0 ? 0 : ends[line.sorted - 1]!)) {
    ranked.subarray(line.sorted === 0 ? 0 : ends[line.sorted - 1]!, ends[line.sorted]!).sort();
    line.sorted++;
  }
}
