/**
 * A small fast stream seeded by one keyed draw, for the many cheap draws inside one visit or one person's traits.
 *
 * xoroshiro64** (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"): 64 bits of state, 32 a draw.
 * One object serves a whole run: `reseed` before each use.
 */
import { type Key, secondWord, threefry } from './threefry.ts';

const TO_UNIT = 2 ** -32;

export class Stream {
  private s0 = 1;
  private s1 = 0;

  /** Starts the stream that belongs to (key, a, b). */
  reseed(key: Key, a: number, b: number): void {
    this.s0 = threefry(key, a, b);
    this.s1 = secondWord;
    if ((this.s0 | this.s1) === 0) this.s0 = 1; // the one state xoroshiro cannot leave
  }

  /** Uniform on the 32-bit integers, as an unsigned number. */
  next(): number {
    const s0 = this.s0;
    let s1 = this.s1;
    const product = Math.imul(s0, 0x9e3779bb);
    const result = Math.imul((product << 5) | (product >>> 27), 5);
    s1 ^= s0;
    this.s0 = ((s0 << 26) | (s0 >>> 6)) ^ s1 ^ (s1 << 9);
    this.s1 = (s1 << 13) | (s1 >>> 19);
    return result >>> 0;
  }

  /** Uniform in (0, 1), never 0 and never 1. */
  uniform(): number {
    return (this.next() + 0.5) * TO_UNIT;
  }
}
