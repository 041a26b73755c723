/** People come through a channel in the order of their ranks, whatever buckets these were thrown into on the way. */
import { expect, test } from 'vitest';
import { createArrivalQueue, nextInQueue } from '#hearsay/engine/joining/arrival-queue.js';
import { createDraws } from '#hearsay/random/draws.js';
import { threefry } from '#hearsay/random/threefry.js';

const KEY = createDraws('queue', 0)['arrival-rank'];

test.each([
  [1, 1],
  [40, 3],
  [20_000, 2],
])(
  'of %i people in %i segments each comes once, in order of rank, and whoever is not free is passed over',
  (people, segments) => {
    const segmentOf = Uint8Array.from({ length: people }, (_, person) => (person * 7) % segments);
    const free = (person: number) => person % 5 !== 3;
    const queue = createArrivalQueue(KEY, 9, segmentOf, segments);
    const rank = (person: number) => threefry(KEY, 9, person) >>> 4;
    for (let segment = 0; segment < segments; segment++) {
      const came: number[] = [];
      for (let person = nextInQueue(queue, segment, free); person >= 0; person = nextInQueue(queue, segment, free))
        came.push(person);
      const expected = [...segmentOf.keys()]
        .filter((person) => segmentOf[person] === segment && free(person))
        .sort((a, b) => rank(a) - rank(b) || a - b);
      expect(came).toEqual(expected);
    }
  },
);

test('a segment in which nobody lives brings nobody', () => {
  expect(nextInQueue(createArrivalQueue(KEY, 9, new Uint8Array(50), 2), 1, () => true)).toBe(-1);
});
