import type { Graph } from './csr.ts';

/** Nobody knows anybody. */
export function emptyGraph(personCount: number): Graph {
  return { personCount, offsets: new Int32Array(personCount + 1), neighbors: new Int32Array(0) };
}
