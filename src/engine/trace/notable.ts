/** Members of a run whose story is worth reading: who stayed longest, who left first, who was answered most, who brought most in. */
import type { Model } from '../../model/compile.ts';
import type { Group } from '../groups/group.ts';
import { Recorder } from '../measuring/recorder.ts';
import { createRun, step } from '../simulate.ts';

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

/** By member: answers received. */
class AnswerCounter extends Recorder {
  readonly answers: number[] = [];

  override answered(receiver: number, by: number, firstAfter: number, number: number, group: Group): void {
    super.answered(receiver, by, firstAfter, number, group);
    if (receiver >= 0) this.answers[receiver] = (this.answers[receiver] ?? 0) + 1;
  }
}

export function findNotable(model: Model, strategy: string, replication: number): Notable {
  const counter = new AnswerCounter(model);
  const run = createRun(model, strategy, replication, { recorder: counter });
  while (step(run));
  const { answers } = counter;
  const { members } = run;
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
