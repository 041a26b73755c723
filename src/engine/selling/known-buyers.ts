/** Who among those a member recognises has bought a good; and who of them has heard of a purchase since they last looked. */

import type { Mechanism } from '../mechanism.ts';
import { Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { takenFor } from '../talk/identity.ts';

/** By member, bits of menus: somebody whom they recognise has bought since they last weighed it. */
const slot = new Slot<Int32Array>();

export const BUYERS_HEARD_OF: Mechanism<Int32Array> = {
  slot,
  create: ({ scenario: { population }, parameters: p }, { offers }) =>
    offers.length === 0 || (p.buyKnown === 0 && p.buyAgainFriend === 0) ? undefined : new Int32Array(population.size),
};

/** Members whom this one recognises and who have bought one of the offers in `bits`. */
export function knownBuyers(run: Run, member: number, bits: number): number {
  const { members, groups, parameters: p, recorder, constants } = run;
  const id = members.group[member]!;
  if (id < 0 || recorder.tally.orders === 0 || !constants.tieEffects || p.buyKnown === 0) return 0;
  const group = groups[id]!;
  const seat = members.seat[member]!;
  let count = 0;
  for (let other = 0; other < group.seatCount; other++) {
    const known = group.memberAt[other]!;
    if (
      known >= 0 &&
      (members.bought[known]! & bits) !== 0 &&
      group.ties.between(seat, takenFor(run, group, seat, other, -1)) >= p.recognitionThreshold
    )
      count++;
  }
  return count;
}

/** Lets all who recognise a buyer hear of the purchase: once a purchase, instead of asking at every visit who has bought. */
export function letHear(run: Run, buyer: number, menu: number): void {
  const heard = slot.of(run);
  const { members, groups, constants, parameters: p } = run;
  const id = members.group[buyer]!;
  if (heard === undefined || id < 0 || !constants.tieEffects) return;
  const group = groups[id]!;
  const seat = members.seat[buyer]!;
  for (let other = 0; other < group.seatCount; other++) {
    const member = group.memberAt[other]!;
    if (
      member >= 0 &&
      member !== buyer &&
      group.ties.between(other, takenFor(run, group, other, seat, -1)) >= p.recognitionThreshold
    )
      heard[member]! |= 1 << menu;
  }
}

/** Whether a member has heard of a purchase since the last time they were asked this; from now on they have not. */
export function hasHeard(run: Run, member: number, menu: number): boolean {
  const heard = slot.of(run);
  if (heard === undefined) return false;
  const bit = 1 << menu;
  if ((heard[member]! & bit) === 0) return false;
  heard[member]! &= ~bit;
  return true;
}
