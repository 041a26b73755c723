/**
 * A calendar of events: a bucket a day of (who, whom) pairs. Push and pop are a few nanoseconds; no heap, no objects.
 * Events of a day come out in the order in which they were pushed.
 */
export class Calendar {
  private readonly days: (Int32Array | undefined)[];
  private readonly counts: Int32Array;

  constructor(horizon: number) {
    this.days = new Array(horizon).fill(undefined);
    this.counts = new Int32Array(horizon);
  }

  /** Enters an event; days beyond the horizon (or Infinity) are not kept. */
  push(day: number, who: number, whom: number): void {
    if (!(day < this.days.length)) return;
    let events = this.days[day];
    const count = this.counts[day]!;
    if (events === undefined) {
      events = new Int32Array(16);
      this.days[day] = events;
    } else if (2 * count === events.length) {
      const wider = new Int32Array(events.length * 2);
      wider.set(events);
      events = wider;
      this.days[day] = events;
    }
    events[2 * count] = who;
    events[2 * count + 1] = whom;
    this.counts[day] = count + 1;
  }

  /** Events of a day as consecutive pairs; the day is emptied. */
  take(day: number): Int32Array {
    const events = this.days[day];
    const count = this.counts[day]!;
    this.days[day] = undefined;
    this.counts[day] = 0;
    return events === undefined ? NOTHING : events.subarray(0, 2 * count);
  }
}

const NOTHING = new Int32Array(0);
