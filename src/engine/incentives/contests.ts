/** Who did most since the last award: periods, winners, and who is near the cut. Honours, leaderboards and top badges are contests. */
import type { CompiledContest } from '../../model/incentives.ts';
import type { Run } from '../run.ts';
import { type Meter, topOf } from './meters.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, isPayable, spend } from './wallets.ts';

export interface Contest {
  readonly plan: CompiledContest;
  readonly meter: Meter;
  /** `NEAR` for members within reach of the cut this morning, `ABOVE` for those whose place is safe, 0 for all others. */
  near: Uint8Array;
  /** Members who are not 0 in `near`. */
  listed: number[];
  /** Whether those who have done nothing yet are within reach, too. */
  everybodyNear: boolean;
}

const NEAR = 1;
const ABOVE = 2;

export function createContest(plan: CompiledContest, meter: Meter, capacity: number): Contest {
  return { plan, meter, near: new Uint8Array(capacity), listed: [], everybodyNear: true };
}

/** Whether a period that began with the program ends this morning. */
export function periodEnds({ plan }: IncentiveState, every: number, day: number): boolean {
  return day > plan.from && day <= plan.to + 1 && (day - plan.from) % every === 0;
}

/** Ends the period when it is time: calls `win` for each winner who can be paid, best first, and resets the meter. */
export function holdContest(run: Run, state: IncentiveState, contest: Contest, win: (member: number) => void): void {
  const { plan, meter } = contest;
  if (!periodEnds(state, plan.every, run.day)) return;
  if (isPayable(state, plan.budget)) {
    for (const member of topOf(meter, run.members.group, run.members.count, placesOf(run, plan))) {
      if (!spend(run, state, plan.budget, plan.prize + plan.cost)) break;
      win(member);
    }
  }
  meter.counts.fill(0);
}

/** Finds who stands within k_cut ranks of the cut; whoever has done nothing shares the rank behind the last. */
export function findNear(run: Run, state: IncentiveState, contest: Contest): void {
  const { plan, meter } = contest;
  for (const member of contest.listed) contest.near[member] = 0;
  contest.listed = [];
  contest.everybodyNear = false;
  if (!isOpen(state, plan.budget)) return;
  const reach = run.parameters.boardDistance;
  const places = placesOf(run, plan);
  const ranked = topOf(meter, run.members.group, run.members.count, places + Math.floor(reach));
  contest.everybodyNear = ranked.length + 1 <= places + reach;
  contest.listed = ranked;
  const safe = Math.max(0, Math.ceil(places - reach) - 1);
  ranked.forEach((member, rank) => {
    contest.near[member] = rank < safe ? ABOVE : NEAR;
  });
}

/** Whether the contest pulls a member today. */
export function isNear(contest: Contest, member: number): boolean {
  return contest.near[member] === NEAR || (contest.everybodyNear && contest.meter.counts[member] === 0);
}

/** Whether the member is in the contest at all today: near the cut, or above it. */
export const isInContest = (contest: Contest, member: number): boolean =>
  contest.near[member] === ABOVE || isNear(contest, member);

/** At least one place, as long as a part of the members is to win at all. */
function placesOf(run: Run, plan: CompiledContest): number {
  if (plan.share === 0) return plan.places;
  const { joined, left } = run.recorder.tally;
  return Math.max(1, Math.floor(plan.share * (joined - left)));
}
