/**
 * Weighted least squares over all shapes of the candidates at once.
 *
 * The columns of every shape are made orthonormal once for the weights of a study; after that a curve fits a vector of means by a few
 * scalar products, which is what makes thousands of bootstrap fits cheap.
 */
import type { Family, Shape } from './candidates.ts';

export interface Bases {
  readonly x: Float64Array;
  readonly families: readonly Family[];
  /** √w, and the constant column √w / |√w|. */
  readonly root: Float64Array;
  readonly constant: Float64Array;
  /** By family, its shapes one after another, `columns` vectors each. */
  readonly vectors: readonly Float64Array[];
}

/** The best shape of one family. */
export interface Fit {
  readonly family: Family;
  readonly shape: Shape;
  /** Index of the grid shape it started from. */
  readonly cell: number;
  /** Weighted sum of squares that is left. */
  readonly rss: number;
}

/** A column that adds less than this part of its length to those before it adds nothing. */
const NEGLIGIBLE = 1e-9;

export function basesOf(x: Float64Array, root: Float64Array, families: readonly Family[]): Bases {
  const constant = normalized(root.slice());
  return {
    x,
    families,
    root,
    constant,
    vectors: families.map((family) => {
      const size = family.columns * x.length;
      const all = new Float64Array(family.shapes.length * size);
      family.shapes.forEach((shape, cell) => {
        all.set(basisOf(family, shape, x, root, constant), cell * size);
      });
      return all;
    }),
  };
}

/** Orthonormal columns of one shape, by Gram-Schmidt done twice; a column that adds nothing is left 0. */
function basisOf(
  family: Family,
  shape: Shape,
  x: Float64Array,
  root: Float64Array,
  constant: Float64Array,
): Float64Array {
  const n = x.length;
  const out = new Float64Array(family.columns * n);
  family.fill(shape, x, out);
  for (let k = 0; k < family.columns; k++) {
    const start = k * n;
    let before = 0;
    for (let i = 0; i < n; i++) {
      out[start + i]! *= root[i]!;
      before += out[start + i]! ** 2;
    }
    for (let round = 0; round < 2; round++) {
      subtractAlong(out, start, constant, 0, n);
      for (let j = 0; j < k; j++) subtractAlong(out, start, out, j * n, n);
    }
    let after = 0;
    for (let i = 0; i < n; i++) after += out[start + i]! ** 2;
    const scale = after <= NEGLIGIBLE ** 2 * before ? 0 : 1 / Math.sqrt(after);
    for (let i = 0; i < n; i++) out[start + i]! *= scale;
  }
  return out;
}

/** Weighted means less their weighted mean: what the shapes are to explain. */
export function whiten({ root, constant }: Bases, means: Float64Array): Float64Array {
  const out = means.map((mean, i) => root[i]! * mean);
  subtractAlong(out, 0, constant, 0, out.length);
  return out;
}

/** The shape of family number `index` on the grid that leaves least of whitened means `z`. */
export function bestOnGrid(bases: Bases, index: number, z: Float64Array): Fit {
  const family = bases.families[index]!;
  const vectors = bases.vectors[index]!;
  const n = z.length;
  const { columns } = family;
  let most = -1;
  let best = 0;
  for (let cell = 0, at = 0; cell < family.shapes.length; cell++) {
    let explained = 0;
    for (let k = 0; k < columns; k++) {
      let product = 0;
      for (let i = 0; i < n; i++, at++) product += vectors[at]! * z[i]!;
      explained += product * product;
    }
    if (explained > most) {
      most = explained;
      best = cell;
    }
  }
  return { family, shape: family.shapes[best]!, cell: best, rss: Math.max(0, dot(z, z) - most) };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SEARCH_STEPS = 11;
const ROUNDS = 2;

/** The same off the grid: golden-section search around the best grid shape, one component after the other. */
export function refine(bases: Bases, start: Fit, z: Float64Array): Fit {
  const { family } = start;
  if (family.reach.length === 0) return start;
  let { shape, rss } = start;
  const total = dot(z, z);
  const rounds = family.reach.length > 1 ? ROUNDS : 1;
  for (let round = 0; round < rounds; round++) {
    family.reach.forEach((reach, k) => {
      const [least, most] = family.bounds[k]!;
      const at = (value: number) => shape.map((old, j) => (j === k ? value : old));
      const left = (value: number) => total - explainedBy(bases, family, at(value), z);
      // Widths may be far from their grid neighbors: search between those.
      let low = Math.max(least, k === 1 ? shape[k]! / 2 : shape[k]! - reach);
      let high = Math.min(most, k === 1 ? shape[k]! * 2 : shape[k]! + reach);
      let a = high - GOLDEN * (high - low);
      let b = low + GOLDEN * (high - low);
      let fa = left(a);
      let fb = left(b);
      for (let step = 0; step < SEARCH_STEPS; step++) {
        if (fa <= fb) {
          high = b;
          b = a;
          fb = fa;
          a = high - GOLDEN * (high - low);
          fa = left(a);
        } else {
          low = a;
          a = b;
          fa = fb;
          b = low + GOLDEN * (high - low);
          fb = left(b);
        }
      }
      const [found, value] = fa <= fb ? [a, fa] : [b, fb];
      if (value < rss) {
        rss = Math.max(0, value);
        shape = at(found);
      }
    });
  }
  return { ...start, shape, rss };
}

/** Sum of squares of whitened means that a shape explains. */
function explainedBy({ x, root, constant }: Bases, family: Family, shape: Shape, z: Float64Array): number {
  const basis = basisOf(family, shape, x, root, constant);
  let explained = 0;
  for (let k = 0, at = 0; k < family.columns; k++) {
    let along = 0;
    for (let i = 0; i < x.length; i++, at++) along += basis[at]! * z[i]!;
    explained += along * along;
  }
  return explained;
}

/** Residuals of whitened means from a fit, in standard errors. */
export function residualsOf(bases: Bases, { family, shape, cell }: Fit, z: Float64Array): Float64Array {
  const { x, root, constant } = bases;
  const size = family.columns * x.length;
  const onGrid = shape === family.shapes[cell];
  const vectors = onGrid ? bases.vectors[bases.families.indexOf(family)]! : basisOf(family, shape, x, root, constant);
  const left = z.slice();
  for (let at = onGrid ? cell * size : 0, k = 0; k < family.columns; k++, at += x.length)
    subtractAlong(left, 0, vectors, at, x.length);
  return left;
}

/** Coefficients of the constant and the columns: f(x) = c_0 + Σ c_k column_k(x). */
export function coefficientsOf({ x, root }: Bases, { family, shape }: Fit, means: Float64Array): Float64Array {
  const n = x.length;
  const size = family.columns + 1;
  const columns = new Float64Array(family.columns * n);
  family.fill(shape, x, columns);
  const column = (k: number, i: number) => (k === 0 ? 1 : columns[(k - 1) * n + i]!) * root[i]!;
  // QR by Gram-Schmidt, then back substitution.
  const q: Float64Array[] = [];
  const r = Array.from({ length: size }, () => new Float64Array(size));
  for (let k = 0; k < size; k++) {
    const vector = Float64Array.from({ length: n }, (_, i) => column(k, i));
    for (let j = 0; j < k; j++) {
      r[j]![k] = dot(q[j]!, vector);
      for (let i = 0; i < n; i++) vector[i]! -= r[j]![k]! * q[j]![i]!;
    }
    r[k]![k] = Math.sqrt(dot(vector, vector));
    q.push(r[k]![k]! > 0 ? normalized(vector) : vector);
  }
  const target = means.map((mean, i) => mean * root[i]!);
  const out = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let value = dot(q[k]!, target);
    for (let j = k + 1; j < size; j++) value -= r[k]![j]! * out[j]!;
    out[k] = r[k]![k]! > 0 ? value / r[k]![k]! : 0;
  }
  return out;
}

/** f at any x. */
export function curveOf({ family, shape }: Fit, coefficients: Float64Array, x: Float64Array): Float64Array {
  const columns = new Float64Array(family.columns * x.length);
  family.fill(shape, x, columns);
  return x.map((_, i) => {
    let value = coefficients[0]!;
    for (let k = 0; k < family.columns; k++) value += coefficients[k + 1]! * columns[k * x.length + i]!;
    return value;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Takes from the vector at `start` what lies along the unit vector at `at`. */
function subtractAlong(vectors: Float64Array, start: number, units: Float64Array, at: number, n: number): void {
  let along = 0;
  for (let i = 0; i < n; i++) along += vectors[start + i]! * units[at + i]!;
  for (let i = 0; i < n; i++) vectors[start + i]! -= along * units[at + i]!;
}

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}
