/**
 * The books of an experiment on members: what members of both arms have bought and spent, and the looks at them.
 */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import type { ArmsLook } from '../run-result.ts';

/** Books of the experiment, by member; entries are made when first needed. */
export interface Trial {
  readonly orders: number[];
  readonly spent: number[];
  readonly looks: ArmsLook[];
}

const slot = new Slot<Trial>();

export const TRIAL: Mechanism<Trial> = {
  slot,
  create: (_model, { trial }) => (trial === undefined ? undefined : { orders: [], spent: [], looks: [] }),
};

/** The books; undefined unless this is an experiment on members. */
export const trialOf = (run: Run): Trial | undefined => slot.of(run);

/** The looks at both arms; undefined unless this is an experiment on members. */
export const looksAtArms = (run: Run): readonly ArmsLook[] | undefined => slot.of(run)?.looks;

export function noteOrder(run: Run, member: number): void {
  const orders = slot.of(run)?.orders;
  if (orders !== undefined) orders[member] = (orders[member] ?? 0) + 1;
}

export function noteSpent(run: Run, member: number, amount: number): void {
  const spent = slot.of(run)?.spent;
  if (spent !== undefined) spent[member] = (spent[member] ?? 0) + amount;
}
