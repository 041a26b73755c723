import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws, keyFromText, streamName } from '#hearsay/random/draws.js';
import { PURPOSES } from '#hearsay/random/purposes.js';
import * as generator from '#hearsay/random/threefry.js';
import { keyOf, threefry, uniform } from '#hearsay/random/threefry.js';
import { expectCounts, expectPlausible, normalTwoSided } from '../theory/statistics.ts';

const words = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');

function block(k0: number, k1: number, a: number, b: number): [string, string] {
  const first = threefry(keyOf(k0, k1), a, b);
  return [hex(first), hex(generator.secondWord)];
}

/** Threefry-2x32 as the paper writes it (Salmon et al. 2011, §3.3): a loop over rounds, in whole numbers of any size. */
function slowThreefry(key: readonly [bigint, bigint], counter: readonly [bigint, bigint], rounds: number) {
  const mask = 0xffffffffn;
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n];
  const keys = [key[0], key[1], 0x1bd11bdan ^ key[0] ^ key[1]];
  let x = (counter[0] + keys[0]!) & mask;
  let y = (counter[1] + keys[1]!) & mask;
  for (let round = 0; round < rounds; round++) {
    const by = rotations[round % 8]!;
    x = (x + y) & mask;
    y = ((y << by) | (y >> (32n - by))) & mask;
    y ^= x;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x = (x + keys[injection % 3]!) & mask;
      y = (y + keys[(injection + 1) % 3]! + BigInt(injection)) & mask;
    }
  }
  return [x, y].map((word) => word.toString(16).padStart(8, '0'));
}

describe('threefry', () => {
  // Known answers of Random123 1.14 (kat_vectors, "threefry2x32 13").
  test.each([
    [0, 0, 0, 0, '9d1c5ec6', '8bd50731'],
    [-1, -1, -1, -1, 'fd36d048', '2d17272c'],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'ba3e4725', 'f27d669e'],
  ])('gives the known answer for key %i %i', (k0, k1, a, b, first, second) => {
    expect(block(k0, k1, a, b)).toEqual([first, second]);
  });

  test('is the loop of the paper for any key and counter', () => {
    const big = (word: number) => BigInt(word >>> 0);
    fc.assert(
      fc.property(words, words, words, words, (k0, k1, a, b) => {
        expect(block(k0, k1, a, b)).toEqual(slowThreefry([big(k0), big(k1)], [big(a), big(b)], 13));
      }),
      { numRuns: 300 },
    );
  });

  test('flipping any bit of key or counter flips every bit of the answer half of the time', () => {
    const trials = 1000;
    const flips = new Int32Array(128 * 64);
    const at = (n: number) => uniformWord(n);
    for (let trial = 0; trial < trials; trial++) {
      const input = [at(4 * trial), at(4 * trial + 1), at(4 * trial + 2), at(4 * trial + 3)];
      const x = threefry(keyOf(input[0]!, input[1]!), input[2]!, input[3]!);
      const y = generator.secondWord;
      for (let bit = 0; bit < 128; bit++) {
        const flipped = [...input];
        flipped[bit >> 5]! ^= 1 << (bit & 31);
        const first = threefry(keyOf(flipped[0]!, flipped[1]!), flipped[2]!, flipped[3]!) ^ x;
        const second = generator.secondWord ^ y;
        for (let out = 0; out < 32; out++) {
          flips[bit * 64 + out]! += (first >>> out) & 1;
          flips[bit * 64 + 32 + out]! += (second >>> out) & 1;
        }
      }
    }
    // The most extreme of 8,192 counts, Bonferroni over them.
    const worst = Math.max(...flips.map((count) => Math.abs(count - trials / 2)));
    const z = worst / Math.sqrt(trials / 4);
    expectPlausible(Math.min(1, normalTwoSided(z) * flips.length), `worst bit ${worst} of ${trials / 2}`);
  });

  test.each<[string, (n: number) => number]>([
    ['first counter', (n) => uniform(KEY, n, 0)],
    ['second counter', (n) => uniform(KEY, 0, n)],
    ['diagonal', (n) => uniform(KEY, n, n)],
    ['replication', (n) => uniform(keyOf(n, 0), 1, 1)],
  ])('uniforms along the %s fill 256 cells and 16 × 16 pairs evenly', (_, draw) => {
    const n = 65_536;
    const cells = new Array<number>(256).fill(0);
    const pairs = new Array<number>(256).fill(0);
    for (let k = 0; k < n; k++) cells[Math.floor(draw(k) * 256)]!++;
    for (let k = 0; k < n; k += 2) pairs[Math.floor(draw(k) * 16) * 16 + Math.floor(draw(k + 1) * 16)]!++;
    expectCounts(cells, new Array(256).fill(1 / 256), 'cells');
    expectCounts(pairs, new Array(256).fill(1 / 256), 'pairs');
  });

  test('a uniform is never 0 and never 1', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const u = uniform(KEY, a, b);
        expect(u > 0 && u < 1).toBe(true);
      }),
    );
  });
});

describe('keyed draws', () => {
  test('every purpose, replication and seed has a key of its own', () => {
    const seen = new Set<string>();
    for (const seed of ['a', 'b', '1', '语言', `${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`]) {
      for (let replication = 0; replication < 50; replication++) {
        const draws = createDraws(seed, replication);
        for (const purpose of PURPOSES) seen.add(`${draws[purpose].k0} ${draws[purpose].k1}`);
      }
    }
    expect(seen.size).toBe(6 * 50 * PURPOSES.length);
  });

  test('a purpose is known by its name alone, so that another purpose added moves no draw', () => {
    const child = (key: generator.Key, a: number, b: number) => {
      const first = threefry(key, a, b);
      return keyOf(first, generator.secondWord);
    };
    const draws = createDraws('seed', 3);
    for (const purpose of PURPOSES) {
      const name = keyFromText(purpose);
      expect(draws[purpose]).toEqual(child(child(keyFromText('seed'), 3, 0), name.k0, name.k1));
    }
  });

  test('draws of two purposes, of two replications and of two people fill pairs of cells evenly', () => {
    const first = createDraws('independence', 0);
    const second = createDraws('independence', 1);
    const n = 32_768;
    const pairs: Record<string, (k: number) => readonly [number, number]> = {
      purposes: (k) => [uniform(first.visit, k, 7), uniform(first.leave, k, 7)],
      replications: (k) => [uniform(first.visit, k, 7), uniform(second.visit, k, 7)],
      people: (k) => [uniform(first.visit, 2 * k, 7), uniform(first.visit, 2 * k + 1, 7)],
      days: (k) => [uniform(first.visit, k, 7), uniform(first.visit, k, 8)],
      'both ends of a friendship': (k) => [uniform(first.tell, k, k + 1), uniform(first.tell, k + 1, k)],
    };
    for (const [name, draw] of Object.entries(pairs)) {
      const cells = new Array<number>(256).fill(0);
      for (let k = 0; k < n; k++) {
        const [a, b] = draw(k);
        cells[Math.floor(a * 16) * 16 + Math.floor(b * 16)]!++;
      }
      expectCounts(cells, new Array(256).fill(1 / 256), name);
    }
  });

  test('the name of a one-off stream tells seeds, replications and purposes apart', () => {
    const names = ['a', 'b', '1/a'].flatMap((seed) =>
      [0, 1, 10].flatMap((replication) => ['graph', 'communities'].map((use) => streamName(seed, replication, use))),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

const KEY = keyOf(0x2545f491, 0x4f6cdd1d);

/** Any 32-bit word, from a generator that is not the one under test (Vigna's SplitMix, 32-bit finish of MurmurHash3). */
function uniformWord(n: number): number {
  let h = Math.imul(n + 1, 0x9e3779b9);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
