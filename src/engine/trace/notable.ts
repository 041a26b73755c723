/** Members of a run whose story is worth reading: who stayed longest, who left first, who was answered most, who brought most in. */
import type { Model } from '../../model/compile.ts';
import type { Run } from '../run.ts';
import { simulate } from '../simulate.ts';

/** Members named for each reason. */
const CHOSEN = 3;

export interface NotableMember {
  readonly person: number;
  readonly joinDay: number;
  /** Undefined for somebody who has stayed to the end. */
  readonly leaveDay: number | undefined;
  /** Messages written, answers received, people brought in. */
  readonly messages: number;
  readonly answers: number;
  readonly broughtIn: number;
}

/** Best first; a list is empty when nobody is of its kind. `left` is of those who had written something. */
export interface Notable {
  readonly members: number;
  readonly answered: readonly NotableMember[];
  readonly stayed: readonly NotableMember[];
  readonly left: readonly NotableMember[];
  readonly inviters: readonly NotableMember[];
}

export function findNotable(model: Model, strategy: string, replication: number): Notable {
  const answers: number[] = [];
  let last: Run | undefined;
  simulate(model, strategy, replication, {
    witness: (plain) => ({
      ...plain,
      replied(run, group, number, by, receiver, first) {
        plain.replied(run, group, number, by, receiver, first);
        if (receiver >= 0) answers[receiver] = (answers[receiver] ?? 0) + 1;
      },
      visited(run, group, member, weight, relevant) {
        plain.visited(run, group, member, weight, relevant);
        run.visit.noted!.length = 0; // nobody wants to know which messages were read
      },
    }),
    observe: (run) => {
      last = run;
    },
  });
  const { members } = last!;
  const all = Array.from(
    { length: members.count },
    (_, member): NotableMember => ({
      person: members.person[member]!,
      joinDay: members.joinDay[member]!,
      leaveDay: members.leaveDay[member]! < 0 ? undefined : members.leaveDay[member]!,
      messages: members.posts[member]!,
      answers: answers[member] ?? 0,
      broughtIn: members.broughtIn[member]!,
    }),
  );
  const days = ({ joinDay, leaveDay }: NotableMember) => (leaveDay ?? model.horizon) - joinDay;
  const best = (among: readonly NotableMember[], score: (each: NotableMember) => number) =>
    [...among].sort((a, b) => score(b) - score(a) || b.messages - a.messages || a.person - b.person).slice(0, CHOSEN);
  return {
    members: members.count,
    answered: best(
      all.filter((each) => each.answers > 0),
      (each) => each.answers,
    ),
    stayed: best(
      all.filter((each) => each.leaveDay === undefined),
      days,
    ),
    left: best(
      all.filter((each) => each.leaveDay !== undefined && each.messages > 0),
      (each) => -days(each),
    ),
    inviters: best(
      all.filter((each) => each.broughtIn > 0),
      (each) => each.broughtIn,
    ),
  };
}
