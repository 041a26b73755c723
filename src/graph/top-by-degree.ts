import { degreeOf, type Graph } from './csr.ts';

/**
 * The people with most friends, most first; of two with equally many, the one with the smaller number first.
 *
 * @param count how many; everybody when it exceeds the people there are
 */
export function topByDegree(graph: Graph, count: number): Int32Array {
  const { personCount } = graph;
  let largest = 0;
  for (let person = 0; person < personCount; person++) largest = Math.max(largest, degreeOf(graph, person));

  // Counting sort by degree, descending: next[d] is the rank of the next person with d friends.
  const next = new Int32Array(largest + 2);
  for (let person = 0; person < personCount; person++) next[degreeOf(graph, person)]!++;
  let rank = 0;
  for (let degree = largest; degree >= 0; degree--) {
    const holders = next[degree]!;
    next[degree] = rank;
    rank += holders;
  }
  const ranked = new Int32Array(personCount);
  for (let person = 0; person < personCount; person++) ranked[next[degreeOf(graph, person)]!++] = person;
  return ranked.slice(0, count);
}
