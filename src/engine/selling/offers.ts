/**
 * Selling: each member meets each offer or menu, or meets it again each round where it is made again, by telephone or in the group.
 *
 * The chance to buy is a hazard. At a look the member is ready to buy with log-odds x (`wish.ts`), and what has added up grows by
 * weight · ln(1 + e^x); bought is when it passes one exponential of the person, the offer and the round. At the first sight the weight is 1,
 * which makes P = σ(x); it is small at each later visit, and larger where there is a reason to weigh the offer again (`reasons.ts`). A
 * strategy that gives more reasons, or lower prices, sells to the same members no later, and to more.
 *
 * Of a menu one good is bought (`menus.ts`): a cheap part takes buyers from the whole, and wins those who would not have bought that.
 */

import { said } from '../../language/said.ts';
import type { CompiledOffer } from '../../model/strategy.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { recommendation } from '../joining/opinion-leaders.ts';
import { spendingOf } from '../joining/referral.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { isOffered } from '../members/arms.ts';
import { noteOrder } from '../members/trial.ts';
import { activityRuns } from '../programme/occasions.ts';
import type { Run } from '../run.ts';
import { priceFor } from './discounts.ts';
import { experience } from './experience.ts';
import { hasHeard, knownBuyers, letHear } from './known-buyers.ts';
import { knowsGood } from './known-goods.ts';
import { chosenOf, forThePurse, readinessForAny } from './menus.ts';
import { boughtBits, promise } from './promises.ts';
import { couponOf, lessCoupon } from './purse.ts';
import { weightAgain } from './reasons.ts';
import { createRememberedPrice, type RememberedPrice, seeAgain, seeFirst } from './remembered-price.ts';
import { sell } from './sales.ts';
import { dearness, wishToBuy } from './wish.ts';

interface Offers {
  /** By member: offers met, one bit an offer. */
  readonly seen: Int32Array;
  /** By offer that is made again: latest round in which each member met it, counted from 1; empty for others. */
  readonly rounds: readonly Int32Array[];
  /** By offer that is the first of its menu: how members stand to it. */
  readonly menus: readonly (Weighing | undefined)[];
}

/** By member. */
interface Weighing {
  /** What is missing until they buy, in units of hazard; 0 for those who have bought, or cannot be reached. */
  readonly left: Float32Array;
  /** Buyers known when this was last looked at. */
  readonly known: Uint16Array;
  /** Undefined where no price of the menu ever changes. */
  readonly remembered: RememberedPrice | undefined;
}

/** How a member meets an offer: for the first time at all, for the first time in a round, or again. */
const FIRST = 0;
const ROUND = 1;
const AGAIN = 2;

/** Above it, 1 + e^x and e^x are the same number. */
const MOST_EXACT = 40;

const slot = new Slot<Offers>();

export const OFFERS: Mechanism<Offers> = {
  slot,
  create: ({ scenario: { population } }, { offers, everGivesCoupons }) =>
    offers.length === 0
      ? undefined
      : {
          seen: new Int32Array(population.size),
          rounds: offers.map(({ every }) => new Int32Array(every === undefined ? 0 : population.size)),
          menus: offers.map(({ menuOf }, index) =>
            menuOf[0] === index
              ? {
                  left: new Float32Array(population.size),
                  known: new Uint16Array(population.size),
                  remembered:
                    everGivesCoupons || menuOf.some((of) => offers[of]!.discount !== undefined)
                      ? createRememberedPrice(population.size)
                      : undefined,
                }
              : undefined,
          ),
        },
  columns: {
    seen: variable('account', '', 'offers', said('offers met', '遇到过的商品数')),
    left: variable(
      'state',
      '',
      'hazard',
      said('by menu: what is missing until the member buys', '按商品单：距成员购买还差多少'),
    ),
    known: variable(
      'account',
      '',
      'members',
      said('by menu: buyers known when this was last looked at', '按商品单：上次查看时认识的买家数'),
    ),
    remembered: variable(
      'state',
      '',
      'log',
      said('by menu: remembered price, as a multiple of the reference price', '按商品单：记住的价格，以参考价的倍数计'),
    ),
  },
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
      meetOffer(run, member, index, members.bought[member]!, false);
    }
  });
}

/** Shows the group's offers to a member who has opened it. */
export function seeOffers(run: Run, member: number): void {
  const { offers } = run.strategy;
  const owned = run.members.bought[member]!; // an upgrade waits for the next visit
  let weighed = 0;
  for (let index = 0; index < offers.length; index++) {
    const { channel, menuOf } = offers[index]!;
    const bit = 1 << menuOf[0]!;
    if (
      channel === 'group' &&
      (weighed & bit) === 0 &&
      isOpen(run, index) &&
      meetOffer(run, member, index, owned, true)
    )
      weighed |= bit;
  }
}

function isOpen(run: Run, index: number): boolean {
  const { from, until } = run.strategy.offers[index]!;
  return run.day >= from && run.day <= until;
}

/** Whether the member has looked at the menu of an offer; `again` says whether those look who have met it in this round already. */
function meetOffer(run: Run, member: number, index: number, owned: number, again: boolean): boolean {
  const { members, strategy, world, recorder, day } = run;
  const met = strategy.offers[index]!;
  if (strategy.trial !== undefined && !isOffered(run, member, index)) return false;
  if (!mayBuy(met, owned) || !knowsGood(run, member, index)) return false;
  const first = met.menuOf[0]!;
  const menu = slot.of(run)!.menus[first]!;
  const round = met.every === undefined ? 0 : Math.floor((day - met.from) / met.every);
  const person = members.person[member]!;
  const { key } = strategy.offers[first]!;
  const sight = sightOf(run, member, first, round);
  if (sight !== AGAIN) {
    menu.left[member] = 0;
    if (uniform(world.draws.reach, person, key) >= met.reach) return true;
    recorder.offered(member);
    const draw =
      round === 0
        ? uniform(world.draws.buy, person, key)
        : uniform(world.draws['buy-again'], person, packed(key, round));
    menu.left[member] = -log(1 - draw);
  } else if (!again || menu.left[member] === 0) return true;
  const choices = choicesOf(run, met.menuOf, owned);
  const logOdds: number[] = [];
  const left = menu.left[member]! - hazardAt(run, member, choices, menu, sight, logOdds);
  menu.left[member] = Math.max(0, left);
  if (left > 0) return true;
  const occasion = packed(key, round);
  const chosen =
    choices.length === 1
      ? choices[0]!
      : choices[chosenOf(logOdds, run.parameters.buyMenu, uniform(world.draws['buy-which'], person, occasion))]!;
  buy(run, member, chosen, occasion);
  return true;
}

/** What a look at what is open of a menu adds to the hazard; fills `logOdds` with how ready the member is to buy each. */
function hazardAt(
  run: Run,
  member: number,
  choices: readonly number[],
  menu: Weighing,
  sight: number,
  logOdds: number[],
): number {
  const { members, strategy, parameters: p, day } = run;
  const { known, remembered } = menu;
  const { referencePrice, dealProneness } = run.model.segments[members.segment[member]!]!;
  const offer = strategy.offers[choices[0]!]!;
  // Of several prices, the best bargain is what is remembered.
  let dear = Number.POSITIVE_INFINITY;
  let bits = 0;
  let largest = 0;
  for (const choice of choices) {
    const each = strategy.offers[choice]!;
    dear = Math.min(dear, dearness(costTo(run, member, each), each.referencePrice * referencePrice));
    bits |= strategy.trial?.knownBits[choice] ?? 1 << choice;
    largest = Math.max(largest, each.referencePrice);
  }
  const isTold = hasHeard(run, member, offer.menuOf[0]!);
  if (sight !== AGAIN || isTold) known[member] = knownBuyers(run, member, bits);
  let fall = 0;
  let above = 0;
  if (remembered !== undefined) {
    if (sight === FIRST) seeFirst(remembered, member, dear, day);
    else ({ fall, above } = seeAgain(remembered, member, dear, day, p.priceMemory));
  }
  const weight = sight === AGAIN ? weightAgain(run, member, offer, fall * dealProneness, isTold) : 1;
  if (weight === 0) return 0;
  const alike =
    p.buyKnown * log(1 + known[member]!) - p.buyAbove * dealProneness * above + (activityRuns(run) ? p.buyEvent : 0);
  for (const choice of choices) {
    const each = strategy.offers[choice]!;
    const cost = costTo(run, member, each);
    logOdds.push(
      alike +
        wishToBuy(run, member, dearness(cost, each.referencePrice * referencePrice), cost < each.price) +
        p.buyPrice * forThePurse(members.reservation[member]!, each.referencePrice / largest) +
        (each.about < 0 ? 0 : p.buyTopic * (interestIn(run, member, each.about) - 1)) +
        (strategy.opinionLeaders.length === 0 ? 0 : recommendation(run, members.person[member]!, 1 << choice)),
    );
  }
  return weight * softplus(logOdds.length === 1 ? logOdds[0]! : readinessForAny(logOdds, p.buyMenu));
}

function buy(run: Run, member: number, chosen: number, occasion: number): void {
  const { members, recorder, strategy } = run;
  const offer = strategy.offers[chosen]!;
  const bit = 1 << chosen;
  const price = lessCoupon(run, member, priceFor(run, member, offer) * spendingOf(run, member));
  letHear(run, member, offer.menuOf[0]!);
  if (offer.goal !== undefined) {
    promise(run, chosen, { member, price, occasion });
    members.bought[member]! |= bit;
    return;
  }
  const owned = boughtBits(run, member);
  recorder.bought(member, chosen, owned === 0);
  members.bought[member]! |= bit;
  noteOrder(run, member);
  sell(run, member, price, offer.unitCost);
  if (offer.quality !== undefined) experience(run, member, offer, occasion, (owned & offer.goodBits) === 0);
}

/** How much a topic interests a member, against what interests them most. */
const interestIn = ({ members, model }: Run, member: number, topic: number): number =>
  model.relevance[members.segment[member]! * (model.topics.length + 1) + topic]!;

/** ln(1 + e^x) = -ln(1 - σ(x)): the hazard that a chance comes to. */
const softplus = (x: number): number => (x > MOST_EXACT ? x : log(1 + exp(x)));

/** What somebody with a coupon in the hand pays for an offer. */
const costTo = (run: Run, member: number, offer: CompiledOffer): number =>
  Math.max(0, priceFor(run, member, offer) - couponOf(run, member));

const mayBuy = ({ requiredBits }: CompiledOffer, owned: number): boolean =>
  requiredBits === 0 || (owned & requiredBits) !== 0;

/** How a member meets the menu that begins with offer `first` in this round; notes that they have. */
function sightOf(run: Run, member: number, first: number, round: number): typeof FIRST | typeof ROUND | typeof AGAIN {
  const { seen, rounds } = slot.of(run)!;
  const bit = 1 << first;
  const isFirst = (seen[member]! & bit) === 0;
  seen[member]! |= bit;
  if (run.strategy.offers[first]!.every === undefined) return isFirst ? FIRST : AGAIN;
  const latest = rounds[first]![member]!;
  rounds[first]![member] = round + 1;
  return isFirst ? FIRST : latest <= round ? ROUND : AGAIN;
}

/** What of a menu is open today to somebody who owns this. */
const choicesOf = (run: Run, menu: readonly number[], owned: number): readonly number[] =>
  menu.length === 1 ? menu : menu.filter((index) => isOpen(run, index) && mayBuy(run.strategy.offers[index]!, owned));
