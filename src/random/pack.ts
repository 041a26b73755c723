/**
 * One number from two, for draws that are keyed by more than a person and one thing more.
 *
 * What stands in a key must belong to what is drawn for: a place in a lever's own list (or a number made from the name of the stage that has the
 * entry), a day, a person. A running number that other levers move (how many groups, messages or activities there have been) gives strategies
 * different luck where they do the same.
 */

/** More than any horizon has days (`scenario/checks/world.ts`). */
const DAYS = 65_536;

/** `high` and `low` as one whole number; `low` from 0 to less than `range`. Beyond 32 bits, numbers repeat and do no harm. */
export function packed(high: number, low: number, range: number = DAYS): number {
  return (high * range + low) | 0;
}
