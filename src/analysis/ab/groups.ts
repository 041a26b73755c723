/**
 * An experiment that draws groups: so many communities get the one strategy, as many the other, and their outcomes are compared by Student's t test,
 * which equal numbers make safe against unequal spreads.
 *
 * Communities that do not interact are independent, so that the runs of each strategy are a sample of what one of them may go through, and
 * the estimate's distribution follows from their spread. The seeds that strategies share make the effect more precise here; they are no part
 * of the experiment, in which no community is run twice.
 */
import { type Interval, tInterval } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { differencesOf, type Pairs } from '../paired.ts';
import { leastUnits, powerOfT } from './power.ts';

export interface GroupDesign {
  readonly pairs: number;
  /** Mean difference that the whole community makes, with its interval. */
  readonly effect: number;
  readonly ci95: Interval;
  /** Spread between communities. */
  readonly sdTreated: number;
  readonly sdControl: number;
  /** Communities of each kind for a power of 80 %; null when no number is enough. */
  readonly needed: number | null;
}

/** Needs two pairs at least. */
export function designGroups(pairs: Pairs): GroupDesign {
  const { n, mean, sd } = momentsOf(differencesOf(pairs));
  const design = {
    pairs: n,
    effect: mean!,
    ci95: tInterval(n, mean, sd),
    sdTreated: momentsOf(pairs.strategy).sd!,
    sdControl: momentsOf(pairs.baseline).sd!,
  };
  return { ...design, needed: leastUnits((units) => powerOfGroups(design, units)) };
}

/** Chance that `units` communities of each kind show the effect, significantly and the right way round; at least 2. */
export function powerOfGroups(
  { effect, sdTreated, sdControl }: Pick<GroupDesign, 'effect' | 'sdTreated' | 'sdControl'>,
  units: number,
): number {
  if (effect === 0) return 0;
  const [a, b] = [sdTreated * sdTreated, sdControl * sdControl];
  if (a + b === 0) return 1;
  // Welch–Satterthwaite for equal sizes: how well the standard error is known.
  const degrees = ((a + b) * (a + b) * (units - 1)) / (a * a + b * b);
  return powerOfT(Math.abs(effect) / Math.sqrt((a + b) / units), degrees, 2 * (units - 1));
}
