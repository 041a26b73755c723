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
