/** How a member feels, and about whom, as of now. */
import type { Group } from '../groups/group.ts';
import { trustOf } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import type { Closeness, Mood } from './events.ts';

/** Ties that are named. */
const NAMED = 5;

export function moodOf(run: Run, member: number): Mood {
  const { members } = run;
  return {
    belonging: members.belonging[member]!,
    satisfaction: members.satisfaction[member]!,
    trust: trustOf(run, member),
    recognised: members.recognised[member]!,
    bonded: members.bonded[member]!,
  };
}

/** Those whom a member recognizes, closest first. */
export function closestTo(run: Run, group: Group, member: number): Closeness[] {
  const { members, parameters: p } = run;
  const seat = members.seat[member]!;
  const known: Closeness[] = [];
  for (let other = 0; other < group.seatCount; other++) {
    const them = group.memberAt[other]!;
    if (them < 0 || other === seat) continue;
    const strength = group.ties.between(seat, other);
    if (strength >= p.recognitionThreshold)
      known.push({ person: members.person[them]!, strength, bonded: strength >= p.bondThreshold });
  }
  return known.sort((a, b) => b.strength - a.strength || a.person - b.person).slice(0, NAMED);
}
