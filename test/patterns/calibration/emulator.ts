/**
 * What a figure would be at parameters that have not been played, from those that have: a Bayesian regression in the parameters and their
 * squares, in which each coefficient has a scale of its own that the evidence sets (automatic relevance determination: Tipping 2001, JMLR
 * 1, 211–244), so that few points serve many parameters of which few matter.
 */

/** Played points with what the figure was; a figure that could not be read is left out. */
export interface Sample {
  readonly x: readonly number[];
  readonly y: number;
  /** Samples of another group (an older model) share slopes with the others, and have a level of their own. */
  readonly group: number;
  /** How much it counts, against 1. */
  readonly weight?: number;
}

export interface Emulator {
  readonly mean: (x: readonly number[]) => number;
  /** Standard deviation of what is not known of the mean. */
  readonly error: (x: readonly number[]) => number;
  /** Standard deviation of one evaluation around its mean. */
  readonly noise: number;
  /** Part of the variance of samples that were left out that is foreseen: below 0, worse than their mean. */
  readonly foreseen: () => number;
  /** Change of the mean from the lower to the upper end of a parameter's range, at a point; by parameter. */
  readonly slopes: (x: readonly number[]) => number[];
  /** The mean with coefficients drawn from what is known of them. */
  readonly draw: (normal: () => number) => (x: readonly number[]) => number;
}

const ROUNDS = 40;
/** Precision above which a coefficient is taken for nothing. */
const IRRELEVANT = 1e5;
const FOLDS = 5;

/** Fits one figure. `bears` are the places of the parameters that can move it. */
export function fitEmulator(samples: readonly Sample[], bears: readonly number[]): Emulator {
  const groups = [...new Set(samples.map(({ group }) => group))].sort((a, b) => b - a);
  const levels = (group: number) => groups.map((g) => (g === group ? 1 : 0));
  const rows = samples.map(({ x, group }) => [...levels(group), ...terms(x, bears)]);
  const y = samples.map((sample) => sample.y);
  const middle = mean(y);
  const spread = Math.sqrt(mean(y.map((value) => (value - middle) ** 2))) || 1;
  const scaled = y.map((value) => (value - middle) / spread);
  const counts = samples.map(({ weight }) => weight ?? 1);
  const { weights, covariance, kept, precision } = relevance(rows, scaled, counts, groups.length);

  // What is asked for is the newest model's.
  const newest = groups[0]!;
  const row = (x: readonly number[]) => {
    const all = [...levels(newest), ...terms(x, bears)];
    return kept.map((k) => all[k]!);
  };
  const foreseenOf = () => {
    let missed = 0;
    let spreadOfLeftOut = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const train = rows.flatMap((_, k) => (k % FOLDS === fold ? [] : [k]));
      const test = rows.flatMap((_, k) => (k % FOLDS === fold ? [k] : []));
      if (test.length === 0 || train.length < 3) continue;
      const fitted = relevance(
        train.map((k) => rows[k]!),
        train.map((k) => scaled[k]!),
        train.map((k) => counts[k]!),
        groups.length,
      );
      const usual = mean(train.map((k) => scaled[k]!));
      for (const k of test) {
        const guess = fitted.kept.reduce((sum, at, w) => sum + fitted.weights[w]! * rows[k]![at]!, 0);
        missed += (scaled[k]! - guess) ** 2;
        spreadOfLeftOut += (scaled[k]! - usual) ** 2;
      }
    }
    return spreadOfLeftOut > 0 ? 1 - missed / spreadOfLeftOut : 0;
  };
  // Without rows of their own: a search asks for a mean a million times.
  const levelAt = kept.indexOf(levels(newest).indexOf(1));
  const places = kept.flatMap((k, w) => {
    const term = k - groups.length;
    return term < 0 ? [] : [{ w, parameter: bears[term % bears.length]!, square: term >= bears.length }];
  });
  const at = (coefficients: readonly number[]) => (x: readonly number[]) => {
    let sum = coefficients[levelAt]!;
    for (const { w, parameter, square } of places) {
      const centered = 2 * x[parameter]! - 1;
      sum += coefficients[w]! * (square ? SQUARES * (centered ** 2 - 1 / 3) : centered);
    }
    return middle + spread * sum;
  };
  return {
    mean: at(weights),
    error: (x) => {
      const r = row(x);
      let sum = 0;
      for (let a = 0; a < r.length; a++) for (let b = 0; b < r.length; b++) sum += r[a]! * r[b]! * covariance[a]![b]!;
      return spread * Math.sqrt(Math.max(0, sum));
    },
    noise: spread / Math.sqrt(precision),
    foreseen: foreseenOf,
    slopes: (x) => {
      const found = new Array<number>(x.length).fill(0);
      for (const { w, parameter, square } of places)
        found[parameter]! += spread * weights[w]! * (square ? 4 * SQUARES * (2 * x[parameter]! - 1) : 2);
      return found;
    },
    draw: (normal) => {
      const factor = cholesky(covariance);
      const z = weights.map(normal);
      return at(weights.map((weight, a) => weight + dot(factor[a]!, z)));
    },
  };
}

/** Scale of squares, which vary less than what they are squares of. */
const SQUARES = 1.5;

/** Parameters from -1 to 1, and their squares less the mean of these. */
function terms(x: readonly number[], bears: readonly number[]): number[] {
  const centered = bears.map((k) => 2 * x[k]! - 1);
  return [...centered, ...centered.map((value) => SQUARES * (value ** 2 - 1 / 3))];
}

/** Weights with the precision that the evidence gives each; the first `free` (levels) are hardly held. */
function relevance(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  counts: readonly number[],
  free: number,
) {
  const samples = counts.reduce((a, b) => a + b, 0);
  const count = rows[0]!.length;
  let kept = Array.from({ length: count }, (_, k) => k);
  // Few coefficients of many matter: none is believed to be large before it is seen.
  const alpha: number[] = Array.from({ length: count }, (_, k) => (k < free ? 1e-3 : 10));
  let precision = 2;
  let weights: number[] = [];
  let covariance: Float64Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const gram = kept.map(() => new Float64Array(kept.length));
    rows.forEach((row, n) => {
      for (let a = 0; a < kept.length; a++) {
        const weight = precision * counts[n]! * row[kept[a]!]!;
        for (let b = 0; b <= a; b++) gram[a]![b]! += weight * row[kept[b]!]!;
      }
    });
    kept.forEach((k, a) => {
      gram[a]![a]! += alpha[k]!;
    });
    covariance = invertPositive(gram);
    const right = kept.map((a) => rows.reduce((sum, row, n) => sum + counts[n]! * row[a]! * y[n]!, 0));
    weights = covariance.map((line) => precision * dot(line, right));
    if (round === ROUNDS - 1) break;
    let determined = 0;
    kept.forEach((k, a) => {
      const gamma = Math.max(1e-6, 1 - alpha[k]! * covariance[a]![a]!);
      determined += gamma;
      if (k >= free) alpha[k] = Math.min(2 * IRRELEVANT, (gamma + 1e-4) / (weights[a]! ** 2 + 1e-6));
    });
    const left = rows.reduce(
      (sum, row, n) => sum + counts[n]! * (y[n]! - kept.reduce((s, k, a) => s + weights[a]! * row[k]!, 0)) ** 2,
      0,
    );
    // No fit is better than a fiftieth of the variance, whatever few points say.
    precision = Math.min(50, Math.max(1, samples - determined) / Math.max(1e-9, left));
    const next = kept.filter((k) => k < free || alpha[k]! < IRRELEVANT);
    if (next.length === kept.length) continue;
    kept = next;
  }
  return { weights, covariance, kept, precision };
}

/** Lower triangle L of a positive definite matrix, of which the lower triangle is read: L Lᵀ. */
function cholesky(matrix: readonly ArrayLike<number>[]): Float64Array[] {
  const n = matrix.length;
  const factor = Array.from({ length: n }, () => new Float64Array(n));
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) {
      const [rowA, rowB] = [factor[a]!, factor[b]!];
      let sum = matrix[a]![b]!;
      for (let k = 0; k < b; k++) sum -= rowA[k]! * rowB[k]!;
      rowA[b] = a === b ? Math.sqrt(Math.max(1e-12, sum)) : sum / rowB[b]!;
    }
  return factor;
}

function invertPositive(matrix: readonly ArrayLike<number>[]): Float64Array[] {
  const n = matrix.length;
  const factor = cholesky(matrix);
  // Rows of the inverse of L, transposed: what is summed below lies side by side.
  const columns = Array.from({ length: n }, () => new Float64Array(n));
  for (let column = 0; column < n; column++) {
    const own = columns[column]!;
    own[column] = 1 / factor[column]![column]!;
    for (let row = column + 1; row < n; row++) {
      const line = factor[row]!;
      let sum = 0;
      for (let k = column; k < row; k++) sum -= line[k]! * own[k]!;
      own[row] = sum / line[row]!;
    }
  }
  const inverse = Array.from({ length: n }, () => new Float64Array(n));
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let k = a; k < n; k++) sum += columns[a]![k]! * columns[b]![k]!;
      inverse[a]![b] = sum;
      inverse[b]![a] = sum;
    }
  return inverse;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
