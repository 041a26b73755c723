/** What a graph may ask for, so that a scenario from a stranger cannot exhaust the machine. */
import { HearsayError } from '../errors.ts';

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
      `the "${kind}" graph asks for ${count(meanDegree)} friends each, but among ${count(personCount)} people nobody can have more than ${count(most)}`,
      `lower "meanDegree" to ${count(most)} or less, or raise the population's "size"`,
    );
  }
  checkFriendshipCount(kind, personCount, (personCount * meanDegree) / 2);
}

/** Refuses more friendships than `MOST_FRIENDSHIPS`, and says the arithmetic. */
export function checkFriendshipCount(kind: string, personCount: number, friendships: number): void {
  if (friendships <= MOST_FRIENDSHIPS) return;
  throw new HearsayError(
    `the "${kind}" graph would hold ${count(Math.round(friendships))} friendships (${count(personCount)} people with ${count((2 * friendships) / personCount)} friends each, halved), ${count(Math.round((friendships * 8) / 1e6))} MB; at most ${count(MOST_FRIENDSHIPS)} are accepted`,
    'lower the number of friends or the population\'s "size"',
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
