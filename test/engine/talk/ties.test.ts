import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ties } from '#hearsay/engine/talk/ties.js';

/** What the store stands for: a table of strengths that fade every day. */
class SlowTies {
  private readonly strength = new Map<string, number>();

  add(i: number, j: number, gain: number): void {
    this.strength.set(`${i} ${j}`, this.between(i, j) + gain);
  }

  between(i: number, j: number): number {
    return this.strength.get(`${i} ${j}`) ?? 0;
  }

  passDay(dailyGrowth: number): void {
    for (const [tie, strength] of this.strength) this.strength.set(tie, strength / dailyGrowth);
  }

  clearSeat(seat: number): void {
    for (const tie of [...this.strength.keys()])
      if (tie.split(' ').map(Number).includes(seat)) this.strength.delete(tie);
  }
}

type Step =
  | { readonly do: 'read' | 'meet'; readonly i: number; readonly j: number; readonly gain: number }
  | { readonly do: 'days'; readonly count: number }
  | { readonly do: 'leave'; readonly i: number }
  | { readonly do: 'join'; readonly count: number };

const seat = fc.nat({ max: 1_000_000 });
const gain = fc.double({ min: 0.1, max: 8, noNaN: true });
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('read' as const), i: seat, j: seat, gain }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('meet' as const), i: seat, j: seat, gain }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('days' as const), count: fc.nat({ max: 40 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), i: seat }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), count: fc.integer({ min: 1, max: 30 }) }) },
  ) as fc.Arbitrary<Step>,
  { maxLength: 120, size: 'max' },
);

/**
 * Plays the same steps on both stores and compares every tie. As in the engine, seats are taken without the store being told, and room
 * is made only before somebody reads.
 */
function compare(
  play: readonly Step[],
  first: number,
  dailyGrowth: number,
  daysBefore: number,
  tolerance: number,
): void {
  const fast = new Ties();
  const slow = new SlowTies();
  let seats = first;
  const cap = 5000;
  for (let day = 0; day < daysBefore; day++) fast.passDay(dailyGrowth);
  for (const step of play) {
    if (step.do === 'join') seats += step.count;
    else if (step.do === 'leave') {
      fast.clearSeat(step.i % seats);
      slow.clearSeat(step.i % seats);
    } else if (step.do === 'days') {
      for (let day = 0; day < step.count; day++) {
        fast.passDay(dailyGrowth);
        slow.passDay(dailyGrowth);
      }
    } else {
      const i = step.i % seats;
      const j = step.j % seats;
      if (i === j) continue;
      fast.reserve(seats, cap);
      if (step.do === 'read') {
        const at = fast.locate(i, j);
        fast.strength[at]! += step.gain * fast.growth;
        slow.add(i, j, step.gain);
      } else {
        fast.addBoth(i, j, step.gain);
        slow.add(i, j, step.gain);
        slow.add(j, i, step.gain);
      }
    }
  }
  const looked = seats <= 80 ? Array.from({ length: seats }, (_, i) => i) : touched(play, seats);
  for (const i of looked)
    for (const j of looked) {
      const truth = slow.between(i, j);
      const found = fast.between(i, j);
      if (i !== j && !(Math.abs(found - truth) <= tolerance + 1e-5 * truth))
        expect.fail(`${i} → ${j}: ${found}, not ${truth}`);
    }
}

const touched = (play: readonly Step[], seats: number) => [
  ...new Set(
    play.flatMap((step) => ('i' in step ? ('j' in step ? [step.i % seats, step.j % seats] : [step.i % seats]) : [])),
  ),
];

/** 0.02 a day makes growth pass its limit about every 1,380 days: some of the sequences begin just before. */
const days = fc.constantFrom(0, 1, 1370, 1390, 2760);

describe('the store of ties', () => {
  test('keeps the strengths of a table that fades daily, as a matrix', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 40 }), days, (play, first, before) => {
        compare(play, first, 1.02, before, 1e-7);
      }),
      { numRuns: 300 },
    );
  });

  // A hash table may forget what is below 0.005 when it grows; once a tie and growth, hence the tolerance.
  test('keeps them as a hash table', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1025, max: 3000 }), days, (play, first, before) => {
        compare(play, first, 1.02, before, 0.01);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps them while the matrix turns into a hash table', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1005, max: 1024 }), days, (play, first, before) => {
        compare(play, first, 1.02, before, 0.01);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps them when nothing is forgotten, and when all is within a day', () => {
    fc.assert(
      fc.property(steps, (play) => {
        compare(play, 12, 1, 0, 1e-7);
        // A half-life of 0.01 days, the shortest allowed: growth by 2^100 a day.
        compare(play, 12, 2 ** 100, 1, 1e-7);
      }),
      { numRuns: 100 },
    );
  });

  test('holds many ties of a crowd after the hash table has grown several times', () => {
    const fast = new Ties();
    const slow = new SlowTies();
    fast.reserve(3000, 10_000);
    for (let k = 0; k < 20_000; k++) {
      const [i, j] = [(k * 7919) % 3000, (k * 104_729 + 13) % 3000];
      if (i === j) continue;
      fast.addBoth(i, j, 1);
      slow.add(i, j, 1);
      slow.add(j, i, 1);
    }
    expect(fast.dense).toBe(false);
    for (let k = 0; k < 20_000; k++) {
      const [i, j] = [(k * 7919) % 3000, (k * 104_729 + 13) % 3000];
      if (i !== j) expect(fast.between(i, j)).toBe(slow.between(i, j));
    }
  });
});

test('clearing a seat that the matrix has no row for yet leaves the others alone', () => {
  const ties = new Ties();
  ties.reserve(16, 500);
  ties.addBoth(1, 2, 5);
  ties.clearSeat(17); // 17 = 1 × 16 + 1
  ties.clearSeat(18); // 18 = 1 × 16 + 2, the tie itself
  expect([ties.between(1, 2), ties.between(2, 1)]).toEqual([5, 5]);
});

test.each([
  ['dense', 60],
  ['hashed', 1100],
])('sums among some seats are those of a walk over all ties, %s', (_, seatCount) => {
  const ties = new Ties();
  ties.reserve(seatCount, seatCount);
  for (let k = 0; k < 800; k++) {
    ties.add((k * 7) % seatCount, (k * 13 + 5) % seatCount, ((k * 37) % 100) / 10);
    if (k % 100 === 0) ties.passDay(1.1);
  }
  const seats = Int32Array.from({ length: seatCount }, (_, seat) => seat).filter((seat) => seat % 3 !== 0);
  const [least, close] = [1, 4];
  const [toward, from] = [new Float64Array(seats.length), new Int32Array(seats.length)];
  ties.addUp(seats, least, close, toward, from);
  const [plainToward, plainFrom] = [toward.map(() => 0), from.map(() => 0)];
  ties.forEach(least, (i, j, strength) => {
    const [a, b] = [seats.indexOf(i), seats.indexOf(j)];
    if (a < 0 || b < 0) return;
    plainToward[b]! += strength;
    if (strength >= close) plainFrom[a]!++;
  });
  expect([toward, from]).toEqual([plainToward, plainFrom]);
  expect(Math.max(...from)).toBeGreaterThan(0);
});
