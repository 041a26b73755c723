/**
 * Keyed randomness: every draw is a function U(seed, replication, purpose, a, b) and of nothing else.
 *
 * Who draws before whom, how many workers compute and which strategy is on cannot change it; that is what makes results
 * reproducible to the byte and strategies comparable pair by pair.
 */
import seedrandom from 'seedrandom';
import { PURPOSES, type Purpose } from './purposes.ts';
import { type Key, keyOf, secondWord, threefry } from './threefry.ts';

/** One key for each purpose. */
export type Draws = { readonly [purpose in Purpose]: Key };

/** The keys of one run. The same seed text and replication give the same keys under every strategy. */
export function createDraws(seedText: string, replication: number): Draws {
  const root = keyFromText(seedText);
  const run = child(root, replication, 0);
  // By `fromEntries`: an object that grows by computed names would be a hash table, slow to look up in.
  return Object.fromEntries(
    PURPOSES.map((purpose) => {
      const name = keyFromText(purpose);
      return [purpose, child(run, name.k0, name.k1)];
    }),
  ) as Draws;
}

/** Key from text of any language, through seedrandom's alea. */
export function keyFromText(text: string): Key {
  const stream = seedrandom.alea(text);
  return keyOf(stream.int32(), stream.int32());
}

/** A text that names the one-off stream of a purpose in a replication, for seedrandom (graph generation). */
export function streamName(seedText: string, replication: number, purpose: string): string {
  return `${purpose}/${replication}/${seedText}`;
}

function child(key: Key, a: number, b: number): Key {
  const first = threefry(key, a, b);
  return keyOf(first, secondWord);
}
