/**
 * Retention by week of joining: who was still a member some weeks after coming in.
 */
import type { Retention } from '../run-result.ts';

const WEEK = 7;

export interface RetentionTable {
  join(day: number): void;
  /** Somebody who joined on `joinDay` leaves after `tenure` days. */
  leave(joinDay: number, tenure: number): void;
  finish(): Retention;
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
    finish() {
      const members = Array.from(joined, (count, week) => {
        // Ages that the whole week's joiners have reached within the horizon.
        const observable = Math.floor((horizon - 1 - (week * WEEK + WEEK - 1)) / WEEK);
        const row: number[] = [];
        let present = count;
        for (let age = 0; age <= observable; age++) {
          row.push(present);
          present -= left[week]![age]!;
        }
        return row;
      });
      return { joined: Array.from(joined), members };
    },
  };
}
