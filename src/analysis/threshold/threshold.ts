/**
 * Is there a size at which an outcome breaks, where, and how sure is that?
 *
 * levels, runs → means and variances → curves with and without a break → BIC, prediction of levels left out
 *                                    → does a break exist: bootstrap under the best smooth curve
 *                                    → where: bootstrap over seeds
 *                                    → verdict, with reasons
 *
 * That a curve with a break fits well is not enough: a hinge laid over any bend gives a precise and wrong break. It must beat every
 * smooth curve, a spline included, in the likelihood, in prediction, and against what noise alone does. Nor is it enough for "smooth"
 * that no break beats them: every break that would matter must be one that the runs contradict (`hidden-break.ts`).
 */
import { type Interval, tInterval } from '../interval.ts';
import { findTwoHumps, type TwoHumps } from '../two-humps.ts';
import { breakInterval, placeOf } from './break-interval.ts';
import { familiesOf, MODELS, type ModelName } from './candidates.ts';
import { existenceP } from './existence.ts';
import { best, isAny, isBroken, isSmooth, type Scored, scoreAll } from './fits.ts';
import { halfwayInterval } from './half-interval.ts';
import { type HiddenBreak, largestHidden } from './hidden-break.ts';
import { type Levels, levelsOf, type Measured } from './levels.ts';
import { predictiveScores } from './predictive.ts';
import { type Bases, basesOf, coefficientsOf, curveOf } from './projection.ts';
import { type Shape, shapeOf } from './shape.ts';

export type { Measured } from './levels.ts';

export interface Point {
  /** Level of the factor. */
  readonly x: number;
  readonly mean: number;
  readonly ci95: Interval;
}

export interface CandidateFit {
  readonly model: ModelName;
  /** From a curve through every mean; smaller is better. */
  readonly bic: number;
  /** Mean log density of a run at a level left out; larger is better. */
  readonly score: number;
  readonly parameters: Readonly<Record<string, number>>;
  /** Whether this curve counts as broken. */
  readonly broken: boolean;
}

/** A level whose runs fall into two kinds. */
export interface MixedLevel {
  readonly x: number;
  readonly humps: TwoHumps;
}

export interface Curve {
  readonly model: ModelName;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export type ThresholdKind = 'threshold' | 'smooth' | 'undecided';
/** Why the verdict is not another one. */
export type Reason =
  | 'beats-smooth'
  | 'no-gain'
  | 'noise-does-as-much'
  | 'small-gain'
  | 'predicts-worse'
  | 'wide-interval'
  | 'at-the-edge'
  | 'few-levels'
  | 'few-seeds'
  | 'room-for-a-break'
  | 'break-predicts-better'
  | 'missing'
  | 'unseen-kind';

export interface Threshold {
  readonly points: readonly Point[];
  /** One for each model, in the order of the table in `candidates.ts`. */
  readonly fits: readonly CandidateFit[];
  readonly best: ModelName;
  /** Place of the best broken curve, whatever the verdict. */
  readonly breakAt: {
    readonly model: ModelName;
    readonly estimate: number;
    readonly ci95: readonly [number, number];
  } | null;
  /** The same, only where a threshold was found. */
  readonly breakpoint: { readonly estimate: number; readonly ci95: readonly [number, number] } | null;
  readonly pExistence: number;
  /** BIC of the best smooth curve less that of the best broken one; null with too few levels for a break. */
  readonly gain: number | null;
  /** The largest break that these runs leave room for; null with too few levels for any. */
  readonly hidden: HiddenBreak | null;
  /** The least break that would matter, in the unit of the outcome: what a doubling beyond it changes. */
  readonly matters: number;
  readonly kind: ThresholdKind;
  readonly reasons: readonly Reason[];
  /** Every seed gave the same at all levels: there is no curve at all, broken or not, and no place of a break. */
  readonly constant: boolean;
  /** What the best smooth curve does from the first level to the last. */
  readonly shape: Shape;
  /** 95 % interval of the place where half of the change is done, in units of the factor; null without such a place. */
  readonly halfwayCi95: readonly [number, number] | null;
  readonly smooth: Curve;
  readonly broken: Curve | null;
  readonly mixed: readonly MixedLevel[];
  /** Replications used: those that succeeded at every level. */
  readonly seeds: number;
}

const ALPHA = 0.05;
/** By how much a broken curve must beat every smooth one in BIC ("very strong" in Kass & Raftery 1995). */
const CLEAR_GAIN = 10;
/** A break known only up to a doubling of the size is not known. */
const WIDEST = 2;
/** Breaks of less than this part of all that the smooth curve changes do not matter; where it is flat, of its level. */
const SHARE_THAT_MATTERS = 0.25;
/** A broken curve foretells better where the runs of levels left out are so many times as likely under it. */
const CLEAR_ODDS = 20;
const FEWEST_LEVELS = 7;
const FEWEST_SEEDS = 8;
const CURVE_POINTS = 97;

/** Levels with which a threshold can be looked for at all: one degree of freedom beyond a quadratic. */
export const LEAST_LEVELS = 5;

/**
 * Everything that can be said of a threshold in one outcome. Needs at least LEAST_LEVELS levels and two complete replications.
 *
 * @param smallest the least break that matters, in the unit of the outcome, if somebody has said so
 */
export function findThreshold(measured: Measured, smallest?: number): Threshold {
  const levels = levelsOf(measured);
  const { x, means } = levels;
  const families = familiesOf(x);
  const bases = basesOf(x, levels.rootWeights, families);
  const scored = scoreAll(levels, bases, means, isAny);
  const scores = predictiveScores(levels, families);
  const smooth = best(scored, isSmooth)!;
  const broken = best(scored, isBroken);
  const pExistence = existenceP(levels, bases);
  const interval = broken && breakInterval(levels, bases);
  const gain = broken ? smooth.bic - broken.bic : null;
  const shape = shapeOf(levels, bases, smooth);

  const scoreOf = (one: Scored) => scores[scored.indexOf(one)]!;
  const hidden = largestHidden(levels, bases, smooth.fit);
  const matters = smallest ?? whatMatters(levels, bases, smooth);
  const constant = isConstant(levels);
  const foretold = levels.seeds * (x.length - 2);
  const predictsBetter = broken !== undefined && foretold * (scoreOf(broken) - scoreOf(smooth)) > Math.log(CLEAR_ODDS);
  const reasons = reasonsAgainst({
    levels,
    pExistence,
    gain,
    interval,
    predictsWorse: broken !== undefined && scoreOf(broken) < scoreOf(smooth),
    constant,
    roomForABreak: hidden === undefined || hidden.size > matters,
    predictsBetter,
  });
  const kind = kindOf(reasons);
  const breakAt = broken && interval && !constant ? breakOf(broken, interval, x) : null;
  return {
    points: pointsOf(levels),
    fits: fitsOf(levels, bases, scored, scores),
    best: best(scored, isAny)!.fit.family.model,
    breakAt,
    breakpoint: kind === 'threshold' && breakAt ? { estimate: breakAt.estimate, ci95: breakAt.ci95 } : null,
    pExistence,
    gain,
    hidden: hidden ?? null,
    matters,
    kind,
    reasons: kind === 'threshold' ? ['beats-smooth'] : reasons,
    constant,
    shape,
    halfwayCi95: shape.halfway === null ? null : withIn(halfwayInterval(levels, bases), shape.halfway),
    smooth: drawn(levels, bases, smooth),
    broken: broken && !constant ? drawn(levels, bases, broken) : null,
    mixed: mixedLevels(levels),
    seeds: levels.seeds,
  };
}

interface Evidence {
  readonly levels: Levels;
  readonly pExistence: number;
  readonly gain: number | null;
  readonly interval: readonly [number, number] | undefined;
  readonly predictsWorse: boolean;
  readonly constant: boolean;
  readonly roomForABreak: boolean;
  readonly predictsBetter: boolean;
}

/** Everything that speaks against calling the break a threshold, and, where no break gains anything, against calling the curve smooth. */
function reasonsAgainst({
  levels,
  pExistence,
  gain,
  interval,
  predictsWorse,
  constant,
  roomForABreak,
  predictsBetter,
}: Evidence): Reason[] {
  const { x, seeds } = levels;
  const reasons: Reason[] = [];
  if (x.length < FEWEST_LEVELS || gain === null || interval === undefined) reasons.push('few-levels');
  if (seeds < FEWEST_SEEDS) reasons.push('few-seeds');
  // Where nothing changes there is nothing that could hide, and what a fit makes of rounding says nothing.
  if (constant) return [...reasons, 'no-gain'];
  if (gain === null || interval === undefined) return reasons;
  if (gain <= 0) {
    reasons.push('no-gain');
    if (roomForABreak) reasons.push('room-for-a-break');
    if (predictsBetter) reasons.push('break-predicts-better');
  } else if (gain <= CLEAR_GAIN) reasons.push('small-gain');
  if (pExistence >= ALPHA) reasons.push('noise-does-as-much');
  if (predictsWorse) reasons.push('predicts-worse');
  if (interval[1] - interval[0] > Math.log(WIDEST)) reasons.push('wide-interval');
  if (interval[0] <= x[1]! || interval[1] >= x[x.length - 2]!) reasons.push('at-the-edge');
  return reasons;
}

/**
 * Nothing against it: a threshold. A smooth curve does at least as well, no break that matters has room, and none foretells better: smooth,
 * whatever else is said of the break. Anything else is undecided.
 */
function kindOf(reasons: readonly Reason[]): ThresholdKind {
  if (reasons.length === 0) return 'threshold';
  if (reasons.includes('few-levels') || reasons.includes('few-seeds')) return 'undecided';
  const isOpen = reasons.includes('room-for-a-break') || reasons.includes('break-predicts-better');
  return reasons.includes('no-gain') && !isOpen ? 'smooth' : 'undecided';
}

function whatMatters({ x, means }: Levels, bases: Bases, { fit }: Scored): number {
  const curve = curveOf(fit, coefficientsOf(bases, fit, means), x);
  const change = fit.family.columns === 0 ? Math.abs(curve[0]!) : Math.max(...curve) - Math.min(...curve);
  return SHARE_THAT_MATTERS * change;
}

const isConstant = ({ rows, sizes }: Levels): boolean =>
  rows.every((value, at) => value === rows[at - (at % sizes.length)]);

function breakOf(broken: Scored, [low, high]: readonly [number, number], x: Float64Array) {
  const [from, to] = placeOf(broken.fit, x);
  const at = (from + to) / 2;
  // The estimate belongs to its interval, even when few resamples agree with it.
  const ci95 = [Math.exp(Math.min(low, from)), Math.exp(Math.max(high, to))] as const;
  return { model: broken.fit.family.model, estimate: Math.exp(at), ci95 };
}

/** The estimate belongs to its interval, even when few resamples agree with it. */
const withIn = (interval: readonly [number, number] | undefined, estimate: number): readonly [number, number] | null =>
  interval === undefined ? null : [Math.min(interval[0], estimate), Math.max(interval[1], estimate)];

function pointsOf({ sizes, means, spread, seeds }: Levels): Point[] {
  return Array.from(sizes, (x, l) => ({
    x,
    mean: means[l]!,
    ci95: tInterval(seeds, means[l]!, Math.sqrt(spread[l]!)),
  }));
}

/** One entry a model: of several families of a model the best. */
function fitsOf({ means }: Levels, bases: Bases, scored: readonly Scored[], scores: Float64Array): CandidateFit[] {
  return MODELS.flatMap((model) => {
    const found = best(scored, (family) => family.model === model);
    if (found === undefined) return [];
    const { fit, bic } = found;
    const coefficients = coefficientsOf(bases, fit, means);
    const score = scores[scored.indexOf(found)]!;
    return [{ model, bic, score, parameters: parametersOf(model, coefficients, fit.shape), broken: fit.family.broken }];
  });
}

/** Parameters by name; places in units of the factor, slopes per unit of ln N. */
function parametersOf(model: ModelName, c: Float64Array, shape: readonly number[]): Record<string, number> {
  switch (model) {
    case 'flat':
      return { level: c[0]! };
    case 'linear':
      return { intercept: c[0]!, slope: c[1]! };
    case 'quadratic':
      return { intercept: c[0]!, slope: c[1]!, curvature: c[2]! };
    case 'power':
      return { limit: c[0]!, scale: c[1]!, exponent: shape[0]! };
    case 'spline':
      return { columns: c.length - 1 };
    case 'hinge':
      return { intercept: c[0]!, slope: c[1]!, bend: c[2]!, at: Math.exp(shape[0]!) };
    case 'step':
      return { below: c[0]!, above: c[0]! + c[1]!, at: Math.exp(shape[0]!) };
    case 'logistic':
      return { below: c[0]!, above: c[0]! + c[1]!, at: Math.exp(shape[0]!), width: shape[1]! };
  }
}

function drawn(levels: Levels, bases: Bases, { fit }: Scored): Curve {
  const { x, means } = levels;
  const places = Float64Array.from(
    { length: CURVE_POINTS },
    (_, k) => x[0]! + ((x[x.length - 1]! - x[0]!) * k) / (CURVE_POINTS - 1),
  );
  const y = curveOf(fit, coefficientsOf(bases, fit, means), places);
  return { model: fit.family.model, x: Array.from(places, Math.exp), y: Array.from(y) };
}

function mixedLevels({ sizes, rows, seeds }: Levels): MixedLevel[] {
  const count = sizes.length;
  return Array.from(sizes).flatMap((x, l) => {
    const ascending = Float64Array.from({ length: seeds }, (_, r) => rows[r * count + l]!).sort();
    const humps = findTwoHumps(ascending);
    return humps === null ? [] : [{ x, humps }];
  });
}
