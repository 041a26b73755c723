/** Keys of runs, cut into parts that are worth their way: long enough that the way is nothing beside them, short enough that all workers get some. */
import type { RunKey } from '../../experiment/results.ts';
import { worldByWorld } from '../compute/worlds.ts';
import { MOST_RUNS } from './messages.ts';

export interface Cut {
  /** The next part; undefined when there are no more keys. @param threads of all workers together */
  next(threads: number): readonly RunKey[] | undefined;
  /** Keys that came back and go first. */
  giveBack(keys: readonly RunKey[]): void;
  /** What a part took, from which the size of others follows. */
  learn(runs: number, milliseconds: number, bytes: number): void;
}

/** A part this long costs a hundredth or less for its way, and a worker that dies loses no more than that. */
const GOOD_MS = 1_000;
/** Of an answer. */
const GOOD_BYTES = 2_000_000;
/** Parts that every thread should get of what is left, so that none is done long before the others. */
const PARTS_A_THREAD = 3;

/** @param count how many keys there are */
export function cutKeys(keys: Iterable<RunKey>, count: number): Cut {
  const worlds = worldByWorld(keys);
  const back: RunKey[] = [];
  let ahead: RunKey[] = [];
  let left = count;
  let pace: { readonly ms: number; readonly bytes: number } | undefined;

  const size = (threads: number): number => {
    const share = Math.ceil(left / (PARTS_A_THREAD * Math.max(1, threads)));
    // Nothing is known yet: the first parts tell.
    if (pace === undefined) return Math.min(share, 4);
    const good = Math.floor(Math.min(GOOD_MS / Math.max(pace.ms, 0.01), GOOD_BYTES / Math.max(pace.bytes, 1)));
    return Math.max(1, Math.min(share, good, MOST_RUNS));
  };

  /** Whole worlds as long as they fit; one that is too large for a part is split, since then its runs are worth a world each. */
  const take = (most: number): RunKey[] => {
    if (back.length > 0) return back.splice(0, most);
    const part: RunKey[] = [];
    while (part.length < most) {
      if (ahead.length === 0) {
        const next = worlds.next();
        if (next.done) break;
        ahead = next.value;
      }
      if (part.length > 0 && part.length + ahead.length > most) break;
      part.push(...ahead.splice(0, most));
    }
    return part;
  };

  return {
    next(threads) {
      const part = take(size(threads));
      left -= part.length;
      return part.length === 0 ? undefined : part;
    },
    giveBack(keys) {
      back.push(...keys);
      left += keys.length;
    },
    learn(runs, milliseconds, bytes) {
      if (runs === 0) return;
      const now = { ms: milliseconds / runs, bytes: bytes / runs };
      const blend = (old: number, fresh: number) => old + (fresh - old) / 4;
      pace = pace === undefined ? now : { ms: blend(pace.ms, now.ms), bytes: blend(pace.bytes, now.bytes) };
    },
  };
}
