/** What shocks from outside leave for others to know. */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

interface Shocks {
  /** Nobody can open a group today. */
  outage: boolean;
  /** What a competitor and allies add to everybody's hazard of leaving today. */
  lure: number;
  /** First day of the latest crisis, -1 before any, and whether its answer has been paid for. */
  crisisDay: number;
  answered: boolean;
  /** Whether outsiders have ever flooded a group. */
  raided: boolean;
  /** Whether anybody ever bore a grudge. */
  aggrieved: boolean;
}

const slot = new Slot<Shocks>();

export const SHOCKS: Mechanism<Shocks> = {
  slot,
  create: () => ({ outage: false, lure: 0, crisisDay: -1, answered: false, aggrieved: false, raided: false }),
};

/** For those who bring them about. */
export const shocksOf = (run: Run): Shocks => slot.in(run);

/** Whether nobody can open a group today. */
export const isOutage = (run: Run): boolean => slot.in(run).outage;

/** Whether outsiders have ever flooded a group. */
export const wasRaided = (run: Run): boolean => slot.in(run).raided;

/** What a competitor and allies add to everybody's hazard of leaving today. */
export const lureToday = (run: Run): number => slot.in(run).lure;
