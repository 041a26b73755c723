/**
 * The search for plans, as pure steps: fronts and variation of NSGA-II (Deb, Pratap, Agarwal & Meyarivan 2002), led by a guess at what plans
 * are worth that nobody has run yet (`analysis/plan/guess.ts`). Whoever runs it evaluates plans in between:
 *
 *     let plans = firstGeneration(size, genes, key);
 *     for (let generation = 0; ; generation++) {
 *       …evaluate(plans, generation)…
 *       const parents = select(all, all.map(guess), size);
 *       if (generation === last) return parents;
 *       plans = nextGeneration(parents, genes, key, generation, guess);
 *     }
 *
 * Every plan that was ever run tells something of its neighbors, so that noise is averaged over them, and a lucky plan is found out. Half
 * of the parents are run again on the seeds of the next generation, beside new plans. What happens depends on the key and on the
 * guesses, and on nothing else.
 */
import { crowdingOf, dominates, frontsOf, type Scored } from '../../numeric/pareto.ts';
import { type Key, uniform } from '../../random/threefry.ts';
import { latinHypercube } from '../designs/latin-hypercube.ts';
import { breed, type Gene } from './variation.ts';

/** A plan that was kept, with what it was worth in its generation. */
export interface Parent {
  readonly plan: Float64Array;
  readonly score: Scored;
  /** 0 is the best front. */
  readonly front: number;
  readonly crowding: number;
}

/** `size` plans spread evenly over each lever. */
export function firstGeneration(size: number, genes: readonly Gene[], key: Key): Float64Array[] {
  return latinHypercube(size, genes.length, key);
}

/** The `size` best of the candidates: front by front, of the last front those in the least crowded places. */
export function select(candidates: readonly Float64Array[], scores: readonly Scored[], size: number): Parent[] {
  const chosen: Parent[] = [];
  frontsOf(scores).every((front, rank) => {
    const crowding = crowdingOf(scores, front);
    const ranked = front
      .map((at, place) => ({ plan: candidates[at]!, score: scores[at]!, front: rank, crowding: crowding[place]!, at }))
      .sort((a, b) => b.crowding - a.crowding || a.at - b.at);
    chosen.push(...ranked.slice(0, size - chosen.length).map(({ at: _, ...parent }) => parent));
    return chosen.length < size;
  });
  return chosen;
}

/** What a plan may be worth: `optimism` standard errors of the guess better than it is likely to be. */
export type GuessAt = (plan: Float64Array, optimism: number) => Scored;

/** New plans to choose from: by each that is run, and in all unless twice as many as are run are more. */
const PROPOSED_EACH = 10;
const MOST_PROPOSED = 400;
/** Part of the proposals that come from anywhere, so that no place is given up for good. */
const FROM_ANYWHERE = 0.25;
/** How optimistically new plans are looked at in turn: what is likely best, and what may be, where little is known. */
const OPTIMISM = [0, 0.5] as const;
/** Plans nearer to each other than this in every lever would tell the same. */
const NEAR = 0.02;

/**
 * Plans to be run next, twice as many as parents: the better half of the parents again, and new ones. `generation` counts from 0, that of
 * the parents.
 */
export function nextGeneration(
  parents: readonly Parent[],
  genes: readonly Gene[],
  key: Key,
  generation: number,
  guess: GuessAt,
): Float64Array[] {
  let draws = 0;
  const draw = () => uniform(key, FIRST_VARIATION + generation, draws++);
  const again = parents.slice(0, Math.ceil(parents.length / 2)).map(({ plan }) => plan);
  const wanted = 2 * parents.length - again.length;
  const count = Math.max(2 * wanted, Math.min(PROPOSED_EACH * wanted, MOST_PROPOSED));
  const proposals: Float64Array[] = [];
  while (proposals.length < count) {
    proposals.push(...breed(tournament(parents, draw).plan, tournament(parents, draw).plan, genes, draw));
    if (draw() < 2 * FROM_ANYWHERE) proposals.push(Float64Array.from(genes, draw));
  }
  const chosen = [...again];
  OPTIMISM.forEach((optimism, turn) => {
    const target = again.length + Math.floor((wanted * (turn + 1)) / OPTIMISM.length);
    const scores = proposals.map((plan) => guess(plan, optimism));
    for (const { plan } of select(proposals, scores, proposals.length)) {
      if (chosen.length >= target) break;
      if (chosen.every((other) => isApart(plan, other, genes))) chosen.push(plan);
    }
  });
  return chosen;
}

function isApart(a: Float64Array, b: Float64Array, genes: readonly Gene[]): boolean {
  return genes.some((gene, k) =>
    gene === 'number'
      ? Math.abs(a[k]! - b[k]!) > NEAR
      : Math.floor(a[k]! * gene.values) !== Math.floor(b[k]! * gene.values),
  );
}

/** The first generation has drawn with lower numbers, two a lever. */
const FIRST_VARIATION = 1_000_000;

/** The better of two parents drawn at random. */
function tournament(parents: readonly Parent[], draw: () => number): Parent {
  const pick = () => parents[Math.min(parents.length - 1, Math.floor(draw() * parents.length))]!;
  const [one, other] = [pick(), pick()];
  if (dominates(one.score, other.score)) return one;
  if (dominates(other.score, one.score)) return other;
  return one.crowding >= other.crowding ? one : other;
}
