/** Who has been appointed a leader. */

import { said } from '../../language/said.ts';
import type { Leaders as Lever } from '../../scenario/levers/leaders.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

export interface Leader {
  readonly member: number;
  /** Answers left today. */
  left: number;
}

interface Leaders {
  /** In the order of their appointment. */
  readonly inOffice: Leader[];
  /** By member: 1 for those who were ever appointed. */
  readonly appointed: Uint8Array;
}

const slot = new Slot<Leaders>();

export const LEADERS: Mechanism<Leaders> = {
  slot,
  create: ({ scenario }, { leaders }) =>
    hasNoLeaders(leaders) ? undefined : { inOffice: [], appointed: new Uint8Array(scenario.population.size) },
  change: (run, state, levers) => {
    if (!levers.has('leaders')) return state;
    const { count = hasNoLeaders(run.strategy.leaders) ? 0 : Number.POSITIVE_INFINITY } = run.strategy.leaders;
    while (state.inOffice.length > count) state.appointed[state.inOffice.pop()!.member] = 0;
    return state;
  },
  columns: { appointed: variable('state', '', 'yes or no', said('has been appointed a leader', '已被任命为骨干')) },
};

const hasNoLeaders = ({ count, share }: Lever): boolean => count === undefined && share === undefined;

/** Leaders of today, in the order of their appointment. */
export const leadersToday = (run: Run): readonly Leader[] => slot.of(run)?.inOffice ?? [];

export const isLeader = (run: Run, member: number): boolean => slot.of(run)?.appointed[member] === 1;

/** For those who appoint them. */
export const officeOf = (run: Run): Leaders | undefined => slot.of(run);
