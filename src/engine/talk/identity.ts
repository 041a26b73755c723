/**
 * Whom a tie is remembered of: the one who wrote, unless the switch `identity` says otherwise (a test of specificity).
 *
 * - `shuffled`: every message counts as that of a visible member drawn at random, the same one whenever the same reader meets it.
 *   Attention is spread over as many names as before.
 * - `off`: nobody can be told apart. All that a member reads and exchanges goes to one tie, to the group as such; it stands where
 *   the tie to oneself would.
 */
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Run } from '../run.ts';

/** Whether messages carry a signature, by which draws are keyed: of moderators, of who reports, of whom a message is taken to be from. */
export const areSigned = ({ strategy, constants }: Run): boolean =>
  strategy.isEverModerated || constants.identity === 'shuffled';

/** Seat that the member on `seat` takes the one on `other` for; `message` is the message met, or -1. */
export function takenFor(run: Run, group: Group, seat: number, other: number, message: number): number {
  const { identity } = run.constants;
  if (identity === 'on') return other;
  if (identity === 'off') return seat;
  const { visible, visibleCount } = group;
  const own = group.visibleAt[seat]!;
  const others = own >= 0 ? visibleCount - 1 : visibleCount;
  if (others <= 0) return other;
  const what = message < 0 ? 0 : group.messages.signatureOf(message);
  const u = uniform(run.world.draws.shuffle, run.members.person[group.memberAt[seat]!]!, what);
  const at = Math.floor(u * others);
  return visible[own >= 0 && at >= own ? at + 1 : at]!;
}

/** Adds `gain` to the ties between two members, as each remembers the other. */
export function exchange(run: Run, group: Group, seat: number, other: number, message: number, gain: number): void {
  const { ties } = group;
  if (run.constants.identity === 'on') ties.addBoth(seat, other, gain);
  else {
    ties.add(seat, takenFor(run, group, seat, other, message), gain);
    ties.add(other, takenFor(run, group, other, seat, message), gain);
  }
}
