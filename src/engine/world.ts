/**
 * What exists before any strategy acts: who belongs to which segment, and who knows whom. The same for every strategy of a
 * replication, so that it is made once and shared.
 */
import { detectCommunities } from '../graph/communities.ts';
import type { Graph } from '../graph/csr.ts';
import { withFriendsByFactor } from '../graph/friends-by-segment.ts';
import { generateGraph } from '../graph/generate.ts';
import type { Model } from '../model/compile.ts';
import { createDraws, type Draws, streamName } from '../random/draws.ts';
import { Stream } from '../random/stream.ts';
import { uniform } from '../random/threefry.ts';

export interface World {
  readonly replication: number;
  readonly draws: Draws;
  readonly graph: Graph;
  /** Segment of each person. */
  readonly segmentOf: Uint8Array;
  /** Community of each person in the graph, 0 the largest; found when first asked for. */
  communities(): Int32Array;
}

/** The world of one replication. A generated graph is drawn anew for each, so that results do not hang on one draw of it. */
export function createWorld(model: Model, replication: number): World {
  const { scenario, segments } = model;
  const { size, graph: description } = scenario.population;
  const draws = createDraws(scenario.seed, replication);
  const segmentOf = new Uint8Array(size);
  if (segments.length > 1) {
    const ends = segments.map(({ cumulativeShare }) => cumulativeShare);
    for (let person = 0; person < size; person++) {
      const u = uniform(draws.segment, person, 0);
      let segment = 0;
      while (segment < ends.length - 1 && u >= ends[segment]!) segment++;
      segmentOf[person] = segment;
    }
  }
  const graph =
    'file' in description
      ? model.graph!
      : befriended(generateGraph(description, size, segmentOf, streamName(scenario.seed, replication, 'graph')));
  function befriended(plain: Graph): Graph {
    if (segments.every(({ friends }) => friends === 1)) return plain;
    const stream = new Stream();
    stream.reseed(draws.friends, 0, 0);
    const factorOf = Float64Array.from(segmentOf, (segment) => segments[segment]!.friends);
    return withFriendsByFactor(plain, factorOf, () => stream.uniform());
  }
  let communities: Int32Array | undefined;
  return {
    replication,
    draws,
    graph,
    segmentOf,
    communities: () => (communities ??= detectCommunities(graph, streamName(scenario.seed, 0, 'communities'))),
  };
}
