/**
 * Newcomers befriend the popular (Barabási & Albert 1999, doi:10.1126/science.286.5439.509).
 *
 * The first floor(meanDegree) + 1 people all know each other, so that they have the mean degree from the start. Everybody
 * after them befriends meanDegree / 2 different people among those already there, each drawn in proportion to the friends
 * they have; when that is not whole, one more with the probability of the remainder. For large graphs the share of people
 * with k friends falls as k^-3.
 */
import type { Graph } from './csr.ts';
import { FriendshipList } from './friendship-list.ts';
import { checkMeanDegree } from './limits.ts';

export interface BarabasiAlbertParams {
  /** Expected number of friends, 0 to personCount - 1. */
  readonly meanDegree: number;
}

export function barabasiAlbertGraph(personCount: number, params: BarabasiAlbertParams, stream: () => number): Graph {
  const { meanDegree } = params;
  checkMeanDegree('barabasi-albert', personCount, meanDegree);
  const list = new FriendshipList(1.01 * personCount * (meanDegree / 2));
  const firstCount = Math.min(personCount, Math.floor(meanDegree) + 1);
  for (let a = 0; a < firstCount; a++) for (let b = 0; b < a; b++) list.add(a, b);

  const perNewcomer = Math.floor(meanDegree / 2);
  const remainder = meanDegree / 2 - perNewcomer;
  const chosenBy = new Int32Array(personCount).fill(-1);
  for (let newcomer = firstCount; newcomer < personCount; newcomer++) {
    const known = list.count;
    const wanted = perNewcomer + (stream() < remainder ? 1 : 0);
    for (let chosen = 0; chosen < wanted; ) {
      const friend = known > 0 ? endOfFriendship(list, known, stream()) : Math.floor(stream() * newcomer);
      if (chosenBy[friend] === newcomer) continue;
      chosenBy[friend] = newcomer;
      list.add(newcomer, friend);
      chosen++;
    }
  }
  return list.toGraph(personCount);
}

/** Either end of any of the first `known` friendships, evenly: a person is hit in proportion to their friends. */
function endOfFriendship(list: FriendshipList, known: number, u: number): number {
  const end = Math.floor(u * 2 * known);
  return end < known ? list.from[end]! : list.to[end - known]!;
}
