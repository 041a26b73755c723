/** Promises to buy what is made only if enough want it. */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** A promise to buy. */
interface Promised {
  readonly member: number;
  readonly price: number;
  readonly occasion: number;
}

interface Promises {
  /** By offer. */
  readonly of: Promised[][];
  /** By member: offers promised and not settled, as bits. */
  readonly open: Int32Array;
}

const slot = new Slot<Promises>();

export const PROMISES: Mechanism<Promises> = {
  slot,
  create: ({ scenario: { population } }, { offers }) =>
    offers.every(({ goal }) => goal === undefined)
      ? undefined
      : { of: offers.map(() => []), open: new Int32Array(population.size) },
  columns: {
    open: variable(
      'account',
      '',
      'offers',
      said('offers promised to buy and not settled', '已承诺购买而未兑现的商品数'),
    ),
  },
};

export function promise(run: Run, offer: number, promised: Promised): void {
  const promises = slot.of(run)!;
  promises.of[offer]!.push(promised);
  promises.open[promised.member]! |= 1 << offer;
}

/** Takes the promises of an offer off the books. */
export function takePromises(run: Run, offer: number): readonly Promised[] {
  const promises = slot.of(run)!;
  const taken = promises.of[offer]!.splice(0);
  for (const { member } of taken) promises.open[member]! &= ~(1 << offer);
  return taken;
}

/** What a member has bought, as bits: `members.bought` without what is only promised. */
export const boughtBits = (run: Run, member: number): number =>
  run.members.bought[member]! & ~(slot.of(run)?.open[member] ?? 0);
