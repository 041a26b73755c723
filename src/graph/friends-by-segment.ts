/** A graph in which some people have more friends than others by a factor, made from one in which they have not. */
import { areFriends, type Graph, graphFromEdges } from './csr.ts';

/**
 * `graph` with about `factorOf[i]` times as many friends for each person i.
 *
 * A friendship stays with probability min(1, f_i) min(1, f_j). Whoever has a factor above 1 makes (f_i - 1) times their friends in new ones, among
 * the friends of their friends, else, where they know the one drawn already, among anybody: that keeps circles closed (triadic closure). Those whom they befriend
 * gain a friend each, so that people with a factor of 1 come to have somewhat more, or fewer, than before. What is met twice counts once.
 *
 * @param factorOf by person, at least 0
 * @param uniform numbers from 0 to 1, taken in order of person
 */
export function withFriendsByFactor(graph: Graph, factorOf: Float64Array, uniform: () => number): Graph {
  const { personCount, offsets, neighbors } = graph;
  const from: number[] = [];
  const to: number[] = [];
  for (let person = 0; person < personCount; person++) {
    const factor = factorOf[person]!;
    const start = offsets[person]!;
    const degree = offsets[person + 1]! - start;
    for (let at = start; at < start + degree; at++) {
      const friend = neighbors[at]!;
      if (friend < person) continue;
      const kept = Math.min(1, factor) * Math.min(1, factorOf[friend]!);
      if (kept < 1 && uniform() >= kept) continue;
      from.push(person);
      to.push(friend);
    }
    const more = Math.max(0, factor - 1) * degree;
    const count = Math.floor(more) + (more % 1 > 0 && uniform() < more % 1 ? 1 : 0);
    const made = new Set<number>();
    for (let k = 0; k < count; k++) {
      const friend = neighbors[start + Math.floor(uniform() * degree)]!;
      const theirs = offsets[friend + 1]! - offsets[friend]!;
      const next = neighbors[offsets[friend]! + Math.floor(uniform() * theirs)]!;
      const isNew = next !== person && !made.has(next) && !areFriends(graph, person, next);
      const chosen = isNew ? next : Math.floor(uniform() * personCount);
      made.add(chosen);
      from.push(person);
      to.push(chosen);
    }
  }
  return graphFromEdges(personCount, Int32Array.from(from), Int32Array.from(to));
}
