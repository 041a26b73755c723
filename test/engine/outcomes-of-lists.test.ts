/** Numbers that the engine keeps up as it goes, against their definitions over plain lists. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Digest, digestOfSeries } from '#hearsay/engine/measuring/digest.js';
import { giniOf, participationOf } from '#hearsay/engine/measuring/inequality.js';
import { createRetention } from '#hearsay/engine/measuring/retention-table.js';
import { createRollingSum } from '#hearsay/engine/measuring/rolling-sum.js';
import { silentDay } from '#hearsay/engine/measuring/silence.js';
import { PARTICIPATION_SHARES } from '#hearsay/scenario/outcomes.js';

const messages = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 300 })), {
  minLength: 1,
  maxLength: 80,
});

function histogram(counts: readonly number[]): Int32Array {
  const writers = new Int32Array(Math.max(...counts) + 3);
  for (const count of counts) if (count > 0) writers[count]!++;
  return writers;
}

describe('inequality', () => {
  test('the Gini coefficient is half the mean absolute difference, relative to the mean', () => {
    fc.assert(
      fc.property(messages, (counts) => {
        const n = counts.length;
        const total = counts.reduce((a, b) => a + b, 0);
        let differences = 0;
        for (const a of counts) for (const b of counts) differences += Math.abs(a - b);
        const truth = total > 0 ? differences / (2 * n * total) : 0;
        expect(giniOf(histogram(counts), n)).toBeCloseTo(truth, 10);
      }),
    );
  });

  test('the shares of the most active are those of a sorted list', () => {
    fc.assert(
      fc.property(messages, (counts) => {
        const sorted = [...counts].sort((a, b) => b - a);
        const total = sorted.reduce((a, b) => a + b, 0);
        const truth = PARTICIPATION_SHARES.map((part) => {
          let rest = part * sorted.length;
          let sum = 0;
          for (const count of sorted) {
            sum += count * Math.min(1, rest);
            rest -= Math.min(1, rest);
          }
          return total > 0 ? sum / total : 0;
        });
        participationOf(histogram(counts), counts.length).forEach((share, k) => {
          expect(share).toBeCloseTo(truth[k]!, 10);
        });
      }),
    );
  });
});

describe('the silent day', () => {
  /** Silence (P26) as a sentence, looked up afresh for every day. */
  function plainly(
    joined: readonly number[],
    members: readonly number[],
    written: readonly number[],
    activity: readonly number[],
  ) {
    const all = members.map((_, day) => day);
    const bursts = all.filter((day) => joined[day]! > 0 && joined[day]! / members[day]! >= 0.05);
    const after = bursts.length > 0 ? bursts.at(-1)! + 1 : 0;
    const quiet = all.filter((day) => day >= after && activity[day] === 0);
    const rate = (day: number) => (members[day] === 0 ? 0 : written[day]! / members[day]!);
    const silent = quiet.find(
      (_, k) => k >= 2 && (rate(quiet[k - 2]!) + rate(quiet[k - 1]!) + rate(quiet[k]!)) / 3 < 0.05,
    );
    return silent ?? members.length;
  }

  test('is the plain definition', () => {
    const day = fc.record({
      joined: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }),
      members: fc.integer({ min: 1, max: 120 }),
      written: fc.nat({ max: 12 }),
      activity: fc.constantFrom(0, 0, 0, 1),
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (days) => {
        const column = (name: 'joined' | 'members' | 'written' | 'activity') => days.map((each) => each[name]);
        const args = [column('joined'), column('members'), column('written'), column('activity')] as const;
        expect(silentDay(...args)).toBe(plainly(...args));
      }),
      { numRuns: 500 },
    );
  });

  test('a community that nobody joins is silent on its third day, a talkative one never', () => {
    expect(silentDay([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0])).toBe(2);
    expect(silentDay([9, 0, 0, 0, 0], [9, 9, 9, 9, 9], [9, 9, 9, 9, 9], [0, 0, 0, 0, 0])).toBe(5);
  });
});

test('retention by week of joining is counted from the lists of who came and who left', () => {
  const person = fc.tuple(fc.nat({ max: 70 }), fc.option(fc.nat({ max: 70 }), { nil: undefined }));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), fc.integer({ min: 1, max: 70 }), (all, horizon) => {
      const people = all
        .filter(([joined]) => joined < horizon)
        .map(([joined, stayed]) => ({
          joined,
          left: stayed === undefined ? Number.POSITIVE_INFINITY : joined + stayed,
        }));
      const table = createRetention(horizon);
      for (const { joined, left } of people) {
        table.join(joined);
        if (left < horizon) table.leave(joined, left - joined);
      }
      const { joined, members } = table.finish(horizon);
      expect(joined.length).toBe(Math.ceil(horizon / 7));
      joined.forEach((count, week) => {
        const cohort = people.filter((each) => Math.floor(each.joined / 7) === week);
        expect(count).toBe(cohort.length);
        members[week]!.forEach((present, age) => {
          // Still a member when so many whole weeks had passed since the day of joining.
          expect(present).toBe(cohort.filter((each) => each.left - each.joined >= 7 * age).length);
        });
        // Ages that the last joiner of the week lives to see, and no other.
        const lastJoin = 7 * week + 6;
        expect(members[week]!.length).toBe(Math.max(0, Math.floor((horizon - 1 - lastJoin) / 7) + 1));
      });
    }),
    { numRuns: 200 },
  );
});

test('a rolling sum is the sum of the latest days', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (list, length) => {
        const rolling = createRollingSum(length);
        list.forEach((value, k) => {
          rolling.add(value);
          expect(rolling.sum()).toBe(list.slice(Math.max(0, k + 1 - length), k + 1).reduce((a, b) => a + b, 0));
        });
      },
    ),
  );
});

describe('the digest', () => {
  const numbers = fc.array(fc.double(), { minLength: 1, maxLength: 20 });
  const digestOf = (list: readonly number[]) => digestOfSeries([Float64Array.from(list)], new Float64Array(0));

  test('is 16 hexadecimal digits, the same for the same numbers', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(digestOf(list)).toMatch(/^[0-9a-f]{16}$/);
        expect(digestOf(list)).toBe(digestOf([...list]));
      }),
    );
  });

  test('changes when any number changes in any bit, or two change places', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat({ max: 63 }), (list, where, bit) => {
        const at = where % list.length;
        const view = new DataView(new ArrayBuffer(8));
        view.setFloat64(0, list[at]!);
        view.setBigUint64(0, view.getBigUint64(0) ^ (1n << BigInt(bit)));
        const changed = list.with(at, view.getFloat64(0));
        fc.pre(changed[at] !== list[at] && !(Number.isNaN(changed[at]) && Number.isNaN(list[at])));
        expect(digestOf(changed)).not.toBe(digestOf(list));
        const other = (at + 1) % list.length;
        const swapped = list.with(at, list[other]!).with(other, list[at]!);
        if (list[other] !== list[at] && !Number.isNaN(list[other]! + list[at]!))
          expect(digestOf(swapped)).not.toBe(digestOf(list));
      }),
    );
  });

  test('tells no NaN from another and no zero from the other', () => {
    const odd = new Float64Array(new BigUint64Array([0x7ff8000000000001n, 0xfff8000000000000n]).buffer);
    expect(digestOf([odd[0]!])).toBe(digestOf([odd[1]!]));
    expect(digestOf([-0])).toBe(digestOf([0]));
  });

  test('tells texts apart that run into each other', () => {
    const digest = (...texts: string[]) => {
      const each = new Digest();
      for (const text of texts) each.addText(text);
      return each.finish();
    };
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
    expect(digest('')).not.toBe(digest('', ''));
  });
});
