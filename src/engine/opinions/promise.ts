/**
 * What was promised, and how far it is from what a usual community gives: E = (promise - S0) 2^(-days since joining / d_E). Whoever was promised much is
 * content with no less (expectation and disconfirmation: Oliver 1980): where satisfaction decides on leaving, trust or word, S - E stands for S.
 * Before anybody has joined, a promise counts as hearsay of a friend does.
 */
import { exp } from '../../numeric/exp-log.ts';
import type { Run } from '../run.ts';

/** d_E: days in which what was promised gives way by half to what is lived through; an assumption. */
export const HALF_FORGOTTEN = 30;

/** E: what a member still expects beyond what a usual community gives; below 0 where less was promised. */
export function expectedBeyond({ strategy, members, day, parameters: p }: Run, member: number): number {
  const { worth } = strategy.promise;
  if (worth === undefined) return 0;
  return (worth - p.satisfactionReference) * exp((-Math.LN2 * (day - members.joinDay[member]!)) / HALF_FORGOTTEN);
}

/** What the promise does to the log-odds that somebody outside joins. */
export function wordOfPromise({ strategy, parameters: p }: Run): number {
  const { worth } = strategy.promise;
  return worth === undefined ? 0 : p.acceptWord * (worth - p.satisfactionReference);
}
