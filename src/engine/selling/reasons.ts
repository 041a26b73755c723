/** How much a member weighs an offer again that they have met: little at a usual visit, more where there is a reason. */
import type { CompiledOffer } from '../../model/strategy.ts';
import { opennessOf } from '../habituation/habituation.ts';
import { ACTIVITIES } from '../habituation/kinds.ts';
import { activityRuns } from '../programme/occasions.ts';
import type { Run } from '../run.ts';

/** Last days of an offer or a discount on which it is felt to end. */
export const LAST_DAYS = 3;

/** Part of a first sight; an event does less for those who are tired of events. `fall` is the part by which the price lies below the one remembered, `isTold` says that a buyer is newly known. */
export function weightAgain(run: Run, member: number, offer: CompiledOffer, fall: number, isTold: boolean): number {
  const { parameters: p, day } = run;
  return (
    p.buyAgainVisit +
    p.buyAgainFall * fall +
    (p.buyAgainEvent > 0 && activityRuns(run) ? p.buyAgainEvent * opennessOf(run, member, ACTIVITIES) : 0) +
    (p.buyAgainEnd > 0 && isEnding(offer, day) ? p.buyAgainEnd : 0) +
    (isTold ? p.buyAgainFriend : 0)
  );
}

/** Whether the offer, or the discount on it, is in its last days. What ends with the horizon does not end for members. */
function isEnding({ ends, until, discount }: CompiledOffer, day: number): boolean {
  if (ends && day > until - LAST_DAYS) return true;
  const days = discount?.days;
  return days !== undefined && day <= days.to && day > days.to - LAST_DAYS && day >= days.from;
}
