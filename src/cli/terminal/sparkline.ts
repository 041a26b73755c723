/** A series as one line of block characters. */
const BLOCKS = '▁▂▃▄▅▆▇█';

/**
 * `values` from zero (or their smallest value, if that is below zero) to their largest, in at most `columns` characters; each
 * stands for the mean of the days it covers. A day without a finite value is a blank.
 */
export function sparkline(values: ArrayLike<number>, columns: number): string {
  const width = Math.min(columns, values.length);
  const means = Array.from({ length: width }, (_, column) => {
    const from = Math.floor((column * values.length) / width);
    const to = Math.floor(((column + 1) * values.length) / width);
    let sum = 0;
    for (let day = from; day < to; day++) sum += values[day]!;
    return sum / (to - from);
  });
  const finite = means.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const span = Math.max(0, ...finite) - low;
  return means
    .map((mean) => {
      if (!Number.isFinite(mean)) return ' ';
      const height = span === 0 ? 0 : (mean - low) / span;
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(height * BLOCKS.length))];
    })
    .join('');
}
