/**
 * Is there a break at all? The place of a break means nothing while there is none, so that no table fits (Davies 1987; Andrews 1993):
 * the statistic, by how much the best broken curve beats the best smooth one in BIC, is compared with what it does when the truth is the
 * best smooth curve and the noise is that of the seeds.
 */
import { best, isAny, isBroken, isSmooth, scoreAll } from './fits.ts';
import type { Levels } from './levels.ts';
import { type Bases, coefficientsOf, curveOf } from './projection.ts';
import { resampleMeans } from './resampling.ts';

const MOST_RESAMPLES = 499;
/** After so many resamples that do as well, the p value is known well enough: it is large (Besag & Clifford 1991). */
const ENOUGH = 25;
const PURPOSE = 1;

export function existenceP(levels: Levels, bases: Bases): number {
  const { means, x } = levels;
  const observed = advantage(levels, bases, means);
  if (observed === undefined) return 1;
  const smooth = best(scoreAll(levels, bases, means, isSmooth), isSmooth)!.fit;
  const curve = curveOf(smooth, coefficientsOf(bases, smooth, means), x);
  const under = new Float64Array(means.length);
  let asLarge = 0;
  let drawn = 0;
  resampleMeans(levels, MOST_RESAMPLES, PURPOSE, (resampled) => {
    for (let l = 0; l < under.length; l++) under[l] = curve[l]! + resampled[l]! - means[l]!;
    if (advantage(levels, bases, under)! >= observed) asLarge++;
    drawn++;
    return asLarge < ENOUGH;
  });
  return asLarge < ENOUGH ? (1 + asLarge) / (1 + drawn) : asLarge / drawn;
}

/** BIC of the best smooth curve less that of the best broken one. */
function advantage(levels: Levels, bases: Bases, means: Float64Array): number | undefined {
  const scored = scoreAll(levels, bases, means, isAny);
  const broken = best(scored, isBroken);
  return broken && best(scored, isSmooth)!.bic - broken.bic;
}
