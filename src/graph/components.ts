/** Components: sets of people who can reach each other through friends of friends. */
import type { Graph } from './csr.ts';

export interface Components {
  /** Component of each person, numbered in the order of their first person. */
  readonly of: Int32Array;
  /** People in each. */
  readonly sizes: readonly number[];
}

const NOT_YET = -1;

export function findComponents(graph: Graph): Components {
  const { neighbors, offsets, personCount } = graph;
  const of = new Int32Array(personCount).fill(NOT_YET);
  const queue = new Int32Array(personCount);
  const sizes: number[] = [];
  for (let first = 0; first < personCount; first++) {
    if (of[first] !== NOT_YET) continue;
    const component = sizes.length;
    of[first] = component;
    queue[0] = first;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const person = queue[head]!;
      for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
        const friend = neighbors[i]!;
        if (of[friend] !== NOT_YET) continue;
        of[friend] = component;
        queue[reached++] = friend;
      }
    }
    sizes.push(reached);
  }
  return { of, sizes };
}

/** Sum of the distances from one person to everybody in the same component, in friendships; breadth first. */
export function sumOfDistances(graph: Graph, from: number): number {
  const { neighbors, offsets, personCount } = graph;
  const distance = new Int32Array(personCount).fill(NOT_YET);
  const queue = new Int32Array(personCount);
  distance[from] = 0;
  queue[0] = from;
  let reached = 1;
  let sum = 0;
  for (let head = 0; head < reached; head++) {
    const person = queue[head]!;
    sum += distance[person]!;
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      const friend = neighbors[i]!;
      if (distance[friend] !== NOT_YET) continue;
      distance[friend] = distance[person]! + 1;
      queue[reached++] = friend;
    }
  }
  return sum;
}
