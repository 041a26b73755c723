/**
 * Circles of members held together by ties, none larger than a limit: label propagation with a bound on the size of a label (Raghavan,
 * Albert & Kumara 2007; the bound as in Meyerhenke, Sanders & Schulz 2014). A sweep costs O(ties); a few suffice.
 */

export const MOST_SWEEPS = 12;

/** Undirected ties among `count` members as a compressed list: those of member i stand from offsets[i] to offsets[i + 1]. */
export interface TieList {
  readonly count: number;
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Label of each member, in `order` of asking. Everybody begins alone; whoever is asked joins the label that holds most of their tie
 * strength, among those below `limit` members, and stays when none holds more than their own.
 */
export function tieCommunities(ties: TieList, order: Int32Array, limit: number): Int32Array {
  const { count, offsets, neighbors, weights } = ties;
  const label = Int32Array.from({ length: count }, (_, k) => k);
  const size = new Int32Array(count).fill(1);
  const strength = new Float64Array(count); // by label, zero between members
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (const member of order) {
      const start = offsets[member]!;
      const end = offsets[member + 1]!;
      for (let at = start; at < end; at++) strength[label[neighbors[at]!]!]! += weights[at]!;
      const own = label[member]!;
      let best = own;
      for (let at = start; at < end; at++) {
        const other = label[neighbors[at]!]!;
        if (other !== own && size[other]! < limit && strength[other]! > strength[best]!) best = other;
      }
      for (let at = start; at < end; at++) strength[label[neighbors[at]!]!] = 0;
      if (best === own) continue;
      size[own]!--;
      size[best]!++;
      label[member] = best;
      moved++;
    }
    if (moved === 0) break;
  }
  return label;
}
