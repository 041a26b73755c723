/** From the `graph` entry of a scenario to the graph itself, for every kind that is generated rather than read. */
import seedrandom from 'seedrandom';
import type { GraphDescription } from '../scenario/friendships.ts';
import { barabasiAlbertGraph } from './barabasi-albert.ts';
import { completeGraph } from './complete.ts';
import { configurationGraph } from './configuration.ts';
import type { Graph } from './csr.ts';
import { emptyGraph } from './empty.ts';
import { erdosRenyiGraph } from './erdos-renyi.ts';
import { smallWorldGraph } from './small-world.ts';
import { stochasticBlockGraph } from './stochastic-block.ts';

/** A graph that is generated: the description has a `kind`. */
export type GeneratedGraph = Extract<GraphDescription, { kind: string }>;

/**
 * The graph that a scenario describes. The same description, size, segments and seed give the same graph on any machine.
 *
 * @param segmentOf segment of each person, length personCount; read by "stochastic-block" alone
 * @param seedText the scenario's seed
 * @throws HearsayError when the description asks for more friends than there are people, or than memory holds
 */
export function generateGraph(
  description: GeneratedGraph,
  personCount: number,
  segmentOf: Uint8Array,
  seedText: string,
): Graph {
  const stream = graphStream(seedText);
  switch (description.kind) {
    case 'none':
      return emptyGraph(personCount);
    case 'complete':
      return completeGraph(personCount);
    case 'erdos-renyi':
      return erdosRenyiGraph(personCount, description, stream);
    case 'small-world':
      return smallWorldGraph(personCount, description, stream);
    case 'barabasi-albert':
      return barabasiAlbertGraph(personCount, description, stream);
    case 'stochastic-block':
      return stochasticBlockGraph(personCount, { ...description, segmentOf }, stream);
    case 'configuration':
      return configurationGraph(personCount, description, stream);
  }
}

/**
 * Uniforms in [0, 1) of 53 bits, for graph generation. Alea, because seedrandom's xorshift7 forgets all but the last two
 * dozen characters of its seed.
 */
export function graphStream(seedText: string): () => number {
  return seedrandom.alea(`graph ${seedText}`).double;
}
