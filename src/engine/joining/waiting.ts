/**
 * Those for whom there was no place: refused, or waiting for one.
 */
import type { Arrival } from '../events.ts';
import { slotOf } from '../groups/groups.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import { COMING, REFUSED } from '../members/people.ts';
import type { Run } from '../run.ts';
import { giveBack } from './referral.ts';

/** Somebody who waits for a place. */
export interface Waiting extends Arrival {
  /** Which groups would do: index into `openGroups`. */
  readonly slot: number;
  readonly since: number;
}

/** People who found every group full, first come first. */
const slot = new Slot<Waiting[]>();

export const WAITING: Mechanism<Waiting[]> = { slot, create: () => [] };

/** First come first. */
export const waitingOf = (run: Run): Waiting[] => slot.in(run);

/** Whether places may come free for those who found none. */
export function mayWait({ strategy }: Run): boolean {
  const { whenFull } = strategy.groups;
  return whenFull === 'queue' || whenFull === 'split';
}

/** Puts somebody at the end of the line. Those who have waited before are asked in the order in which they came, and so keep it. */
export function wait(run: Run, arrival: Arrival | Waiting): void {
  run.status[arrival.person] = COMING;
  slot.in(run).push('since' in arrival ? arrival : { ...arrival, slot: slotOf(run, arrival.person), since: run.day });
}

export function refuse(run: Run, arrival: Arrival): void {
  run.status[arrival.person] = REFUSED;
  if (arrival.inviter >= 0) giveBack(run, arrival);
}

/** Takes the people who still wait, first come first; those who have lost patience are gone. */
export function takeWaiting(run: Run): Waiting[] {
  const { strategy, day } = run;
  const { whenFull, queue } = strategy.groups;
  const waiting = slot.in(run).splice(0);
  if (whenFull !== 'queue') return waiting;
  return waiting.filter((arrival) => {
    const patient = day - arrival.since <= queue!.patience;
    if (!patient) refuse(run, arrival);
    return patient;
  });
}

/** Finds out again which groups would do, where groups have become of other kinds. */
export function sortWaiting(run: Run): void {
  const line = slot.in(run);
  line.forEach((waiting, k) => {
    line[k] = { ...waiting, slot: slotOf(run, waiting.person) };
  });
}
