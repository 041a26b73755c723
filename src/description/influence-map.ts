/** The map of influences as a whole, or as far as a scenario uses it. */

import { LEVERS, type LeverName } from '../scenario/levers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Influence } from './influences/influence.ts';
import { INFLUENCES } from './influences.ts';
import { usedBy } from './ways.ts';

export interface InfluenceMap {
  /** Levers from which arrows of this map go. */
  readonly levers: readonly LeverName[];
  /** The other levers, which no strategy of the scenario uses. */
  readonly idle: readonly LeverName[];
  readonly influences: readonly Influence[];
  /** Name of the scenario; undefined for the map of the model. */
  readonly scenario: string | undefined;
}

export function mapOf(scenario?: Scenario): InfluenceMap {
  if (scenario === undefined) return { levers: LEVERS, idle: [], influences: INFLUENCES, scenario: undefined };
  const inUse = usedBy(scenario.strategies, scenario.wordOfMouth);
  const levers = LEVERS.filter((lever) => inUse.has(lever));
  const idle = LEVERS.filter((lever) => !inUse.has(lever));
  const acts = ({ from, needs }: Influence) =>
    !(idle as readonly string[]).includes(from) && (needs.length === 0 || needs.some((needed) => inUse.has(needed)));
  return { levers, idle, influences: INFLUENCES.filter(acts), scenario: scenario.name };
}
