/** What a graph may ask for, so that a scenario from a stranger cannot exhaust the machine. */
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';

/** 20 million people with ten friends each; 800 MB as compressed sparse rows. */
const MOST_FRIENDSHIPS = 100_000_000;

/**
 * Refuses a mean number of friends that so many people cannot have, or that would not fit in memory.
 *
 * @param kind name of the graph as written in the scenario
 */
export function checkMeanDegree(kind: string, personCount: number, meanDegree: number): void {
  const most = Math.max(0, personCount - 1);
  if (meanDegree > most) {
    throw new HearsayError(
      both(
        `the "${kind}" graph asks for ${count(meanDegree)} friends each, but among ${count(personCount)} people nobody can have more than ${count(most)}`,
        `“${kind}”关系网要求每人 ${count(meanDegree)} 位好友，而在 ${count(personCount)} 人中谁也不会超过 ${count(most)} 位`,
      ),
      both(
        `lower "meanDegree" to ${count(most)} or less, or raise the population's "size"`,
        `请把“meanDegree”调到 ${count(most)} 或更低，或调高人群总体的“size”`,
      ),
    );
  }
  checkFriendshipCount(kind, personCount, (personCount * meanDegree) / 2);
}

/** Refuses more friendships than `MOST_FRIENDSHIPS`, and says the arithmetic. */
export function checkFriendshipCount(kind: string, personCount: number, friendships: number): void {
  if (friendships <= MOST_FRIENDSHIPS) return;
  throw new HearsayError(
    both(
      `the "${kind}" graph would hold ${count(Math.round(friendships))} friendships (${count(personCount)} people with ${count((2 * friendships) / personCount)} friends each, halved), ${count(Math.round((friendships * 8) / 1e6))} MB; at most ${count(MOST_FRIENDSHIPS)} are accepted`,
      `“${kind}”关系网将有 ${count(Math.round(friendships))} 对好友（${count(personCount)} 人，每人 ${count((2 * friendships) / personCount)} 位，折半），占 ${count(Math.round((friendships * 8) / 1e6))} MB；至多接受 ${count(MOST_FRIENDSHIPS)} 对`,
    ),
    both('lower the number of friends or the population\'s "size"', '请调低好友数，或人群总体的“size”'),
  );
}

/** 12345.678 → "12,345.68", without the locale data that differ between machines. */
export function count(value: number): string {
  const [whole, fraction] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 1 → "1 row", 2000 → "2,000 rows". */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
