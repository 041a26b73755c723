/** How long work of equal pieces will take, from the pace of late. */

export interface TimeLeft {
  /** Tells that a piece is done. @param now milliseconds */
  step(now: number): void;
  /** Seconds until all are done; undefined while nothing is known. */
  seconds(now: number): number | undefined;
  /** Tells that the work begins now: who has waited for it has not seen its pace. Without effect once a piece is done. */
  begin(now: number): void;
  /** The same pace and another total. */
  of(total: number): TimeLeft;
}

/** Moments closer to each other than this are one. */
const GRAIN_MS = 50;

/** So many pieces, over so much time, tell a pace. */
const FEWEST_PIECES = 4;
const LEAST_MS = 200;
/**
 * Until so many pieces are done their pace is that of the start, of threads that come one after another: of a study of a few seconds it said two to
 * ten times too much. Who waits for longer than this hears of it all the same.
 */
const LONGEST_SILENCE_MS = 60_000;
/** Part of the pieces done that lately were done. */
const LATE = 1 / 3;

/** Moments to which the curve is fitted, at most, and the part of the pieces done from which on. */
const MOST_MOMENTS = 60;
const FITTED_FROM = 1 / 6;
/** By no more than this does a program become faster still. */
const FASTEST = 1 / 2;

/**
 * The pace is that of the last third of the pieces done, less what is still slow about it. At its start a program is slow, since its code is
 * not compiled and its threads are not there yet, and on a busy machine that lasts for a tenth of a study: there the last third said 2.2 to
 * 3.6 times too much of three studies of one minute, and this 1.4 to 2.6 times, and no more than 1.6 times from a fifth on.
 *
 * Pieces are taken to need a + b / i, the i-th of them, so that the time until the n-th is c + a n + b ln n, which is fitted to what was seen;
 * what is left until N is a (N - n) + b ln (N / n). Where pieces do not become faster b is nothing, and the pace that of the last third.
 *
 * @param total pieces
 * @param start milliseconds
 */
export function timeLeft(total: number, start: number): TimeLeft {
  const moments: Moment[] = [{ at: start, done: 0 }];
  let done = 0;
  const forTotal = (total: number): TimeLeft => ({
    of: forTotal,
    begin(now) {
      if (done === 0) moments[0] = { at: now, done: 0 };
    },
    step(now) {
      done++;
      const last = moments.at(-1)!;
      if (now - last.at >= GRAIN_MS) moments.push({ at: now, done });
    },
    seconds(now) {
      const isSilent = done < FEWEST_PIECES && now - moments[0]!.at < LONGEST_SILENCE_MS;
      const late = isSilent ? undefined : latePace(moments, done, now);
      if (late === undefined) return undefined;
      const left = Math.max(0, total - done);
      const { each, more } = stillFaster(moments, done, late);
      return (each * left + more * Math.log(Math.max(1, total / done))) / 1000;
    },
  });
  return forTotal(total);
}

interface Moment {
  readonly at: number;
  readonly done: number;
}

/** Milliseconds a piece, of the last third; undefined while nothing is known. */
function latePace(moments: readonly Moment[], done: number, now: number): number | undefined {
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
  return done > since.done && now > since.at ? (now - since.at) / (done - since.done) : undefined;
}

/** a and b, by least squares. */
function stillFaster(moments: readonly Moment[], done: number, late: number): { each: number; more: number } {
  const from = moments.findIndex((one) => one.done >= Math.max(1, FITTED_FROM * done));
  const count = moments.length - from;
  const step = Math.max(1, Math.floor(count / MOST_MOMENTS));
  const fitted = from < 0 ? [] : moments.slice(from).filter((_, k) => k % step === 0 || k === count - 1);
  const steady = { each: late, more: 0 };
  if (fitted.length < FEWEST_PIECES + 2) return steady;
  const centered = (values: readonly number[]) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    return values.map((one) => one - mean);
  };
  const [n, log, time] = [
    centered(fitted.map((one) => one.done)),
    centered(fitted.map((one) => Math.log(one.done))),
    centered(fitted.map(({ at }) => at)),
  ];
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, x, k) => sum + x * other[k]!, 0);
  const determinant = product(n, n) * product(log, log) - product(n, log) ** 2;
  const slope = (product(n, time) * product(log, log) - product(log, time) * product(n, log)) / determinant;
  const curve = (product(log, time) * product(n, n) - product(n, time) * product(n, log)) / determinant;
  if (!(curve > 0)) return steady;
  const each = Math.min(late, Math.max(slope, FASTEST * late));
  return { each, more: Math.min(curve, (late - each) * done) };
}
