/**
 * New plans from old ones: crossover and mutation (Deb & Agrawal 1995: simulated binary crossover; Deb & Goyal 1996: polynomial mutation;
 * for choices from a list, uniform crossover and a fresh draw).
 *
 * A plan is a point of the unit cube, one coordinate a lever. A choice from n values is the stretch of [0, 1] of length 1 / n it lies in.
 */
import { exp, log } from '../../numeric/exp-log.ts';

/** What can be varied: a number, or one of so many values. */
export type Gene = 'number' | { readonly values: number };

/** Draws from [0, 1). */
export type Draw = () => number;

/** Spread of children about their parents: the larger, the closer (η of the two sources). */
const CROSSOVER_INDEX = 15;
/** Wide: a narrow one (20) converges before it has found where a tight limit leaves room. */
const MUTATION_INDEX = 5;
const CROSSOVER_RATE = 0.9;

/** Two children of two parents, each mutated in one lever on average. */
export function breed(
  mother: Float64Array,
  father: Float64Array,
  genes: readonly Gene[],
  draw: Draw,
): readonly [Float64Array, Float64Array] {
  const [one, other] = [mother.slice(), father.slice()];
  if (draw() < CROSSOVER_RATE) {
    genes.forEach((gene, k) => {
      const [a, b] = [mother[k]!, father[k]!];
      if (draw() >= 0.5) return;
      const [x, y] = gene === 'number' ? crossed(a, b, draw) : [b, a];
      one[k] = x;
      other[k] = y;
    });
  }
  for (const child of [one, other]) mutate(child, genes, draw);
  return [one, other];
}

function mutate(plan: Float64Array, genes: readonly Gene[], draw: Draw): void {
  genes.forEach((gene, k) => {
    if (draw() >= 1 / genes.length) return;
    plan[k] = gene === 'number' ? shifted(plan[k]!, draw()) : draw();
  });
}

/** Two numbers as far apart as the parents on average, about the same middle, bounded to [0, 1]; in either order. */
function crossed(a: number, b: number, draw: Draw): readonly [number, number] {
  const [low, high] = a < b ? [a, b] : [b, a];
  const u = draw();
  const swap = draw() < 0.5;
  if (high - low < 1e-12) return [a, b];
  const spread = (room: number): number => {
    // Room beyond the nearer end bounds how far a child may lie outside.
    const beta = 1 + (2 * room) / (high - low);
    const alpha = 2 - power(beta, -(CROSSOVER_INDEX + 1));
    return u <= 1 / alpha
      ? power(u * alpha, 1 / (CROSSOVER_INDEX + 1))
      : power(1 / (2 - u * alpha), 1 / (CROSSOVER_INDEX + 1));
  };
  const middle = (low + high) / 2;
  const first = within(middle - (spread(low) * (high - low)) / 2);
  const second = within(middle + (spread(1 - high) * (high - low)) / 2);
  return swap ? [second, first] : [first, second];
}

/** Polynomial mutation of a number in [0, 1]. */
function shifted(x: number, u: number): number {
  const exponent = 1 / (MUTATION_INDEX + 1);
  if (u < 0.5) {
    const base = 2 * u + (1 - 2 * u) * power(1 - x, MUTATION_INDEX + 1);
    return within(x + power(base, exponent) - 1);
  }
  const base = 2 * (1 - u) + 2 * (u - 0.5) * power(x, MUTATION_INDEX + 1);
  return within(x + 1 - power(base, exponent));
}

const within = (x: number): number => Math.min(1, Math.max(0, x));
const power = (base: number, exponent: number): number => (base <= 0 ? 0 : exp(exponent * log(base)));
