/**
 * The social graph: who can reach whom outside the community, as compressed sparse rows.
 *
 * Undirected and simple: a friendship stands once in each friend's row, rows are sorted, nobody befriends themselves.
 * Friends of `person` are `neighbors[offsets[person]] … neighbors[offsets[person + 1] - 1]`.
 */
export interface Graph {
  readonly personCount: number;
  /** Length personCount + 1. */
  readonly offsets: Int32Array;
  /** Length twice the number of friendships. */
  readonly neighbors: Int32Array;
}

/**
 * The graph in which `from[i]` and `to[i]` are friends, for every i below `edgeCount`.
 *
 * Duplicates (in either direction) and self loops are dropped. Time and memory grow with people + edges: edges are bucketed
 * by person, then the buckets are read in order of person and turned around, which leaves every row sorted without a sort.
 *
 * @param personCount people are 0 … personCount - 1; an edge beyond is a bug and throws a RangeError
 * @param edgeCount how many entries of the two arrays count; all when left out
 */
export function graphFromEdges(
  personCount: number,
  from: Int32Array,
  to: Int32Array,
  edgeCount: number = from.length,
): Graph {
  const starts = bucketStarts(personCount, from, to, edgeCount);
  const buckets = fillBuckets(starts, from, to, edgeCount);
  const rows = new Int32Array(buckets.length);
  const ends = turnAround(starts, buckets, rows);
  return closeGaps(starts, ends, rows);
}

/** How many friends a person has. */
export function degreeOf(graph: Graph, person: number): number {
  return graph.offsets[person + 1]! - graph.offsets[person]!;
}

/** How many friendships there are; each counts once. */
export function friendshipCount(graph: Graph): number {
  return graph.neighbors.length / 2;
}

/** Whether two people are friends; binary search in the row of `a`. */
export function areFriends(graph: Graph, a: number, b: number): boolean {
  const { neighbors, offsets } = graph;
  let low = offsets[a]!;
  let high = offsets[a + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbors[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low < offsets[a + 1]! && neighbors[low] === b;
}

function bucketStarts(personCount: number, from: Int32Array, to: Int32Array, edgeCount: number): Int32Array {
  const starts = new Int32Array(personCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const a = from[edge]!;
    const b = to[edge]!;
    if (a < 0 || b < 0 || a >= personCount || b >= personCount) {
      throw new RangeError(`edge ${edge} joins ${a} and ${b}, but people are 0 to ${personCount - 1}`);
    }
    if (a === b) continue;
    starts[a + 1]!++;
    starts[b + 1]!++;
  }
  for (let person = 0; person < personCount; person++) starts[person + 1]! += starts[person]!;
  return starts;
}

function fillBuckets(starts: Int32Array, from: Int32Array, to: Int32Array, edgeCount: number): Int32Array {
  const buckets = new Int32Array(starts[starts.length - 1]!);
  const next = starts.slice();
  for (let edge = 0; edge < edgeCount; edge++) {
    const a = from[edge]!;
    const b = to[edge]!;
    if (a === b) continue;
    buckets[next[a]!++] = b;
    buckets[next[b]!++] = a;
  }
  return buckets;
}

/** Writes each person into the rows of those in its bucket, in order of person; returns where each row ends. */
function turnAround(starts: Int32Array, buckets: Int32Array, rows: Int32Array): Int32Array {
  const ends = starts.slice(0, -1);
  for (let person = 0; person < ends.length; person++) {
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      const friend = buckets[i]!;
      const end = ends[friend]!;
      // A duplicate would be the entry written last, because people come in order.
      if (end > starts[friend]! && rows[end - 1] === person) continue;
      rows[end] = person;
      ends[friend] = end + 1;
    }
  }
  return ends;
}

function closeGaps(starts: Int32Array, ends: Int32Array, rows: Int32Array): Graph {
  const personCount = ends.length;
  const offsets = new Int32Array(personCount + 1);
  let length = 0;
  for (let person = 0; person < personCount; person++) {
    if (length < starts[person]!) rows.copyWithin(length, starts[person]!, ends[person]!);
    length += ends[person]! - starts[person]!;
    offsets[person + 1] = length;
  }
  return { personCount, offsets, neighbors: length === rows.length ? rows : rows.slice(0, length) };
}
