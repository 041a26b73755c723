/**
 * What levers spend whatever happens: the wages of hours that are paid in any case, pieces that appear by the calendar. A cost that is made of
 * nothing else is the same in every run, and nobody needs runs to know it.
 */
import type { Quantity } from '../scenario/influenced.ts';
import { LEVERS, type LeverName } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';
import type { Place } from './influences/influence.ts';
import { INFLUENCES } from './influences.ts';
import { usedBy } from './ways.ts';

/**
 * Whether all that a lever spends follows from what is written. Levers that are not here spend by what members do, such as goods that are
 * delivered and rewards that are earned, or by how many there are to be won.
 */
const SPENDS_AS_WRITTEN: Readonly<Partial<Record<LeverName, (strategy: Strategy) => boolean>>> = {
  operators: () => true,
  moderators: () => true,
  commonIdentity: () => true,
  curation: () => true,
  opinionLeaders: () => true,
  // Members' own pieces cost a part; what short hours leave out depends on how many ask.
  content: ({ content }) =>
    content.every(({ byMembers, workHours }) => byMembers === undefined && workHours === undefined),
  activities: ({ activities }) => activities.every(({ kind }) => kind !== 'offline' && kind !== 'lottery'),
  surveys: ({ surveys }) => surveys.every(({ costPerAnswer }) => costPerAnswer === 0),
  recruit: ({ recruit }) => recruit.every(({ costPerPerson }) => costPerPerson === 0),
  seeds: ({ seeds }) => seeds.every(({ costPerPerson }) => costPerPerson === 0),
  allies: ({ allies }) => allies.every(({ costPerPerson }) => costPerPerson === 0),
  groups: ({ groups }) => groups.vip === undefined,
};

/**
 * Whether no draw enters a quantity under a strategy, by the map of influences: nothing that is in use moves it, or, of what is spent, nothing
 * but levers that spend as written.
 */
export function isWithoutChance(quantity: Quantity, strategy: Strategy, wordOfMouth: Scenario['wordOfMouth']): boolean {
  const inUse = usedBy([strategy], wordOfMouth);
  return INFLUENCES.filter(({ to }) => to === quantity).every(({ from, needs }) => {
    const lever = leverOf(from);
    if (lever !== undefined && !inUse.has(lever)) return true;
    const needed = needs.filter((one) => inUse.has(one));
    if (needs.length > 0 && needed.length === 0) return true;
    if (quantity !== 'spent') return false;
    const spenders = lever === undefined ? needed : [lever];
    return spenders.length > 0 && spenders.every((one) => SPENDS_AS_WRITTEN[one as LeverName]?.(strategy) === true);
  });
}

const leverOf = (place: Place): LeverName | undefined => LEVERS.find((lever) => lever === place);
