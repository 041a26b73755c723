/**
 * Likes: they cost the reader nothing and make no closeness, as words do; but one given by lot made new contributors write more for months
 * (Restivo & van de Rijt 2012; 2014 for those who write little), by more than answers did (Pethig et al. 2023).
 */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { hearBack } from './conversation.ts';

/** By member: likes received since the latest visit. */
const slot = new Slot<Uint16Array>();

export const LIKES: Mechanism<Uint16Array> = {
  slot,
  create: ({ parameters, scenario: { population } }) =>
    parameters.likeRate > 0 ? new Uint16Array(population.size) : undefined,
  columns: {
    likesPending: variable(
      'state',
      '',
      'likes',
      said('likes received since the latest visit', '自上次访问以来得到的赞数'),
    ),
  },
};

/** Members like what somebody wrote. */
export function like(run: Run, writer: number, count: number): void {
  const likes = slot.of(run);
  if (likes === undefined || writer < 0) return; // has left
  run.recorder.liked(count);
  likes[writer] = Math.min(0xffff, likes[writer]! + count);
  hearBack(run, writer, count * run.parameters.likeWorth);
}

/** Likes that a member finds, who has then seen them. */
export function findLikes(run: Run, member: number): number {
  const likes = slot.of(run);
  if (likes === undefined) return 0;
  const found = likes[member]!;
  if (found > 0) likes[member] = 0;
  return found;
}
