/**
 * How long members are there before they write: the first day of membership by which half have. A median in the presence of people who are known
 * for a while only and of others who leave first: the cumulative incidence of Aalen & Johansen (1978, Scandinavian Journal of Statistics 5).
 */
import { columns } from '../columns.ts';

export class FirstMessages {
  /** By member: the day of joining, and 1 for those who have written. */
  private readonly joinDay: Int32Array;
  private readonly hasSpoken: Uint8Array;
  /** By day of joining: members who have not written. */
  private readonly silent: Int32Array;
  /** By days of membership: how many wrote their first message, or left without one. */
  private readonly spokeAfter: Int32Array;
  private readonly leftSilentAfter: Int32Array;

  constructor(people: number, horizon: number) {
    const byMember = columns(people, { joinDay: Int32Array, hasSpoken: Uint8Array });
    this.joinDay = byMember.joinDay;
    this.hasSpoken = byMember.hasSpoken;
    const byDay = columns(horizon, { silent: Int32Array, spokeAfter: Int32Array, leftSilentAfter: Int32Array });
    this.silent = byDay.silent;
    this.spokeAfter = byDay.spokeAfter;
    this.leftSilentAfter = byDay.leftSilentAfter;
  }

  join(member: number, day: number): void {
    this.joinDay[member] = day;
    this.silent[day]!++;
  }

  /** A member writes for the first time. */
  speak(member: number, day: number): void {
    const joinDay = this.joinDay[member]!;
    this.hasSpoken[member] = 1;
    this.silent[joinDay]!--;
    this.spokeAfter[day - joinDay]!++;
  }

  /** A member who joined on `joinDay` leaves after `tenure` days. */
  leave(member: number, joinDay: number, tenure: number): void {
    if (this.hasSpoken[member] === 1) return;
    this.silent[joinDay]!--;
    this.leftSilentAfter[tenure]!++;
  }

  /** The first day of membership by which half of those who `joined` within so many days have written; NaN when that is not reached. */
  halfAfter(joined: number, days: number): number {
    const { silent, spokeAfter, leftSilentAfter } = this;
    let known = joined; // known to be silent members before this day of membership
    let stillSilent = 1;
    let wrote = 0;
    for (let tenure = 0; tenure < days && known > 0; tenure++) {
      wrote += (stillSilent * spokeAfter[tenure]!) / known;
      // A sum of shares may miss a half by rounding.
      if (wrote >= 0.5 - 1e-9) return tenure;
      const gone = spokeAfter[tenure]! + leftSilentAfter[tenure]!;
      stillSilent *= 1 - gone / known;
      known -= gone + silent[days - 1 - tenure]!;
    }
    return Number.NaN;
  }
}
