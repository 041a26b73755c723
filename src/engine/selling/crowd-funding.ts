/**
 * Goods that are made only if enough members want them: a purchase is a promise until the last day of the offer. Promises
 * are kept, also by those who have left meanwhile; where they are too few, nobody pays and nothing is delivered.
 */

import { said } from '../../language/said.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { experience } from './experience.ts';
import { boughtBits, takePromises } from './promises.ts';
import { sell } from './sales.ts';

export const PROMISES_PHASE: Phase = {
  name: said('goods that enough have promised to buy are paid and delivered', '达到众筹人数的商品付款并交付'),
  details: said(
    'Offers in the order of the scenario, on their last day; promises in the order in which they were made.',
    '商品按场景中的顺序，在其最后一天结算；预订按作出的先后。',
  ),
  submodels: ['offers', 'money'],
  act: settlePromises,
};

function settlePromises(run: Run): void {
  run.strategy.offers.forEach(({ goal, until }, index) => {
    if (goal !== undefined && run.day === until) settle(run, index, goal);
  });
}

function settle(run: Run, index: number, goal: number): void {
  const { members, strategy, recorder } = run;
  const offer = strategy.offers[index]!;
  const promised = takePromises(run, index);
  const bit = 1 << index;
  for (const { member, price, occasion } of promised) {
    members.bought[member]! &= ~bit;
    if (promised.length < goal) continue;
    const owned = boughtBits(run, member);
    recorder.bought(member, index, owned === 0);
    members.bought[member]! |= bit;
    sell(run, member, price, offer.unitCost);
    if (offer.quality !== undefined) experience(run, member, offer, occasion, (owned & offer.goodBits) === 0);
  }
}
