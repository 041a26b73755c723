/**
 * Retention by week of joining: who was still a member some weeks after coming in.
 */
import type { Retention } from '../run-result.ts';

const WEEK = 7;

export interface RetentionTable {
  join(day: number): void;
  /** Somebody who joined on `joinDay` leaves after `tenure` days. */
  leave(joinDay: number, tenure: number): void;
  /** As it stands after so many days. */
  finish(days: number): Retention;
}

export function createRetention(horizon: number): RetentionTable {
  const weeks = Math.ceil(horizon / WEEK);
  const joined = new Int32Array(weeks);
  /** By week of joining and completed weeks of membership at leaving. */
  const left = Array.from({ length: weeks }, () => new Int32Array(weeks + 1));
  return {
    join(day) {
      joined[Math.floor(day / WEEK)]!++;
    },
    leave(joinDay, tenure) {
      left[Math.floor(joinDay / WEEK)]![Math.floor(tenure / WEEK)]!++;
    },
    finish(days) {
      const begun = joined.subarray(0, Math.ceil(days / WEEK));
      const members = Array.from(begun, (count, week) => {
        // Ages that the whole week's joiners have reached within these days.
        const observable = Math.floor((days - 1 - (week * WEEK + WEEK - 1)) / WEEK);
        const row: number[] = [];
        let present = count;
        for (let age = 0; age <= observable; age++) {
          row.push(present);
          present -= left[week]![age]!;
        }
        return row;
      });
      return { joined: Array.from(begun), members };
    },
  };
}
