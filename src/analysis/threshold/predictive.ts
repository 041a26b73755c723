/**
 * How well a candidate foretells a level it has not seen: for each level between the first and the last, the candidate is fitted to the
 * others, and the runs of that level are scored by the logarithm of the density that it gives them, as normal around the curve with
 * the spread that runs have there. Shapes are averaged by their likelihood: a step whose gap holds the missing level says "either".
 * The outermost levels are not left out: there candidates would extrapolate, which nobody should rely on.
 */
import type { Family } from './candidates.ts';
import { devianceOf } from './fits.ts';
import type { Levels } from './levels.ts';
import { type Bases, basesOf, coefficientsOf, curveOf, type Fit, residualsOf, whiten } from './projection.ts';

/** Shapes less likely than this part of the best one are left out. */
const UNLIKELY = 1e-3;

/** Mean log density a run, by family; larger is better. */
export function predictiveScores(levels: Levels, families: readonly Family[]): Float64Array {
  const { x, seeds } = levels;
  const scores = new Float64Array(families.length);
  const inner = x.length - 2;
  for (let left = 1; left <= inner; left++) {
    const others = Int32Array.from({ length: x.length - 1 }, (_, k) => (k < left ? k : k + 1));
    const rest = {
      x: Float64Array.from(others, (l) => x[l]!),
      root: Float64Array.from(others, (l) => levels.rootWeights[l]!),
      means: Float64Array.from(others, (l) => levels.means[l]!),
    };
    const bases = basesOf(rest.x, rest.root, families);
    const z = whiten(bases, rest.means);
    families.forEach((_, index) => {
      const { weights, places } = predictionsOf(bases, index, z, rest.means, x[left]!, seeds);
      scores[index]! += logDensity(levels, left, weights, places) / inner;
    });
  }
  return scores;
}

/** What the likely shapes of a family say of the place `at`, with their weights. */
function predictionsOf(bases: Bases, index: number, z: Float64Array, means: Float64Array, at: number, seeds: number) {
  const family = bases.families[index]!;
  const fits: Fit[] = family.shapes.map((shape, cell) => ({ family, shape, cell, rss: 0 }));
  const deviances = fits.map((fit) => devianceOf(residualsOf(bases, fit, z), seeds));
  const least = Math.min(...deviances);
  const weights: number[] = [];
  const places: number[] = [];
  fits.forEach((fit, cell) => {
    const weight = Math.exp((least - deviances[cell]!) / 2);
    if (weight < UNLIKELY) return;
    weights.push(weight);
    places.push(curveOf(fit, coefficientsOf(bases, fit, means), Float64Array.of(at))[0]!);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return { weights: weights.map((weight) => weight / sum), places };
}

function logDensity(
  { rows, means, spread, seeds }: Levels,
  l: number,
  weights: readonly number[],
  places: readonly number[],
): number {
  const variance = spread[l]!;
  let sum = 0;
  for (let r = 0; r < seeds; r++) {
    const y = rows[r * means.length + l]!;
    // The nearest place first, so that nothing underflows.
    const exponents = places.map((place) => -((y - place) ** 2) / (2 * variance));
    const most = Math.max(...exponents);
    const mixture = weights.reduce((total, weight, k) => total + weight * Math.exp(exponents[k]! - most), 0);
    sum += most + Math.log(mixture);
  }
  return sum / seeds - Math.log(2 * Math.PI * variance) / 2;
}
