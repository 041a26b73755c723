/** What a run remembers of each lever of content. */
import type { CompiledContent } from '../../model/content.ts';
import { OPERATOR } from '../talk/message-ring.ts';

export interface ContentState {
  /** Pieces that have appeared, counted once for all groups. */
  pieces: number;
  /** Author of the latest piece, and the round of repeats it belongs to. */
  author: number;
  round: number;
  /** Part of a piece that has been prepared, where operators are short of hours and post fewer. */
  prepared: number;
  /** By group: number of the first message of the thread that goes on. */
  readonly threads: number[];
  /** By member: how many pieces of the series had appeared with the latest one they read; empty when it is no series. */
  progress: Int32Array;
}

export const createContentState = (_: CompiledContent): ContentState => ({
  pieces: 0,
  author: OPERATOR,
  round: -1,
  prepared: 0,
  threads: [],
  progress: new Int32Array(0),
});
