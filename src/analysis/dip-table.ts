/**
 * P values of the dip statistic under the uniform distribution, which of all one-humped distributions has (in large samples) the
 * largest dips (Hartigan & Hartigan 1985); for every other hump the p value errs on the safe side.
 */

const PROBABILITIES = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** √n times the dip that a uniform sample of n exceeds with each of PROBABILITIES, from 20,000 to 100,000 samples a row. */
const TABLE: readonly (readonly [n: number, quantiles: readonly number[]])[] = [
  [5, [0.2728, 0.3608, 0.3952, 0.4169, 0.433, 0.4395, 0.4432, 0.4456, 0.4464]],
  [7, [0.3116, 0.3614, 0.3827, 0.4235, 0.4636, 0.4879, 0.5064, 0.5241, 0.5343]],
  [10, [0.3094, 0.3756, 0.4131, 0.4417, 0.4762, 0.5052, 0.5295, 0.5569, 0.5763]],
  [15, [0.3239, 0.3856, 0.4261, 0.4596, 0.4977, 0.5243, 0.549, 0.5761, 0.5968]],
  [20, [0.3279, 0.3956, 0.4351, 0.4703, 0.5107, 0.539, 0.5656, 0.597, 0.6198]],
  [30, [0.3371, 0.4057, 0.4471, 0.4831, 0.5268, 0.5578, 0.5821, 0.6128, 0.6356]],
  [50, [0.3455, 0.4166, 0.4592, 0.4969, 0.5416, 0.5751, 0.605, 0.642, 0.6638]],
  [100, [0.3548, 0.4272, 0.4713, 0.5107, 0.5586, 0.5929, 0.6248, 0.6618, 0.6862]],
  [200, [0.3619, 0.4359, 0.4799, 0.521, 0.5693, 0.6038, 0.6372, 0.6783, 0.7077]],
  [500, [0.3683, 0.4431, 0.4889, 0.5287, 0.5784, 0.6112, 0.6403, 0.6782, 0.7023]],
  [1000, [0.3714, 0.4481, 0.4957, 0.5366, 0.5876, 0.6246, 0.6514, 0.6992, 0.7289]],
  [2000, [0.3741, 0.4517, 0.4989, 0.5414, 0.5905, 0.6273, 0.6598, 0.6932, 0.7208]],
];

/**
 * Probability that a uniform sample of n has at least this dip, between 0.001 and 0.5: linear in ln n between the rows and
 * log-linear in the probability between the columns. What lies beyond either end is reported as that end.
 */
export function dipPValue(dip: number, n: number): number {
  const scaled = dip * Math.sqrt(n);
  const row = rowFor(n);
  const above = row.findIndex((quantile) => scaled < quantile);
  if (above === 0) return PROBABILITIES[0]!;
  if (above === -1) return PROBABILITIES[PROBABILITIES.length - 1]!;
  const part = (scaled - row[above - 1]!) / (row[above]! - row[above - 1]!);
  return PROBABILITIES[above - 1]! * (PROBABILITIES[above]! / PROBABILITIES[above - 1]!) ** part;
}

function rowFor(n: number): readonly number[] {
  const next = TABLE.findIndex(([size]) => size >= n);
  if (next === 0) return TABLE[0]![1];
  if (next === -1) return TABLE[TABLE.length - 1]![1];
  const [smaller, low] = TABLE[next - 1]!;
  const [larger, high] = TABLE[next]!;
  const part = Math.log(n / smaller) / Math.log(larger / smaller);
  return low.map((quantile, k) => quantile + part * (high[k]! - quantile));
}
