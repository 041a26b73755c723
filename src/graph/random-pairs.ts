/**
 * Every pair of a set of people becomes friends with the same probability, independently of the others.
 *
 * Pairs are numbered (1,0) (2,0) (2,1) (3,0) …; instead of a draw for every pair, the number of pairs passed over until the
 * next friendship is drawn, which is geometric (Batagelj & Brandes 2005, doi:10.1103/PhysRevE.71.036113). Work grows with
 * people + friendships.
 */
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
  if (probability <= 0) return;
  const personCount = people.length;
  const powers = powersOf(1 - probability);
  let row = 1;
  let column = -1;
  while (row < personCount) {
    column += 1 + geometric(powers, stream());
    while (column >= row && row < personCount) {
      column -= row;
      row++;
    }
    if (row < personCount) list.add(people[row]!, people[column]!);
  }
}

/**
 * Failures before the first success: the largest k with q^k > u, that is floor(log(u) / log(q)), found bit by bit from the
 * powers q^1, q^2, q^4 …. Multiplication only, because logarithms differ between engines in their last digit.
 */
function geometric(powers: readonly number[], u: number): number {
  let failures = 0;
  let survival = 1;
  for (let bit = powers.length - 1; bit >= 0; bit--) {
    const longer = survival * powers[bit]!;
    if (longer > u) {
      survival = longer;
      failures += 2 ** bit;
    }
  }
  return failures;
}

/** q^(2^bit) down to the smallest uniform above zero, 2^-53; at most 2^48, which is more than all pairs of people. */
function powersOf(q: number): number[] {
  const powers = [q];
  while (powers.length < 48 && powers.at(-1)! > 2 ** -53) powers.push(powers.at(-1)! ** 2);
  return powers;
}
