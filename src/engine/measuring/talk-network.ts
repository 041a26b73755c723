/**
 * Who talks to whom at the end of a run: the most talkative members and the ties between them.
 */

import type { Run } from '../run.ts';
import type { TalkNetwork } from '../run-result.ts';

export const MOST_PEOPLE = 150;
export const MOST_TIES = 600;

export function talkNetwork(run: Run): TalkNetwork {
  const { members, groups, model, parameters: p } = run;
  const present: number[] = [];
  for (let member = 0; member < members.count; member++) if (members.group[member]! >= 0) present.push(member);
  present.sort((a, b) => members.posts[b]! - members.posts[a]! || a - b);
  const shown = present.slice(0, MOST_PEOPLE);
  const ties: { from: number; to: number; strength: number }[] = [];
  for (let from = 0; from < shown.length; from++) {
    for (let to = from + 1; to < shown.length; to++) {
      const a = shown[from]!;
      const b = shown[to]!;
      if (members.group[a] !== members.group[b]) continue;
      const { ties: store } = groups[members.group[a]!]!;
      const strength =
        (store.between(members.seat[a]!, members.seat[b]!) + store.between(members.seat[b]!, members.seat[a]!)) / 2;
      if (strength >= p.recognitionThreshold) ties.push({ from, to, strength: strength / p.recognitionThreshold });
    }
  }
  ties.sort((x, y) => y.strength - x.strength || x.from - y.from || x.to - y.to);
  return {
    people: shown.map((member) => ({
      id: members.person[member]!,
      segment: model.segments[members.segment[member]!]!.name,
      group: members.group[member]!,
      messages: members.posts[member]!,
    })),
    ties: ties.slice(0, MOST_TIES),
  };
}
