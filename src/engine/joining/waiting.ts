/**
 * Those for whom there was no place: refused, or waiting for one.
 */
import { slotOf } from '../groups/groups.ts';
import { type Arrival, COMING, REFUSED, type Run, type Waiting } from '../run.ts';
import { giveBack } from './referral.ts';

/** Whether places may come free for those who found none. */
export function mayWait({ strategy }: Run): boolean {
  const { whenFull } = strategy.groups;
  return whenFull === 'queue' || whenFull === 'split';
}

/** Puts somebody at the end of the line. Those who have waited before are asked in the order in which they came, and so keep it. */
export function wait(run: Run, arrival: Arrival | Waiting): void {
  run.status[arrival.person] = COMING;
  run.waiting.push('since' in arrival ? arrival : { ...arrival, slot: slotOf(run, arrival.person), since: run.day });
}

export function refuse(run: Run, arrival: Arrival): void {
  run.status[arrival.person] = REFUSED;
  if (arrival.inviter >= 0) giveBack(run, arrival);
}

/** Takes the people who still wait, first come first; those who have lost patience are gone. */
export function takeWaiting(run: Run): Waiting[] {
  const { waiting, strategy, day } = run;
  const { whenFull, queue } = strategy.groups;
  run.waiting = [];
  if (whenFull !== 'queue') return waiting;
  return waiting.filter((arrival) => {
    const patient = day - arrival.since <= queue!.patience;
    if (!patient) refuse(run, arrival);
    return patient;
  });
}
