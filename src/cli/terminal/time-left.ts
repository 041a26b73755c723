/** How long work of equal pieces will take, from the pace of late. */

export interface TimeLeft {
  /** Tells that a piece is done. @param now milliseconds */
  step(now: number): void;
  /** Seconds until all are done; undefined while nothing is known. */
  seconds(now: number): number | undefined;
  /** The same pace and another total. */
  of(total: number): TimeLeft;
}

/** Moments closer to each other than this are one. */
const GRAIN_MS = 50;

/** So many pieces, over so much time, tell a pace. */
const FEWEST_PIECES = 4;
const LEAST_MS = 200;
/** Part of the pieces done that lately were done. */
const LATE = 1 / 3;

/**
 * The pace is that of the last third of the pieces done: at its start a program is slow, since its code is not compiled and its threads are not
 * there yet, and what it does then tells little. (The later half of the time, which is what it was, said five to thirteen times too much after a
 * tenth of a study of ten seconds.)
 *
 * @param total pieces
 * @param start milliseconds
 */
export function timeLeft(total: number, start: number): TimeLeft {
  const moments = [{ at: start, done: 0 }];
  let done = 0;
  const forTotal = (total: number): TimeLeft => ({
    of: forTotal,
    step(now) {
      done++;
      const last = moments.at(-1)!;
      if (now - last.at >= GRAIN_MS) moments.push({ at: now, done });
    },
    seconds(now) {
      const wanted = done - Math.max(FEWEST_PIECES, LATE * done);
      // The last moment by which no more than that was done, a while ago.
      let [low, high] = [0, moments.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        const { done: then, at } = moments[middle]!;
        if (then <= wanted && now - at >= LEAST_MS) low = middle;
        else high = middle - 1;
      }
      const since = moments[low]!;
      const pace = (done - since.done) / (now - since.at);
      return pace > 0 ? Math.max(0, total - done) / pace / 1000 : undefined;
    },
  });
  return forTotal(total);
}
