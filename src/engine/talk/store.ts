/**
 * What a member has to say: used up by what is written, filled up slowly by life outside, by newcomers and by the programme. It is the member's
 * own, and as large as the member is talkative: a store of the whole group would last on a plateau and then be gone at once.
 *
 * x from 0 to 1, 1 on joining. Each message: x / (1 + κ_u / α). Between visits the gap 1 - x shrinks by e^-(κ_g (1 + κ_b f) Δt + κ_n ΔF):
 * f is the part of the others whom the member knows from outside, with whom they live through more to talk of than with strangers (bonds made by
 * talk in the group bring nothing new to it); F is what has come in by newcomers, 1 / (size of the group) for each. While reading it
 * shrinks by κ_p for each fully relevant message of the programme.
 * Replies and posts come at x / x_0 times their rate.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { columns } from '../columns.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { friendsInside } from './circles.ts';

interface Store {
  /** By member: x, and F of the group when it was last filled up. */
  readonly left: Float32Array;
  readonly seen: Float64Array;
  /** By group: F. */
  readonly fresh: number[];
}

const slot = new Slot<Store>();

export const STORE: Mechanism<Store> = {
  slot,
  create: ({ parameters: p, scenario: { population } }) =>
    p.storeUse === 0
      ? undefined
      : {
          fresh: [],
          ...columns(population.size, { left: Float32Array, seen: Float64Array }),
        },
  enrol: (_run, { left }, member) => {
    left[member] = 1;
  },
  columns: {
    store: variable(
      'state',
      'x',
      '0 to 1',
      said('what the member has to say, as a part of what a newcomer has', '成员有多少话要说，以新人为 1'),
    ),
  },
};

/** Somebody has come into a group, who brings something new to the others, or has moved there. */
export function bringNews(run: Run, group: Group, member: number, isNew: boolean): void {
  const store = slot.of(run);
  if (store === undefined) return;
  const fresh = (store.fresh[group.id] ?? 0) + (isNew ? 1 / group.size : 0);
  store.fresh[group.id] = fresh;
  store.seen[member] = fresh;
}

/** A founder of long standing has long said what newcomers say. */
export function spendFirstWords(run: Run, member: number): void {
  const store = slot.of(run);
  if (store !== undefined) store.left[member] = run.parameters.storeReference;
}

/** By what replies and posts of a visit are multiplied: x / x_0, filled up since the latest visit. */
export function storeOf(run: Run, group: Group, member: number): number {
  const store = slot.of(run);
  if (store === undefined) return 1;
  const { members, day, parameters: p } = run;
  const { left, seen, fresh } = store;
  const news = fresh[group.id]! - seen[member]!;
  const days = day - members.lastVisitDay[member]!;
  const known = group.size > 1 ? Math.min(1, friendsInside(run, member) / (group.size - 1)) : 0;
  let filled = p.storeGrowth * (1 + p.storeFriends * known) * days;
  if (news > 0) {
    filled += p.storeNewcomers * news;
    seen[member] = fresh[group.id]!;
  }
  const now = 1 - (1 - left[member]!) * exp(-filled);
  left[member] = now;
  return now / p.storeReference;
}

/** What was read of the programme, in fully relevant messages, gives a member something to say. */
export function takeUp(run: Run, member: number, programme: number): void {
  const store = slot.of(run);
  if (store === undefined) return;
  store.left[member]! += (1 - store.left[member]!) * Math.min(1, run.parameters.storeProgramme * programme);
}

/** As much has been said as so many messages say, written or at a meeting. */
export function useUp(run: Run, member: number, messages = 1): void {
  const store = slot.of(run);
  if (store === undefined) return;
  store.left[member]! /= 1 + (run.parameters.storeUse * messages) / run.members.activity[member]!;
}
