/** The search for plans on problems whose best fronts are known, against as many plans drawn at random. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guessPlans, type PlanGuess, type TriedPlan } from '#hearsay/analysis/plan/guess.js';
import { scorePlan } from '#hearsay/analysis/plan/score.js';
import { firstGeneration, nextGeneration, type Parent, select } from '#hearsay/experiment/plan/search.js';
import { breed, type Gene } from '#hearsay/experiment/plan/variation.js';
import { hypervolume } from '#hearsay/numeric/hypervolume.js';
import type { Scored } from '#hearsay/numeric/pareto.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { uniform } from '#hearsay/random/threefry.js';
import { type Source, sample, source } from '../../analysis/samples.ts';

/** Beside the costs what must not be above 0. */
type Problem = (x: Float64Array) => { readonly costs: readonly number[]; readonly limited?: readonly number[] };

const numbers = (count: number): Gene[] => new Array<Gene>(count).fill('number');
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Zitzler, Deb & Thiele 2000, with 10 variables. */
const ZDT1: Problem = (x) => {
  const g = 1 + (9 * sum(x.subarray(1))) / (x.length - 1);
  return { costs: [x[0]!, g * (1 - Math.sqrt(x[0]! / g))] };
};
const ZDT2: Problem = (x) => {
  const g = 1 + (9 * sum(x.subarray(1))) / (x.length - 1);
  return { costs: [x[0]!, g * (1 - (x[0]! / g) ** 2)] };
};
/** Deb, Thiele, Laumanns & Zitzler 2002: three costs, the front an eighth of a sphere. */
const DTLZ2: Problem = (x) => {
  const g = sum([...x.subarray(2)].map((value) => (value - 0.5) ** 2));
  const [a, b] = [(x[0]! * Math.PI) / 2, (x[1]! * Math.PI) / 2];
  return {
    costs: [(1 + g) * Math.cos(a) * Math.cos(b), (1 + g) * Math.cos(a) * Math.sin(b), (1 + g) * Math.sin(a)],
  };
};
/** CONSTR of Deb et al. 2002: f1 = x1 in [0.1, 1], f2 = (1 + x2) / x1, x2 in [0, 5]; x2 + 9 x1 ≥ 6 and 9 x1 - x2 ≥ 1. */
const CONSTR: Problem = (x) => {
  const [a, b] = [0.1 + 0.9 * x[0]!, 5 * x[1]!];
  return { costs: [a, (1 + b) / a], limited: [6 - b - 9 * a, 1 + b - 9 * a] };
};

const scored = ({ costs, limited = [] }: ReturnType<Problem>): Scored => ({
  costs,
  violation: sum(limited.map((value) => Math.max(0, value))),
});

/** Runs the search; all plans that it tried, each as it truly is. */
function evolve(problem: Problem, genes: readonly Gene[], seed: string, size: number, generations: number): Scored[] {
  const key = keyFromText(seed);
  const sample = problem(firstGeneration(1, genes, key)[0]!);
  // Costs and what is limited as runs would give them: one value each.
  const plan = {
    objectives: sample.costs.map((_, k) => ({ outcome: `cost ${k}`, goal: 'minimise' as const })),
    limits: (sample.limited ?? []).map((_, k) => ({ outcome: `limit ${k}`, low: Number.NEGATIVE_INFINITY, high: 0 })),
  };
  const tried: TriedPlan[] = [];
  let guess: PlanGuess | undefined;
  let plans = firstGeneration(size, genes, key);
  for (let generation = 0; ; generation++) {
    for (const place of plans) {
      const { costs, limited = [] } = problem(place);
      const column = (value: number) => Float64Array.of(value);
      const runs = { objectives: costs.map(column), limits: limited.map(column) };
      tried.push({ place, generation, runs });
    }
    guess = guessPlans(plan, genes, tried, guess?.tunings);
    const places = [...new Map(tried.map(({ place }) => [place.join(), place])).values()];
    const parents = select(
      places,
      places.map((place) => guess!.scoreAt(place, 0)),
      size,
    );
    if (generation === generations - 1) return tried.map(({ place }) => scored(problem(place)));
    plans = nextGeneration(parents, genes, key, generation, guess.scoreAt);
  }
}

function volumeOf(scores: readonly Scored[], reference: readonly number[]): number {
  return hypervolume(
    scores.filter(({ violation }) => violation === 0).map(({ costs }) => costs),
    reference,
  );
}

/** Plans at random, as many as the search runs. */
function atRandom(problem: Problem, genes: number, seed: string, count: number): Scored[] {
  const key = keyFromText(`${seed} at random`);
  return Array.from({ length: count }, (_, i) =>
    scored(problem(Float64Array.from({ length: genes }, (_, k) => uniform(key, k, i)))),
  );
}

describe('finds better fronts than at random at equal runs, over 5 seeds', () => {
  const SEEDS = 5;
  const [size, generations] = [12, 8];
  test.each<[string, Problem, number, readonly number[]]>([
    ['ZDT1', ZDT1, 10, [1.1, 6]],
    ['ZDT2', ZDT2, 10, [1.1, 6]],
    ['DTLZ2', DTLZ2, 7, [2, 2, 2]],
    ['CONSTR', CONSTR, 2, [1.1, 10]],
  ])('%s', (_, problem, dimensions, reference) => {
    const gains = Array.from({ length: SEEDS }, (_, seed) => {
      const found = evolve(problem, numbers(dimensions), `s${seed}`, size, generations);
      const random = atRandom(problem, dimensions, `s${seed}`, size * (2 * generations - 1));
      return volumeOf(found, reference) - volumeOf(random, reference);
    });
    const mean = sum(gains) / gains.length;
    const sd = Math.sqrt(sum(gains.map((gain) => (gain - mean) ** 2)) / (gains.length - 1));
    // Lower end of the 95 % interval of the mean gain: t with 4 degrees of freedom is 2.776.
    expect(mean - (2.776 * sd) / Math.sqrt(gains.length)).toBeGreaterThan(0);
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
      return nextGeneration(parents, genes, key, 3, (plan) => ({ costs: [plan[0]!], violation: 0 }));
    };
    for (const child of [children('a'), children('b')].flat())
      for (const place of child) expect(place >= 0 && place <= 1).toBe(true);
    expect(children('a')).toEqual(children('a'));
    // The better half of the parents comes first, to be looked at anew.
    const parents = new Set(firstGeneration(12, genes, keyFromText('a')).map(String));
    expect(children('a')).toHaveLength(24);
    expect(
      children('a')
        .slice(0, 6)
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

describe('under a tight limit and noise', () => {
  /** What can be had rises with what is spent, and a twentieth of the plans keep the limit: best is 33.7, found by 200,000 tries. */
  const worth = (x: Float64Array) =>
    40 * Math.exp(-((x[0]! - 0.7) ** 2) / 0.05) * (0.3 + 0.7 * x[1]!) * (1 - 0.5 * (x[2]! - 0.4) ** 2) + 4 * x[3]!;
  const spent = (x: Float64Array) => 30 * x[0]! + 60 * x[1]! + 40 * x[2]! + 30 * x[3]!;
  const [BEST, LIMIT, SEEDS] = [33.7, 75, 5];
  const plan = {
    objectives: [{ outcome: 'worth', goal: 'maximise' as const }],
    limits: [{ outcome: 'spent', low: Number.NEGATIVE_INFINITY, high: LIMIT }],
  };
  const runsOf = (x: Float64Array, draws: Source, count: number) => ({
    objectives: [sample(count, () => worth(x) + 5 * draws.normal())],
    limits: [sample(count, () => spent(x) + 3 * draws.normal())],
  });
  /** Of the eight that a search holds for best the one that is best in 30 fresh runs; what it falls short of the best there is. */
  const regretOf = (places: readonly Float64Array[], draws: Source) => {
    const scores = places.slice(0, 8).map((place) => scorePlan(plan, runsOf(place, draws, 30)));
    const [chosen] = select(places.slice(0, 8), scores, 1);
    return chosen!.score.violation > 0 ? BEST : BEST - worth(chosen!.plan);
  };

  test('falls short of the best by at most half as much as plans at random do at equal runs', () => {
    const genes = numbers(4);
    const [size, generations] = [12, 8];
    const regrets = { searched: 0, random: 0 };
    for (let seed = 0; seed < SEEDS; seed++) {
      const draws = source(630_000 + seed);
      const key = keyFromText(`tight ${seed}`);
      const tried: TriedPlan[] = [];
      let guess: PlanGuess | undefined;
      let plans = firstGeneration(size, genes, key);
      let kept: Parent[] = [];
      for (let generation = 0; generation < generations; generation++) {
        for (const place of plans) tried.push({ place, generation, runs: runsOf(place, draws, 4) });
        guess = guessPlans(plan, genes, tried, guess?.tunings);
        const places = [...new Map(tried.map(({ place }) => [place.join(), place])).values()];
        kept = select(
          places,
          places.map((place) => guess!.scoreAt(place, 0)),
          size,
        );
        plans = nextGeneration(kept, genes, key, generation, guess.scoreAt);
      }
      regrets.searched +=
        regretOf(
          kept.map((parent) => parent.plan),
          draws,
        ) / SEEDS;
      const random = tried.map((_, i) => Float64Array.from(genes, (__, k) => uniform(key, 100 + k, i)));
      const ranked = select(
        random,
        random.map((place) => scorePlan(plan, runsOf(place, draws, 4))),
        8,
      );
      regrets.random +=
        regretOf(
          ranked.map((parent) => parent.plan),
          draws,
        ) / SEEDS;
    }
    // Measured over these and other worlds: 0.1 to 0.6 of it; NSGA-II alone falls short by more than plans at random.
    expect(regrets.searched).toBeLessThan(regrets.random / 2);
  });
});

test('on a shipped scenario the stored record falls short of the best by at most half as much as plans at random do', () => {
  const { searches, best } = JSON.parse(readFileSync('test/calibration/plan-against-random.json', 'utf8')) as {
    readonly best: number;
    readonly searches: readonly { readonly searched: number; readonly random: number }[];
  };
  const regret = (of: 'searched' | 'random') => sum(searches.map((each) => best - each[of])) / searches.length;
  expect(searches.length).toBeGreaterThan(5);
  expect(regret('searched')).toBeLessThan(regret('random') / 2);
});
