/**
 * What was found, looked at anew: runs on seeds that the search has not met say what each plan is really worth. What won a search has
 * had luck as well, so that its value in the search flatters it (the optimizer's curse, Smith & Winkler 2006). The same holds for whatever
 * is chosen among several on fresh seeds; so they are looked at twice: the first look chooses (Boesel, Nelson & Kim 2003), the second
 * says what the chosen are worth. Limits are held to both looks together.
 */
import { dominates, type Scored } from '../../numeric/pareto.ts';
import type { Limit, Objective } from '../../scenario/planning.ts';
import type { Interval } from '../interval.ts';
import type { IntervalName } from '../interval-name.ts';
import { comparePairs } from '../paired.ts';
import { summarize } from '../summary.ts';
import { aheadIfUnseen, type KindsOfRuns, kindsOfRuns, standingOf } from '../unseen-kinds.ts';
import { lostIn, type PlanRuns, scorePlan } from './score.ts';

/** A plan that the search found, with the runs of the second look. */
export interface FoundPlan extends PlanRuns {
  /** The runs by which one is chosen among several. */
  readonly first: PlanRuns;
  /** Mean of each objective in the last generation of the search. */
  readonly search: readonly number[];
}

export interface JudgedPlan {
  readonly objectives: readonly JudgedObjective[];
  readonly limits: readonly JudgedLimit[];
  /** Every limit holds on average over both looks, and every run has a value. */
  readonly keepsLimits: boolean;
  /** Runs of both looks without a value of an objective or a limit, and of how many. */
  readonly lost: { readonly runs: number; readonly of: number };
  /** Nothing else that was found is better: keeps limits, and no other plan that does is as good everywhere and better somewhere. */
  readonly onFront: boolean;
}

export interface JudgedObjective {
  readonly outcome: string;
  readonly search: number;
  readonly mean: number | null;
  readonly ci95: Interval;
  /** What the intervals may be called, by the number of runs and by what other plans show. */
  readonly ciKind: IntervalName;
  /** Plan minus baseline, paired by seed. */
  readonly difference: number | null;
  readonly differenceCi95: Interval;
  readonly differenceCiKind: IntervalName;
  /** Whether a kind of run that other plans show would turn the difference. */
  readonly unseenKind: boolean;
}

export interface JudgedLimit {
  readonly outcome: string;
  readonly mean: number | null;
  readonly ci95: Interval;
  readonly ciKind: IntervalName;
  readonly kept: boolean;
  /** Part of the runs in which it holds. */
  readonly keptInRuns: number;
}

export interface JudgedFront {
  /** In the order given. */
  readonly plans: readonly JudgedPlan[];
  readonly baseline: { readonly objectives: readonly JudgedObjective[]; readonly limits: readonly JudgedLimit[] };
  /** By objective: by how much the search flattered the plans on average, in its unit; above 0 they looked better than they are. */
  readonly flattery: readonly (number | null)[];
  /** By objective: the plan of the front that is best in it; -1 when none keeps the limits. */
  readonly best: readonly number[];
  /** By objective: plans that keep the limits and would be better than the best if runs of a kind that others show came as often as these rule out. */
  readonly bestUnlessUnseen: readonly (readonly number[])[];
  /** The plan of the front that is nearest to being best in everything; -1 likewise. */
  readonly balanced: number;
  /** The plan that keeps the limits, or breaks them least; -1 without any plan. */
  readonly nearest: number;
}

interface Judged {
  readonly objectives: readonly Objective[];
  readonly limits: readonly Limit[];
  readonly plans: readonly FoundPlan[];
  /** Runs of the scenario's baseline on the same seeds. */
  readonly baseline: PlanRuns;
}

export function judgeFront({ objectives, limits, plans, baseline }: Judged): JudgedFront {
  const both = plans.map((runs) => bothLooks(runs));
  const scores = plans.map(({ first }, k) => ({
    costs: scorePlan({ objectives, limits }, first).costs,
    violation: scorePlan({ objectives, limits }, both[k]!).violation,
  }));
  // The baseline is the last part of what was run.
  const kinds = objectives.map((_, k) => kindsIn([...plans, baseline].map((runs) => runs.objectives[k]!)));
  const limitKinds = limits.map((_, k) => kindsIn([...both, baseline].map((runs) => runs.limits[k]!)));
  const judge = (runs: PlanRuns, place: number, search?: readonly number[], all = runs) => ({
    objectives: objectives.map(({ outcome, goal }, k): JudgedObjective => {
      const values = runs.objectives[k]!;
      const isCertain = isCertainIn(runs, outcome);
      const { mean, ci95, ciKind } = summarize(values.filter(Number.isFinite), { ...othersIn(kinds[k]!), isCertain });
      const pairs = bothFinite(values, baseline.objectives[k]!);
      const compared = comparePairs(pairs, goal === 'maximise' ? 'more' : 'less', {
        isCertain: isCertain && isCertainIn(baseline, outcome),
      });
      const { difference, ci95: differenceCi95 } = compared;
      const standing = standingOf(kinds[k]!, [place, plans.length], pairs, compared, 0);
      return {
        outcome,
        search: search?.[k] ?? mean ?? Number.NaN,
        mean,
        ci95,
        ciKind,
        difference,
        differenceCi95,
        differenceCiKind: standing.ciKind,
        unseenKind: standing.unseenKind,
      };
    }),
    limits: limits.map((limit, k) =>
      judgeLimit(limit, all.limits[k]!, limitKinds[k]!, isCertainIn(runs, limit.outcome)),
    ),
  });
  const front = plans.flatMap((_, i) =>
    scores[i]!.violation === 0 && !scores.some((other) => dominates(other, scores[i]!)) ? [i] : [],
  );
  const judged = plans.map((plan, i) => ({
    ...judge(plan, i, plan.search, both[i]),
    lost: lostOf(both[i]!),
    keepsLimits: scores[i]!.violation === 0,
    onFront: front.includes(i),
  }));
  const best = objectives.map((_, k) => leastBy(front, (i) => scores[i]!.costs[k]!));
  const keeping = plans.flatMap((_, i) => (scores[i]!.violation === 0 ? [i] : []));
  return {
    plans: judged,
    baseline: judge(baseline, plans.length),
    flattery: objectives.map(({ goal }, k) => {
      const excess = judged.flatMap(({ objectives: all }) =>
        all[k]!.mean === null ? [] : [all[k]!.search - all[k]!.mean],
      );
      const mean = excess.length === 0 ? null : excess.reduce((sum, each) => sum + each, 0) / excess.length;
      return mean !== null && goal === 'minimise' ? -mean : mean;
    }),
    best,
    bestUnlessUnseen: objectives.map(({ goal }, k) => {
      if (best[k]! < 0) return [];
      const sign = goal === 'maximise' ? 1 : -1;
      const gains = both.map(({ objectives: columns }) => columns[k]!.map((value) => sign * value));
      return aheadIfUnseen(gains, best[k]!, { among: keeping, margin: 0, isShare: kinds[k]!.isShare });
    }),
    balanced: leastBy(front, (i) => distanceToBest(scores, front, i)),
    nearest: leastBy(
      plans.map((_, i) => i),
      (i) => scores[i]!.violation,
    ),
  };
}

function bothLooks({ first, objectives, limits }: FoundPlan): PlanRuns {
  const joined = (a: Float64Array, b: Float64Array) => Float64Array.from([...a, ...b]);
  return {
    objectives: objectives.map((column, k) => joined(first.objectives[k]!, column)),
    limits: limits.map((column, k) => joined(first.limits[k]!, column)),
  };
}

function lostOf(runs: PlanRuns): JudgedPlan['lost'] {
  const of = runs.objectives[0]?.length ?? 0;
  return { runs: Math.round(lostIn(runs) * of), of };
}

/** Of one outcome; formulas that are true or false in every run are shares of runs. */
const kindsIn = (columns: readonly Float64Array[]): KindsOfRuns =>
  kindsOfRuns(
    columns,
    columns.every((column) => column.every((value) => value === 0 || value === 1)),
  );

const othersIn = ({ extents, isShare }: KindsOfRuns) => ({ others: isShare ? [] : extents });

const isCertainIn = ({ certain = [] }: PlanRuns, outcome: string): boolean => certain.includes(outcome);

function judgeLimit(
  { outcome, low, high }: Limit,
  values: Float64Array,
  kinds: KindsOfRuns,
  isCertain: boolean,
): JudgedLimit {
  const finite = values.filter(Number.isFinite);
  const { mean, ci95, ciKind } = summarize(finite, { ...othersIn(kinds), isCertain });
  const holds = (value: number) => value >= low && value <= high;
  return {
    outcome,
    mean,
    ci95,
    ciKind,
    kept: mean !== null && holds(mean),
    // A run without a value keeps no limit.
    keptInRuns: values.length === 0 ? 0 : finite.filter(holds).length / values.length,
  };
}

function bothFinite(strategy: Float64Array, baseline: Float64Array) {
  const both = (_: number, k: number) => Number.isFinite(strategy[k]!) && Number.isFinite(baseline[k]!);
  return { strategy: strategy.filter(both), baseline: baseline.filter(both) };
}

/** Distance to a plan that is best in everything, each cost in parts of its range over the front. */
function distanceToBest(scores: readonly Scored[], front: readonly number[], i: number): number {
  return scores[i]!.costs.reduce((sum, cost, k) => {
    const all = front.map((j) => scores[j]!.costs[k]!);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return high > low ? sum + ((cost - low) / (high - low)) ** 2 : sum;
  }, 0);
}

/** The first with the least value; -1 of none. */
function leastBy(among: readonly number[], value: (i: number) => number): number {
  return among.reduce((least, i) => (least < 0 || value(i) < value(least) ? i : least), -1);
}
