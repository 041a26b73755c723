/**
 * How large a break may hide in these runs? That a smooth curve describes them does not show that there is none: with few or noisy runs it
 * always does (Altman & Bland 1995, "Absence of evidence is not evidence of absence"). Absence is shown as equivalence is: when every
 * break that would matter is one that the runs contradict.
 *
 * The size of a break is by how much the outcome differs, a doubling beyond it, from what it would be without: |β2| ln 2 of a hinge, |β1|
 * of a step. Beside a trend with columns T, a break at τ has column b; what b adds to T is b' with length |b'|. Of breaks of size s at τ
 * the runs leave the weighted sum of squares
 *
 * rss(τ, s) = rss(τ) + (s - ŝ(τ))² |b'|²
 *
 * and those with rss(τ, s) up to rss_min + c are not contradicted, c from Student's and the χ² law with two degrees of freedom, for τ
 * and s. Trends are a straight line and the best smooth curve, whose shape is free to give way (its derivatives are columns, too).
 */
import { LEVEL } from '../interval.ts';
import { stretchFor } from './break-interval.ts';
import type { Family, Shape } from './candidates.ts';
import type { Levels } from './levels.ts';
import { type Bases, type Fit, whiten } from './projection.ts';

export interface HiddenBreak {
  /** In the unit of the outcome. */
  readonly size: number;
  /** Where it would be, in units of the factor. */
  readonly at: number;
}

/** χ² with two degrees of freedom at 95 %: -2 ln 0.05. */
const CHI_SQUARE_2 = -2 * Math.log(1 - LEVEL);
/** A column that adds less than this part of its length to the trend adds nothing. */
const NEGLIGIBLE = 1e-6;

/** The largest break that the runs do not contradict; undefined where there are too few levels for any. */
export function largestHidden(levels: Levels, bases: Bases, smooth: Fit): HiddenBreak | undefined {
  const { x, means, seeds } = levels;
  const z = whiten(bases, means);
  const line = bases.families.find(({ model }) => model === 'linear');
  const trends = [columnsOf(smooth.family, smooth.shape, x), ...(line ? [columnsOf(line, [], x)] : [])];
  const places = trends.flatMap((trend) => {
    const basis = orthonormal(trend, bases);
    const left = remove(z, basis);
    return breaksOf(bases.families).map(({ tau, column }) => {
      const own = remove(remove(weighted(column(x), bases), [bases.constant]), basis);
      const length = Math.sqrt(dot(own, own));
      const adds = length > NEGLIGIBLE * Math.sqrt(dot(weighted(column(x), bases), weighted(column(x), bases)));
      const along = adds ? dot(own, left) / length : 0;
      return { tau, length: adds ? length : 0, along, rss: Math.max(0, dot(left, left) - along * along) };
    });
  });
  if (places.length === 0) return undefined;
  const error = stretchFor({ seeds });
  const most = Math.min(...places.map(({ rss }) => rss), smooth.rss) + CHI_SQUARE_2 * error * error;
  let largest: HiddenBreak = { size: 0, at: Math.exp(places[0]!.tau) };
  for (const { tau, length, along, rss } of places) {
    if (rss > most || length === 0) continue;
    const size = (Math.abs(along) + Math.sqrt(most - rss)) / length;
    if (size > largest.size) largest = { size, at: Math.exp(tau) };
  }
  return largest;
}

interface Break {
  readonly tau: number;
  readonly column: (x: Float64Array) => Float64Array;
}

/** Hinges and steps at all their places. */
function breaksOf(families: readonly Family[]): Break[] {
  return families.flatMap(({ model, shapes }) => {
    if (model !== 'hinge' && model !== 'step') return [];
    return shapes.map(([tau]): Break => {
      const unit = (at: number) => (at <= tau! ? 0 : model === 'step' ? 1 : (at - tau!) / Math.LN2);
      return { tau: tau!, column: (x) => x.map(unit) };
    });
  });
}

/** Columns of a smooth family at a shape, and the directions in which that shape can give way. */
function columnsOf({ columns, fill, derive }: Family, shape: Shape, x: Float64Array): Float64Array[] {
  const out = new Float64Array(columns * x.length);
  fill(shape, x, out);
  const slopes = new Float64Array(derive === undefined ? 0 : shape.length * x.length);
  derive?.(shape, x, slopes);
  return [...split(out, x.length), ...split(slopes, x.length)];
}

const split = (all: Float64Array, n: number): Float64Array[] =>
  Array.from({ length: all.length / n }, (_, k) => all.slice(k * n, (k + 1) * n));

const weighted = (column: Float64Array, { root }: Bases): Float64Array => column.map((value, i) => value * root[i]!);

/** Columns made orthonormal to the constant and to each other (Gram-Schmidt); what adds nothing is left out. */
function orthonormal(columns: readonly Float64Array[], bases: Bases): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const whole = weighted(column, bases);
    const own = remove(remove(whole, [bases.constant, ...basis]), [bases.constant, ...basis]);
    const length = Math.sqrt(dot(own, own));
    if (length > NEGLIGIBLE * Math.sqrt(dot(whole, whole))) basis.push(own.map((value) => value / length));
  }
  return basis;
}

function remove(vector: Float64Array, units: readonly Float64Array[]): Float64Array {
  const out = vector.slice();
  for (const unit of units) {
    const along = dot(out, unit);
    for (let i = 0; i < out.length; i++) out[i]! -= along * unit[i]!;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
