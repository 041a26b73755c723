/** One member's story: a run in which everything that happens to one person is written down. */
import type { Model } from '../../model/compile.ts';
import type { Run } from '../run.ts';
import type { RunResult } from '../run-result.ts';
import { createRun, read, step } from '../simulate.ts';
import type { Closeness, Mood, TraceEvent } from './events.ts';
import { closestTo, moodOf } from './feelings.ts';
import { Witness } from './witness.ts';

export interface MemberTrace {
  readonly person: number;
  readonly segment: string;
  /** Undefined when the person never joined. */
  readonly member: TracedMember | undefined;
  /** In the order in which they happened. */
  readonly events: readonly TraceEvent[];
  /** The run, the same as without a trace. */
  readonly result: RunResult;
}

export interface TracedMember {
  /** Writes so many times as much as an average member (α). */
  readonly activity: number;
  /** Reads and never writes. */
  readonly lurks: boolean;
  readonly expertise: number;
  readonly joinDay: number;
  /** Undefined for somebody who has stayed to the end. */
  readonly leaveDay: number | undefined;
  /** Messages written, and people brought in. */
  readonly messages: number;
  readonly broughtIn: number;
  /** As of the last day, or of leaving. */
  readonly mood: Mood;
  /** The strongest ties at the end; empty for somebody who has left. */
  readonly closest: readonly Closeness[];
}

/** Traces the person of that number, from 0 to one less than the size of the population. */
export function traceMember(model: Model, strategy: string, replication: number, person: number): MemberTrace {
  const { size } = model.scenario.population;
  if (!Number.isInteger(person) || person < 0 || person >= size) throw new Error(`no person ${person} among ${size}`);
  const witness = new Witness(model, person);
  const run = createRun(model, strategy, replication, { recorder: witness });
  while (step(run));
  const { world, memberOf } = run;
  const member = memberOf[person]!;
  return {
    person,
    segment: model.segments[world.segmentOf[person]!]!.name,
    member: member < 0 ? undefined : describeMember(run, member),
    events: witness.events,
    result: read(run),
  };
}

function describeMember(run: Run, member: number): TracedMember {
  const { members, groups } = run;
  const group = members.group[member]!;
  return {
    activity: members.activity[member]!,
    lurks: members.lurker[member] === 1,
    expertise: members.expertise[member]!,
    joinDay: members.joinDay[member]!,
    leaveDay: members.leaveDay[member]! < 0 ? undefined : members.leaveDay[member]!,
    messages: members.posts[member]!,
    broughtIn: members.broughtIn[member]!,
    mood: moodOf(run, member),
    closest: group < 0 ? [] : closestTo(run, groups[group]!, member),
  };
}
