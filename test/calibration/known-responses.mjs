/** Responses whose sensitivity is known exactly, and noise of two kinds on top of them. For sensitivity.mjs and its small test. */
import { Stream } from '../../dist/random/stream.js';
import { keyOf } from '../../dist/random/threefry.js';

const A = 7;
const B = 0.1;

/** Ishigami & Homma 1990: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on (-π, π)³. */
export const ISHIGAMI = {
  name: 'Ishigami',
  factors: 3,
  value: (u) => {
    const [x, y, z] = Array.from(u, (coordinate) => (2 * coordinate - 1) * Math.PI);
    return Math.sin(x) + A * Math.sin(y) ** 2 + B * z ** 4 * Math.sin(x);
  },
  ...ishigamiIndices(),
};

/** V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = b²π⁸ (1/18 - 1/50). */
function ishigamiIndices() {
  const v1 = (1 + (B * Math.PI ** 4) / 5) ** 2 / 2;
  const v2 = A ** 2 / 8;
  const v13 = B ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const variance = v1 + v2 + v13;
  return {
    variance,
    first: [v1 / variance, v2 / variance, 0],
    total: [(v1 + v13) / variance, v2 / variance, v13 / variance],
  };
}

/** Saltelli & Sobol 1995: the product of (|4u - 2| + a) / (1 + a). */
export function gFunction(name, weights) {
  const own = weights.map((a) => 1 / (3 * (1 + a) ** 2));
  const product = own.reduce((all, v) => all * (1 + v), 1);
  const variance = product - 1;
  return {
    name,
    factors: weights.length,
    value: (u) => weights.reduce((all, a, k) => (all * (Math.abs(4 * u[k] - 2) + a)) / (1 + a), 1),
    variance,
    first: own.map((v) => v / variance),
    total: own.map((v) => (v * product) / (1 + v) / variance),
  };
}

export const RESPONSES = [
  ISHIGAMI,
  gFunction('g, three that matter', [0, 1, 4.5, 9, 99, 99]),
  gFunction('g, all equal', [1, 1, 1, 1]),
];

/**
 * The response at a point for each of `seeds` seeds, with standard deviations relative to that of the response. "rough" noise is drawn
 * afresh at every point, as where one member more changes everything that follows; "smooth" noise is a seed that shifts and stretches
 * the response at all points alike, as where a seed has more friends who join.
 */
export function noisy(response, kind, relative, seeds, number) {
  const sd = relative * Math.sqrt(response.variance);
  const stream = new Stream();
  stream.reseed(keyOf(0x6e6f6973, 0x79726573), number, 0);
  const normal = () => Math.sqrt(-2 * Math.log(stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());
  const shifts = Array.from({ length: seeds }, () => sd * normal());
  const stretches = Array.from({ length: seeds }, () => relative * normal());
  const center = response.value(new Float64Array(response.factors).fill(0.5));
  return (u) => {
    const value = response.value(u);
    if (kind === 'rough') return Float64Array.from({ length: seeds }, (_, k) => value + shifts[k] + sd * normal());
    return Float64Array.from({ length: seeds }, (_, k) => value + shifts[k] + stretches[k] * (value - center));
  };
}
