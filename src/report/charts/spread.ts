/** Fewer values with the same distribution, and places for dots that must not hide each other. */

/** `values` themselves when at most `most`, else `most` of their quantiles, evenly spaced. Not finite ones are left out. */
export function evenlySpread(values: readonly number[], most: number): number[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length <= most) return finite;
  const sorted = finite.sort((a, b) => a - b);
  return Array.from({ length: most }, (_, k) => sorted[Math.floor(((k + 0.5) / most) * sorted.length)]!);
}

/**
 * Stacks dots whose values fall into the same of `bins` equal parts of [low, high].
 *
 * Returns a place for each value: 0 in the middle of its stack, then 1, −1, 2, −2 …, and the tallest stack.
 */
export function stackDots(
  values: readonly number[],
  [low, high]: readonly [number, number],
  bins: number,
): { places: number[]; tallest: number } {
  const counts = new Map<number, number>();
  let tallest = 0;
  const places = values.map((value) => {
    const bin = high > low ? Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins)) : 0;
    const place = counts.get(bin) ?? 0;
    counts.set(bin, place + 1);
    tallest = Math.max(tallest, place + 1);
    return place % 2 === 1 ? (place + 1) / 2 : -place / 2;
  });
  return { places, tallest };
}
