/**
 * Points that fill a cube evenly: the Sobol sequence, scrambled with keys so that each seed gives other points of the same
 * evenness.
 *
 * Owen's nested uniform scrambling (Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"): each binary digit of a
 * coordinate is flipped or not by a draw that depends on the digits before it. Every point is then uniform on the cube by itself, and
 * of 2^m of them exactly one lies in each of 2^m slices of an axis.
 */
import { type Key, threefry } from '../../random/threefry.ts';
import { DIRECTION_NUMBERS } from './direction-numbers.ts';

export const MOST_DIMENSIONS = DIRECTION_NUMBERS.length + 1;

const BITS = 32;
const TO_UNIT = 2 ** -BITS;

/** The first `count` points, each an array of `dimensions` coordinates in (0, 1). `count` up to 2^32, `dimensions` up to MOST_DIMENSIONS. */
export function scrambledSobol(count: number, dimensions: number, key: Key): Float64Array[] {
  const points = Array.from({ length: count }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const digits = sobolDigits(count, dimension);
    for (let i = 0; i < count; i++) {
      // The digits behind the 32 that are kept are those of the middle of the cell.
      points[i]![dimension] = ((scrambled(digits[i]!, key, dimension) >>> 0) + 0.5) * TO_UNIT;
    }
  }
  return points;
}

/** Coordinate `dimension` of the first `count` points of the sequence as it is, as 32 binary digits; in the order of Gray codes. */
export function sobolDigits(count: number, dimension: number): Uint32Array {
  const directions = directionsOf(dimension);
  const digits = new Uint32Array(count);
  let state = 0;
  for (let i = 1; i < count; i++) {
    // From one Gray code to the next one digit changes: the lowest that is 0 in the number before.
    state ^= directions[trailingOnes(i - 1)]!;
    digits[i] = state;
  }
  return digits;
}

/** v_1 … v_32 of a dimension, with the binary point before the highest digit (Bratley & Fox 1988). */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  if (dimension === 0) {
    for (let k = 0; k < BITS; k++) directions[k] = 1 << (BITS - 1 - k);
    return directions;
  }
  const [coefficients, ...initial] = DIRECTION_NUMBERS[dimension - 1]!;
  const degree = initial.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = initial[k]! << (BITS - 1 - k);
      continue;
    }
    let direction = directions[k - degree]! ^ (directions[k - degree]! >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((coefficients >>> (degree - 1 - j)) & 1) direction ^= directions[k - j]!;
    }
    directions[k] = direction;
  }
  return directions;
}

function trailingOnes(n: number): number {
  let ones = 0;
  for (let rest = n; rest & 1; rest >>>= 1) ones++;
  return ones;
}

function scrambled(digits: number, key: Key, dimension: number): number {
  let result = 0;
  for (let k = 0; k < BITS; k++) {
    // A 1 before the digits so far tells 0, 00 and 000 apart; 31 of them and the 1 fill a word.
    const before = k === 0 ? 1 : (1 << k) | (digits >>> (BITS - k));
    const flip = threefry(key, dimension, before) >>> 31;
    result |= (((digits >>> (BITS - 1 - k)) & 1) ^ flip) << (BITS - 1 - k);
  }
  return result;
}
