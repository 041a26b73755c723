/**
 * The search for plans: NSGA-II (Deb, Pratap, Agarwal & Meyarivan 2002), as pure steps. Whoever runs it evaluates plans in between:
 *
 *     let candidates = firstGeneration(size, genes, key);
 *     for (let generation = 0; ; generation++) {
 *       const scored = …evaluate(candidates, generation)…;
 *       const parents = select(candidates, scored, size);
 *       if (generation === last) return parents;
 *       candidates = nextGeneration(parents, genes, key, generation);
 *     }
 *
 * Parents are candidates again, so that in each generation parents and children meet the same seeds: whoever had only luck with the
 * seeds of one generation is found out in the next. What happens depends on the key and on the scores, and on nothing else.
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

/** The parents, and as many children of theirs. `generation` counts from 0, that of the parents. */
export function nextGeneration(
  parents: readonly Parent[],
  genes: readonly Gene[],
  key: Key,
  generation: number,
): Float64Array[] {
  let draws = 0;
  const draw = () => uniform(key, FIRST_VARIATION + generation, draws++);
  const children: Float64Array[] = [];
  while (children.length < parents.length) {
    const [one, other] = breed(tournament(parents, draw).plan, tournament(parents, draw).plan, genes, draw);
    children.push(one);
    if (children.length < parents.length) children.push(other);
  }
  return [...parents.map(({ plan }) => plan), ...children];
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
