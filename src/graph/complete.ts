import type { Graph } from './csr.ts';
import { checkFriendshipCount } from './limits.ts';

/** Everybody knows everybody. Refuses more than 14,142 people, whose friendships would pass `MOST_FRIENDSHIPS`. */
export function completeGraph(personCount: number): Graph {
  checkFriendshipCount('complete', personCount, (personCount * (personCount - 1)) / 2);
  const degree = Math.max(0, personCount - 1);
  const offsets = new Int32Array(personCount + 1);
  const neighbors = new Int32Array(personCount * degree);
  let length = 0;
  for (let person = 0; person < personCount; person++) {
    for (let friend = 0; friend < personCount; friend++) {
      if (friend !== person) neighbors[length++] = friend;
    }
    offsets[person + 1] = length;
  }
  return { personCount, offsets, neighbors };
}
