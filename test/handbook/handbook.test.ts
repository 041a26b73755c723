/** The rows of the handbooks: whole, in both languages, and each that works shown by something that is there; some of them played. */
import { expect, test } from 'vitest';
import { createPlayer, type Found } from './play.ts';
import { unresolved } from './resolve.ts';
import { readEvidence, readSubjects } from './row.ts';

const rows = readSubjects().flatMap((subject) => subject.rows);
const evidence = readEvidence();

/** Every so many rows, one is played here; `handbook.long.test.ts` plays all. */
const SAMPLE = 12;

test('there are 296 rows, each once and in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 296 }, (_, k) => `H${k + 1}`));
});

test('every row is told in both languages, each in its own', () => {
  expect(
    rows.filter(({ en, zh }) => /\p{Script=Han}/u.test(en) || !/\p{Script=Han}/u.test(zh)).map(({ id }) => id),
  ).toEqual([]);
});

test('what rows name is there: scenarios that read, outcomes, commands, expectations, evidence', () => {
  const missing = rows
    .filter(({ not }) => not === undefined)
    .flatMap((row) => unresolved(row, evidence).map((what) => `${row.id}: ${what}`));
  expect(missing).toEqual([]);
});

test('278 of the rows say what shows them, the others why they do not work', () => {
  expect(rows.filter(({ not }) => not === undefined).length).toBe(278);
});

test('all evidence is used', () => {
  const used = new Set(rows.map(({ known }) => known));
  expect(Object.keys(evidence).filter((key) => !used.has(key))).toEqual([]);
});

const sample = rows.filter(({ play }) => play !== undefined).filter((_, k) => k % SAMPLE === 0);

test.each(sample.map((row) => [row.id, row.en, row] as const))('%s reaches what it names: %s', (_, __, { play }) => {
  const moves = Array.isArray(play!.moves) ? play!.moves : Object.keys(play!.moves);
  expect(createPlayer()({ ...play!, moves }, 2)).toSatisfy((found: readonly Found[]) =>
    found.every(({ differs }) => differs),
  );
});
