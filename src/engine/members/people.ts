/** What a person of the population is to the community. */

export const PROSPECT = 0;
/** Has accepted and will be let in on the next day, or waits for a place. */
export const COMING = 1;
export const MEMBER = 2;
export const GONE = 3;
/** Wanted in and was not let in. */
export const REFUSED = 4;
