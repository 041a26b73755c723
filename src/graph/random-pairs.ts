/**
 * Every pair of a set of people becomes friends with the same probability, independently of the others.
 *
 * Pairs are numbered (1,0) (2,0) (2,1) (3,0) …; instead of a draw for every pair, the number of pairs passed over until the
 * next friendship is drawn, which is geometric (Batagelj & Brandes 2005, doi:10.1103/PhysRevE.71.036113). Work grows with
 * people + friendships.
 */
import { log } from '../numeric/exp-log.ts';
import type { FriendshipList } from './friendship-list.ts';

/**
 * @param probability of each pair, 0 to 1
 * @param stream uniforms in [0, 1)
 */
export function addRandomPairs(
  list: FriendshipList,
  people: Int32Array,
  probability: number,
  stream: () => number,
): void {
  const personCount = people.length;
  if (personCount < 2 || probability === 0) return;
  if (!(probability > 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
  const logFailure = logOfComplement(probability);
  let row = 1;
  let column = -1;
  while (row < personCount) {
    column += 1 + Math.floor(log(1 - stream()) / logFailure);
    while (column >= row && row < personCount) {
      column -= row;
      row++;
    }
    if (row < personCount) list.add(people[row]!, people[column]!);
  }
}

/** log(1 - p) without losing the digits of a small p. */
function logOfComplement(p: number): number {
  return p < 1e-5 ? -p * (1 + p * (1 / 2 + p / 3)) : log(1 - p);
}
