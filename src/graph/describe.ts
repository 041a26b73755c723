/** The figures by which social graphs are compared: size, degrees, clustering, components, communities, distances. */
import { findCommunities, MOST_FRIENDSHIPS_FOR_COMMUNITIES } from './communities.ts';
import { findComponents, sumOfDistances } from './components.ts';
import { degreeOf, friendshipCount, type Graph } from './csr.ts';
import { graphStream } from './generate.ts';
import { trianglesOf } from './triangles.ts';

/** Figures of a graph. Null stands where a figure is not defined or was not computed; the comment says when. */
export interface GraphFigures {
  readonly people: number;
  readonly friendships: number;
  /** Number of friends; quantiles interpolate linearly between people (type 7 of Hyndman & Fan 1996). */
  readonly degree: { readonly mean: number; readonly median: number; readonly p90: number; readonly max: number };
  /** People without friends. */
  readonly isolated: number;
  /** Mean over people of the share of their pairs of friends who are friends; 0 for people with fewer than two friends. */
  readonly clustering: number;
  /** Share of all pairs of friends of somebody who are friends; 0 when there are no such pairs. */
  readonly transitivity: number;
  /** `largestShare` is the part of all people who are in the largest component. */
  readonly components: { readonly count: number; readonly largestShare: number };
  /** By the Louvain method; null above 2 million friendships. Sizes are descending. */
  readonly communities: {
    readonly count: number;
    readonly modularity: number;
    readonly sizes: readonly number[];
  } | null;
  /** Correlation of the degrees of friends (Newman 2002), -1 to 1; null when all friends have the same degree. */
  readonly assortativity: number | null;
  /** Mean distance within the largest component from 10 to 60 people drawn at random; null when it is one person. */
  readonly meanDistance: number | null;
}

/** People from whom distances are measured: 60, down to 10 where all of them would look at too many friendships. */
const LARGEST_SAMPLE = 60;
const SMALLEST_SAMPLE = 10;
const DISTANCE_WORK = 50_000_000;

/** @param options.sampleSeed text that fixes the people sampled for distances and the draws of the Louvain method */
export function describeGraph(graph: Graph, options: { readonly sampleSeed: string }): GraphFigures {
  return {
    people: graph.personCount,
    friendships: friendshipCount(graph),
    ...degreeFigures(graph),
    ...clusteringFigures(graph),
    assortativity: degreeAssortativity(graph),
    ...componentFigures(graph, options.sampleSeed),
    communities: communityFigures(graph, options.sampleSeed),
  };
}

function degreeFigures(graph: Graph): Pick<GraphFigures, 'degree' | 'isolated'> {
  const { personCount } = graph;
  const degrees = new Int32Array(personCount);
  let isolated = 0;
  for (let person = 0; person < personCount; person++) {
    degrees[person] = degreeOf(graph, person);
    if (degrees[person] === 0) isolated++;
  }
  degrees.sort();
  const mean = personCount > 0 ? graph.neighbors.length / personCount : 0;
  const [median, p90, max] = [0.5, 0.9, 1].map((share) => quantile(degrees, share)) as [number, number, number];
  return { degree: { mean, median, p90, max }, isolated };
}

function quantile(sorted: Int32Array, share: number): number {
  if (sorted.length === 0) return 0;
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
}

function clusteringFigures(graph: Graph): Pick<GraphFigures, 'clustering' | 'transitivity'> {
  const triangles = trianglesOf(graph);
  let sumOfShares = 0;
  let closed = 0;
  let pairs = 0;
  for (let person = 0; person < graph.personCount; person++) {
    const degree = degreeOf(graph, person);
    const ownPairs = (degree * (degree - 1)) / 2;
    if (ownPairs > 0) sumOfShares += triangles[person]! / ownPairs;
    closed += triangles[person]!;
    pairs += ownPairs;
  }
  return {
    clustering: graph.personCount > 0 ? sumOfShares / graph.personCount : 0,
    transitivity: pairs > 0 ? closed / pairs : 0,
  };
}

/** Pearson's correlation over the two ends of all friendships, each read in both directions. */
function degreeAssortativity(graph: Graph): number | null {
  const { neighbors, offsets, personCount } = graph;
  const endCount = neighbors.length;
  let sum = 0;
  for (let person = 0; person < personCount; person++) sum += degreeOf(graph, person) ** 2;
  const mean = sum / endCount;
  let covariance = 0;
  let variance = 0;
  for (let person = 0; person < personCount; person++) {
    const deviation = degreeOf(graph, person) - mean;
    variance += degreeOf(graph, person) * deviation ** 2;
    let friendDeviations = 0;
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      friendDeviations += degreeOf(graph, neighbors[i]!) - mean;
    }
    covariance += deviation * friendDeviations;
  }
  return variance > 0 ? covariance / variance : null;
}

function componentFigures(graph: Graph, sampleSeed: string): Pick<GraphFigures, 'components' | 'meanDistance'> {
  const { of, sizes } = findComponents(graph);
  let largest = 0;
  for (let component = 1; component < sizes.length; component++) {
    if (sizes[component]! > sizes[largest]!) largest = component;
  }
  const size = sizes[largest] ?? 0;
  return {
    components: { count: sizes.length, largestShare: size / Math.max(1, graph.personCount) },
    meanDistance: size > 1 ? meanDistance(graph, membersOf(of, largest, size), sampleSeed) : null,
  };
}

function membersOf(componentOf: Int32Array, component: number, size: number): Int32Array {
  const members = new Int32Array(size);
  let length = 0;
  for (let person = 0; person < componentOf.length; person++) {
    if (componentOf[person] === component) members[length++] = person;
  }
  return members;
}

/** From everybody when they are no more than the sample. */
function meanDistance(graph: Graph, members: Int32Array, sampleSeed: string): number {
  const stream = graphStream(`distances ${sampleSeed}`);
  const affordable = Math.floor(DISTANCE_WORK / graph.neighbors.length);
  const sampleSize = Math.min(members.length, LARGEST_SAMPLE, Math.max(SMALLEST_SAMPLE, affordable));
  let sum = 0;
  for (let drawn = 0; drawn < sampleSize; drawn++) {
    // Drawing without replacement: the first `drawn` places hold those already taken.
    const place = drawn + Math.floor(stream() * (members.length - drawn));
    const person = members[place]!;
    members[place] = members[drawn]!;
    members[drawn] = person;
    sum += sumOfDistances(graph, person);
  }
  return sum / (sampleSize * (members.length - 1));
}

function communityFigures(graph: Graph, sampleSeed: string): GraphFigures['communities'] {
  if (friendshipCount(graph) > MOST_FRIENDSHIPS_FOR_COMMUNITIES) return null;
  const { modularity, sizes } = findCommunities(graph, sampleSeed);
  return { count: sizes.length, modularity, sizes };
}
