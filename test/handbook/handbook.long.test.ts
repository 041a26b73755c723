/** Every row that says it works is played: levers move what they are there for, claims have an answer. */
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { createPlayer } from './play.ts';
import { readEvidence, readSubjects } from './row.ts';

/** As `npm run handbook` plays them. */
const REPLICATIONS = 16;
const evidence = readEvidence();
const player = createPlayer();
const claimed = readSubjects()
  .flatMap((subject) => subject.rows)
  .filter(({ not }) => not === undefined);

test.each(claimed.map((row) => [row.id, row.en, row] as const))('%s works: %s', (_, __, row) => {
  expect(judge(row, evidence, player, REPLICATIONS).because).toEqual([]);
});
