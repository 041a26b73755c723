/** What made-up runs record. */
import { OUTCOMES as KNOWN, OUTCOME_NAMES } from '#hearsay/scenario/outcomes.js';

export const DAYS = 60;
export const OUTCOMES = OUTCOME_NAMES.filter((name) => KNOWN[name].kind !== 'whole').slice(0, 20);
