import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { expectCounts } from '../theory/statistics.ts';

const words = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** xoroshiro64** as its authors publish it (prng.di.unimi.it), in whole numbers of any size. */
function* slowXoroshiro(state0: bigint, state1: bigint): Generator<number> {
  const mask = 0xffffffffn;
  const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  let [s0, s1] = [state0, state1];
  for (;;) {
    yield Number((rotl((s0 * 0x9e3779bbn) & mask, 5n) * 5n) & mask);
    s1 ^= s0;
    s0 = rotl(s0, 26n) ^ s1 ^ ((s1 << 9n) & mask);
    s1 = rotl(s1, 13n);
  }
}

const streamAt = (s0: number, s1: number): Stream => Object.assign(new Stream(), { s0: s0 | 0, s1: s1 | 0 });
const take = (stream: Stream, count: number) => Array.from({ length: count }, () => stream.next());

test('gives the known answers from state 1, 2', () => {
  // Test vector of the Rust crate rand_xoshiro, Xoroshiro64StarStar.
  expect(take(streamAt(1, 2), 10)).toEqual([
    3802928447, 813792938, 1618621494, 2955957307, 3252880261, 1129983909, 2539651700, 1327610908, 1757650787,
    2763843748,
  ]);
});

test('is the published recurrence from any state', () => {
  fc.assert(
    fc.property(words, words, (s0, s1) => {
      fc.pre((s0 | s1) !== 0);
      const slow = slowXoroshiro(BigInt(s0), BigInt(s1));
      expect(take(streamAt(s0, s1), 20)).toEqual(Array.from({ length: 20 }, () => slow.next().value));
    }),
    { numRuns: 100 },
  );
});

test('starts anew at every key, and the same key starts the same stream whatever was drawn before', () => {
  const key = keyOf(1, 2);
  const used = new Stream();
  used.reseed(key, 9, 9);
  take(used, 17);
  used.reseed(key, 5, 6);
  const fresh = new Stream();
  fresh.reseed(key, 5, 6);
  expect(take(used, 50)).toEqual(take(fresh, 50));
});

test('first draws of neighbouring streams fill 16 × 16 cells evenly', () => {
  const stream = new Stream();
  const cells = new Array<number>(256).fill(0);
  const draws = 40_000;
  for (let k = 0; k < draws; k++) {
    stream.reseed(keyOf(77, 78), k, 3);
    const a = stream.uniform();
    stream.reseed(keyOf(77, 78), k, 4);
    cells[Math.floor(a * 16) * 16 + Math.floor(stream.uniform() * 16)]!++;
  }
  expectCounts(cells, new Array(256).fill(1 / 256), 'cells');
});

test('consecutive draws fill 16 × 16 cells evenly', () => {
  const stream = new Stream();
  stream.reseed(keyOf(3, 4), 0, 0);
  const cells = new Array<number>(256).fill(0);
  for (let k = 0; k < 40_000; k++) {
    const a = stream.uniform();
    cells[Math.floor(a * 16) * 16 + Math.floor(stream.uniform() * 16)]!++;
  }
  expectCounts(cells, new Array(256).fill(1 / 256), 'cells');
});
