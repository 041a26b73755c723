/** Why people left, as outcomes: each who left is counted under one, so that they add up to `left`. */
import { type LeavingReason, REASONS } from '../../scenario/outcomes/leaving.ts';
import type { WhyLeft } from '../events.ts';

export const REASON_OF: Readonly<Record<WhyLeft, LeavingReason>> = {
  fee: 'leftOverFee',
  // Would not pay for the VIP group again, and the other groups were full.
  'no-room': 'leftOverFee',
  unsatisfied: 'leftUnsatisfied',
  unattached: 'leftUnattached',
  overload: 'leftOverload',
  ads: 'leftOverAds',
  grievance: 'leftOverCrisis',
  competitor: 'leftToCompetitor',
  'put-out': 'leftRemoved',
  'long-silent': 'leftRemoved',
  'lost-in-split': 'leftInSplit',
  chance: 'leftByChance',
  'dropped-out': 'leftByChance',
};

export type ReasonCounts = Record<LeavingReason, number>;

export const noReasons = (): ReasonCounts => Object.fromEntries(REASONS.map((reason) => [reason, 0])) as ReasonCounts;
