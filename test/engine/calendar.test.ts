import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calendar } from '#hearsay/engine/calendar.js';

test('events of a day come out once, in the order in which they went in; days beyond the horizon are dropped', () => {
  const day = fc.oneof(fc.nat({ max: 12 }), fc.constant(Number.POSITIVE_INFINITY));
  const events = fc.array(fc.tuple(day, fc.nat(), fc.nat()), { maxLength: 200 });
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 10 }), (list, horizon) => {
      const calendar = new Calendar(horizon);
      for (const [when, who, whom] of list) calendar.push(when, who, whom);
      for (let when = 0; when < horizon; when++) {
        const due = list.filter(([on]) => on === when).flatMap(([, who, whom]) => [who, whom]);
        expect(Array.from(calendar.take(when))).toEqual(due);
        expect(calendar.take(when).length).toBe(0);
      }
    }),
  );
});

test('a day that was taken can be filled again', () => {
  const calendar = new Calendar(3);
  calendar.push(1, 5, 6);
  calendar.take(1);
  calendar.push(1, 7, 8);
  expect(Array.from(calendar.take(1))).toEqual([7, 8]);
});
