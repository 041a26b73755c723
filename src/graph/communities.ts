/** Communities of the social graph by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008). */
import * as louvainModule from 'graphology-communities-louvain';
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';
import { friendshipCount, type Graph } from './csr.ts';
import { graphStream } from './generate.ts';
import { toGraphology } from './graphology.ts';
import { count } from './limits.ts';

/** The package is CommonJS and exports the function itself, which its types do not say. */
const louvain = louvainModule.default as unknown as typeof louvainModule.default.default;

/** Above this, building graphology's copy takes gigabytes. */
export const MOST_FRIENDSHIPS_FOR_COMMUNITIES = 2_000_000;

export interface Communities {
  /** Community of each person, 0 … count - 1, the largest first; equally large ones by their first person. */
  readonly of: Int32Array;
  /** People in each community, descending. */
  readonly sizes: readonly number[];
  /** Newman's modularity of this division, -0.5 to 1; 0 in a graph without friendships. */
  readonly modularity: number;
}

/**
 * Communities, found with the draws that `seedText` gives: the same graph and text give the same communities.
 *
 * Somebody without friends is a community of one.
 *
 * @throws HearsayError above `MOST_FRIENDSHIPS_FOR_COMMUNITIES`
 */
export function findCommunities(graph: Graph, seedText: string): Communities {
  const friendships = friendshipCount(graph);
  if (friendships > MOST_FRIENDSHIPS_FOR_COMMUNITIES) {
    throw new HearsayError(
      both(
        `communities are not looked for among ${count(friendships)} friendships; at most ${count(MOST_FRIENDSHIPS_FOR_COMMUNITIES)}`,
        `不在 ${count(friendships)} 对好友中寻找社交圈；至多 ${count(MOST_FRIENDSHIPS_FOR_COMMUNITIES)} 对`,
      ),
      both(
        'use a smaller graph, or choose seeds at random or by degree',
        '请使用较小的关系网，或随机、按好友数挑选种子用户',
      ),
    );
  }
  if (friendships === 0)
    return inOrderOfSize(
      Int32Array.from({ length: graph.personCount }, (_, person) => person),
      0,
    );
  const rng = graphStream(`communities ${seedText}`);
  const { communities, modularity } = louvain.detailed(toGraphology(graph), { rng, getEdgeWeight: null });
  const raw = Int32Array.from({ length: graph.personCount }, (_, person) => communities[person]!);
  return inOrderOfSize(raw, modularity);
}

/** Community of each person, 0 … k - 1, the largest first. */
export function detectCommunities(graph: Graph, seedText: string): Int32Array {
  return findCommunities(graph, seedText).of;
}

function inOrderOfSize(raw: Int32Array, modularity: number): Communities {
  const found = new Map<number, { size: number; first: number }>();
  raw.forEach((community, person) => {
    const known = found.get(community);
    if (known) known.size++;
    else found.set(community, { size: 1, first: person });
  });
  const ordered = [...found].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const labelOf = new Map(ordered.map(([community], label) => [community, label]));
  return {
    of: raw.map((community) => labelOf.get(community)!),
    sizes: ordered.map(([, { size }]) => size),
    modularity,
  };
}
