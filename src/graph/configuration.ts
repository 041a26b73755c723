/**
 * A given distribution of the number of friends: the erased configuration model (Britton, Deijfen & Martin-Löf 2006,
 * doi:10.1007/s10955-006-9168-x).
 *
 * Everybody draws a number of friends and gets as many stubs; stubs are shuffled and joined in pairs. A stub joined to one of
 * the same person, and a second friendship between the same two, are erased, so that degrees come out slightly below those
 * drawn: by a vanishing share in large populations when the variance is finite, visibly when few people have very many friends.
 */
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';
import { type Graph, graphFromEdges } from './csr.ts';
import { checkFriendshipCount, count } from './limits.ts';

export interface ConfigurationParams {
  /** Number of friends, as decimal text, to the share of people who have it; shares add up to 1. */
  readonly degrees: Readonly<Record<string, number>>;
}

export function configurationGraph(personCount: number, params: ConfigurationParams, stream: () => number): Graph {
  const distribution = readDistribution(personCount, params.degrees);
  const degrees = Int32Array.from({ length: personCount }, () => drawDegree(distribution, stream()));
  const stubs = shuffle(stubsOf(degrees), stream);
  // An odd stub out finds no partner; after the shuffle it is anybody's.
  const half = stubs.length >>> 1;
  return graphFromEdges(personCount, stubs.subarray(0, half), stubs.subarray(half, 2 * half));
}

interface Distribution {
  readonly degrees: readonly number[];
  /** Share of people with at most that many friends; the last is 1. */
  readonly cumulative: readonly number[];
}

function readDistribution(personCount: number, shares: Readonly<Record<string, number>>): Distribution {
  const entries = Object.entries(shares)
    .map(([text, share]) => ({ degree: Number(text), share }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.degree - b.degree);
  const total = entries.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-6) {
    throw new HearsayError(
      both(
        `the shares under "degrees" of the "configuration" graph add up to ${count(total * 100)} %`,
        `“configuration”关系网“degrees”下的占比之和为 ${count(total * 100)} %`,
      ),
      both('make them add up to 100 %', '请使其和为 100 %'),
    );
  }
  const largest = entries.at(-1)!.degree;
  if (largest > Math.max(0, personCount - 1)) {
    throw new HearsayError(
      both(
        `the "configuration" graph gives some people ${count(largest)} friends, but there are ${count(personCount)} people in all`,
        `“configuration”关系网给某些人 ${count(largest)} 位好友，而总共只有 ${count(personCount)} 人`,
      ),
      both(
        `keep "degrees" at ${count(Math.max(0, personCount - 1))} or less, or raise the population's "size"`,
        `请使“degrees”不超过 ${count(Math.max(0, personCount - 1))}，或调高人群总体的“size”`,
      ),
    );
  }
  const mean = entries.reduce((sum, { degree, share }) => sum + degree * share, 0);
  checkFriendshipCount('configuration', personCount, (personCount * mean) / 2);
  let sum = 0;
  const cumulative = entries.map(({ share }) => {
    sum += share / total;
    return sum;
  });
  cumulative[cumulative.length - 1] = 1;
  return { degrees: entries.map(({ degree }) => degree), cumulative };
}

/** The first degree whose cumulative share is above u; binary search. */
function drawDegree({ degrees, cumulative }: Distribution, u: number): number {
  let low = 0;
  let high = degrees.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return degrees[low]!;
}

/** Each person as often as their degree. */
function stubsOf(degrees: Int32Array): Int32Array {
  const stubs = new Int32Array(degrees.reduce((sum, degree) => sum + degree, 0));
  let length = 0;
  for (let person = 0; person < degrees.length; person++) {
    stubs.fill(person, length, length + degrees[person]!);
    length += degrees[person]!;
  }
  return stubs;
}

/** Fisher–Yates, in place. */
function shuffle(items: Int32Array, stream: () => number): Int32Array {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(stream() * (last + 1));
    const item = items[last]!;
    items[last] = items[other]!;
    items[other] = item;
  }
  return items;
}
