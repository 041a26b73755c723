/** Counts what members do, for whatever is awarded on it; and finds those who did most. */
import type { CompiledMeter } from '../../model/incentives.ts';
import type { IncentiveState } from './state.ts';

export interface Meter extends CompiledMeter {
  /** By member, since the meter was last reset. */
  counts: Float64Array;
}

export function createMeter(meter: CompiledMeter, capacity: number): Meter {
  return { ...meter, counts: new Float64Array(capacity) };
}

/** Counts an act. */
export function countAct(state: IncentiveState, member: number, act: number): void {
  for (const meter of state.meters) if (!meter.byPoints) meter.counts[member]! += meter.weights[act]!;
}

/** Counts points earned. */
export function countPoints(state: IncentiveState, member: number, amount: number): void {
  for (const meter of state.meters) if (meter.byPoints) meter.counts[member]! += amount;
}

/**
 * The `most` members with the highest counts above 0, best first; of equals, whoever joined first. A heap of so many with the worst on
 * top: nearly all of a large community are settled by one comparison.
 */
export function topOf(meter: Meter, group: Int32Array, memberCount: number, most: number): number[] {
  const { counts } = meter;
  const heap: number[] = [];
  const worse = (a: number, b: number) => counts[a]! < counts[b]! || (counts[a] === counts[b] && a > b);
  for (let member = 0; member < memberCount; member++) {
    if (!(counts[member]! > 0) || group[member]! < 0) continue;
    if (heap.length < most) {
      heap.push(member);
      rise(heap, worse);
    } else if (most > 0 && worse(heap[0]!, member)) {
      heap[0] = member;
      sink(heap, worse);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

type Order = (a: number, b: number) => boolean;

function rise(heap: number[], worse: Order): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!worse(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: number[], worse: Order): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && worse(heap[child]!, heap[least]!)) least = child;
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
