/** Bounds of a number, strict or not, and how they are said. */

/** Both ends included. A strict bound is the next number that a computer knows; `limitsOf` leads back to what was written. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Of `above 0` and `below 12`. */
  readonly strict?: true;
}

/** The numbers that were written, infinite where there is no bound. */
export const limitsOf = ({ low, high, strict }: Bounds): { readonly low: number; readonly high: number } =>
  strict ? { low: neighbor(low, -1), high: neighbor(high, 1) } : { low, high };

/** Words for bounds; each takes a number that is written already. */
export interface BoundWords {
  readonly atLeast: (limit: string) => string;
  readonly atMost: (limit: string) => string;
  readonly above: (limit: string) => string;
  readonly below: (limit: string) => string;
  readonly range: (low: string, high: string) => string;
}

/** Bounds as they were written: `above 0`, `9 to 18`. `write` is told when another number follows. */
export function boundsInWords(
  bounds: Bounds,
  words: BoundWords,
  write: (limit: number, isFirst?: boolean) => string,
): string {
  const { low, high } = limitsOf(bounds);
  if (low === high) return write(low);
  if (high === Number.POSITIVE_INFINITY) return (bounds.strict ? words.above : words.atLeast)(write(low));
  if (low === Number.NEGATIVE_INFINITY) return (bounds.strict ? words.below : words.atMost)(write(high));
  return words.range(write(low, true), write(high));
}

/** The next double above (1) or below (-1): doubles of one sign are ordered like their bits. */
export function neighbor(value: number, direction: 1 | -1): number {
  if (!Number.isFinite(value)) return value;
  if (value === 0) return direction * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? direction : -direction));
  return view.getFloat64(0);
}
