import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCommunities } from '#hearsay/graph/communities.js';
import { completeGraph } from '#hearsay/graph/complete.js';
import { sumOfDistances } from '#hearsay/graph/components.js';
import { areFriends, degreeOf, type Graph, graphFromEdges } from '#hearsay/graph/csr.js';
import { describeGraph } from '#hearsay/graph/describe.js';
import { emptyGraph } from '#hearsay/graph/empty.js';
import { parseGraph } from '#hearsay/graph/read.js';
import { topByDegree } from '#hearsay/graph/top-by-degree.js';
import { expectWithin } from './within.ts';

const root = new URL('../../', import.meta.url);
function readShipped(name: string): Graph {
  const bytes = readFileSync(new URL(name, root));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parseGraph(text, 'edge-list', name).graph;
}

/** Any graph of up to 25 people; no more than are sampled for distances, so that the mean distance is exact. */
const graphs = fc.integer({ min: 1, max: 25 }).chain((personCount) =>
  fc
    .array(fc.tuple(fc.nat({ max: personCount - 1 }), fc.nat({ max: personCount - 1 })), { maxLength: 80 })
    .map((edges) =>
      graphFromEdges(
        personCount,
        Int32Array.from(edges, ([a]) => a),
        Int32Array.from(edges, ([, b]) => b),
      ),
    ),
);

describe('figures of small graphs agree with their definitions, read off the matrix', () => {
  test('clustering and transitivity', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const people = Array.from({ length: graph.personCount }, (_, person) => person);
        const closed = people.map((a) => countPairs(friendsOf(graph, a), (b, c) => areFriends(graph, b, c)));
        const pairs = people.map((a) => countPairs(friendsOf(graph, a), () => true));
        const figures = describeGraph(graph, { sampleSeed: '' });
        const local = closed.map((count, a) => (pairs[a]! > 0 ? count / pairs[a]! : 0));
        expect(figures.clustering).toBeCloseTo(sum(local) / graph.personCount, 12);
        expect(figures.transitivity).toBeCloseTo(sum(pairs) > 0 ? sum(closed) / sum(pairs) : 0, 12);
      }),
    );
  });

  test('components and mean distance, by Floyd & Warshall', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const distance = floydWarshall(graph);
        const components = new Map<string, number>();
        for (const row of distance) {
          const members = row.map((value) => (value < Infinity ? 1 : 0)).join('');
          components.set(members, (components.get(members) ?? 0) + 1);
        }
        const largest = Math.max(...components.values());
        const figures = describeGraph(graph, { sampleSeed: '' });
        expect(figures.components).toEqual({ count: components.size, largestShare: largest / graph.personCount });
        const inLargest = distance.find((row) => row.filter((value) => value < Infinity).length === largest)!;
        const members = inLargest.flatMap((value, person) => (value < Infinity ? [person] : []));
        const total = sum(members.flatMap((a) => members.map((b) => distance[a]![b]!)));
        if (largest === 1) expect(figures.meanDistance).toBeNull();
        else expect(figures.meanDistance).toBeCloseTo(total / (largest * (largest - 1)), 12);
      }),
    );
  });

  test('degrees, isolated people and assortativity', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const degrees = Array.from({ length: graph.personCount }, (_, person) => friendsOf(graph, person).length);
        const ends = degrees.flatMap((degree, a) => friendsOf(graph, a).map((b) => [degree, degrees[b]!] as const));
        const figures = describeGraph(graph, { sampleSeed: '' });
        expect(figures.degree.mean).toBeCloseTo(sum(degrees) / degrees.length, 12);
        expect(figures.degree.max).toBe(Math.max(...degrees));
        expect(figures.isolated).toBe(degrees.filter((degree) => degree === 0).length);
        if (new Set(ends.map(([x]) => x)).size < 2) expect(figures.assortativity).toBeNull();
        else expect(figures.assortativity).toBeCloseTo(correlation(ends), 9);
      }),
    );
  });

  test('communities divide the people, the largest first, with the modularity they have', () => {
    fc.assert(
      fc.property(graphs, fc.string(), (graph, seedText) => {
        const { modularity, of, sizes } = findCommunities(graph, seedText);
        expect(findCommunities(graph, seedText)).toEqual({ modularity, of, sizes });
        sizes.forEach((size, label) => {
          expect(of.filter((community) => community === label).length).toBe(size);
        });
        expect(sum(sizes)).toBe(graph.personCount);
        expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
        expect(modularity).toBeCloseTo(modularityOf(graph, of), 9);
      }),
    );
  });

  test('the people with most friends are those that a sort puts first', () => {
    fc.assert(
      fc.property(graphs, fc.nat({ max: 30 }), (graph, count) => {
        const sorted = Array.from({ length: graph.personCount }, (_, person) => person).sort(
          (a, b) => friendsOf(graph, b).length - friendsOf(graph, a).length || a - b,
        );
        expect(Array.from(topByDegree(graph, count))).toEqual(sorted.slice(0, count));
      }),
    );
  });

  test('quantiles interpolate: degrees 1, 1, 1, 3 have the 90th percentile 2.4', () => {
    const star = graphFromEdges(4, Int32Array.of(0, 0, 0), Int32Array.of(1, 2, 3));
    const { degree } = describeGraph(star, { sampleSeed: '' });
    expect(degree).toMatchObject({ mean: 1.5, median: 1, max: 3 });
    expect(degree.p90).toBeCloseTo(2.4, 12);
  });

  test('communities are not looked for where it would take gigabytes', () => {
    expect(() => findCommunities(completeGraph(2001), '')).toThrow(/among 2,001,000 friendships; at most 2,000,000/);
  });

  test('nobody at all has figures too', () => {
    expect(describeGraph(emptyGraph(0), { sampleSeed: '' })).toEqual({
      people: 0,
      friendships: 0,
      degree: { mean: 0, median: 0, p90: 0, max: 0 },
      isolated: 0,
      clustering: 0,
      transitivity: 0,
      components: { count: 0, largestShare: 0 },
      communities: { count: 0, modularity: 0, sizes: [] },
      assortativity: null,
      meanDistance: null,
    });
  });
});

describe('two cliques joined by one friendship', () => {
  const edges = [0, 5].flatMap((first) =>
    [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => b < a).map((b) => [first + a, first + b] as const)),
  );
  const graph = graphFromEdges(
    10,
    Int32Array.from([...edges.map(([a]) => a), 0]),
    Int32Array.from([...edges.map(([, b]) => b), 5]),
  );

  test.each(['1', '2', '3'])('are two communities, seed %s', (seedText) => {
    expect(Array.from(findCommunities(graph, seedText).of)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});

describe('the shipped Facebook graph', () => {
  const graph = readShipped('scenarios/data/facebook_combined.txt.gz');
  const figures = describeGraph(graph, { sampleSeed: 'facebook' });

  test('has the figures that SNAP publishes', () => {
    expect(figures.people).toBe(4039);
    expect(figures.friendships).toBe(88_234);
    expect(figures.clustering).toBeCloseTo(0.6055, 4);
    expect(figures.components).toEqual({ count: 1, largestShare: 1 });
  });

  test('has the figures of scenarios/data/README.md', () => {
    expect(figures.degree.mean).toBeCloseTo(43.69, 2);
    expect(figures.degree).toMatchObject({ median: 25, max: 1045 });
    expect(Math.round(figures.degree.p90)).toBe(112);
    expect(figures.transitivity).toBeCloseTo(0.5192, 4);
    expect(figures.assortativity).toBeCloseTo(0.064, 3);
    expect(figures.isolated).toBe(0);
  });

  test('has a mean distance that the sample estimates', () => {
    const everyTenth = Array.from({ length: 404 }, (_, i) => sumOfDistances(graph, 10 * i) / 4038);
    const truth = sum(everyTenth) / everyTenth.length;
    const deviation = Math.sqrt(sum(everyTenth.map((value) => (value - truth) ** 2)) / everyTenth.length);
    // Both the figure, from 60 people, and this one, from 404, are samples.
    expectWithin(figures.meanDistance!, truth, deviation * Math.sqrt(1 / 60 + 1 / 404));
    expectWithin(figures.meanDistance!, 3.6925, deviation * Math.sqrt(1 / 60)); // SNAP's mean shortest path length
  });

  test('falls into communities as well as published divisions do', () => {
    // Louvain finds a modularity of 0.83 to 0.84 here, in 13 to 18 communities; the ten ego networks are the reason.
    expect(figures.communities!.modularity).toBeGreaterThan(0.83);
    expect(figures.communities!.count).toBeGreaterThanOrEqual(10);
    expect(figures.communities!.modularity).toBeCloseTo(modularityOf(graph, findCommunities(graph, 'facebook').of), 9);
  });
});

// ---- definitions, slow -------------------------------------------------------------------------------------------------

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function friendsOf(graph: Graph, person: number): number[] {
  return Array.from(graph.neighbors.subarray(graph.offsets[person]!, graph.offsets[person + 1]!));
}

function countPairs(people: readonly number[], holds: (a: number, b: number) => boolean): number {
  return sum(people.map((a, i) => people.slice(0, i).filter((b) => holds(a, b)).length));
}

function floydWarshall(graph: Graph): number[][] {
  const people = Array.from({ length: graph.personCount }, (_, person) => person);
  const distance = people.map((a) => people.map((b) => (a === b ? 0 : areFriends(graph, a, b) ? 1 : Infinity)));
  for (const via of people) {
    for (const a of people) {
      for (const b of people) distance[a]![b] = Math.min(distance[a]![b]!, distance[a]![via]! + distance[via]![b]!);
    }
  }
  return distance;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [meanX, meanY] = [0, 1].map((i) => sum(pairs.map((pair) => pair[i]!)) / pairs.length) as [number, number];
  const covariance = sum(pairs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return (
    covariance / Math.sqrt(sum(pairs.map(([x]) => (x - meanX) ** 2)) * sum(pairs.map(([, y]) => (y - meanY) ** 2)))
  );
}

/** Newman & Girvan 2004: share of friendships inside communities, less that expected from degrees alone. */
function modularityOf(graph: Graph, of: Int32Array): number {
  const ends = graph.neighbors.length;
  if (ends === 0) return 0;
  const degreeIn = new Map<number, number>();
  let inside = 0;
  for (let person = 0; person < graph.personCount; person++) {
    degreeIn.set(of[person]!, (degreeIn.get(of[person]!) ?? 0) + degreeOf(graph, person));
    inside += friendsOf(graph, person).filter((friend) => of[friend] === of[person]).length;
  }
  return inside / ends - sum([...degreeIn.values()].map((degree) => (degree / ends) ** 2));
}
