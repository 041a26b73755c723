/** How much of their own wish members lose by what is paid before others. */
import type { Contingency } from '../../scenario/levers/incentives/scheme.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import type { IncentiveState } from './state.ts';
import { isOpen } from './wallets.ts';

/** χ of what is there for all: schemes do not add up, the heaviest counts. A row takes from those alone who believe in it (`streaks.ts`). */
export function crowdingOf(state: IncentiveState, parameters: Parameters): number {
  let most = 0;
  for (const rewards of Object.values(state.plan.schemes))
    for (const { crowds, budget } of rewards)
      if (crowds !== undefined && rewards !== state.plan.schemes.streaks && isOpen(state, budget))
        most = Math.max(most, crowdingBy(crowds, parameters));
  return most;
}

export function crowdingBy(contingency: Contingency, parameters: Parameters): number {
  switch (contingency) {
    case 'engagement':
      return parameters.crowdingEngagement;
    case 'completion':
      return parameters.crowdingCompletion;
    case 'performance':
      return parameters.crowdingPerformance;
  }
}
