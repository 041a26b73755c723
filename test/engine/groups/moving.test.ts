/** Members who change groups, held to a table of ties by person. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Group } from '#hearsay/engine/groups/group.js';
import { TALK } from '#hearsay/engine/talk/message-ring.js';
import { processorTime } from '../../processor-time.ts';

/** What two groups stand for: who is where, who is seen, and a strength for every pair of persons; nothing crosses groups. */
class SlowGroups {
  readonly place = new Map<number, number>();
  readonly seen = new Set<number>();
  private readonly strength = new Map<string, number>();

  meet(a: number, b: number, gain: number): void {
    for (const key of [`${a} ${b}`, `${b} ${a}`]) this.strength.set(key, (this.strength.get(key) ?? 0) + gain);
  }

  read(a: number, b: number, gain: number): void {
    this.strength.set(`${a} ${b}`, this.between(a, b) + gain);
  }

  between(a: number, b: number): number {
    return this.place.get(a) === this.place.get(b) ? (this.strength.get(`${a} ${b}`) ?? 0) : 0;
  }

  passDay(growth: number): void {
    for (const [key, strength] of this.strength) this.strength.set(key, strength / growth);
  }

  move(movers: readonly number[], to: number): void {
    const moving = new Set(movers);
    for (const [key] of this.strength) {
      const [a, b] = key.split(' ').map(Number) as [number, number];
      if (moving.has(a) !== moving.has(b)) this.strength.delete(key);
    }
    for (const person of movers) this.place.set(person, to);
  }
}

const nat = fc.nat({ max: 1_000_000 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('meet' as const, 'read' as const), a: nat, b: nat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('show' as const), a: nat, b: nat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days' as const), a: fc.nat({ max: 400 }), b: nat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), a: nat, b: nat }) },
);

/** `count` people in the first of two groups; each step acts on people as they sit. Returns how often somebody moved. */
function play(steps: readonly { do: string; a: number; b: number }[], count: number): number {
  const groups = [new Group(0, -1, 5000), new Group(1, -1, 5000)] as const;
  const slow = new SlowGroups();
  const seatOf = new Map<number, number>();
  for (let person = 0; person < count; person++) {
    seatOf.set(person, groups[0].seat(person));
    slow.place.set(person, 0);
  }
  const touched = new Set<number>();
  let moves = 0;
  for (const { do: what, a, b } of steps) {
    const [one, other] = [a % count, b % count];
    const group = groups[slow.place.get(one)!]!;
    if (what === 'days') {
      for (let day = 0; day < a; day++) {
        groups[0].ties.passDay(1.02);
        // The second group lags behind, as one without members does: its days are not counted.
        if (groups[1].size > 0) groups[1].ties.passDay(1.02);
        slow.passDay(1.02);
      }
    } else if (what === 'show') {
      group.show(seatOf.get(one)!);
      slow.seen.add(one);
    } else if (what === 'move') {
      const from = b % 2;
      const movers = [...slow.place]
        .filter(([person, at]) => at === from && (person * 7919 + a) % 5 < 2)
        .map(([who]) => who);
      if (movers.length === 0) continue;
      const seats = Int32Array.from(movers, (person) => seatOf.get(person)!);
      groups[from]!.moveTo(groups[1 - from]!, seats).forEach((seat, k) => {
        seatOf.set(movers[k]!, seat);
      });
      slow.move(movers, 1 - from);
      moves++;
    } else if (one !== other && slow.place.get(one) === slow.place.get(other)) {
      group.ties.reserve(group.seatCount, group.cap);
      touched.add(one).add(other);
      if (what === 'meet') {
        group.ties.addBoth(seatOf.get(one)!, seatOf.get(other)!, 3);
        slow.meet(one, other, 3);
      } else {
        const at = group.ties.locate(seatOf.get(one)!, seatOf.get(other)!);
        group.ties.strength[at]! += 2 * group.ties.growth;
        slow.read(one, other, 2);
      }
    }
  }
  expect(groups[0].size + groups[1].size).toBe(count);
  for (const [person, at] of slow.place) {
    const seat = seatOf.get(person)!;
    expect(groups[at]!.memberAt[seat]).toBe(person);
    expect(groups[at]!.visibleAt[seat]! >= 0).toBe(slow.seen.has(person));
  }
  for (const a of touched)
    for (const b of touched) {
      if (a === b || slow.place.get(a) !== slow.place.get(b)) continue;
      const found = groups[slow.place.get(a)!]!.ties.between(seatOf.get(a)!, seatOf.get(b)!);
      // A hash table may forget what is below 0.005 when it grows; floats hold seven digits.
      const truth = slow.between(a, b);
      if (!(Math.abs(found - truth) <= (count > 1024 ? 0.01 : 1e-7) + 1e-5 * truth))
        expect.fail(`${a} → ${b}: ${found}, not ${truth}`);
    }
  return moves;
}

describe('members who move between groups', () => {
  test.each([
    ['as matrices', 2, 40, 150],
    ['as hash tables', 1700, 2200, 15],
    ['from a hash table into a matrix', 1030, 1100, 15],
  ])('keep their ties among each other, their visibility and nothing else, %s', (_, least, most, numRuns) => {
    let moves = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 120, size: 'max' }),
        fc.integer({ min: least, max: most }),
        (steps, count) => {
          moves += play(steps, count);
        },
      ),
      { numRuns },
    );
    expect(moves).toBeGreaterThan(numRuns);
  });

  test('leave their messages behind, under the name of nobody who is still there', () => {
    const [old, fresh] = [new Group(0, -1, 10), new Group(1, -1, 10)];
    const [a, b] = [old.seat(1), old.seat(2)];
    const number = old.messages.append(b, 0, TALK, 0, -1, 1);
    const [seat] = old.moveTo(fresh, Int32Array.of(b));
    expect([fresh.memberAt[seat!], fresh.messages.posted, old.memberAt[a], old.memberAt[b]]).toEqual([2, 0, 1, -1]);
    expect(old.seat(3)).toBe(b);
    expect(old.messages.authorOf(number)).toBeLessThan(0);
  });

  test('a group of 500 with every tie is halved in well under 10 ms', () => {
    const group = new Group(0, -1, 500);
    for (let member = 0; member < 500; member++) group.seat(member);
    group.ties.reserve(500, 500);
    for (let i = 0; i < 500; i++) for (let j = 0; j < i; j++) group.ties.addBoth(i, j, 1 + ((i * j) % 7));
    const durations = Array.from({ length: 9 }, (_, k) => {
      const other = new Group(1, -1, 500);
      let there: ReturnType<Group['moveTo']>;
      const spent = processorTime(() => {
        const seats = Int32Array.from({ length: 250 }, (__, seat) => (seat * 2 + k) % 500).filter(
          (seat) => group.memberAt[seat]! >= 0,
        );
        there = group.moveTo(other, seats);
      });
      other.moveTo(group, there!); // back, for the next round
      return spent;
    });
    // The least of nine: the first ones are compiled as they run.
    expect(Math.min(...durations)).toBeLessThan(10);
  });
});
