/**
 * A positive control: breaks of known sizes are planted on the best smooth curve, under the noise of these runs, and looked for. How often
 * are they found, and how often is a curve that has one called smooth? A verdict of "no threshold" is worth as much as that.
 */
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import { familiesOf } from './candidates.ts';
import { best, isSmooth, scoreAll } from './fits.ts';
import { levelsOf, type Measured } from './levels.ts';
import { basesOf, coefficientsOf, curveOf } from './projection.ts';
import { findThreshold } from './threshold.ts';

export interface PlantedPower {
  /** By how much the outcome differs, a doubling beyond the break, from what it would be without it; in its unit. */
  readonly size: number;
  readonly tries: number;
  readonly found: number;
  readonly calledSmooth: number;
}

/** Enough to tell often from seldom: a share of them is known to ± 20 points. */
const TRIES = 24;
/** The letters "planted!". */
const KEY = keyOf(0x706c616e, 0x74656421);

/** Hinges and steps in turn, up and down, anywhere between the third level from either end. */
export function plantedPower(
  measured: Measured,
  sizes: readonly number[],
  smallest?: number,
  tries = TRIES,
): PlantedPower[] {
  if (sizes.length === 0) return [];
  const levels = levelsOf(measured);
  const { x, means, rows, seeds } = levels;
  const bases = basesOf(x, levels.rootWeights, familiesOf(x));
  const { fit } = best(scoreAll(levels, bases, means, isSmooth), isSmooth)!;
  const curve = curveOf(fit, coefficientsOf(bases, fit, means), x);
  const [from, to] = [x[Math.min(2, x.length - 1)]!, x[Math.max(0, x.length - 3)]!];
  return sizes.map((size, index) => {
    const stream = new Stream();
    const kinds = Array.from({ length: tries }, (_, number) => {
      stream.reseed(KEY, number, index);
      const at = from + (to - from) * stream.uniform();
      const signed = stream.uniform() < 0.5 ? size : -size;
      const isStep = number % 2 === 0;
      const planted = x.map((place, l) => {
        const beyond = Math.max(0, place - at);
        return curve[l]! + signed * (isStep ? (beyond > 0 ? 1 : 0) : beyond / Math.LN2);
      });
      const picks = Array.from({ length: seeds }, () => Math.floor(stream.uniform() * seeds));
      const values = Array.from(x, (_place, l) =>
        Float64Array.from(picks, (r) => planted[l]! + rows[r * x.length + l]! - means[l]!),
      );
      return findThreshold({ levels: measured.levels, values }, smallest).kind;
    });
    const share = (kind: string) => kinds.filter((each) => each === kind).length / tries;
    return { size, tries, found: share('threshold'), calledSmooth: share('smooth') };
  });
}
