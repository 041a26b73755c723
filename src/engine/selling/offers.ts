/**
 * Selling: each member meets each offer once, or once a round where it is made again, by telephone or in the group.
 * Offers of one menu are met together: of those that a member can afford, the one with the largest surplus w · reference price - price
 * is considered (so that a cheap part takes buyers from the whole, and wins those who could not afford it), and bought with
 *
 * P = σ(c0 + c_T (T - ½) + c_I I + c_N ln(1 + known buyers)) · 1[price ≤ w · reference price].
 */

import { said } from '../../language/said.ts';
import type { CompiledOffer } from '../../model/strategy.ts';
import { log, logistic } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { recommendation } from '../joining/opinion-leaders.ts';
import { spendingOf } from '../joining/referral.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { isOffered } from '../members/arms.ts';
import { noteOrder } from '../members/trial.ts';
import { activityRuns } from '../programme/occasions.ts';
import type { Run } from '../run.ts';
import { takenFor } from '../talk/identity.ts';
import { priceFor } from './discounts.ts';
import { experience } from './experience.ts';
import { sell } from './money.ts';
import { promise } from './promises.ts';

interface Offers {
  /** By member: offers met, one bit an offer. */
  readonly seen: Int32Array;
  /** By offer that is made again: latest round in which each member met it, counted from 1; empty for others. */
  readonly rounds: readonly Int32Array[];
}

const slot = new Slot<Offers>();

export const OFFERS: Mechanism<Offers> = {
  slot,
  create: ({ scenario: { population } }, { offers }) =>
    offers.length === 0
      ? undefined
      : {
          seen: new Int32Array(population.size),
          rounds: offers.map(({ every }) => new Int32Array(every === undefined ? 0 : population.size)),
        },
  columns: { seen: variable('account', '', 'offers', said('offers met', '遇到过的商品数')) },
};

export const CALLING_PHASE: Phase = {
  name: said('the operator calls members', '运营者给成员打电话'),
  details: said('Offers by telephone, latest members first.', '电话推销的商品，最近加入的成员在先。'),
  submodels: ['offers', 'money'],
  act: callMembers,
};

/** Calls members: everybody who has joined by the first day, and newcomers on the day after they join, whether or not they stayed. */
function callMembers(run: Run): void {
  const { strategy, members, day } = run;
  strategy.offers.forEach((offer, index) => {
    if (offer.channel !== 'phone' || !isOpen(run, index)) return;
    const isRound = offer.every === undefined ? day === offer.from : (day - offer.from) % offer.every === 0;
    // Members are in order of joining: those who joined yesterday stand at the end.
    for (let member = members.count - 1; member >= 0; member--) {
      if (members.joinDay[member] === day) continue;
      if (!isRound && members.joinDay[member]! < day - 1) break;
      meetOffer(run, member, index, members.bought[member]!);
    }
  });
}

/** Shows the group's offers to a member who has opened it. */
export function seeOffers(run: Run, member: number): void {
  const { offers } = run.strategy;
  const owned = run.members.bought[member]!; // an upgrade waits for the next visit
  for (let index = 0; index < offers.length; index++) {
    if (offers[index]!.channel === 'group' && isOpen(run, index)) meetOffer(run, member, index, owned);
  }
}

function isOpen(run: Run, index: number): boolean {
  const { from, until } = run.strategy.offers[index]!;
  return run.day >= from && run.day <= until;
}

function meetOffer(run: Run, member: number, index: number, owned: number): void {
  const { members, strategy, world, parameters: p, recorder } = run;
  const met = strategy.offers[index]!;
  if (strategy.trial !== undefined && !isOffered(run, member, index)) return;
  if (!mayBuy(met, owned)) return;
  const first = met.menuOf[0]!;
  const round = met.every === undefined ? 0 : Math.floor((run.day - met.from) / met.every);
  if (!isNews(run, member, first, round)) return;
  const person = members.person[member]!;
  const { place } = strategy.offers[first]!;
  if (uniform(world.draws.reach, person, place) >= met.reach) return;
  recorder.offered(member);
  const chosen = bestOf(run, member, met.menuOf, owned);
  if (chosen < 0) return;
  const bit = 1 << chosen;
  const probability = logistic(
    p.buyBase +
      p.buyTrust * (members.trust[member]! - 0.5) +
      p.buyKnown * log(1 + knownBuyers(run, member, strategy.trial?.knownBits[chosen] ?? bit)) +
      p.buyIntent * members.intent[member]! +
      p.buyNeed * members.need[member]! +
      (activityRuns(run) ? p.buyEvent : 0) +
      (strategy.opinionLeaders.length === 0 ? 0 : recommendation(run, person, bit)),
  );
  const occasion = packed(place, round);
  const draw =
    round === 0 ? uniform(world.draws.buy, person, place) : uniform(world.draws['buy-again'], person, occasion);
  if (draw >= probability) return;
  const offer = strategy.offers[chosen]!;
  const price = priceFor(run, member, offer) * spendingOf(run, member);
  if (offer.goal !== undefined) {
    members.bought[member]! |= bit;
    promise(run, chosen, { member, price, occasion });
    return;
  }
  recorder.bought(member, chosen, members.bought[member] === 0);
  members.bought[member]! |= bit;
  noteOrder(run, member);
  sell(run, member, price, offer.unitCost);
  if (offer.quality !== undefined) experience(run, member, offer, occasion);
}

const mayBuy = ({ requiredBits }: CompiledOffer, owned: number): boolean =>
  requiredBits === 0 || (owned & requiredBits) !== 0;

/** Whether a member meets the menu that begins with offer `first` for the first time in this round; notes that they have. */
function isNews(run: Run, member: number, first: number, round: number): boolean {
  const { seen, rounds } = slot.of(run)!;
  const bit = 1 << first;
  const isFirst = (seen[member]! & bit) === 0;
  seen[member]! |= bit;
  if (run.strategy.offers[first]!.every === undefined) return isFirst;
  const isNew = isFirst || rounds[first]![member]! <= round;
  rounds[first]![member] = round + 1;
  return isNew;
}

/** The offer of a menu, open today, that leaves the member the largest surplus; -1 when they can afford none. */
function bestOf(run: Run, member: number, menu: readonly number[], owned: number): number {
  const { members, strategy } = run;
  let best = -1;
  let largest = 0;
  for (const index of menu) {
    const offer = strategy.offers[index]!;
    if (!isOpen(run, index) || !mayBuy(offer, owned)) continue;
    const surplus = members.reservation[member]! * offer.referencePrice - priceFor(run, member, offer);
    if (surplus < 0 || (best >= 0 && surplus <= largest)) continue;
    best = index;
    largest = surplus;
  }
  return best;
}

/** Members whom this one recognizes and who have bought the good. */
function knownBuyers(run: Run, member: number, bits: number): number {
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
