/** The VIP group, for others to know. */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import type { Group } from './group.ts';

/** The state of the VIP group, from the day on which it opens. */
export interface Vip {
  readonly group: Group;
  /** Members who have been asked, whatever they said. */
  readonly asked: Set<number>;
  /** Fees paid so far, by member inside, and the day on which the next is due. */
  readonly paid: Map<number, { periods: number; due: number }>;
}

interface VipState {
  /** Undefined until it opens. */
  open: Vip | undefined;
}

const slot = new Slot<VipState>();

export const VIP: Mechanism<VipState> = {
  slot,
  create: (_model, { groups }) => (groups.vip === undefined ? undefined : { open: undefined }),
};

/** For those who run it. */
export const vipOf = (run: Run): VipState | undefined => slot.of(run);

/** Number of the VIP group, -1 when there is none. */
export const vipGroup = (run: Run): number => slot.of(run)?.open?.group.id ?? -1;
