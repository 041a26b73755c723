/**
 * Whether partners work: what one more member is worth to them, against what an effort is worth.
 *
 * A partner expects of a member brought in v = commission · what such a member spends in three months. Before there is experience that is
 * what a usual member would spend on what is sold; with it, what the members of their own groups have spent. Effort is 1 - e^(-v / κ): with
 * nothing to earn nobody does anything, and doubling a high commission adds little.
 */
import { exp } from '../../numeric/exp-log.ts';
import type { Run } from '../run.ts';
import { EARNING_DAYS, expectedSpending } from '../selling/expected-spending.ts';
import type { Partner } from './partner-groups.ts';

/** How many members' earnings what a partner expects beforehand is worth. */
export const EXPECTED_MEMBERS = 3;
/** Setup, in units of κ, that makes those asked twice as ready. */
export const SETUP_UNITS = 30;

/** From 0 to 1. */
export function effortOf(run: Run, { earned, memberDays }: Partner): number {
  const seen = memberDays / EARNING_DAYS;
  return pullOf(run, (EXPECTED_MEMBERS * expectedEarning(run) + earned) / (EXPECTED_MEMBERS + seen));
}

/** Chance that somebody who is asked becomes a partner. Winning and training helps where there is something to earn. */
export function readinessToPartner(run: Run): number {
  const scale = run.parameters.partnerScale;
  return pullOf(run, expectedEarning(run) * (1 + run.strategy.partners.setup / (SETUP_UNITS * scale)));
}

const pullOf = ({ parameters: { partnerScale } }: Run, worth: number): number =>
  worth <= 0 ? 0 : 1 - exp(-worth / partnerScale);

/** What a usual member's spending would bring a partner in three months. */
const expectedEarning = (run: Run): number => run.strategy.partners.commission * expectedSpending(run);
