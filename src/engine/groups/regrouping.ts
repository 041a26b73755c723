/**
 * Sorting the members of existing groups again, by segment or topic, on a day that the operator sets.
 *
 * Each group keeps the kind of people of whom it has most, who stay as they are. All others move to a group of their kind, along with the ties
 * among those who move there together; the ties between them and those who stay are gone, and each is lost on the way as in a split. What it
 * costs is thus not put in: the longer people have talked across kinds, the more ties there are to cut.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import { sortWaiting } from '../joining/waiting.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import type { Group } from './group.ts';
import { openGroups, openNewGroup, slotOf } from './groups.ts';
import { moveMembers } from './moving.ts';

export const REGROUPING_PHASE: Phase = {
  name: said('members are sorted into groups again', '成员重新分群'),
  details: said(
    'On one day, where the strategy says so: group by group, those of another kind than most move to a group of their own kind.',
    '只在策略写明的那一天：逐群进行，与多数人不同类的成员搬到同类的群。',
  ),
  submodels: ['splitting', 'money'],
  act: regroup,
};

function regroup(run: Run): void {
  const { strategy, day, groups } = run;
  const rule = strategy.groups.regroup;
  if (rule === undefined || rule.on !== day) return;
  pay(run, rule.cost);
  // The VIP group and those of partners take whom they take.
  const existing = groups.filter(({ slot }) => slot >= 0);
  for (const group of existing) becomeOfKind(run, group, commonestKind(run, group));
  for (const group of existing) sendAway(run, group);
  sortWaiting(run);
}

/** The kind of people of whom a group has most, the first among equals. */
function commonestKind(run: Run, group: Group): number {
  const count = new Map<number, number>();
  for (let seat = 0; seat < group.seatCount; seat++) {
    const member = group.memberAt[seat]!;
    if (member < 0) continue;
    const kind = slotOf(run, run.members.person[member]!);
    count.set(kind, (count.get(kind) ?? 0) + 1);
  }
  return [...count].reduce(
    (best, [kind, of]) => (of > best.of || (of === best.of && kind < best.kind) ? { kind, of } : best),
    {
      kind: 0,
      of: 0,
    },
  ).kind;
}

function becomeOfKind(run: Run, group: Group, kind: number): void {
  const { separateBy } = run.strategy.groups;
  group.slot = kind;
  group.segment = separateBy === 'segment' ? kind : -1;
  group.topic = separateBy === 'topic' ? run.strategy.topics[kind]! : -1;
  group.from = Number.NEGATIVE_INFINITY;
  group.to = Number.POSITIVE_INFINITY;
  openGroups(run)[kind] = group.id;
}

/** Sends everybody of another kind to a group of theirs, those of one kind together as far as there is room. */
function sendAway(run: Run, group: Group): void {
  const { members, world, day, parameters: p } = run;
  const leaving = new Map<number, number[]>();
  for (let seat = 0; seat < group.seatCount; seat++) {
    const member = group.memberAt[seat]!;
    if (member < 0) continue;
    const person = members.person[member]!;
    const kind = slotOf(run, person);
    if (kind === group.slot) continue;
    if (uniform(world.draws['move-loss'], person, day) < p.moveLoss) leave(run, group, member, seat, 'lost-in-split');
    else if (leaving.has(kind)) leaving.get(kind)!.push(seat);
    else leaving.set(kind, [seat]);
  }
  for (const [kind, seats] of leaving)
    for (let from = 0; from < seats.length; ) {
      const place = roomyGroup(run, kind) ?? openNewGroup(run, kind);
      const room = Math.min(seats.length - from, place.cap - place.size);
      moveMembers(run, group, place, Int32Array.from(seats.slice(from, from + room)));
      from += room;
    }
}

const roomyGroup = ({ groups }: Run, kind: number): Group | undefined =>
  groups.find(({ slot, size, cap }) => slot === kind && size < cap);
