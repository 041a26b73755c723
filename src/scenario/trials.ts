/**
 * Experiments that draw members, not groups: what one strategy does to single members, given to half of them, while the others get what
 * another strategy does. Only what a member meets alone can be given so.
 */
import { MOST_OFFERS } from './levers/offers.ts';
import { differingParts, type LeverPart, partName } from './mixtures.ts';
import type { Strategy } from './strategy.ts';

/** Outcomes that can be read member by member, and whether they add up over all who ever joined or are means over those present. */
export const TRIAL_MEASURE_KINDS = {
  messages: 'total',
  members: 'total',
  orders: 'total',
  revenue: 'total',
  activeShare7: 'mean',
  recognisedShare: 'mean',
  bondedShare: 'mean',
  belonging: 'mean',
  satisfaction: 'mean',
  trust: 'mean',
} as const;
export type TrialMeasure = keyof typeof TRIAL_MEASURE_KINDS;
export const TRIAL_MEASURES = Object.keys(TRIAL_MEASURE_KINDS) as readonly TrialMeasure[];

/** How often both arms are looked at while the experiment lasts. */
const LOOKS = 6;

/** Days passed at each look, the last being the horizon; fewer looks where the horizon is short. */
export function trialDays(horizon: number): number[] {
  const days = Array.from({ length: LOOKS }, (_, k) => Math.ceil(((k + 1) * horizon) / LOOKS));
  return [...new Set(days)];
}

/** What a run of the experiment is called, among the strategies of the scenario. */
export const trialName = (of: string, against: string): string => `half ${of}, half ${against}`;

/** The strategies that a name made by `trialName` tells of; undefined when it is no such name. */
export function strategiesOfTrial(
  name: string,
  strategies: readonly Strategy[],
): { readonly of: Strategy; readonly against: Strategy } | undefined {
  for (const of of strategies)
    for (const against of strategies)
      if (of !== against && name === trialName(of.name, against.name)) return { of, against };
  return undefined;
}

/**
 * What keeps the difference between two strategies from being given to single members, in words of the scenario file: levers that act on
 * everybody at once, and offers that are not met alone. Empty when it can be given so.
 */
export function notForMembers(of: Strategy, against: Strategy): string[] {
  const parts = differingParts(against, of);
  const levers = parts.filter((part) => !isMetAlone(part, of, against)).map(partName);
  if (!parts.some(({ lever }) => lever === 'offers')) return levers;
  const offers = [...of.offers, ...against.offers];
  if (offers.some(({ goal }) => goal !== undefined)) levers.push('offers.goal');
  else if (offers.length > MOST_OFFERS) levers.push(`offers (more than ${MOST_OFFERS} in both)`);
  return levers;
}

function isMetAlone({ lever }: LeverPart, of: Strategy, against: Strategy): boolean {
  if (lever === 'offers') return true;
  if (lever !== 'operators') return false;
  const { replyToNewcomers } = of.operators;
  return JSON.stringify(of.operators) === JSON.stringify({ ...against.operators, replyToNewcomers });
}
