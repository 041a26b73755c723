/**
 * Tiredness of what reaches a whole group at once, exact and without a loop over members.
 *
 * Whatever is posted closes the same part of everybody's openness and rest gives everybody back the same part, so that what a member is away
 * from the group's own course only shrinks, by a factor that is the group's as well: h_i = h_G + d_i · e^(l - l_i), with l the logarithm of
 * that factor so far and d_i, l_i as of when the member was last set. Unread exposures need no counting.
 */
import { exp } from '../../numeric/exp-log.ts';
import { columns } from '../columns.ts';

/** A difference that nobody could notice any more is none: it spares an exponential a visit. */
export const NOTICEABLE = 1e-3;

/** What has passed a group that began with nobody tired: h_G, l, and the day of which they are. */
interface Course {
  tired: number;
  log: number;
  day: number;
}

export class SharedTiredness {
  /** By group. */
  private readonly courses: Course[] = [];
  /** By member: d, l, and the group of which they are, plus 1; 0 before the first look. */
  private readonly apart: Float32Array;
  private readonly log: Float64Array;
  private readonly home: Int32Array;
  private readonly resting: number;

  /** @param resting how much of the logarithm of tiredness a day of rest takes away: ln 2 over the half-life */
  constructor(capacity: number, resting: number) {
    const { apart, log, home } = columns(capacity, { apart: Float32Array, log: Float64Array, home: Int32Array });
    this.apart = apart;
    this.log = log;
    this.home = home;
    this.resting = resting;
  }

  /** An exposure of everybody in a group that closes 1 - e^-amount of what is left of their openness. */
  pass(group: number, day: number, amount: number): void {
    const course = this.courseOf(group, day);
    course.tired += (1 - course.tired) * (1 - exp(-amount));
    course.log -= amount;
  }

  /** h of a member of `group`, who is as fresh as on the first day when never seen before. */
  of(group: number, member: number, day: number): number {
    const course = this.courseOf(group, day);
    const home = this.home[member]!;
    if (home === group + 1) {
      const apart = this.apart[member]!;
      if (apart === 0) return course.tired;
      const left = apart * exp(course.log - this.log[member]!);
      if (left < NOTICEABLE && left > -NOTICEABLE) this.apart[member] = 0;
      return course.tired + left;
    }
    // New, or moved: from here on with the new group, as tired as the old one left them.
    const tired = home === 0 ? 0 : this.of(home - 1, member, day);
    this.set(group, member, day, tired);
    return tired;
  }

  /** An exposure of one member alone. */
  expose(group: number, member: number, day: number, amount: number): void {
    const tired = this.of(group, member, day);
    this.set(group, member, day, tired + (1 - tired) * (1 - exp(-amount)));
  }

  /** Somebody new in this entry of the members. */
  forget(member: number): void {
    this.home[member] = 0;
  }

  private set(group: number, member: number, day: number, tired: number): void {
    const course = this.courseOf(group, day);
    this.apart[member] = tired - course.tired;
    this.log[member] = course.log;
    this.home[member] = group + 1;
  }

  private courseOf(group: number, day: number): Course {
    const course = this.courses[group];
    if (course === undefined) {
      const fresh = { tired: 0, log: 0, day };
      this.courses[group] = fresh;
      return fresh;
    }
    if (course.day < day) {
      const rest = this.resting * (day - course.day);
      course.tired *= exp(-rest);
      course.log -= rest;
      course.day = day;
    }
    return course;
  }
}
