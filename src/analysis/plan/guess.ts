/**
 * What a plan may be worth that was not run, or was run a few times only: each outcome that an objective or a limit names is guessed at
 * from all plans that were run, those of a generation having the luck of their seeds in common. So noise is averaged over neighbors, and
 * of many tries the winner is not whoever was lucky.
 */
import { type Distance, fitProcess, type Guess, type Process, type Tuning } from '../../numeric/gaussian-process.ts';
import type { Scored } from '../../numeric/pareto.ts';
import type { Limit, Objective } from '../../scenario/planning.ts';
import { breach, lostIn, meanOf, type PlanRuns } from './score.ts';

/** A plan that was run, with the number of its generation. */
export interface TriedPlan {
  readonly place: Float64Array;
  readonly generation: number;
  readonly runs: PlanRuns;
}

/** What may be varied: a number, or one of so many values; as the search knows it. */
type Gene = 'number' | { readonly values: number };

export interface PlanGuess {
  /** `optimism` standard errors better than is likely; with 0 what is likely. */
  readonly scoreAt: (place: Float64Array, optimism: number) => Scored;
  /** For the next guess to begin with. */
  readonly tunings: readonly Tuning[];
}

/** Plans of which a guess is made at most: the last ones, among which the best are run again. */
const MOST_KNOWN = 150;
/** Limits are looked at with less optimism than objectives: a plan that breaks one is of no use. */
const CAUTION = 0.5;

export function guessPlans(
  { objectives, limits }: { readonly objectives: readonly Objective[]; readonly limits: readonly Limit[] },
  genes: readonly Gene[],
  tried: readonly TriedPlan[],
  before?: readonly Tuning[],
): PlanGuess {
  const known = tried.slice(-MOST_KNOWN);
  const distance: Distance = (k, a, b) => {
    const gene = genes[k]!;
    if (gene === 'number') return a - b;
    return Math.floor(a * gene.values) === Math.floor(b * gene.values) ? 0 : 1;
  };
  const guessAll = (valueIn: (runs: PlanRuns) => number | null, tuning: Tuning | undefined): Process | undefined => {
    const observed = known.flatMap(({ place, generation, runs }) => {
      const value = valueIn(runs);
      return value === null ? [] : [{ place, value, batch: generation }];
    });
    return observed.length < 2 ? undefined : fitProcess(observed, distance, tuning);
  };
  const responses = [
    ...objectives.map((_, k) => (runs: PlanRuns) => meanOf(runs.objectives[k]!)),
    ...limits.map((_, k) => (runs: PlanRuns) => meanOf(runs.limits[k]!)),
    lostIn,
  ];
  const processes = responses.map((valueIn, k) => guessAll(valueIn, before?.[k]));
  /** A plan is looked at with more optimism and less, and what is guessed at is the same. */
  const guessed = new WeakMap<Float64Array, readonly (Guess | undefined)[]>();
  const guessesAt = (place: Float64Array) => {
    const before = guessed.get(place);
    if (before !== undefined) return before;
    const guesses = processes.map((one) => one?.guess(place));
    guessed.set(place, guesses);
    return guesses;
  };
  const runsEach = known[0]?.runs.objectives[0]?.length ?? 1;
  return {
    tunings: processes.map((one, k) => one?.tuning ?? before?.[k]).filter((one) => one !== undefined),
    scoreAt: (place, optimism) => {
      const guesses = guessesAt(place);
      const costs = objectives.map(({ goal }, k) => {
        const { mean, sd } = guesses[k] ?? { mean: 0, sd: 0 };
        return (goal === 'maximise' ? -mean : mean) - optimism * sd;
      });
      const broken = limits.reduce((sum, limit, k) => {
        const { mean, sd } = guesses[objectives.length + k] ?? { mean: 0, sd: 0 };
        const hope = CAUTION * optimism * sd;
        const nearest = mean < limit.low ? Math.min(limit.low, mean + hope) : Math.max(limit.high, mean - hope);
        return sum + (mean >= limit.low && mean <= limit.high ? 0 : breach(limit, nearest));
      }, 0);
      // Less than half a run is what a smooth guess makes of none.
      const lost = guesses.at(-1)?.mean ?? 0;
      return { costs, violation: broken + (lost * runsEach < 0.5 ? 0 : lost) };
    },
  };
}
