import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFriends, degreeOf, friendshipCount, graphFromEdges } from '#hearsay/graph/csr.js';

/** Any list of pairs among up to 30 people, duplicates and self loops included. */
const edgeLists = fc
  .integer({ min: 1, max: 30 })
  .chain((personCount) =>
    fc.tuple(
      fc.constant(personCount),
      fc.array(fc.tuple(fc.nat({ max: personCount - 1 }), fc.nat({ max: personCount - 1 })), { maxLength: 200 }),
    ),
  );

describe('a graph from edges', () => {
  test('has the rows that a set per person would hold', () => {
    fc.assert(
      fc.property(edgeLists, ([personCount, edges]) => {
        const friends = Array.from({ length: personCount }, () => new Set<number>());
        for (const [a, b] of edges) {
          if (a === b) continue;
          friends[a]!.add(b);
          friends[b]!.add(a);
        }
        const graph = graphFromEdges(
          personCount,
          Int32Array.from(edges, ([a]) => a),
          Int32Array.from(edges, ([, b]) => b),
        );
        expect(graph.personCount).toBe(personCount);
        for (let a = 0; a < personCount; a++) {
          const row = Array.from(graph.neighbors.subarray(graph.offsets[a]!, graph.offsets[a + 1]!));
          expect(row).toEqual([...friends[a]!].sort((x, y) => x - y));
          expect(degreeOf(graph, a)).toBe(friends[a]!.size);
          for (let b = 0; b < personCount; b++) expect(areFriends(graph, a, b)).toBe(friends[a]!.has(b));
        }
        expect(friendshipCount(graph)).toBe(friends.reduce((sum, set) => sum + set.size, 0) / 2);
        expect(graph.neighbors.length).toBe(graph.offsets[personCount]);
      }),
    );
  });

  test('reads only as many edges as it is told', () => {
    const graph = graphFromEdges(3, Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 0), 1);
    expect(Array.from(graph.neighbors)).toEqual([1, 0]);
  });

  test('may have nobody in it', () => {
    const graph = graphFromEdges(0, new Int32Array(0), new Int32Array(0));
    expect(Array.from(graph.offsets)).toEqual([0]);
  });

  test.each([
    [0, 3],
    [-1, 0],
  ])('refuses the edge %i–%i among three people', (a, b) => {
    expect(() => graphFromEdges(3, Int32Array.of(a), Int32Array.of(b))).toThrow(RangeError);
  });
});
