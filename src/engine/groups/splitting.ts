/**
 * Dividing groups that turned somebody away today: the full group becomes two, and those who found it full come in
 * tomorrow. As many groups are divided as it takes to seat everybody who waits, each once an evening.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import { waitingOf } from '../joining/waiting.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import type { Run } from '../run.ts';
import { divide } from './division.ts';
import { Group } from './group.ts';
import { nextKey, openGroups, roomFor, valueOfNewcomer } from './groups.ts';
import { moveMembers } from './moving.ts';

export const SPLITTING_PHASE: Phase = {
  name: said('groups that turned somebody away are divided', '拆分拒绝过人的群'),
  details: said(
    'In the order in which people wait; each group at most once an evening.',
    '按等待者的先后；每个群一晚至多拆一次。',
  ),
  submodels: ['splitting'],
  act: splitGroups,
};

export function splitGroups(run: Run): void {
  const { strategy, groups } = run;
  const waiting = waitingOf(run);
  if (waiting.length === 0 || strategy.groups.whenFull !== 'split') return;
  const openGroup = openGroups(run);
  // By group: places promised to people who wait, and whether it was divided or made this evening.
  const promised: number[] = new Array(groups.length).fill(0);
  const done: boolean[] = new Array(groups.length).fill(false);
  const exhausted = new Set<number>();
  for (const arrival of waiting) {
    const { slot, person } = arrival;
    if (exhausted.has(slot)) continue;
    const value = valueOfNewcomer(run, person);
    const limit = roomFor(run, arrival);
    const start = openGroup[slot]!;
    let full = -1;
    let host = -1;
    let hope = false; // of a place in any group of this slot
    for (let k = 0; k < groups.length && host < 0; k++) {
      const id = (start + k) % groups.length;
      const group = groups[id]!;
      if (group.slot !== slot) continue;
      const taken = group.size + promised[id]!;
      if (taken < group.cap || !done[id]) hope = true;
      if (value < group.from || value >= group.to) continue;
      if (taken < Math.min(group.cap, limit)) host = id;
      else if (full < 0 && !done[id]) full = id;
    }
    if (host < 0 && full >= 0) {
      const sibling = split(run, groups[full]!);
      promised.push(0);
      done[full] = true;
      done.push(true);
      host = value >= sibling.from && sibling.size < Math.min(sibling.cap, limit) ? sibling.id : full;
    }
    if (host >= 0) {
      promised[host]!++;
      openGroup[slot] = host;
    } else if (!hope) exhausted.add(slot);
  }
}

/** Divides a group: some of its members move to a new one, some of those are lost on the way. */
function split(run: Run, group: Group): Group {
  const { groups, members, world, day, parameters: p } = run;
  const { movers, cut } = divide(run, group);
  const sibling = new Group(groups.length, group.segment, group.cap);
  sibling.slot = group.slot;
  sibling.key = nextKey(run, group.slot);
  sibling.topic = group.topic;
  sibling.from = cut ?? group.from;
  sibling.to = group.to;
  if (cut !== undefined) group.to = cut;
  groups.push(sibling);
  const arriving = movers.filter((seat) => {
    const member = group.memberAt[seat]!;
    const stays = uniform(world.draws['move-loss'], members.person[member]!, day) >= p.moveLoss;
    if (!stays) leave(run, group, member, seat, 'lost-in-split');
    return stays;
  });
  moveMembers(run, group, sibling, arriving);
  return sibling;
}
