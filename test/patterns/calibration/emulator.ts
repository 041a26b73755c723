/** Quadratic emulators: what a figure would be at parameters that have not been played, from those that have. */
import { dot, ridge } from '../regression.ts';
import { RANGES, TARGETS, type Values } from './targets.ts';

/** A point of the box, each coordinate from 0 to 1. */
export type Point = readonly number[];

export function parametersAt(point: Point): Record<string, number> {
  return Object.fromEntries(
    RANGES.map(({ name, from, to, logarithmic, whole }, k) => {
      const value = logarithmic ? from * (to / from) ** point[k]! : from + (to - from) * point[k]!;
      return [name, whole ? Math.round(value) : Number(value.toPrecision(2))];
    }),
  );
}

export function pointOf(parameters: Readonly<Record<string, number>>): Point {
  return RANGES.map(({ name, from, to, logarithmic }) => {
    const value = parameters[name]!;
    return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  });
}

/** 1, x, x² and all products. */
function terms(point: Point): number[] {
  const centered = point.map((x) => 2 * x - 1);
  const row = [1, ...centered];
  for (let a = 0; a < centered.length; a++) for (let b = 0; b <= a; b++) row.push(centered[a]! * centered[b]!);
  return row;
}

/** Fits one emulator a target; figures are taken within a few widths of their band, so that far ones do not bend the fit. */
export function fitEmulators(points: readonly Point[], values: readonly Values[]): (point: Point) => Values {
  const rows = points.map(terms);
  const fitted = TARGETS.map(({ key, band: [from, to] }) => {
    const width = Number.isFinite(to - from) ? to - from : Math.max(0.2, Math.abs(Number.isFinite(to) ? to : from));
    const low = (Number.isFinite(from) ? from : to) - 3 * width;
    const high = (Number.isFinite(to) ? to : from) + 3 * width;
    const y = values.map((value) => {
      const figure = value[key]!;
      return !Number.isFinite(figure) ? low : Math.min(high, Math.max(low, figure));
    });
    return { key, coefficients: ridge(rows, y, 2) };
  });
  return (point) => {
    const row = terms(point);
    return Object.fromEntries(fitted.map(({ key, coefficients }) => [key, dot(row, coefficients)]));
  };
}
