/**
 * Segments keep to themselves: a stochastic block model (Holland, Laskey & Leinhardt 1983) with one dial.
 *
 * Everybody expects `meanDegree` friends whatever their segment. A friendship stays inside one's own segment with probability
 * h + (1 - h) · share, where h is the homophily and share the segment's part of all other people: 0 mixes freely (the graph
 * is then Erdős–Rényi), 1 never crosses. In probabilities of pairs, with n people, n_s of them in segment s:
 *
 *     different segments   q = meanDegree (1 - h) / (n - 1)
 *     the same segment     q + meanDegree h / (n_s - 1)
 */
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';
import type { Graph } from './csr.ts';
import { everyone } from './erdos-renyi.ts';
import { FriendshipList } from './friendship-list.ts';
import { checkMeanDegree, count } from './limits.ts';
import { addRandomPairs } from './random-pairs.ts';

export interface StochasticBlockParams {
  /** Expected number of friends, 0 to personCount - 1. */
  readonly meanDegree: number;
  /** 0 to 1. */
  readonly homophily: number;
  /** Segment of each person, length personCount. */
  readonly segmentOf: Uint8Array | Uint16Array;
}

export function stochasticBlockGraph(personCount: number, params: StochasticBlockParams, stream: () => number): Graph {
  const { meanDegree, homophily, segmentOf } = params;
  checkMeanDegree('stochastic-block', personCount, meanDegree);
  const list = new FriendshipList(1.01 * personCount * (meanDegree / 2));
  const across = (meanDegree * (1 - homophily)) / (personCount - 1);
  addRandomPairs(list, everyone(personCount), across, stream);
  if (meanDegree * homophily > 0) {
    for (const members of membersBySegment(segmentOf, personCount)) {
      if (members.length === 0) continue;
      const inside = across + (meanDegree * homophily) / (members.length - 1);
      checkRoom(members.length, inside, meanDegree, homophily);
      // Pairs inside have had their chance above; a second one that makes up the rest keeps the draws independent.
      addRandomPairs(list, members, across < 1 ? Math.min(1, (inside - across) / (1 - across)) : 0, stream);
    }
  }
  return list.toGraph(personCount);
}

function membersBySegment(segmentOf: Uint8Array | Uint16Array, personCount: number): Int32Array[] {
  const sizes: number[] = [];
  for (let person = 0; person < personCount; person++) {
    const segment = segmentOf[person]!;
    while (sizes.length <= segment) sizes.push(0);
    sizes[segment]!++;
  }
  const members = sizes.map((size) => new Int32Array(size));
  sizes.fill(0);
  for (let person = 0; person < personCount; person++) {
    const segment = segmentOf[person]!;
    members[segment]![sizes[segment]!++] = person;
  }
  return members;
}

function checkRoom(memberCount: number, insideProbability: number, meanDegree: number, homophily: number): void {
  if (insideProbability <= 1 + 1e-12) return;
  throw new HearsayError(
    both(
      `the "stochastic-block" graph asks for ${count(insideProbability * (memberCount - 1))} friends inside one's own segment (homophily ${count(homophily * 100)} % of ${count(meanDegree)}, and a share of the rest), but the smallest segment has ${count(memberCount)} people`,
      `“stochastic-block”关系网要求本人群内有 ${count(insideProbability * (memberCount - 1))} 位好友（${count(meanDegree)} 的同质性 ${count(homophily * 100)} %，加上其余的一部分），而最小的人群只有 ${count(memberCount)} 人`,
    ),
    both(
      'lower "homophily" or "meanDegree", or give the segment a larger share',
      '请调低“homophily”或“meanDegree”，或提高该人群的占比',
    ),
  );
}
