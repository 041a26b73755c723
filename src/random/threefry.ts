/**
 * Threefry-2x32 with 13 rounds: 64 random bits as a pure function of a 64-bit key and a 64-bit counter.
 *
 * Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"; 13 rounds are the fewest they found to pass
 * BigCrush with a margin. Only 32-bit additions, rotations and exclusive-ors, hence the same bits in every engine. Checked
 * against the authors' known answers.
 */

/** A 64-bit key, as two signed 32-bit words and their parity. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
  readonly k2: number;
}

const PARITY = 0x1bd11bda;

export function keyOf(k0: number, k1: number): Key {
  return { k0: k0 | 0, k1: k1 | 0, k2: k0 ^ k1 ^ PARITY };
}

/** Second word of the latest call of `threefry`: a way to return two numbers without allocating. */
export let secondWord = 0;

/** First word (signed 32 bits) of the block at counter (a, b); the second is left in `secondWord`. */
export function threefry(key: Key, a: number, b: number): number {
  const k0 = key.k0;
  const k1 = key.k1;
  const k2 = key.k2;
  let x = (a + k0) | 0;
  let y = (b + k1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  secondWord = y;
  return x;
}

const TO_UNIT = 2 ** -32;

/** Uniform in (0, 1) at counter (a, b): 32 bits, never 0 and never 1. */
export function uniform(key: Key, a: number, b: number): number {
  return ((threefry(key, a, b) >>> 0) + 0.5) * TO_UNIT;
}
