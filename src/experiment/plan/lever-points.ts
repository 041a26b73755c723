/** Plans as points of an experiment: a place in the unit cube becomes values of the strategy's levers. */
import { keyFromText } from '../../random/draws.ts';
import type { Key } from '../../random/threefry.ts';
import type { Plan, PlanLever } from '../../scenario/planning.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { valueAt, writeValue } from '../../scenario/value-range.ts';
import type { Point } from '../points.ts';
import type { Gene } from './variation.ts';

export const genesOf = ({ levers }: Pick<Plan, 'levers'>): Gene[] =>
  levers.map((lever) => ('range' in lever ? 'number' : { values: lever.values.length }));

/** The draws of a search belong to the scenario's seed. */
export const searchKey = ({ seed }: Pick<Scenario, 'seed'>): Key => keyFromText(`plan/${seed}`);

/** The value of each lever at a place of the unit cube, as it would be written in the scenario. */
export function leverValues(levers: readonly PlanLever[], place: Float64Array): string[] {
  return levers.map((lever, k) => {
    const u = place[k]!;
    if ('values' in lever) return lever.values[Math.min(lever.values.length - 1, Math.floor(u * lever.values.length))]!;
    return writeValue(lever.range, rounded(lever.range, valueAt(lever.range, u)));
  });
}

/** What `--set` would take for these values. */
export const settingsOf = (levers: readonly PlanLever[], values: readonly string[]): string[] =>
  levers.map(({ at }, k) => `${at}=${values[k]!}`);

/**
 * A point at which the levers have these values and everybody meets other luck than at other rounds: a round is a generation, or the
 * last look at what was found. Points of one round share their seeds.
 */
export function pointOf(levers: readonly PlanLever[], values: readonly string[], seed: string, round: string): Point {
  return { set: [...settingsOf(levers, values), `seed=${JSON.stringify(`${seed}/plan ${round}`)}`] };
}

type Range = Extract<PlanLever, { readonly range: unknown }>['range'];

/** Three digits of the way from the lower to the upper end: more would only pretend. */
function rounded({ low, high, scale, whole, step }: Range, value: number): number {
  if (whole || step !== undefined) return value;
  if (scale === 'log') return Math.min(high, Math.max(low, Number(value.toPrecision(3))));
  // The exponent of the number as it is written: a logarithm may fall short of a whole number.
  const digit = 10 ** Number(((high - low) / 100).toExponential().split('e')[1]);
  return Math.min(high, Math.max(low, Math.round(value / digit) * digit));
}
