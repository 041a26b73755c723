/** Least squares, logistic regression and rank correlation, for reading patterns off many plays. */

/** Coefficients and standard errors of least squares with weights; rows of `x` should begin with 1. */
export function leastSquares(
  x: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[] = y.map(() => 1),
): { coefficients: number[]; errors: number[]; residual: number } {
  const k = x[0]!.length;
  const gram = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const right = new Array<number>(k).fill(0);
  x.forEach((row, n) => {
    for (let a = 0; a < k; a++) {
      right[a]! += weights[n]! * row[a]! * y[n]!;
      for (let b = 0; b < k; b++) gram[a]![b]! += weights[n]! * row[a]! * row[b]!;
    }
  });
  const inverse = invert(gram);
  const coefficients = inverse.map((row) => row.reduce((sum, value, b) => sum + value * right[b]!, 0));
  const residual = x.reduce((sum, row, n) => sum + weights[n]! * (y[n]! - dot(row, coefficients)) ** 2, 0);
  const variance = residual / Math.max(1, x.length - k);
  return { coefficients, errors: inverse.map((row, a) => Math.sqrt(variance * row[a]!)), residual };
}

/** Coefficients of a logistic regression with a small ridge (Newton's method); rows of `x` should begin with 1. */
export function logisticRegression(x: readonly (readonly number[])[], y: readonly number[], ridge = 1e-3): number[] {
  const k = x[0]!.length;
  let coefficients = new Array<number>(k).fill(0);
  for (let round = 0; round < 25; round++) {
    const gram = Array.from({ length: k }, (_, a) => Array.from({ length: k }, (_, b) => (a === b ? ridge : 0)));
    const slope = coefficients.map((value) => -ridge * value);
    x.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, coefficients)));
      const weight = Math.max(1e-9, p * (1 - p));
      for (let a = 0; a < k; a++) {
        slope[a]! += row[a]! * (y[n]! - p);
        for (let b = 0; b < k; b++) gram[a]![b]! += weight * row[a]! * row[b]!;
      }
    });
    const step = invert(gram).map((row) => dot(row, slope));
    coefficients = coefficients.map((value, a) => value + step[a]!);
  }
  return coefficients;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}

/** Correlation of ranks (Spearman), equal values sharing their mean rank; 0 when either does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const middle = (a.length - 1) / 2;
  const covariance = x.reduce((sum, value, k) => sum + (value - middle) * (y[k]! - middle), 0);
  const spread = Math.sqrt(
    x.reduce((sum, value) => sum + (value - middle) ** 2, 0) * y.reduce((sum, value) => sum + (value - middle) ** 2, 0),
  );
  return spread > 0 ? covariance / spread : 0;
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!);
  const rank = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let k = from; k < to; k++) rank[order[k]!] = (from + to - 1) / 2;
    from = to;
  }
  return rank;
}

function invert(matrix: readonly (readonly number[])[]): number[][] {
  const k = matrix.length;
  const rows = matrix.map((row, a) => [...row, ...Array.from({ length: k }, (_, b) => (a === b ? 1 : 0))]);
  for (let column = 0; column < k; column++) {
    let pivot = column;
    for (let row = column + 1; row < k; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const scale = rows[column]![column]!;
    for (let at = 0; at < 2 * k; at++) rows[column]![at]! /= scale;
    for (let row = 0; row < k; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]!;
      for (let at = 0; at < 2 * k; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row) => row.slice(k));
}
