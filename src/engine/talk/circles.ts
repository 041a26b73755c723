/**
 * Circles of friends are alive outside of the group: their talk comes in from there, whatever was said inside yesterday, they have more to
 * say (`store.ts`), and they leave less.
 *
 * How much of a circle a group is depends on how closely it is knit and not on how many there are: K_i = (part of the others whom member i
 * knows from outside) · (part of all pairs that do), counted from CIRCLE on. Friends who are a few among many have their talk elsewhere;
 * strangers have none. Knowing one another: a tie of the outside graph, or an acquaintance from before (`start.ts`).
 */
import { areFriends } from '../../graph/csr.ts';
import { said } from '../../language/said.ts';
import type { Model } from '../../model/compile.ts';
import type { Group } from '../groups/group.ts';
import { knewBefore } from '../joining/start.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { MEMBER } from '../members/people.ts';
import type { Run } from '../run.ts';

/** Part of all pairs below which a group is no circle. */
export const CIRCLE = 0.5;

interface Circles {
  /** By member: people in the same group whom the member knows from outside. */
  readonly friends: Int32Array;
  /** By group: pairs who know each other from outside. */
  readonly pairs: number[];
}

const slot = new Slot<Circles>();

export const CIRCLES: Mechanism<Circles> = {
  slot,
  create: (model) => {
    const { parameters: p } = model;
    const bears =
      p.circleRate > 0 || p.churnCircle > 0 || p.friendExample > 0 || (p.storeFriends > 0 && p.storeUse > 0);
    return areStrangers(model) || !bears
      ? undefined
      : { friends: new Int32Array(model.scenario.population.size), pairs: [] };
  },
  columns: {
    circle: variable(
      'state',
      '',
      'members',
      said('people in the same group whom the member knows from outside', '同群中该成员在群外认识的人数'),
    ),
  },
};

/** Whether nobody can know anybody from outside. */
export function areStrangers({ scenario: { population, community } }: Model): boolean {
  return !('file' in population.graph) && population.graph.kind === 'none' && community.start.acquaintances === 0;
}

/** Whether two members of a group know each other from outside. */
export function knowEachOther(run: Run, group: Group, one: number, other: number): boolean {
  const { person } = run.members;
  return (
    areFriends(run.world.graph, person[one]!, person[other]!) ||
    (run.model.scenario.community.start.acquaintances > 0 && knewBefore(run, group, person[one]!, person[other]!))
  );
}

/** A member has taken a seat in a group. */
export function joinCircle(run: Run, group: Group, member: number): void {
  const circles = slot.of(run);
  if (circles !== undefined) count(run, circles, group, member, 1);
}

/** A member is about to leave the seat. */
export function leaveCircle(run: Run, group: Group, member: number): void {
  const circles = slot.of(run);
  if (circles !== undefined) count(run, circles, group, member, -1);
}

function count(run: Run, { friends, pairs }: Circles, group: Group, member: number, sign: number): void {
  const { members, world, memberOf, status } = run;
  const { offsets, neighbors } = world.graph;
  const person = members.person[member]!;
  let known = 0;
  for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
    const friend = neighbors[at]!;
    if (status[friend] !== MEMBER) continue;
    const other = memberOf[friend]!;
    if (members.group[other] !== group.id) continue;
    friends[other]! += sign;
    known++;
  }
  if (run.model.scenario.community.start.acquaintances > 0)
    for (let seat = 0; seat < group.seatCount; seat++) {
      const other = group.memberAt[seat]!;
      if (other < 0 || other === member || members.group[other] !== group.id) continue;
      const them = members.person[other]!;
      if (!knewBefore(run, group, person, them) || areFriends(world.graph, person, them)) continue; // friends are counted already
      friends[other]! += sign;
      known++;
    }
  friends[member] = sign > 0 ? known : 0;
  pairs[group.id] = (pairs[group.id] ?? 0) + sign * known;
}

/** People in the same group whom a member knows from outside. */
export const friendsInside = (run: Run, member: number): number => slot.of(run)?.friends[member] ?? 0;

/** How much of a circle a group is, 0 to 1; `group.circle` keeps it through the day. */
export function circleOfGroup(run: Run, group: Group): number {
  const circles = slot.of(run);
  if (circles === undefined || group.size < 2) return 0;
  const density = (2 * (circles.pairs[group.id] ?? 0)) / (group.size * (group.size - 1));
  return Math.min(1, Math.max(0, (density - CIRCLE) / (1 - CIRCLE)));
}

/** K: how much of a circle the group is to one of its members. */
export function circleOf(run: Run, group: Group, member: number): number {
  const circles = slot.of(run);
  if (circles === undefined) return 0;
  return group.circle === 0 ? 0 : group.circle * Math.min(1, circles.friends[member]! / (group.size - 1));
}
