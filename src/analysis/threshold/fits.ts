/**
 * How well each candidate describes the means.
 *
 * The deviance counts from a curve through every mean. With R runs a level, of variance s_l² about their own mean, a curve that misses
 * the mean by d_l has maximum likelihood variance s_l² + d_l² there, so that twice the log-likelihood lost is
 *
 * D = Σ_l R ln(1 + d_l² / s_l²) = Σ_l R ln(1 + e_l² / R),  e_l = d_l √R / s_l.
 *
 * For misses within the noise that is Σ e_l²; a curve that is wrong everywhere is not taken for certain to be worse than another one
 * that is wrong everywhere too. BIC = D + k ln(runs).
 */
import type { Family } from './candidates.ts';
import type { Levels } from './levels.ts';
import { type Bases, bestOnGrid, type Fit, refine, residualsOf, whiten } from './projection.ts';

export interface Scored {
  readonly fit: Fit;
  readonly bic: number;
}

export function devianceOf(residuals: Float64Array, seeds: number): number {
  let sum = 0;
  for (let i = 0; i < residuals.length; i++) sum += Math.log1p(residuals[i]! ** 2 / seeds);
  return seeds * sum;
}

const penaltyOf = ({ parameters }: Family, { seeds, x }: Levels): number => parameters * Math.log(seeds * x.length);

/** The best curve of each family that `takes` names, for these means. */
export function scoreAll(
  levels: Levels,
  bases: Bases,
  means: Float64Array,
  takes: (family: Family) => boolean,
): Scored[] {
  const z = whiten(bases, means);
  return bases.families.flatMap((family, index) =>
    takes(family) ? [scored(levels, bases, refine(bases, bestOnGrid(bases, index, z), z), z)] : [],
  );
}

function scored(levels: Levels, bases: Bases, fit: Fit, z: Float64Array): Scored {
  return { fit, bic: devianceOf(residualsOf(bases, fit, z), levels.seeds) + penaltyOf(fit.family, levels) };
}

export const isAny = (): boolean => true;
export const isBroken = ({ broken }: Family): boolean => broken;
export const isSmooth = ({ broken }: Family): boolean => !broken;

/** The one with the smallest BIC among those that `takes` names. */
export function best(scored: readonly Scored[], takes: (family: Family) => boolean): Scored | undefined {
  let found: Scored | undefined;
  for (const one of scored) if (takes(one.fit.family) && (found === undefined || one.bic < found.bic)) found = one;
  return found;
}
