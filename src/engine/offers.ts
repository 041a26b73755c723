/**
 * Selling at one price (MODEL.md §4.4 j): each member meets each offer once, by telephone or in the group, and buys with
 *
 * P = σ(c0 + c_T (T - ½) + c_N ln(1 + known buyers)) · 1[price ≤ w · reference price].
 */
import { log, logistic } from '../numeric/exp-log.ts';
import { uniform } from '../random/threefry.ts';
import { earn, pay } from './money.ts';
import type { Run } from './run.ts';

/** Calls members: everybody who has joined by the first day, and newcomers on the day after they join, whether or not they stayed. */
export function callMembers(run: Run): void {
  const { strategy, members, day } = run;
  strategy.offers.forEach((offer, index) => {
    if (offer.channel !== 'phone' || day < offer.from || day > offer.until) return;
    // Members are in order of joining: those who joined yesterday stand at the end.
    for (let member = members.count - 1; member >= 0; member--) {
      if (members.joinDay[member] === day) continue;
      if (day > offer.from && members.joinDay[member]! < day - 1) break;
      meetOffer(run, member, index);
    }
  });
}

/** Shows the group's offers to a member who has opened it. */
export function seeOffers(run: Run, member: number): void {
  const { strategy, day } = run;
  for (let index = 0; index < strategy.offers.length; index++) {
    const offer = strategy.offers[index]!;
    if (offer.channel === 'group' && day >= offer.from && day <= offer.until) meetOffer(run, member, index);
  }
}

function meetOffer(run: Run, member: number, index: number): void {
  const { members, strategy, world, parameters: p, recorder } = run;
  const offer = strategy.offers[index]!;
  const bit = 1 << index;
  if ((members.offersSeen[member]! & bit) !== 0) return;
  members.offersSeen[member]! |= bit;
  const person = members.person[member]!;
  if (uniform(world.draws.reach, person, index) >= offer.reach) return;
  recorder.tally.offered++;
  if (offer.price > members.reservation[member]! * offer.referencePrice) return;
  const probability = logistic(
    p.buyBase + p.buyTrust * (members.trust[member]! - 0.5) + p.buyKnown * log(1 + knownBuyers(run, member, bit)),
  );
  if (uniform(world.draws.buy, person, index) >= probability) return;
  if (members.bought[member] === 0) recorder.tally.buyers++;
  members.bought[member]! |= bit;
  recorder.tally.orders++;
  earn(run, offer.price);
  pay(run, offer.unitCost);
}

/** Members whom this one recognises and who have bought the good. */
function knownBuyers(run: Run, member: number, bit: number): number {
  const { members, groups, parameters: p, recorder, constants } = run;
  const id = members.group[member]!;
  if (id < 0 || recorder.tally.orders === 0 || !constants.tieEffects || p.buyKnown === 0) return 0;
  const group = groups[id]!;
  const seat = members.seat[member]!;
  let count = 0;
  for (let other = 0; other < group.seatCount; other++) {
    const known = group.memberAt[other]!;
    if (known >= 0 && (members.bought[known]! & bit) !== 0 && group.ties.between(seat, other) >= p.recognitionThreshold)
      count++;
  }
  return count;
}
