/** Our graph as graphology's, for what graphology does better: community detection, drawing. */
import graphology from 'graphology';
import type { Graph } from './csr.ts';

/** People become the nodes "0", "1", …, friendships undirected edges without attributes. Some 350 MB for a million friendships. */
export function toGraphology(graph: Graph): graphology.UndirectedGraph {
  const { neighbors, offsets, personCount } = graph;
  const copy = new graphology.UndirectedGraph();
  for (let person = 0; person < personCount; person++) copy.addNode(person);
  for (let person = 0; person < personCount; person++) {
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      if (neighbors[i]! > person) copy.addUndirectedEdge(person, neighbors[i]);
    }
  }
  return copy;
}
