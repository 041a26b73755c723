/**
 * The ways that lead along the arrows of what is in use.
 *
 * From them follows what a user must be told where two strategies come out the same: that no way leads from what differs to the outcome, or
 * that there is one, and nobody went it.
 */
import type { Quantity } from '../scenario/influenced.ts';
import { isOff, LEVERS, type LeverName } from '../scenario/levers.ts';
import { changedMeanwhile, withAllStages } from '../scenario/meanwhile.ts';
import { OUTCOME_NAMES, outcomeNamed } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';
import type { Influence, Needed, Place } from './influences/influence.ts';
import { INFLUENCES } from './influences.ts';

/** Whether content tells of something or gets somewhere, or goods must become known or get better. */
const isTold = ({ content, offers }: Strategy): boolean =>
  content.some(({ subject, disputed, personal, passOn, outside }) =>
    [subject, disputed, personal, passOn, outside].some((own) => own !== undefined),
  ) || offers.some(({ topic, known, improves }) => [topic, known, improves].some((own) => own !== undefined));

/** What is in use. */
export type InUse = ReadonlySet<Needed>;

export function usedBy(written: readonly Strategy[], wordOfMouth: Scenario['wordOfMouth']): InUse {
  const strategies = written.map(withAllStages);
  const parts: Readonly<Record<Exclude<Needed, LeverName>, boolean>> = {
    telling: strategies.some(isTold),
    vip: strategies.some(({ groups }) => groups.vip !== undefined),
    meetings: strategies.some(({ activities }) => activities.some(({ kind }) => kind === 'offline')),
    wordOfMouth: wordOfMouth !== 'off',
  };
  const changed = changedByRuns(strategies);
  const levers = LEVERS.filter(
    (lever) => changed.includes(lever) || strategies.some((strategy) => !isOff(lever, strategy[lever])),
  );
  return new Set<Needed>([...levers, ...(Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part])]);
}

/** Levers that stages or triggers may turn on or change while a run lasts. */
export const changedByRuns = (strategies: readonly Strategy[]): readonly LeverName[] =>
  LEVERS.filter((lever) => strategies.some((strategy) => changedMeanwhile(strategy).has(lever)));

const MEASURED: ReadonlySet<Quantity> = new Set(OUTCOME_NAMES.flatMap((name) => outcomeNamed(name).measures));

/** What is reached from these places, each with the place before it on a shortest way; what is not in use leads nowhere. */
export function reachFrom(from: readonly Place[], inUse?: InUse): ReadonlyMap<Place, Place | undefined> {
  const before = new Map<Place, Place | undefined>(from.map((place) => [place, undefined]));
  const next = [...before.keys()];
  const reach = (to: Place, place: Place) => {
    if (before.has(to)) return;
    before.set(to, place);
    next.push(to);
  };
  const serves = ({ needs }: Influence) =>
    inUse === undefined || needs.length === 0 || needs.some((needed) => inUse.has(needed));
  for (let place = next.shift(); place !== undefined; place = next.shift()) {
    for (const influence of INFLUENCES) if (influence.from === place && serves(influence)) reach(influence.to, place);
    if (MEASURED.has(place as Quantity)) reach('watched', place);
  }
  return before;
}

/** A shortest way from one of the places to what is measured, both ends included; undefined where there is none. */
export function wayTo(from: readonly Place[], to: readonly Quantity[], inUse?: InUse): readonly Place[] | undefined {
  const before = reachFrom(from, inUse);
  // In the order in which they were reached: the first is nearest.
  const end = [...before.keys()].find((place) => (to as readonly Place[]).includes(place));
  if (end === undefined) return undefined;
  const way: Place[] = [];
  for (let place: Place | undefined = end; place !== undefined; place = before.get(place)) way.unshift(place);
  return way;
}
