/**
 * From batches to parts: which runs are kept, and can be handed on, as one. A part holds so many consecutive runs of one batch, the last of
 * a batch those that are left. Parts are counted over all batches, so that a batch that is added moves none.
 */
import { type Batch, batchSize } from './batches.ts';

export interface Part {
  /** Counted over all batches. */
  readonly number: number;
  /** Which batch it is of. */
  readonly batch: number;
  /** Position in the batch of its first run. */
  readonly start: number;
  readonly size: number;
}

export interface Parts {
  readonly count: number;
  /** Undefined for one there is not. */
  at(number: number): Part | undefined;
  /** The number of the part that holds the run at a position of a batch. */
  numberOf(batch: number, position: number): number;
}

export function partsOf(batches: readonly Batch[], runsPerPart: number): Parts {
  const sizes = batches.map(batchSize);
  const firsts: number[] = [];
  let count = 0;
  for (const size of sizes) {
    firsts.push(count);
    count += Math.ceil(size / runsPerPart);
  }
  return {
    count,
    at(number) {
      // An empty batch begins where the next does, so the last that begins there holds it.
      const batch = firsts.findLastIndex((first) => first <= number);
      if (batch < 0 || number >= count) return undefined;
      const start = (number - firsts[batch]!) * runsPerPart;
      return { number, batch, start, size: Math.min(runsPerPart, sizes[batch]! - start) };
    },
    numberOf: (batch, position) => firsts[batch]! + Math.floor(position / runsPerPart),
  };
}
