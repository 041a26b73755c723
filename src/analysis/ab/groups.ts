/**
 * An experiment that draws groups: so many communities get the one strategy, as many the other, and their outcomes are compared by Student's t test,
 * which equal numbers make safe against unequal spreads.
 *
 * Communities that do not interact are independent, so that the runs of each strategy are a sample of what one of them may go through, and
 * the estimate's distribution follows from their spread. The seeds that strategies share make the effect more precise here; they are no part
 * of the experiment, in which no community is run twice.
 *
 * How many communities it takes hangs on the effect, which is known up to its interval; and one that was announced because its interval left
 * out zero is too large more often than not. So the number that is promised is that for the near end of the interval (safeguard power:
 * Perugini, Gallucci & Costantini 2014, "Safeguard power as a protection against imprecise power estimates", Perspectives on Psychological
 * Science 9), with a spread as large as four of five such samples would not exceed; beside it stand those for the estimate and the far end.
 */
import { normalQuantile } from '../../numeric/normal.ts';
import type { Interval } from '../interval.ts';
import type { IntervalName } from '../interval-name.ts';
import { momentsOf } from '../moments.ts';
import { comparePairs, type Pairs } from '../paired.ts';
import { kindsOfRuns, standingOf } from '../unseen-kinds.ts';
import { leastUnits, powerOfT } from './power.ts';

export interface GroupDesign {
  readonly pairs: number;
  /** Mean difference that the whole community makes, with its interval. */
  readonly effect: number;
  /** By the kind of its values, as in a comparison. */
  readonly ci95: Interval;
  readonly ciKind: IntervalName;
  /** Whether a kind of run that only one side shows would turn the effect. */
  readonly unseenKind: boolean;
  /** Whether no pair differs. */
  readonly alike: boolean;
  /** Spread between communities. */
  readonly sdTreated: number;
  readonly sdControl: number;
  /** Communities of each kind for a power of 80 % where the effect is just the estimate; null when no number is enough. */
  readonly needed: number | null;
  /** The same for the far end of the interval and the least spread, and for the near end and the largest. */
  readonly neededFrom: number | null;
  readonly neededSafe: number | null;
  /** Part of the communities of each kind that have a value of the outcome. */
  readonly valuedTreated: number;
  readonly valuedControl: number;
}

/** What power hangs on. */
type Spread = Pick<GroupDesign, 'effect' | 'sdTreated' | 'sdControl'> &
  Partial<Pick<GroupDesign, 'valuedTreated' | 'valuedControl'>>;

/**
 * Needs two pairs at least.
 *
 * @param valued parts of all runs of each kind that have a value, from which pairs are those in which both have one
 */
export function designGroups(pairs: Pairs, valued = { treated: 1, control: 1 }): GroupDesign {
  const sides = [pairs.strategy, pairs.baseline];
  const isShare = sides.every((side) => side.every((value) => value === 0 || value === 1));
  const compared = comparePairs(pairs, 'more', { isShare });
  const { pairs: n, difference: mean, ci95 } = compared;
  const design = {
    effect: mean!,
    sdTreated: momentsOf(pairs.strategy).sd!,
    sdControl: momentsOf(pairs.baseline).sd!,
    valuedTreated: valued.treated,
    valuedControl: valued.control,
  };
  const neededFor = (effect: number, stretch: number) =>
    leastUnits((units) => powerOfGroups(stretched({ ...design, effect }, stretch), units));
  const [near, far] = endsFrom(ci95, mean!);
  return {
    ...design,
    pairs: n,
    ci95,
    ...standingOf(kindsOfRuns(sides, isShare), [0, 1], pairs, compared, 0),
    alike: mean === 0 && compared.unusual === 0,
    needed: neededFor(mean!, 1),
    neededFrom: neededFor(far, 1 / spreadFactor(n)),
    neededSafe: neededFor(near, spreadFactor(n)),
  };
}

/** The ends of an interval of an effect, that nearer to zero first; 0 where it holds zero. */
export function endsFrom(interval: Interval, effect: number): readonly [number, number] {
  if (interval[0] === null) return [0, effect];
  const [low, high] = interval;
  if (low <= 0 && high >= 0) return [0, Math.abs(low) > Math.abs(high) ? low : high];
  return Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
}

/** The true standard deviation over one found in n values that is exceeded once in five: √((n - 1) / χ²_0.2), Wilson & Hilferty 1931. */
export function spreadFactor(n: number): number {
  const part = 2 / (9 * (n - 1));
  return Math.max(0.05, 1 - part + normalQuantile(0.2) * Math.sqrt(part)) ** -1.5;
}

const stretched = (design: Spread, by: number): Spread => ({
  ...design,
  sdTreated: by * design.sdTreated,
  sdControl: by * design.sdControl,
});

/** Up to so many communities of each kind it is counted how many of them may have a value; beyond, the expected number will do. */
const MOST_COUNTED = 40;

/** Chance that `units` communities of each kind show the effect, significantly and the right way round; at least 2. */
export function powerOfGroups(design: Spread, units: number): number {
  const { valuedTreated = 1, valuedControl = 1 } = design;
  if (valuedTreated === 1 && valuedControl === 1) return powerWith(design, units, units);
  if (units > MOST_COUNTED)
    return powerWith(design, Math.max(2, units * valuedTreated), Math.max(2, units * valuedControl));
  let power = 0;
  for (let treated = 2; treated <= units; treated++)
    for (let control = 2; control <= units; control++) {
      const chance = binomial(units, valuedTreated, treated) * binomial(units, valuedControl, control);
      if (chance > 1e-9) power += chance * powerWith(design, treated, control);
    }
  return power;
}

/** With so many communities of each kind that have a value. */
function powerWith({ effect, sdTreated, sdControl }: Spread, treated: number, control: number): number {
  if (effect === 0) return 0;
  const [a, b] = [(sdTreated * sdTreated) / treated, (sdControl * sdControl) / control];
  if (a + b === 0) return 1;
  // Welch–Satterthwaite: how well the standard error is known.
  const degrees = ((a + b) * (a + b)) / ((a * a) / (treated - 1) + (b * b) / (control - 1));
  const tested = treated === control ? 2 * (treated - 1) : degrees;
  return powerOfT(Math.abs(effect) / Math.sqrt(a + b), degrees, tested);
}

/** Chance of exactly k successes of n. */
function binomial(n: number, chance: number, k: number): number {
  if (chance >= 1) return k === n ? 1 : 0;
  if (chance <= 0) return k === 0 ? 1 : 0;
  let log = 0;
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  return Math.exp(log + k * Math.log(chance) + (n - k) * Math.log1p(-chance));
}
