/**
 * Which of many strategies is best, with a guarantee: a fully sequential procedure for indifference-zone selection whose variances are
 * brought up to date as runs arrive (KN++: Kim & Nelson 2006, "On the asymptotic validity of fully sequential selection procedures for
 * steady-state simulation", Operations Research 54; KN: Kim & Nelson 2001, ACM Transactions on Modeling and Computer Simulation 11).
 *
 * With at least the confidence asked for it ends with the best strategy, provided that the best is ahead of every other by the
 * indifference δ or more; where several are within δ of the best, it ends with one of those. Variances may differ and strategies
 * may share seeds, which makes it faster. After each replication a strategy drops out that lies behind another one by more than
 *
 * W(r) = max(0, δ / 2r · (h² S² / δ² - r)),  h² = 2 η (n0 - 1),  η = ½ ((2 α / (k - 1))^(-2 / (n0 - 1)) - 1)
 *
 * with S² the variance of the difference of the two over the r replications so far, r at least n0. (That h² stays as it is for n0
 * replications, though S² is known better and better, costs a tenth more runs and makes up for looking so often.) Taken once, from the first
 * replications, S² is nothing where a rare event has not come yet, and the best goes for it. Two things keep that from happening:
 *
 * - where two differ by δ on average, whatever makes them differ must do so often enough: E|D| ≥ δ, and so
 *   Var D = E|D| · (E D² / E|D|) - δ² ≥ δ (E D² / E|D| - δ), which S² is never taken for less than. The ratio is that of all pairs so far;
 *   of a yes or no it is 1, of an order that comes to 100 it is 100, however rare;
 * - two differences of the usual size, that same ratio, one either way, are added to those of each pair (as Bonett & Price 2012 do for
 *   shares), without which a spread known from two or three events is too small too often;
 * - a pair in which nothing has differed at all waits for EQUAL_PAIRS replications before it counts as the same.
 *
 * `test/calibration/selection.txt` records how it fares with normal, skewed, two-humped and rare values.
 */

export interface SelectionRule {
  /** Differences in means below this do not matter; in the unit of the outcome, above 0. */
  readonly indifference: number;
  /** Least chance of ending with the best, such as 0.95. */
  readonly confidence: number;
  /** Replications before the first decision, n0; at least 2. */
  readonly first: number;
}

/** With so many pairs alike, pairs that differ are fewer than 1 in 100, with 95 % confidence: ln 0.05 / ln 0.99. */
const EQUAL_PAIRS = 299;

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
  const sums = values.map(() => 0);
  const pairs = new Pairs(values, rule);
  const dropped: DroppedOut[] = [];
  let left: readonly number[] = all;
  let replications = 0;
  for (;;) {
    for (const system of left) sums[system]! += values[system]![replications]!;
    pairs.add(left, replications);
    replications++;
    if (replications < first) continue;
    const spans = pairs.spans(left);
    left = screen(left, sums, spans, replications, rule.indifference, dropped);
    if (isDecided(left, spans, replications)) break;
    if (left.some((system) => values[system]!.length <= replications)) break;
  }
  const spans = pairs.spans(left);
  return {
    decided: isDecided(left, spans, replications),
    best: leaderOf(values, left, replications),
    left,
    dropped,
    replications,
    most: Math.max(replications, latestEnd(left, spans)),
  };
}

/** h² S² / δ² of each pair: the number of replications at which the pair is decided at the latest, by what is known so far. */
type Spans = readonly Float64Array[];

/** What is known of the differences of all pairs of strategies that are left, replication by replication. */
class Pairs {
  readonly #values: readonly ArrayLike<number>[];
  readonly #rule: SelectionRule;
  /** By pair: sums and squares of what the difference deviates from the first one, and whether it was ever other than 0. */
  readonly #sums: readonly Float64Array[];
  readonly #squares: readonly Float64Array[];
  readonly #differed: readonly Uint8Array[];
  /** Over all pairs: what differences add up to without their signs, and their squares. */
  #sizes = 0;
  #squaredSizes = 0;
  #count = 0;

  constructor(values: readonly ArrayLike<number>[], rule: SelectionRule) {
    this.#values = values;
    this.#rule = rule;
    this.#sums = values.map(() => new Float64Array(values.length));
    this.#squares = values.map(() => new Float64Array(values.length));
    this.#differed = values.map(() => new Uint8Array(values.length));
  }

  add(left: readonly number[], r: number): void {
    for (const own of left) {
      const value = this.#values[own]![r]!;
      for (const other of left) {
        if (other <= own) continue;
        const difference = value - this.#values[other]![r]!;
        const deviation = difference - (this.#values[own]![0]! - this.#values[other]![0]!);
        this.#sums[own]![other]! += deviation;
        this.#squares[own]![other]! += deviation * deviation;
        if (difference !== 0) this.#differed[own]![other] = 1;
        this.#sizes += Math.abs(difference);
        this.#squaredSizes += difference * difference;
      }
    }
    this.#count++;
  }

  spans(left: readonly number[]): Spans {
    const { indifference, confidence, first } = this.#rule;
    const eta = ((2 * (1 - confidence)) / (this.#values.length - 1)) ** (-2 / (first - 1)) / 2 - 1 / 2;
    const h2 = 2 * eta * (first - 1);
    const ratio = this.#sizes > 0 ? this.#squaredSizes / this.#sizes : 0;
    const least = Math.max(0, indifference * (ratio - indifference));
    const spans = this.#values.map(() => new Float64Array(this.#values.length));
    for (const own of left)
      for (const other of left) {
        if (other <= own) continue;
        const [sum, squares] = [this.#sums[own]![other]!, this.#squares[own]![other]!];
        const count = this.#count + 2;
        const variance = Math.max(least, (squares + 2 * ratio * ratio - (sum * sum) / count) / (count - 1));
        const span = (h2 * variance) / indifference ** 2;
        // What no pair has shown yet may still come, in the few runs where it does.
        const waits = this.#differed[own]![other] === 0 ? EQUAL_PAIRS : 0;
        spans[own]![other] = Math.max(span, waits);
        spans[other]![own] = Math.max(span, waits);
      }
    return spans;
  }
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
