/**
 * Which of many strategies is best, with a guarantee: the procedure KN of Kim & Nelson (2001), "A fully sequential procedure for
 * indifference-zone selection in simulation", ACM Transactions on Modeling and Computer Simulation 11.
 *
 * With at least the confidence asked for it ends with the best strategy, provided that the best is ahead of every other by the
 * indifference δ or more; where several are within δ of the best, it ends with one of those. Variances may differ and strategies
 * may share seeds, which makes it faster. After each replication a strategy drops out that lies behind another one by more than
 *
 * W(r) = max(0, δ / 2r · (h² S² / δ² - r)),  h² = 2 η (n0 - 1),  η = ½ ((2 α / (k - 1))^(-2 / (n0 - 1)) - 1)
 *
 * with S² the variance of the difference of the two over the first n0 replications. It assumes normal values;
 * `test/calibration/selection.txt` records how it fares with others.
 */

export interface SelectionRule {
  /** Differences in means below this do not matter; in the unit of the outcome, above 0. */
  readonly indifference: number;
  /** Least chance of ending with the best, such as 0.95. */
  readonly confidence: number;
  /** Replications from which variances are estimated, n0; at least 2. */
  readonly first: number;
}

/** A strategy that has dropped out: after which number of replications, and behind which one. */
export interface DroppedOut {
  readonly system: number;
  readonly after: number;
  readonly behind: number;
}

export interface Selection {
  /** Whether one strategy is left, or several that are the same in every replication. */
  readonly decided: boolean;
  /** The one with the best mean of those left. */
  readonly best: number;
  readonly left: readonly number[];
  readonly dropped: readonly DroppedOut[];
  /** Replications looked at, the same for all that are left. */
  readonly replications: number;
  /** Replications after which it ends at the latest; at least `replications`. */
  readonly most: number;
}

/**
 * Runs the procedure over what is known so far.
 *
 * @param values by strategy and replication, larger is better; a strategy that has dropped out needs no further values. As decisions
 *   are made replication by replication, it does not matter in which batches the values came.
 */
export function selectBest(values: readonly ArrayLike<number>[], rule: SelectionRule): Selection {
  const { first } = rule;
  const all = values.map((_, system) => system);
  const known = Math.min(...values.map((column) => column.length));
  if (values.length === 1 || known < first) {
    const best = known === 0 ? 0 : leaderOf(values, all, known);
    return { decided: values.length === 1, best, left: all, dropped: [], replications: known, most: Number.NaN };
  }
  const spans = spansOf(values, rule);
  const sums = values.map((column) => sumOf(column, first));
  const dropped: DroppedOut[] = [];
  let left: readonly number[] = all;
  let replications = first;
  for (;;) {
    const stays = screen(left, sums, spans, replications, rule.indifference, dropped);
    left = stays;
    if (isDecided(left, spans, replications)) break;
    if (left.some((system) => values[system]!.length <= replications)) break;
    for (const system of left) sums[system]! += values[system]![replications]!;
    replications++;
  }
  return {
    decided: isDecided(left, spans, replications),
    best: leaderOf(values, left, replications),
    left,
    dropped,
    replications,
    most: Math.max(replications, latestEnd(left, spans)),
  };
}

/** h² S² / δ² of each pair: the number of replications at which the pair is decided at the latest. */
type Spans = readonly Float64Array[];

function spansOf(values: readonly ArrayLike<number>[], { indifference, confidence, first }: SelectionRule): Spans {
  const eta = ((2 * (1 - confidence)) / (values.length - 1)) ** (-2 / (first - 1)) / 2 - 1 / 2;
  const h2 = 2 * eta * (first - 1);
  return values.map((own) =>
    Float64Array.from(values, (other) => (h2 * varianceOfDifference(own, other, first)) / indifference ** 2),
  );
}

/** Those who are not behind anybody by more than the span of the pair allows; who drops out is noted. */
function screen(
  left: readonly number[],
  sums: readonly number[],
  spans: Spans,
  replications: number,
  indifference: number,
  dropped: DroppedOut[],
): number[] {
  return left.filter((own) => {
    const behind = left.find((other) => {
      // r · W(r): how far the sums may be apart.
      const allowed = Math.max(0, (indifference / 2) * (spans[own]![other]! - replications));
      return sums[own]! < sums[other]! - allowed;
    });
    if (behind !== undefined) dropped.push({ system: own, after: replications, behind });
    return behind === undefined;
  });
}

/** One is left, or those left are equal and past the point where anything could tell them apart. */
const isDecided = (left: readonly number[], spans: Spans, replications: number): boolean =>
  left.length === 1 || replications > latestEnd(left, spans);

function latestEnd(left: readonly number[], spans: Spans): number {
  const pairs = left.flatMap((own) => left.filter((other) => other !== own).map((other) => spans[own]![other]!));
  return Math.ceil(Math.max(0, ...pairs));
}

function leaderOf(values: readonly ArrayLike<number>[], among: readonly number[], replications: number): number {
  const means = among.map((system) => sumOf(values[system]!, replications));
  return among[means.indexOf(Math.max(...means))]!;
}

function sumOf(column: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let r = 0; r < count; r++) sum += column[r]!;
  return sum;
}

function varianceOfDifference(own: ArrayLike<number>, other: ArrayLike<number>, count: number): number {
  let mean = 0;
  for (let r = 0; r < count; r++) mean += (own[r]! - other[r]!) / count;
  let squares = 0;
  for (let r = 0; r < count; r++) squares += (own[r]! - other[r]! - mean) ** 2;
  return squares / (count - 1);
}
