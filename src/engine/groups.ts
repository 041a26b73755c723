/**
 * Where newcomers go: caps and sibling groups (MODEL.md §4.4 n).
 */
import { Group } from './group.ts';
import type { Run } from './run.ts';

/**
 * The group a newcomer joins: the inviter's own when it has room (and is for this segment), else the one that is filling up, else a
 * new one; undefined when groups are full and no other is opened.
 */
export function placeFor(run: Run, segment: number, inviter: number): Group | undefined {
  const { members, groups, openGroup, strategy } = run;
  const separate = strategy.groups.separateBy === 'segment';
  if (inviter >= 0 && members.group[inviter]! >= 0) {
    const group = groups[members.group[inviter]!]!;
    if (group.size < group.cap && (!separate || group.segment === segment)) return group;
  }
  const slot = separate ? segment : 0;
  const filling = openGroup[slot]!;
  if (filling >= 0 && groups[filling]!.size < groups[filling]!.cap) return groups[filling];
  if (filling >= 0 && strategy.groups.whenFull === 'close') return undefined;
  const opened = new Group(groups.length, separate ? segment : -1, strategy.groups.cap);
  groups.push(opened);
  openGroup[slot] = opened.id;
  return opened;
}
