import type { Graph } from './csr.ts';
import { FriendshipList } from './friendship-list.ts';
import { checkMeanDegree } from './limits.ts';
import { addRandomPairs } from './random-pairs.ts';

export interface ErdosRenyiParams {
  /** Expected number of friends, 0 to personCount - 1. */
  readonly meanDegree: number;
}

/** Friendships fall at random: every pair with probability meanDegree / (personCount - 1) (Gilbert 1959). */
export function erdosRenyiGraph(personCount: number, params: ErdosRenyiParams, stream: () => number): Graph {
  const { meanDegree } = params;
  checkMeanDegree('erdos-renyi', personCount, meanDegree);
  const list = new FriendshipList(1.01 * personCount * (meanDegree / 2));
  addRandomPairs(list, everyone(personCount), meanDegree / (personCount - 1), stream);
  return list.toGraph(personCount);
}

/** 0, 1, 2 … personCount - 1. */
export function everyone(personCount: number): Int32Array {
  return Int32Array.from({ length: personCount }, (_, person) => person);
}
