/** Promises to buy what is made only if enough want it. */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** A promise to buy. */
interface Promised {
  readonly member: number;
  readonly price: number;
  readonly occasion: number;
}

/** By offer. */
const slot = new Slot<Promised[][]>();

export const PROMISES: Mechanism<Promised[][]> = {
  slot,
  create: (_model, { offers }) => (offers.every(({ goal }) => goal === undefined) ? undefined : offers.map(() => [])),
};

export const promisesOf = (run: Run, offer: number): Promised[] => slot.of(run)![offer]!;

export function promise(run: Run, offer: number, promised: Promised): void {
  promisesOf(run, offer).push(promised);
}
