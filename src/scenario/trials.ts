/**
 * Experiments that draw members, not groups: what one strategy does to single members, given to half of them, while the others get what
 * another strategy does. Only what a member meets alone can be given so.
 */
import { datedEntries } from './levers/dated.ts';
import { MOST_OFFERS } from './levers/offers.ts';
import { differingParts, type LeverPart, partName } from './mixtures.ts';
import type { Strategy } from './strategy.ts';

/** Outcomes that can be read member by member, and whether they add up over all who ever joined or are means over those present. */
export const TRIAL_MEASURE_KINDS = {
  messages: 'total',
  joined: 'total',
  members: 'total',
  invitations: 'total',
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
 * everybody at once, offers that are not met alone, and budgets that all would draw on. Empty when it can be given so.
 */
export function notForMembers(of: Strategy, against: Strategy): string[] {
  return differingParts(against, of).flatMap((part) => {
    const byDays = [of, against].some((strategy) => datedEntries(strategy[part.lever]) !== undefined);
    return (byDays ? undefined : GIVEN_ALONE[part.lever]?.(of, against)) ?? [partName(part)];
  });
}

/** Levers that can be given to single members, and what of them stands in the way; undefined when all of the lever does. */
const GIVEN_ALONE: Readonly<
  Partial<Record<LeverPart['lever'], (of: Strategy, against: Strategy) => string[] | undefined>>
> = {
  operators: (of, against) => {
    const { replyToNewcomers } = of.operators;
    const isAll = JSON.stringify(of.operators) === JSON.stringify({ ...against.operators, replyToNewcomers });
    return isAll ? [] : undefined;
  },
  offers: (of, against) => {
    const offers = [...of.offers, ...against.offers];
    if (offers.some(({ goal }) => goal !== undefined)) return ['offers.goal'];
    return offers.length > MOST_OFFERS ? [`offers (more than ${MOST_OFFERS} in both)`] : [];
  },
  // A fee, its period and a free trial are a matter between the operator and one person.
  membership: () => [],
  // Whoever brings somebody in is paid by the one arm, whoever comes is welcomed by the other; money that runs out for one runs out for all.
  invitations: (of, against) => {
    const both = [of.invitations, against.invitations];
    if (both.some(({ commonBudget }) => commonBudget)) return ['invitations.commonBudget'];
    return both.some(({ budget }) => budget !== undefined) ? ['invitations.budget'] : [];
  },
};
