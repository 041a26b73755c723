/**
 * From what is wanted to shares: which of its runs one of several machines computes.
 *
 * A share is a piece of the runs in the order of the study, so that nearly all of its parts are its own. The strategies of a replication at a point
 * share their world, so they stay together, unless there are fewer worlds than shares. Every run is in exactly one share of a number of shares;
 * which it is hangs on nothing but the arguments.
 */
import { type Batch, batchSize, keyAt } from './batches.ts';
import { partsOf } from './parts.ts';
import type { RunKey } from './results.ts';

/** One of so many, counted from 1. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Runs of a batch from a position up to but without another, among them some that are not wanted. */
export interface Span {
  readonly batch: number;
  readonly from: number;
  readonly to: number;
}

export interface Shared {
  readonly batches: readonly Batch[];
  readonly runsPerPart: number;
  /** Parts that need nobody, such as those that were there before: from the first up to but without the second. */
  readonly done: readonly (readonly [from: number, to: number])[];
  readonly isWanted: (key: RunKey) => boolean;
}

/** The runs of a share. */
export interface RunsOfShare {
  /** How many, and how many all shares have. */
  readonly count: number;
  readonly whole: number;
  /** At most one of each batch. */
  readonly spans: readonly Span[];
  /** Parts that hold some of them. */
  readonly parts: ReadonlySet<number>;
}

export function shareOf(shared: Shared, { number, of }: Share): RunsOfShare {
  let [whole, worlds] = [0, 0];
  for (const { isFirst } of wantedIn(shared)) {
    whole++;
    if (isFirst) worlds++;
  }
  // A share ends before the world that its last run would cut.
  const keepsWorlds = worlds >= of;
  const [from, to] = [number - 1, number].map((k) => Math.floor((whole * k) / of)) as [number, number];
  const spans: Span[] = [];
  let [place, count, ofWorld] = [0, 0, 0];
  for (const { batch, position, isFirst } of wantedIn(shared)) {
    if (isFirst || !keepsWorlds) ofWorld = place;
    if (ofWorld >= from && ofWorld < to) {
      const last = spans.at(-1);
      if (last?.batch === batch) spans[spans.length - 1] = { ...last, to: position + 1 };
      else spans.push({ batch, from: position, to: position + 1 });
      count++;
    }
    place++;
  }
  const { numberOf } = partsOf(shared.batches, shared.runsPerPart);
  const parts = new Set<number>();
  for (const span of spans) {
    const last = numberOf(span.batch, span.to - 1);
    for (let part = numberOf(span.batch, span.from); part <= last; part++) parts.add(part);
  }
  return { count, whole, spans, parts };
}

/** What is wanted and not done, in the order of the study, and where another world begins. */
function* wantedIn({ batches, runsPerPart, done, isWanted }: Shared) {
  const { numberOf } = partsOf(batches, runsPerPart);
  const isDone = new Set<number>();
  for (const [from, to] of done) for (let part = from; part < to; part++) isDone.add(part);
  for (const [b, batch] of batches.entries()) {
    const size = batchSize(batch);
    let [replication, point] = [-1, -1];
    for (let position = 0; position < size; position++) {
      if (isDone.has(numberOf(b, position))) continue;
      const key = keyAt(batch, position);
      if (!isWanted(key)) continue;
      const isFirst = key.replication !== replication || key.point !== point;
      [replication, point] = [key.replication, key.point];
      yield { batch: b, position, isFirst };
    }
  }
}
