/**
 * Triangles through each person: pairs of their friends who are friends of each other.
 *
 * Every friendship is directed from the friend with fewer friends to the one with more, so that nobody keeps more than
 * √(2·friendships) of them; a triangle is then found once, from its first person (Schank & Wagner 2005). Work grows with
 * friendships^1.5 at worst, hubs included.
 */
import { degreeOf, type Graph } from './csr.ts';

export function trianglesOf(graph: Graph): Float64Array {
  const { personCount } = graph;
  const { ends, starts } = towardsHubs(graph);
  const triangles = new Float64Array(personCount);
  const markedBy = new Int32Array(personCount).fill(-1);
  for (let a = 0; a < personCount; a++) {
    for (let i = starts[a]!; i < starts[a + 1]!; i++) markedBy[ends[i]!] = a;
    for (let i = starts[a]!; i < starts[a + 1]!; i++) {
      const b = ends[i]!;
      for (let j = starts[b]!; j < starts[b + 1]!; j++) {
        const c = ends[j]!;
        if (markedBy[c] !== a) continue;
        triangles[a]!++;
        triangles[b]!++;
        triangles[c]!++;
      }
    }
  }
  return triangles;
}

/** Each friendship once, from fewer friends to more (equally many: from the smaller number), as rows by where it starts. */
function towardsHubs(graph: Graph): { starts: Int32Array; ends: Int32Array } {
  const { neighbors, offsets, personCount } = graph;
  const starts = new Int32Array(personCount + 1);
  const ends = new Int32Array(neighbors.length / 2);
  let length = 0;
  for (let person = 0; person < personCount; person++) {
    const degree = degreeOf(graph, person);
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      const friend = neighbors[i]!;
      const friendDegree = degreeOf(graph, friend);
      if (friendDegree > degree || (friendDegree === degree && friend > person)) ends[length++] = friend;
    }
    starts[person + 1] = length;
  }
  return { starts, ends };
}
