/** People who have accepted today and come in tomorrow. */
import type { Arrival } from '../events.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import { COMING } from '../members/people.ts';
import type { Run } from '../run.ts';

const slot = new Slot<Arrival[]>();

export const ACCEPTED: Mechanism<Arrival[]> = { slot, create: () => [] };

export function comeTomorrow(run: Run, arrival: Arrival): void {
  run.status[arrival.person] = COMING;
  slot.in(run).push(arrival);
}

/** In the order in which they accepted. */
export const acceptedOf = (run: Run): readonly Arrival[] => slot.in(run);

/** Takes those who accepted yesterday. */
export const takeAccepted = (run: Run): Arrival[] => slot.in(run).splice(0);
