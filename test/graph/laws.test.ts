import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFriends, degreeOf, type Graph } from '#hearsay/graph/csr.js';
import { type GeneratedGraph, generateGraph } from '#hearsay/graph/generate.js';

/** Laws of every generator, written once: each kind, as it is described for a number of people. */
const KINDS: Record<GeneratedGraph['kind'], (personCount: number, dial: number) => GeneratedGraph> = {
  none: () => ({ kind: 'none' }),
  complete: () => ({ kind: 'complete' }),
  'erdos-renyi': (n, dial) => ({ kind: 'erdos-renyi', meanDegree: dial * most(n) }),
  'small-world': (n, dial) => ({ kind: 'small-world', meanDegree: dial * most(n), rewiring: 1 - dial }),
  'barabasi-albert': (n, dial) => ({ kind: 'barabasi-albert', meanDegree: dial * most(n) }),
  // Three equal segments: a twelfth of the people leaves room for all friends inside one's own.
  'stochastic-block': (n, dial) => ({
    kind: 'stochastic-block',
    meanDegree: n < 12 ? 0 : dial * (n / 12),
    homophily: dial,
  }),
  configuration: (n, dial) => ({
    kind: 'configuration',
    degrees: n < 2 ? { 0: 1 } : { 0: 0.5, [1 + Math.floor(dial * (n - 2))]: 0.5 },
  }),
};
const RANDOM = ['erdos-renyi', 'small-world', 'barabasi-albert', 'stochastic-block', 'configuration'] as const;

const most = (personCount: number) => Math.max(0, personCount - 1);
const sizes = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 4, max: 120 }));
const dials = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const segments = (personCount: number) => Uint8Array.from({ length: personCount }, (_, person) => person % 3);
const generate = (kind: GeneratedGraph['kind'], personCount: number, dial: number, seed: string) =>
  generateGraph(KINDS[kind](personCount, dial), personCount, segments(personCount), seed);

describe.each(Object.keys(KINDS) as GeneratedGraph['kind'][])('the %s graph', (kind) => {
  test('is simple, symmetric and sorted for any number of people', () => {
    fc.assert(
      fc.property(sizes, dials, fc.string(), (personCount, dial, seed) => {
        expectLawful(generate(kind, personCount, dial, seed), personCount);
      }),
    );
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(sizes, dials, fc.string(), (personCount, dial, seed) => {
        expect(generate(kind, personCount, dial, seed)).toEqual(generate(kind, personCount, dial, seed));
      }),
      { numRuns: 30 },
    );
  });
});

// Two seeds agree on all of 300 people's friends with a probability below 2^-300.
test.each(RANDOM)('the %s graph differs between seeds, long ones that begin differently included', (kind) => {
  const tail = ' of a scenario with a long name that goes on and on';
  expect(generate(kind, 300, 0.3, `A${tail}`)).not.toEqual(generate(kind, 300, 0.3, `B${tail}`));
  expect(generate(kind, 300, 0.3, '1')).not.toEqual(generate(kind, 300, 0.3, '2'));
});

function expectLawful(graph: Graph, personCount: number): void {
  const { neighbors, offsets } = graph;
  expect(graph.personCount).toBe(personCount);
  expect(offsets.length).toBe(personCount + 1);
  expect(offsets[0]).toBe(0);
  expect(offsets[personCount]).toBe(neighbors.length);
  for (let person = 0; person < personCount; person++) {
    expect(degreeOf(graph, person)).toBeGreaterThanOrEqual(0);
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      const friend = neighbors[i]!;
      const sound =
        friend >= 0 &&
        friend < personCount &&
        friend !== person &&
        (i === offsets[person] || neighbors[i - 1]! < friend) &&
        areFriends(graph, friend, person);
      if (!sound) expect.fail(`row of ${person}: ${neighbors.subarray(offsets[person]!, offsets[person + 1]!).join()}`);
    }
  }
}
