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

const MOST_STEPS = 12;
const MOST_HALVINGS = 3;
/** Sums of squares are in squared standard errors: a step that gains less moves the place by less than a tenth of its error. */
const SETTLED = 0.01;

/**
 * The same off the grid: Gauss-Newton steps from the best grid shape, with what the coefficients can take up projected out (variable
 * projection, Kaufman 1975), each halved until it helps.
 */
export function refine(bases: Bases, start: Fit, z: Float64Array): Fit {
  const { family } = start;
  if (family.derive === undefined) return start;
  const total = dot(z, z);
  let { shape, rss } = start;
  for (let step = 0; step < MOST_STEPS && rss > 0; step++) {
    const direction = directionFrom(bases, family, shape, z);
    let next = shape;
    let left = rss;
    for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
      next = shape.map((value, j) => clamp(value + direction[j]! / 2 ** halving, family.bounds[j]!));
      left = Math.max(0, total - explainedBy(bases, family, next, z));
      if (left < rss) break;
    }
    if (!(left < rss)) break;
    const gain = rss - left;
    shape = next;
    rss = left;
    if (gain < SETTLED) break;
  }
  return { ...start, shape, rss };
}

/** A Gauss-Newton step for the shape. */
function directionFrom(bases: Bases, family: Family, shape: Shape, z: Float64Array): readonly number[] {
  const { x, root, constant } = bases;
  const n = x.length;
  const basis = basisOf(family, shape, x, root, constant);
  const left = z.slice();
  for (let k = 0; k < family.columns; k++) subtractAlong(left, 0, basis, k * n, n);
  // The shape acts in the last column, whose coefficient is its part of z over its length.
  const columns = new Float64Array(family.columns * n);
  family.fill(shape, x, columns);
  const lastStart = (family.columns - 1) * n;
  let along = 0;
  let length = 0;
  for (let i = 0; i < n; i++) {
    along += basis[lastStart + i]! * z[i]!;
    length += basis[lastStart + i]! * root[i]! * columns[lastStart + i]!;
  }
  const coefficient = length === 0 ? 0 : along / length;
  const slopes = new Float64Array(shape.length * n);
  family.derive!(shape, x, slopes);
  for (let j = 0; j < shape.length; j++) {
    for (let i = 0; i < n; i++) slopes[j * n + i]! *= coefficient * root[i]!;
    subtractAlong(slopes, j * n, constant, 0, n);
    for (let k = 0; k < family.columns; k++) subtractAlong(slopes, j * n, basis, k * n, n);
  }
  const product = (a: number, b: Float64Array, at: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += slopes[a * n + i]! * b[at + i]!;
    return sum;
  };
  const g0 = product(0, left, 0);
  const h00 = product(0, slopes, 0);
  if (shape.length === 1) return [h00 > 0 ? g0 / h00 : 0];
  const g1 = product(1, left, 0);
  const h01 = product(0, slopes, n);
  const h11 = product(1, slopes, n);
  const determinant = h00 * h11 - h01 * h01;
  if (!(determinant > NEGLIGIBLE * h00 * h11)) return [h00 > 0 ? g0 / h00 : 0, 0];
  return [(g0 * h11 - g1 * h01) / determinant, (g1 * h00 - g0 * h01) / determinant];
}

const clamp = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

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
