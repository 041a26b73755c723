import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Group, PINNED } from '#hearsay/engine/groups/group.js';
import { TALK } from '#hearsay/engine/talk/message-ring.js';

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('seat' as const), who: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'show' as const, 'hide' as const), who: fc.nat() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pin' as const), who: fc.nat() }) },
);

test('seats, visible members and pinned messages are those of plain lists', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const group = new Group(3, -1, 500);
      const seats = new Map<number, number>(); // seat → member
      const visible = new Set<number>();
      const pinned: number[] = [];
      let next = 100;
      for (const each of steps) {
        const taken = [...seats.keys()];
        const seat = taken[each.who % Math.max(1, taken.length)];
        if (each.do === 'seat') {
          const given = group.seat(next);
          expect(seats.has(given)).toBe(false);
          seats.set(given, next++);
        } else if (each.do === 'pin') {
          group.pin(each.who);
          pinned.push(each.who);
        } else if (seat !== undefined) {
          if (each.do === 'leave') {
            group.leave(seat);
            seats.delete(seat);
            visible.delete(seat);
          } else if (each.do === 'show') {
            group.show(seat);
            visible.add(seat);
          } else {
            group.hide(seat);
            visible.delete(seat);
          }
        }
        expect(group.size).toBe(seats.size);
      }
      for (let at = 0; at < group.seatCount; at++) {
        expect(group.memberAt[at]).toBe(seats.get(at) ?? -1);
        expect(group.visibleAt[at]! >= 0).toBe(visible.has(at));
      }
      const shown = Array.from(group.visible.subarray(0, group.visibleCount));
      expect(shown.sort((a, b) => a - b)).toEqual([...visible].sort((a, b) => a - b));
      expect(group.pinned).toEqual(pinned.slice(-PINNED));
      // Seats are reused before new ones are made.
      expect(group.seatCount).toBeGreaterThanOrEqual(seats.size);
    }),
    { numRuns: 200 },
  );
});

test('whoever takes a free seat inherits neither ties nor messages', () => {
  const group = new Group(0, -1, 10);
  const [a, b] = [group.seat(1), group.seat(2)];
  group.ties.reserve(2, 10);
  group.ties.addBoth(a, b, 3);
  const number = group.messages.append(b, 0, TALK, 0, -1, 1);
  group.leave(b);
  expect(group.ties.between(a, b)).toBe(3); // whoever left is remembered until somebody else sits there
  expect(group.seat(7)).toBe(b);
  expect([group.ties.between(a, b), group.ties.between(b, a)]).toEqual([0, 0]);
  expect(group.messages.authorOf(number)).toBeLessThan(0);
});
