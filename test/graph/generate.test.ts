import { describe, expect, test } from 'vitest';
import { areFriends, degreeOf, friendshipCount, type Graph } from '#hearsay/graph/csr.js';
import { describeGraph } from '#hearsay/graph/describe.js';
import { type GeneratedGraph, generateGraph } from '#hearsay/graph/generate.js';
import { trianglesOf } from '#hearsay/graph/triangles.js';
import { expectWithin } from './within.ts';

const generate = (
  description: GeneratedGraph,
  personCount: number,
  segmentOf: Uint8Array = new Uint8Array(personCount),
) => generateGraph(description, personCount, segmentOf, 'statistics');
const degrees = (graph: Graph) => Array.from({ length: graph.personCount }, (_, person) => degreeOf(graph, person));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const center = mean(values);
  return mean(values.map((value) => (value - center) ** 2));
};
const share = (values: readonly number[], holds: (value: number) => boolean) =>
  values.filter(holds).length / values.length;

describe('empty and complete', () => {
  test('nobody knows anybody', () => {
    expect(friendshipCount(generate({ kind: 'none' }, 1000))).toBe(0);
  });

  test('everybody knows everybody', () => {
    expect(degrees(generate({ kind: 'complete' }, 50))).toEqual(new Array(50).fill(49));
  });
});

describe('Erdős–Rényi', () => {
  const n = 20_000;
  const p = 10 / (n - 1);
  const graph = generate({ kind: 'erdos-renyi', meanDegree: 10 }, n);

  test('friendships are binomial over the pairs', () => {
    const pairs = (n * (n - 1)) / 2;
    expectWithin(friendshipCount(graph), pairs * p, Math.sqrt(pairs * p * (1 - p)));
  });

  test('degrees have the variance of Binomial(n - 1, p)', () => {
    const truth = (n - 1) * p * (1 - p);
    // Variance of a sample variance: (kurtosis - 1) σ⁴ / n, with kurtosis 3 + 1/σ² for a binomial with small p.
    expectWithin(variance(degrees(graph)), truth, Math.sqrt(((2 + 1 / truth) * truth ** 2) / n));
  });

  test('nobody isolated is as rare as (1 - p)^(n - 1)', () => {
    const sparse = degrees(generate({ kind: 'erdos-renyi', meanDegree: 2 }, n));
    const truth = (1 - 2 / (n - 1)) ** (n - 1);
    expectWithin(
      share(sparse, (degree) => degree === 0),
      truth,
      Math.sqrt((truth * (1 - truth)) / n),
    );
  });

  test('every pair is as likely as any other', () => {
    // 2,000 graphs of 5 people, each pair a friendship with probability 1/2; ten pairs.
    const seen = new Array<number>(25).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      const small = generateGraph({ kind: 'erdos-renyi', meanDegree: 2 }, 5, new Uint8Array(5), String(seed));
      for (let a = 0; a < 5; a++) for (let b = 0; b < a; b++) if (areFriends(small, a, b)) seen[a * 5 + b]!++;
    }
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < a; b++) expectWithin(seen[a * 5 + b]! / 2000, 0.5, Math.sqrt(0.25 / 2000));
    }
  });

  test('is complete when everybody has all others', () => {
    expect(degrees(generate({ kind: 'erdos-renyi', meanDegree: 29 }, 30))).toEqual(new Array(30).fill(29));
  });
});

describe('small world', () => {
  test.each([4, 6, 10])('an unwired ring of mean degree %i clusters as 3(k - 2) / (4(k - 1))', (k) => {
    const ring = generate({ kind: 'small-world', meanDegree: k, rewiring: 0 }, 200);
    expect(degrees(ring)).toEqual(new Array(200).fill(k));
    // Watts & Strogatz 1998; Barrat & Weigt 2000.
    expect(describeGraph(ring, { sampleSeed: '' }).clustering).toBeCloseTo((3 * (k - 2)) / (4 * (k - 1)), 12);
  });

  test('rewiring moves friendships and makes or loses none', () => {
    for (const rewiring of [0, 0.1, 0.5, 1]) {
      expect(friendshipCount(generate({ kind: 'small-world', meanDegree: 10, rewiring }, 5000))).toBe(25_000);
    }
  });

  test('rewiring leaves its share of ring friendships and (1 - p)³ of the triangles', () => {
    const n = 20_000;
    const rewiring = 0.2;
    const graph = generate({ kind: 'small-world', meanDegree: 10, rewiring }, n);
    let onRing = 0;
    for (let person = 0; person < n; person++) {
      for (let step = 1; step <= 5; step++) if (areFriends(graph, person, (person + step) % n)) onRing++;
    }
    // A rewired friendship lands on a vacated ring place with a probability of order 1e-4, below the standard error.
    expectWithin(onRing / (5 * n), 1 - rewiring, Math.sqrt((rewiring * (1 - rewiring)) / (5 * n)) + 1e-4);
    // The ring has 10 triangles a person, each surviving with probability q³. An edge of length d lies in 9 - d of them, so
    // that 80 pairs of triangles a person share an edge, with covariance q⁵ - q⁶. Rewired friendships close only 0.005 more.
    const q = 1 - rewiring;
    const perPerson = trianglesOf(graph).reduce((sum, value) => sum + value, 0) / 3 / n;
    expectWithin(perPerson, 10 * q ** 3, Math.sqrt((10 * (q ** 3 - q ** 6) + 160 * (q ** 5 - q ** 6)) / n));
  });

  test('wholly rewired degrees have the variance k/2 of Poisson arrivals', () => {
    const n = 20_000;
    const values = degrees(generate({ kind: 'small-world', meanDegree: 10, rewiring: 1 }, n));
    // Everybody keeps the five they chose and is chosen by a nearly Poisson number of others with mean 5.
    expect(Math.min(...values)).toBeGreaterThanOrEqual(5);
    expectWithin(variance(values), 5, Math.sqrt(((2 + 1 / 5) * 25) / n));
  });

  test('a mean degree that is not even is kept on average', () => {
    const n = 20_000;
    const graph = generate({ kind: 'small-world', meanDegree: 3, rewiring: 0.1 }, n);
    expectWithin(friendshipCount(graph), 1.5 * n, Math.sqrt(0.25 * n));
  });
});

describe('Barabási–Albert', () => {
  const n = 50_000;
  const graph = generate({ kind: 'barabasi-albert', meanDegree: 6 }, n);

  test('has exactly the mean degree when it is even', () => {
    expect(friendshipCount(graph)).toBe(3 * n);
  });

  test.each([3, 4, 5, 8, 12])('the share with %i friends is 2m(m + 1) / (k(k + 1)(k + 2))', (k) => {
    // Dorogovtsev, Mendes & Samukhin 2000, for the limit of many people, with m = 3.
    const truth = (2 * 3 * 4) / (k * (k + 1) * (k + 2));
    expectWithin(
      share(degrees(graph), (degree) => degree === k),
      truth,
      Math.sqrt((truth * (1 - truth)) / n),
    );
  });

  test('the tail above 50 friends falls as k^-2', () => {
    // Sum of the law above from k on: m(m + 1) / (k(k + 1)).
    const truth = (3 * 4) / (50 * 51);
    expectWithin(
      share(degrees(graph), (degree) => degree >= 50),
      truth,
      Math.sqrt(truth / n),
    );
  });
});

describe('stochastic block', () => {
  const n = 20_000;
  const sharesOfSegments = [0.7, 0.2, 0.1];
  const segmentOf = Uint8Array.from({ length: n }, (_, person) => (person % 10 < 7 ? 0 : person % 10 < 9 ? 1 : 2));

  test.each([0, 0.3, 0.9, 1])(
    'homophily %d keeps h + (1 - h) share of friendships inside, and the mean degree',
    (h) => {
      const graph = generate({ kind: 'stochastic-block', meanDegree: 10, homophily: h }, n, segmentOf);
      for (const [segment, part] of sharesOfSegments.entries()) {
        const size = part * n;
        let friends = 0;
        let inside = 0;
        for (let person = 0; person < n; person++) {
          if (segmentOf[person] !== segment) continue;
          for (let i = graph.offsets[person]!; i < graph.offsets[person + 1]!; i++) {
            friends++;
            if (segmentOf[graph.neighbors[i]!] === segment) inside++;
          }
        }
        const truth = h + (1 - h) * ((size - 1) / (n - 1));
        // Friendships inside are seen from both ends: half as many independent observations.
        expectWithin(inside / friends, truth, Math.sqrt((2 * truth * (1 - truth)) / friends));
        expectWithin(friends / size, 10, Math.sqrt((2 * 10) / size));
      }
    },
  );

  test.each([2, 3, 7, 11, 29, 50])('homophily 1 with room for nobody else makes %i people a clique', (size) => {
    const pairOfSegments = Uint8Array.from({ length: 2 * size }, (_, person) => person % 2);
    const description = { kind: 'stochastic-block', meanDegree: size - 1, homophily: 1 } as const;
    expect(degrees(generate(description, 2 * size, pairOfSegments))).toEqual(new Array(2 * size).fill(size - 1));
  });

  test.each([2, 3, 7, 11, 29, 50])(
    'any homophily makes a lone segment of %i people with all friends a clique',
    (size) => {
      for (const homophily of [0, 0.1, 0.3, 0.7, 0.9, 1]) {
        const description = { kind: 'stochastic-block', meanDegree: size - 1, homophily } as const;
        expect(degrees(generate(description, size))).toEqual(new Array(size).fill(size - 1));
      }
    },
  );

  test('homophily 1 never crosses segments', () => {
    const graph = generate({ kind: 'stochastic-block', meanDegree: 4, homophily: 1 }, n, segmentOf);
    for (let person = 0; person < n; person++) {
      for (let i = graph.offsets[person]!; i < graph.offsets[person + 1]!; i++) {
        if (segmentOf[graph.neighbors[i]!] !== segmentOf[person]) expect.fail(`${person} crosses`);
      }
    }
  });
});

describe('configuration', () => {
  const n = 50_000;

  test.each([
    [1, 0.5],
    [4, 0.3],
    [20, 0.2],
  ])('the share with %i friends is as given, but for erased stubs', (degree, truth) => {
    const graph = generate({ kind: 'configuration', degrees: { 1: 0.5, 4: 0.3, 20: 0.2 } }, n);
    // Expected erased friendships: ν/2 + ν²/4 with ν = E[d(d-1)]/E[d] = (0.3·12 + 0.2·380) / 5.7 = 13.96, about 56 in all
    // (Janson 2009), so that at most 112 people leave their class.
    const standardError = Math.sqrt((truth * (1 - truth)) / n);
    const measured = share(degrees(graph), (value) => value === degree);
    expect(Math.abs(measured - truth)).toBeLessThanOrEqual(4 * standardError + (112 + 4 * Math.sqrt(112)) / n);
  });

  test('neighbors of anybody have degree k in proportion to k', () => {
    const graph = generate({ kind: 'configuration', degrees: { 2: 0.5, 8: 0.5 } }, n);
    const ends = Array.from(graph.neighbors, (friend) => degreeOf(graph, friend));
    // f(x) = 8x / (2 + 6x) for a share x of people with 8 friends; f'(1/2) = 0.64. Fewer than 30 of 250,000 ends are erased.
    expectWithin(
      share(ends, (degree) => degree > 2),
      0.8,
      0.64 * Math.sqrt(0.25 / n),
    );
  });
});

describe('what cannot be', () => {
  const refused = (description: GeneratedGraph, n: number, segmentOf?: Uint8Array) => {
    try {
      generate(description, n, segmentOf ?? new Uint8Array(Math.min(n, 100)));
    } catch (error) {
      expect(error).toMatchObject({ name: 'HearsayError' });
      return (error as Error).message;
    }
    return 'accepted';
  };

  test('a complete graph of a million people, with the arithmetic', () => {
    expect(refused({ kind: 'complete' }, 1_000_000)).toBe(
      'the "complete" graph would hold 499,999,500,000 friendships (1,000,000 people with 999,999 friends each, halved), 3,999,996 MB; at most 100,000,000 are accepted',
    );
  });

  test.each([
    { kind: 'erdos-renyi', meanDegree: 10 },
    { kind: 'small-world', meanDegree: 10, rewiring: 0.1 },
    { kind: 'barabasi-albert', meanDegree: 10 },
    { kind: 'stochastic-block', meanDegree: 10, homophily: 0.5 },
  ] as const)('more friends than people: $kind', (description) => {
    expect(refused(description, 10)).toBe(
      `the "${description.kind}" graph asks for 10 friends each, but among 10 people nobody can have more than 9`,
    );
  });

  test('a segment too small for its homophily', () => {
    const segmentOf = Uint8Array.from({ length: 100 }, (_, person) => (person < 4 ? 1 : 0));
    expect(refused({ kind: 'stochastic-block', meanDegree: 10, homophily: 0.5 }, 100, segmentOf)).toMatch(
      /asks for 5\.15 friends inside .* \(homophily 50 % of 10.*has 4 people/,
    );
  });

  test('degrees that do not add up, or that nobody can have', () => {
    expect(refused({ kind: 'configuration', degrees: { 1: 0.5, 2: 0.4 } }, 100)).toMatch(/add up to 90 %/);
    expect(refused({ kind: 'configuration', degrees: {} }, 100)).toMatch(/add up to 0 %/);
    expect(refused({ kind: 'configuration', degrees: { 100: 1 } }, 100)).toMatch(/gives some people 100 friends/);
  });

  test('more friendships than memory holds', () => {
    expect(refused({ kind: 'erdos-renyi', meanDegree: 1000 }, 20_000_000)).toMatch(/10,000,000,000 friendships/);
    expect(refused({ kind: 'configuration', degrees: { 1000: 1 } }, 20_000_000)).toMatch(/10,000,000,000 friendships/);
    expect(refused({ kind: 'small-world', meanDegree: 2000, rewiring: 0 }, 5000)).toMatch(/at most 1,000/);
  });
});
