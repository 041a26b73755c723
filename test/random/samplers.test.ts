/** Laws of every sampler, written once: its moments, its distribution, and that what is inverted is monotone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBeta, sampleGamma } from '#hearsay/random/gamma.js';
import { GeometricTable } from '#hearsay/random/geometric.js';
import { sampleNormal } from '#hearsay/random/normal.js';
import { invertPoisson, POISSON_CHUNK, poissonOf } from '#hearsay/random/poisson.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { expectCounts, expectLaw, expectWithin, normalBelow, poisson, upperGamma } from '../theory/statistics.ts';

interface Sampler {
  readonly draw: (stream: Stream) => number;
  readonly mean: number;
  readonly variance: number;
  /** Fourth central moment: what the variance of a sample varies by. */
  readonly fourth: number;
  /** P(X ≤ x) of a continuous law, or P(X = k) of a count. */
  readonly below?: (x: number) => number;
  readonly mass?: (k: number) => number;
}

const gamma = (shape: number): Sampler => ({
  draw: (stream) => sampleGamma(stream, shape),
  mean: shape,
  variance: shape,
  fourth: 3 * shape * shape + 6 * shape,
  below: (x) => 1 - upperGamma(shape, x),
});

/** Johnson, Kotz & Balakrishnan, chapter 25. */
const beta = (a: number, b: number): Sampler => {
  const n = a + b;
  const variance = (a * b) / (n * n * (n + 1));
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return { draw: (stream) => sampleBeta(stream, a, b), mean: a / n, variance, fourth: variance ** 2 * (3 + excess) };
};

const poissonLaw = (mean: number): Sampler => ({
  draw: (stream) =>
    mean <= POISSON_CHUNK ? invertPoisson(stream.uniform(), mean) : poissonOf(mean, () => stream.uniform()),
  mean,
  variance: mean,
  fourth: mean + 3 * mean * mean,
  mass: (k) => poisson(k, mean),
});

const geometric = (p: number): Sampler => {
  const table = new GeometricTable(p, 4000);
  const variance = (1 - p) / (p * p);
  return {
    draw: (stream) => table.wait(stream.uniform()),
    mean: 1 / p,
    variance,
    fourth: variance ** 2 * (9 + (p * p) / (1 - p)),
    mass: (k) => (k === 0 ? 0 : p * (1 - p) ** (k - 1)),
  };
};

const SAMPLERS: Record<string, Sampler> = {
  normal: { draw: sampleNormal, mean: 0, variance: 1, fourth: 3, below: normalBelow },
  'gamma, shape 0.15': gamma(0.15),
  'gamma, shape 0.6': gamma(0.6),
  'gamma, shape 1': gamma(1),
  'gamma, shape 20': gamma(20),
  'beta(0.6, 20)': beta(0.6, 20),
  'beta(2, 3)': beta(2, 3),
  'beta(1000, 9000)': beta(1000, 9000),
  'poisson, mean 0.08': poissonLaw(0.08),
  'poisson, mean 3': poissonLaw(3),
  'poisson, mean 32 (one whole chunk)': poissonLaw(32),
  'poisson, mean 100 (four chunks)': poissonLaw(100),
  'geometric, p 0.7': geometric(0.7),
  'geometric, p 0.01': geometric(0.01),
};

describe.each(Object.entries(SAMPLERS))('%s', (name, sampler) => {
  const n = 20_000;
  const stream = new Stream();
  stream.reseed(keyOf(0x5a5a, name.length), Object.keys(SAMPLERS).indexOf(name), 0);
  const sample = Array.from({ length: n }, () => sampler.draw(stream));

  test('has the mean and the variance of its law', () => {
    const mean = sample.reduce((a, b) => a + b, 0) / n;
    const variance = sample.reduce((sum, x) => sum + (x - sampler.mean) ** 2, 0) / n;
    expectWithin(mean, sampler.mean, Math.sqrt(sampler.variance / n), 'mean');
    expectWithin(variance, sampler.variance, Math.sqrt((sampler.fourth - sampler.variance ** 2) / n), 'variance');
  });

  const { below, mass } = sampler;
  if (below) test('has the distribution of its law', () => expectLaw(sample, below, name));

  if (mass)
    test('has the frequencies of its law', () => {
      const most = Math.ceil(sampler.mean + 8 * Math.sqrt(sampler.variance));
      const counts = new Array<number>(most + 1).fill(0);
      for (const x of sample) counts[Math.min(x, most)]!++;
      expectCounts(
        counts,
        Array.from({ length: most }, (_, k) => mass(k)),
        name,
      );
    });
});

const uniforms = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((word) => (word + 0.5) * 2 ** -32);
const means = (most: number) => fc.double({ min: 0, max: most, noNaN: true });

describe('inversions', () => {
  test.each<[string, (u: number, mean: number) => number, number]>([
    ['poisson', invertPoisson, POISSON_CHUNK],
    ['poisson of any mean', (u, mean) => poissonOf(mean, (k) => (u + k * 0.618) % 1), 300],
  ])('the %s count never falls when its mean rises', (_, invert, most) => {
    fc.assert(
      fc.property(uniforms, means(most), means(most), (u, a, b) => {
        expect(invert(u, Math.max(a, b))).toBeGreaterThanOrEqual(invert(u, Math.min(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, (u: number) => number]>([
    ['poisson', (u) => invertPoisson(u, 7.3)],
    ['geometric wait', (u) => -new GeometricTable(0.03, 900).wait(u)],
  ])('the %s never falls when its uniform rises', (_, invert) => {
    fc.assert(
      fc.property(uniforms, uniforms, (a, b) => {
        expect(invert(Math.max(a, b))).toBeGreaterThanOrEqual(invert(Math.min(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test('a count of mean 0 is 0 at every uniform', () => {
    fc.assert(
      fc.property(uniforms, (u) => {
        expect([invertPoisson(u, 0), poissonOf(0, () => u)]).toEqual([0, 0]);
      }),
    );
  });
});

describe('waits', () => {
  test('a wait is the least number of days whose survival is below the uniform', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        uniforms,
        (p, days, u) => {
          let survival = 1;
          let expected = Number.POSITIVE_INFINITY;
          for (let n = 1; n <= days; n++) {
            survival *= 1 - p;
            if (survival < u) {
              expected = n;
              break;
            }
          }
          expect(new GeometricTable(p, days).wait(u)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a sure chance waits a day, an impossible one for ever', () => {
    fc.assert(
      fc.property(uniforms, (u) => {
        expect(new GeometricTable(1, 10).wait(u)).toBe(1);
        expect(new GeometricTable(0, 10).wait(u)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

test('a beta variable is in [0, 1] for every pair of shapes that a scenario may name', () => {
  const stream = new Stream();
  fc.assert(
    fc.property(fc.constantFrom(0.01, 0.1, 0.6, 1, 1000), fc.constantFrom(0.01, 20, 1e6), fc.nat(), (a, b, seed) => {
      stream.reseed(keyOf(seed, 1), 0, 0);
      for (let k = 0; k < 100; k++) {
        const x = sampleBeta(stream, a, b);
        expect(x >= 0 && x <= 1, `${x}`).toBe(true);
      }
    }),
  );
});

test('a beta variable is in [0, 1] even where both gammas round to zero', () => {
  let turn = 0;
  // In order: a polar pair, the acceptance, the power that makes the shape small; twice; then the choice of an end.
  const draws = [0.3, 0.4, 0.5, 1e-5, 0.3, 0.4, 0.5, 1e-5, 0.7];
  const tiny = Object.assign(new Stream(), { uniform: () => draws[turn++ % draws.length]! });
  const x = sampleBeta(tiny, 0.01, 0.01);
  expect(x >= 0 && x <= 1, `${x}`).toBe(true);
});
