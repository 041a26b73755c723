/** Series: parts that build on one another. Who has read one comes back for the next, and gets more from it than who has not. */

import type { Run } from '../run.ts';
import { call } from '../talk/calls.ts';
import type { ContentState } from './content-state.ts';

/** Part of a series, as a piece knows it. */
export interface Part {
  readonly state: ContentState;
  /** Pieces of the series with this one, over all its runs. */
  readonly number: number;
  /** Whether it begins the series. */
  readonly isFirst: boolean;
}

/** Calls back those who have read the part before. */
export function callReaders(run: Run, { state, number, isFirst }: Part): void {
  if (isFirst) return;
  const { members, parameters: p } = run;
  const { progress } = state;
  for (let member = 0; member < progress.length; member++)
    if (progress[member] === number - 1 && members.group[member]! >= 0) call(run, member, p.seriesReturn);
}

/** A member reads a part; returns what it is worth to them, 1 when they know what it builds on. */
export function readPart(run: Run, { state, number, isFirst }: Part, member: number): number {
  if (state.progress.length <= member) {
    const wider = new Int32Array(run.members.capacity);
    wider.set(state.progress);
    state.progress = wider;
  }
  const before = state.progress[member]!;
  if (before < number) state.progress[member] = number;
  return isFirst || before >= number - 1 ? 1 : run.parameters.seriesGap;
}
