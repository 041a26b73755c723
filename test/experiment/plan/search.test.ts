/** The search for plans on problems whose best fronts are known, against as many plans drawn at random. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstGeneration, nextGeneration, type Parent, select } from '#hearsay/experiment/plan/search.js';
import { breed, type Gene } from '#hearsay/experiment/plan/variation.js';
import { hypervolume } from '#hearsay/numeric/hypervolume.js';
import type { Scored } from '#hearsay/numeric/pareto.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { uniform } from '#hearsay/random/threefry.js';

type Problem = (x: Float64Array) => Scored;

const numbers = (count: number): Gene[] => new Array<Gene>(count).fill('number');
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Zitzler, Deb & Thiele 2000, with 10 variables. */
const ZDT1: Problem = (x) => {
  const g = 1 + (9 * sum(x.subarray(1))) / (x.length - 1);
  return { costs: [x[0]!, g * (1 - Math.sqrt(x[0]! / g))], violation: 0 };
};
const ZDT2: Problem = (x) => {
  const g = 1 + (9 * sum(x.subarray(1))) / (x.length - 1);
  return { costs: [x[0]!, g * (1 - (x[0]! / g) ** 2)], violation: 0 };
};
/** Deb, Thiele, Laumanns & Zitzler 2002: three costs, the front an eighth of a sphere. */
const DTLZ2: Problem = (x) => {
  const g = sum([...x.subarray(2)].map((value) => (value - 0.5) ** 2));
  const [a, b] = [(x[0]! * Math.PI) / 2, (x[1]! * Math.PI) / 2];
  return {
    costs: [(1 + g) * Math.cos(a) * Math.cos(b), (1 + g) * Math.cos(a) * Math.sin(b), (1 + g) * Math.sin(a)],
    violation: 0,
  };
};
/** CONSTR of Deb et al. 2002: f1 = x1 in [0.1, 1], f2 = (1 + x2) / x1, x2 in [0, 5]; x2 + 9 x1 ≥ 6 and 9 x1 - x2 ≥ 1. */
const CONSTR: Problem = (x) => {
  const [a, b] = [0.1 + 0.9 * x[0]!, 5 * x[1]!];
  return { costs: [a, (1 + b) / a], violation: Math.max(0, 6 - b - 9 * a) + Math.max(0, 1 + b - 9 * a) };
};

function evolve(problem: Problem, genes: readonly Gene[], seed: string, size: number, generations: number): Parent[] {
  const key = keyFromText(seed);
  let candidates = firstGeneration(size, genes, key);
  for (let generation = 0; ; generation++) {
    const parents = select(candidates, candidates.map(problem), size);
    if (generation === generations - 1) return parents;
    candidates = nextGeneration(parents, genes, key, generation);
  }
}

function volumeOf(scores: readonly Scored[], reference: readonly number[]): number {
  return hypervolume(
    scores.filter(({ violation }) => violation === 0).map(({ costs }) => costs),
    reference,
  );
}

/** Plans at random, as many as the search runs: it runs parents anew beside their children. */
function atRandom(problem: Problem, genes: number, seed: string, count: number): Scored[] {
  const key = keyFromText(`${seed} at random`);
  return Array.from({ length: count }, (_, i) =>
    problem(Float64Array.from({ length: genes }, (_, k) => uniform(key, k, i))),
  );
}

describe('finds better fronts than at random at equal runs, over 20 seeds', () => {
  const [size, generations] = [24, 25];
  test.each<[string, Problem, number, readonly number[]]>([
    ['ZDT1', ZDT1, 10, [1.1, 6]],
    ['ZDT2', ZDT2, 10, [1.1, 6]],
    ['DTLZ2', DTLZ2, 7, [2, 2, 2]],
    ['CONSTR', CONSTR, 2, [1.1, 10]],
  ])('%s', (_, problem, dimensions, reference) => {
    const gains = Array.from({ length: 20 }, (_, seed) => {
      const found = evolve(problem, numbers(dimensions), `s${seed}`, size, generations);
      const random = atRandom(problem, dimensions, `s${seed}`, size * generations);
      return (
        volumeOf(
          found.map(({ score }) => score),
          reference,
        ) - volumeOf(random, reference)
      );
    });
    const mean = sum(gains) / gains.length;
    const sd = Math.sqrt(sum(gains.map((gain) => (gain - mean) ** 2)) / (gains.length - 1));
    // Lower end of the 95 % interval of the mean gain: t with 19 degrees of freedom is 2.093.
    expect(mean - (2.093 * sd) / Math.sqrt(gains.length)).toBeGreaterThan(0);
  });
});

describe('new plans', () => {
  const genes: Gene[] = ['number', 'number', { values: 3 }];

  test('stay within the levers, and are the same when bred again', () => {
    const key = keyFromText('bred');
    const children = (seed: string) => {
      const parents = select(
        firstGeneration(12, genes, keyFromText(seed)),
        new Array(12).fill({ costs: [0], violation: 0 }),
        12,
      );
      return nextGeneration(parents, genes, key, 3);
    };
    for (const child of [children('a'), children('b')].flat())
      for (const place of child) expect(place >= 0 && place <= 1).toBe(true);
    expect(children('a')).toEqual(children('a'));
    // Parents come first, to be looked at anew.
    const parents = new Set(firstGeneration(12, genes, keyFromText('a')).map(String));
    expect(
      children('a')
        .slice(0, 12)
        .every((plan) => parents.has(String(plan))),
    ).toBe(true);
  });

  test('lie about the middle of their parents, and take choices from one of them unless mutated', () => {
    const key = keyFromText('crossed');
    let n = 0;
    const draw = () => uniform(key, 0, n++);
    const [mother, father] = [Float64Array.of(0.4, 0.2, 0.1), Float64Array.of(0.6, 0.7, 0.9)];
    const rounds = 4_000;
    const middles: number[] = [];
    let foreign = 0;
    for (let round = 0; round < rounds; round++) {
      const [one, other] = breed(mother, father, genes, draw);
      middles.push((one[0]! + other[0]!) / 2);
      if (Math.floor(one[2]! * 3) === 1) foreign++;
    }
    const mean = sum(middles) / rounds;
    const sd = Math.sqrt(sum(middles.map((middle) => (middle - mean) ** 2)) / rounds);
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * sd) / Math.sqrt(rounds));
    // A choice that neither parent has comes by mutation alone: one lever in three, one value in three.
    expect(Math.abs(foreign / rounds - 1 / 9)).toBeLessThan(4 * Math.sqrt(((1 / 9) * (8 / 9)) / rounds));
  });
});

test('on a shipped scenario the stored record finds it no worse than at random at equal runs', () => {
  const { searches, gain } = JSON.parse(readFileSync('test/calibration/plan-against-random.json', 'utf8')) as {
    readonly searches: readonly { readonly searched: number; readonly random: number }[];
    readonly gain: { readonly mean: number; readonly ci95: readonly [number, number] };
  };
  const gains = searches.map(({ searched, random }) => searched - random);
  expect(gain.mean).toBeCloseTo(sum(gains) / gains.length, 12);
  // With few plans and noisy values the two are level: an interval that lay below 0 would say that the search is worse.
  expect(gain.ci95[1]).toBeGreaterThan(0);
});
