/**
 * An experiment that draws members: half of those of one community get the one strategy, and the arms are compared as if nobody had met
 * anybody. They have: what the treated get reaches the others, and what follows from a whole community under the strategy is missing. So the
 * estimate is off, however many take part; how far is the difference between what it shows on average and what is true.
 */
import type { Arm, ArmsLook } from '../../experiment/results.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { type Interval, tInterval } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { endsFrom, spreadFactor } from './groups.ts';
import { NORMAL_CRITICAL, powerOfNormal, WANTED_POWER } from './power.ts';

export type Measure = keyof Arm['sums'];

/** What one experiment shows. */
export interface TrialEstimate {
  /** In the unit of the outcome of a whole community: a total is scaled up to all who joined, or to all who were drawn. */
  readonly estimate: number;
  /** As whoever runs it computes it, taking members for independent. */
  readonly standardError: number;
  readonly people: number;
}

/** Undefined when an arm is empty. `kind`: the outcome adds up over all who ever joined, or is a mean over those present. */
export function estimateOf(
  { control, treated }: Pick<ArmsLook, 'control' | 'treated'>,
  measure: Measure,
  kind: 'total' | 'mean',
): TrialEstimate | undefined {
  const people = control.joined + treated.joined;
  const [a, b] = [treated, control].map((arm) => meanIn(arm, measure, kind));
  if (a === undefined || b === undefined) return undefined;
  const scale = kind === 'total' ? unitsOf(control) + unitsOf(treated) : 1;
  return {
    estimate: scale * (a.mean - b.mean),
    standardError: scale * Math.sqrt(a.variance / a.n + b.variance / b.n),
    people,
  };
}

/**
 * Over whom a total is averaged. Where the arm has a say in who comes, a mean over those who came compares people who were not drawn: it is
 * taken over all who were, those who stayed away among them.
 */
const unitsOf = ({ drawn, joined }: Arm): number => drawn ?? joined;

function meanIn(arm: Arm, measure: Measure, kind: 'total' | 'mean') {
  const n = kind === 'total' ? unitsOf(arm) : arm.present;
  if (n < 2) return undefined;
  const [sum, squares] = arm.sums[measure];
  const mean = sum / n;
  // Rounding can leave a variance of nothing below 0.
  return { n, mean, variance: Math.max(0, squares - n * mean * mean) / (n - 1) };
}

export interface MemberDesign {
  readonly experiments: number;
  /** What the experiment shows on average, and what is true. */
  readonly expected: number;
  readonly expectedCi95: Interval;
  readonly bias: number;
  readonly biasCi95: Interval;
  /** Spread of the estimate from one experiment to the next, and what experimenters take it to be. */
  readonly standardError: number;
  readonly claimedError: number;
  /** Parts of the experiments that point the way of the true effect, that are significant so, and that are significant the other way. */
  readonly rightWay: number;
  readonly significant: number;
  readonly significantlyWrong: number;
  /** People in one experiment. */
  readonly people: number;
  /** For a power of 80 %, in communities of this size; null where the estimate points the wrong way or nowhere. */
  readonly neededPeople: number | null;
  /** The same for the near end of the interval of what is shown, and the largest likely spread. */
  readonly neededPeopleSafe: number | null;
}

/**
 * @param estimates of one experiment each
 * @param truths what the whole community does in the same replications, in the same order; at least two
 * @param effect mean of all replications of the truth, whose sign is the right way
 */
export function designMembers(
  estimates: readonly TrialEstimate[],
  truths: ArrayLike<number>,
  effect: number,
): MemberDesign {
  const n = estimates.length;
  const shown = momentsOf(estimates.map(({ estimate }) => estimate));
  const off = momentsOf(estimates.map(({ estimate }, k) => estimate - truths[k]!));
  const share = (holds: (estimate: TrialEstimate) => boolean) => estimates.filter(holds).length / n;
  const way = Math.sign(effect);
  const isSignificant = ({ estimate, standardError }: TrialEstimate) =>
    Math.abs(estimate) > NORMAL_CRITICAL * standardError;
  const design = {
    expected: shown.mean!,
    standardError: shown.sd!,
    people: momentsOf(estimates.map(({ people }) => people)).mean!,
  };
  const expectedCi95 = tInterval(n, shown.mean, shown.sd);
  const [near] = endsFrom(expectedCi95, design.expected);
  return {
    ...design,
    experiments: n,
    expectedCi95,
    bias: off.mean!,
    biasCi95: tInterval(n, off.mean, off.sd),
    claimedError: momentsOf(estimates.map(({ standardError }) => standardError)).mean!,
    rightWay: share(({ estimate }) => way !== 0 && Math.sign(estimate) === way),
    significant: share((each) => Math.sign(each.estimate) === way && isSignificant(each)),
    significantlyWrong: share((each) => Math.sign(each.estimate) === -way && way !== 0 && isSignificant(each)),
    neededPeople: neededPeople(design, way),
    neededPeopleSafe: neededPeople(
      { ...design, expected: near, standardError: spreadFactor(n) * design.standardError },
      way,
    ),
  };
}

type Sampling = Pick<MemberDesign, 'expected' | 'standardError' | 'people'>;

/**
 * Chance that an experiment with so many people, in as many communities of this size as that takes, shows a significant effect the right way
 * round, when its standard error is known as it is. `way` is the sign of the true effect.
 */
export function powerOfMembers({ expected, standardError, people }: Sampling, way: number, wanted: number): number {
  if (way === 0 || expected === 0) return 0;
  if (standardError === 0) return Math.sign(expected) === way ? 1 : 0;
  return powerOfNormal((way * expected * Math.sqrt(wanted / people)) / standardError);
}

function neededPeople({ expected, standardError, people }: Sampling, way: number): number | null {
  if (way * expected <= 0) return null;
  const errors = (NORMAL_CRITICAL + normalQuantile(WANTED_POWER)) * (standardError / Math.abs(expected));
  return Math.max(4, Math.ceil(people * errors * errors));
}
