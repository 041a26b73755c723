/** Points of the box of `RANGES`, each coordinate from 0 to 1, and the values of parameters that they stand for. */
import { RANGES, type Range } from './ranges.ts';

export type Point = readonly number[];
export type Parameters = Readonly<Record<string, number>>;

export function parametersAt(point: Point, ranges: readonly Range[] = RANGES): Parameters {
  return Object.fromEntries(
    ranges.map(({ name, from, to, logarithmic, whole }, k) => {
      const value = logarithmic ? from * (to / from) ** point[k]! : from + (to - from) * point[k]!;
      return [name, whole ? Math.round(value) : Number(value.toPrecision(2))];
    }),
  );
}

export function pointOf(parameters: Parameters, ranges: readonly Range[] = RANGES): Point {
  return ranges.map(({ name, from, to, logarithmic }) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`a point without ${name}`);
    return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  });
}

export function clamp(point: Point): number[] {
  return point.map((x) => Math.min(1, Math.max(0, x)));
}

/**
 * A Latin hypercube of `count` points around a center: each coordinate is spread evenly over `reach` of its range to both sides, cut at its
 * ends. A reach of 1 fills the box, wherever the center is.
 */
export function designAround(center: Point, reach: number, count: number, random: () => number): Point[] {
  const columns = center.map((middle) => {
    const from = Math.max(0, middle - reach);
    const to = Math.min(1, middle + reach);
    const order = Array.from({ length: count }, (_, k) => ({ k, rank: random() }));
    order.sort((a, b) => a.rank - b.rank);
    return order.map(({ k }) => from + ((to - from) * (k + random())) / count);
  });
  return Array.from({ length: count }, (_, k) => columns.map((column) => column[k]!));
}
