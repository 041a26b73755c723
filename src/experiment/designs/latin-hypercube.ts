/**
 * Latin hypercube: of `count` points one lies in each of `count` slices of every axis (McKay, Beckman & Conover 1979), at a random
 * place of its slice.
 */
import { type Key, uniform } from '../../random/threefry.ts';

/** `count` points, each an array of `dimensions` coordinates in (0, 1). */
export function latinHypercube(count: number, dimensions: number, key: Key): Float64Array[] {
  const points = Array.from({ length: count }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const slices = shuffled(count, (k) => uniform(key, 2 * dimension, k));
    for (let i = 0; i < count; i++) points[i]![dimension] = (slices[i]! + uniform(key, 2 * dimension + 1, i)) / count;
  }
  return points;
}

/** 0 … count - 1 in an order drawn by `draw` (Fisher & Yates). */
export function shuffled(count: number, draw: (k: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(draw(k) * (k + 1));
    const kept = order[k]!;
    order[k] = order[other]!;
    order[other] = kept;
  }
  return order;
}
