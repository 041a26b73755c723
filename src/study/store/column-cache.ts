/**
 * Final values of outcomes of complete parts, column by column: as many columns as there is room for, so that memory does not grow with what
 * a study records. A column of a million runs takes 8 MB.
 */

/**
 * Some sixteen outcomes of a million runs: beyond that memory grows no more. A report comes back to the same outcomes section by section: with
 * room for half as many it reads two to three times as many columns, with room for a quarter five to eight times.
 */
const MOST_BYTES = 128 * 2 ** 20;

export interface ColumnCache {
  /** Values of an outcome of all runs of a part, read when they are not at hand. */
  values(outcome: number, part: number): Float64Array;
}

/** @param read reads an outcome of a part */
export function columnCache(
  read: (outcome: number, part: number) => Float64Array,
  mostBytes: number = MOST_BYTES,
): ColumnCache {
  /** By outcome, the one asked for last at the end. */
  const columns = new Map<number, Map<number, Float64Array>>();
  let bytes = 0;
  let [latest, ofLatest] = [-1, new Map<number, Float64Array>()];

  const drop = (outcome: number) => {
    for (const values of columns.get(outcome)!.values()) bytes -= values.byteLength;
    columns.delete(outcome);
  };
  const moveTo = (outcome: number) => {
    if (outcome === latest && columns.has(outcome)) return;
    ofLatest = columns.get(outcome) ?? new Map();
    columns.delete(outcome);
    columns.set(outcome, ofLatest);
    latest = outcome;
  };

  return {
    values(outcome, part) {
      moveTo(outcome);
      const known = ofLatest.get(part);
      if (known !== undefined) return known;
      const values = read(outcome, part);
      while (bytes + values.byteLength > mostBytes && columns.size > 0) drop(columns.keys().next().value!);
      moveTo(outcome);
      ofLatest.set(part, values);
      bytes += values.byteLength;
      return values;
    },
  };
}
