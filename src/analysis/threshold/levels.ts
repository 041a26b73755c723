/**
 * What a threshold is looked for in: one outcome at several levels of a factor, with the same seeds at every level.
 *
 * The seed is a block: y_lr = f(x_l) + b_r + e_lr with Var e_lr = σ_l². What a seed adds at all levels alike moves the height of the
 * curve and not its shape, and every candidate has a free height: so least squares on the means of the levels with weights
 * R / σ_l² are the generalized least squares of this model (the block's covariance σ_b² 1 1' lies in the span of the constant).
 */

/** What is measured: `values[l][r]` is the outcome at level l in replication r; NaN where the run failed or says nothing. */
export interface Measured {
  /** The levels, positive and ascending. */
  readonly levels: readonly number[];
  readonly values: readonly Float64Array[];
}

export interface Levels {
  readonly sizes: Float64Array;
  /** ln of the sizes. */
  readonly x: Float64Array;
  /** Replications that are there at every level. */
  readonly seeds: number;
  /** `rows[r * count + l]`. */
  readonly rows: Float64Array;
  readonly means: Float64Array;
  /** σ_l², without what seeds have in common. */
  readonly variances: Float64Array;
  /** Variance of a run at level l, seeds included. */
  readonly spread: Float64Array;
  /** √(R / σ_l²). */
  readonly rootWeights: Float64Array;
}

/** A level hardly varies less than the others: variances are held above this part of their mean, so that none rules the fit alone. */
const LEAST_VARIANCE = 0.01;
/** Where nothing varies at all, this part of the range of the means counts as the standard deviation. */
const LEAST_DEVIATION = 1e-3;

/** Lines up the replications that are complete. */
export function levelsOf({ levels, values }: Measured): Levels {
  const count = levels.length;
  const complete: number[] = [];
  for (let r = 0; r < (values[0]?.length ?? 0); r++)
    if (values.every((column) => Number.isFinite(column[r]))) complete.push(r);
  const seeds = complete.length;
  const rows = new Float64Array(seeds * count);
  complete.forEach((r, k) => {
    for (let l = 0; l < count; l++) rows[k * count + l] = values[l]![r]!;
  });
  const means = meansOf(rows, count);
  const spread = spreadOf(rows, means);
  const variances = variancesOf(rows, means);
  return {
    sizes: Float64Array.from(levels),
    x: Float64Array.from(levels, Math.log),
    seeds,
    rows,
    means,
    variances,
    spread: spread.map((value, l) => Math.max(value, variances[l]!)),
    rootWeights: variances.map((variance) => Math.sqrt(seeds / variance)),
  };
}

function meansOf(rows: Float64Array, count: number): Float64Array {
  const means = new Float64Array(count);
  for (let at = 0; at < rows.length; at++) means[at % count]! += rows[at]!;
  return means.map((sum) => sum / (rows.length / count));
}

/** Ordinary variances of the levels. */
function spreadOf(rows: Float64Array, means: Float64Array): Float64Array {
  const count = means.length;
  const squares = new Float64Array(count);
  for (let at = 0; at < rows.length; at++) squares[at % count]! += (rows[at]! - means[at % count]!) ** 2;
  return squares.map((sum) => sum / Math.max(1, rows.length / count - 1));
}

/**
 * Variances in a two-way layout with unequal ones (Grubbs 1948): the residuals from row and column means have variance
 * V_l = σ_l² (1 - 2/L) + Σσ²/L², which is solved for σ_l².
 */
function variancesOf(rows: Float64Array, means: Float64Array): Float64Array {
  const count = means.length;
  const seeds = rows.length / count;
  const raw = new Float64Array(count);
  for (let r = 0; r < seeds; r++) {
    let effect = 0;
    for (let l = 0; l < count; l++) effect += (rows[r * count + l]! - means[l]!) / count;
    for (let l = 0; l < count; l++)
      raw[l]! += (rows[r * count + l]! - means[l]! - effect) ** 2 / Math.max(1, seeds - 1);
  }
  // Summed over levels: ΣV = Σσ² (1 - 2/L) + Σσ²/L = Σσ² (1 - 1/L).
  const total = raw.reduce((a, b) => a + b, 0) / (1 - 1 / count);
  const variances = raw.map((value) => (value - total / count ** 2) / (1 - 2 / count));
  const mean = variances.reduce((sum, value) => sum + Math.max(0, value), 0) / count;
  const range = Math.max(...means) - Math.min(...means) || Math.abs(means[0]!) || 1;
  const least = mean > 0 ? LEAST_VARIANCE * mean : (LEAST_DEVIATION * range) ** 2;
  return variances.map((value) => Math.max(value, least));
}
