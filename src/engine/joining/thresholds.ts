/**
 * Joining because enough friends have (linear threshold; Granovetter 1978): each person outside has a threshold, uniform from 0 to 1, and joins on
 * the day after the part of their friends who are members has reached it. Looked at only when a friend has just come in.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import type { Phase } from '../mechanism.ts';
import { MEMBER, PROSPECT } from '../members/people.ts';
import type { Run } from '../run.ts';
import { comeTomorrow } from './coming.ts';

export const FOLLOWING_PHASE: Phase = {
  name: said('people join because enough of their friends have', '足够多的好友已加入，于是本人加入'),
  details: said(
    'Friends of those who came in today, the latest first; who is won over comes in tomorrow.',
    '今天加入者的好友，最近加入者的在先；被打动的人明天加入。',
  ),
  submodels: ['joining'],
  act: followFriends,
};

function followFriends(run: Run): void {
  const { members, world, status, day, recorder, model } = run;
  if (model.scenario.adoption !== 'threshold') return;
  const { offsets, neighbors } = world.graph;
  // Members are in order of joining: those of today stand at the end.
  for (let member = members.count - 1; member >= 0 && members.joinDay[member] === day; member--) {
    const person = members.person[member]!;
    for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
      const friend = neighbors[at]!;
      if (status[friend] !== PROSPECT) continue;
      recorder.heard(friend, member, 'mention');
      if (shareInside(run, friend) < uniform(world.draws.threshold, friend, 0)) continue;
      comeTomorrow(run, { person: friend, inviter: member, cost: 0, how: 'mention' });
    }
  }
}

function shareInside({ world, status }: Run, person: number): number {
  const { offsets, neighbors } = world.graph;
  const start = offsets[person]!;
  const end = offsets[person + 1]!;
  let inside = 0;
  for (let at = start; at < end; at++) if (status[neighbors[at]!] === MEMBER) inside++;
  return inside / (end - start);
}
