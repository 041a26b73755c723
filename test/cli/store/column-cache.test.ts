/** Columns of outcomes: what is asked for comes, and no more is held than there is room for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnCache } from '#hearsay/study/store/column-cache.js';

const ROWS = 4;
const BYTES = 8 * ROWS;

test('whatever is asked for in whatever order is what is on disk', () => {
  const asked = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 200 });
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 40 }), (all, columnsOfRoom) => {
      const cache = columnCache(
        (outcome, part) => new Float64Array(ROWS).fill(10 * outcome + part),
        columnsOfRoom * BYTES,
      );
      for (const [outcome, part] of all)
        expect([...cache.values(outcome, part)]).toEqual(Array(ROWS).fill(10 * outcome + part));
    }),
  );
});

test('a column is read once while there is room, and the one that was not asked for longest makes room', () => {
  const read: string[] = [];
  const cache = columnCache((outcome, part) => {
    read.push(`${outcome}/${part}`);
    return new Float64Array(ROWS);
  }, 4 * BYTES);
  const ask = (outcome: number) => {
    for (const part of [0, 1]) cache.values(outcome, part);
  };
  for (const outcome of [0, 1, 0, 1]) ask(outcome);
  expect(read).toEqual(['0/0', '0/1', '1/0', '1/1']);
  ask(0);
  ask(2);
  expect(read.splice(4)).toEqual(['2/0', '2/1']);
  ask(0);
  expect(read.splice(4)).toEqual([]);
  ask(1);
  expect(read.splice(4)).toEqual(['1/0', '1/1']);
});

test('one column that is larger than all the room is read again and again, and is right', () => {
  const cache = columnCache((_, part) => new Float64Array(ROWS).fill(part), BYTES);
  for (let round = 0; round < 3; round++)
    for (let part = 0; part < 5; part++) expect(cache.values(0, part)[0]).toBe(part);
});
