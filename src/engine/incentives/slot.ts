/** Where a run keeps what incentives remember, and what others may ask of it. */
import { Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import type { IncentiveState } from './state.ts';

export const slot = new Slot<IncentiveState>();

/** Undefined when the strategy rewards nothing. */
export const incentivesOf = (run: Run): IncentiveState | undefined => slot.of(run);

/** Messages of a member that were written for a reward, whole and in parts. */
export const writtenForReward = (run: Run, member: number): number => slot.of(run)?.forReward[member] ?? 0;
