/**
 * A recorder that takes a picture of each day, besides recording the run. It only looks: outcomes and digest are the same with and
 * without it.
 */

import type { Arrival, WhyLeft } from '../../engine/events.ts';
import type { Group } from '../../engine/groups/group.ts';
import { Recorder } from '../../engine/measuring/recorder.ts';
import { presentMembers, roleOfEach } from '../../engine/measuring/roles.ts';
import { activityRuns, occasionsOf } from '../../engine/programme/occasions.ts';
import type { Run } from '../../engine/run.ts';
import { FIRST_PIECE, OPERATOR as OPERATOR_SEAT } from '../../engine/talk/message-ring.ts';
import { MESSAGE_KINDS } from '../../engine/trace/message-kinds.ts';
import {
  type Arrived,
  type Gone,
  type GroupShot,
  type Mark,
  MOST_DOTS,
  MOST_TIES,
  MOST_TOLD,
  NEVER,
  NOBODY,
  OPERATOR,
  type People,
  type Said,
  type Shot,
  STRANGER,
  type TieList,
} from './shot.ts';

const WEEK = 7;
/** Messages of a group told apart in one number with the group. */
const MESSAGE_RANGE = 2 ** 32;

export class Camera extends Recorder {
  private run!: Run;
  private talk: Said[] = [];
  private arrivals: Arrived[] = [];
  private departures: Gone[] = [];
  private joinedToday = 0;
  private leftToday = 0;
  private messagesToday = 0;
  private begun = 0;
  private answeredSoFar = 0;
  /** Messages that began a thread and that nobody has answered. */
  private readonly open = new Set<number>();
  /** By group: messages that have been looked at. */
  private readonly seen: number[] = [];
  private groupCount = 0;
  private replyTo: Said | undefined;

  override begin(run: Run): void {
    super.begin(run);
    this.run = run;
  }

  override joined(member: number, generation: number, arrival: Arrival): void {
    super.joined(member, generation, arrival);
    this.joinedToday++;
    const { person, inviter, how, channel } = arrival;
    const { members } = this.run;
    const by = inviter < 0 ? NOBODY : members.person[inviter]!;
    if (this.arrivals.length < MOST_TOLD)
      this.arrivals.push({ person, segment: members.segment[member]!, by, how, channel });
  }

  override left(member: number, joinDay: number, why: WhyLeft): void {
    super.left(member, joinDay, why);
    this.leftToday++;
    if (this.departures.length < MOST_TOLD) this.departures.push({ person: this.run.members.person[member]!, why });
  }

  override answered(receiver: number, by: number, firstAfter: number, number: number, group: Group): void {
    super.answered(receiver, by, firstAfter, number, group);
    if (this.open.delete(group.id * MESSAGE_RANGE + number)) this.answeredSoFar++;
    const kind = group.messages.holds(number) ? MESSAGE_KINDS[group.messages.kindOf(number)]! : 'question';
    const { members } = this.run;
    const to = receiver >= 0 ? members.person[receiver]! : this.writerOf(group, number);
    if (by === OPERATOR_SEAT) this.tell({ from: OPERATOR, to, kind });
    // The answer itself is written right after.
    else this.replyTo = { from: members.person[by]!, to, kind };
  }

  override wrote(member: number, earlier: number, number: number, group: Group): void {
    super.wrote(member, earlier, number, group);
    this.messagesToday++;
    const { replyTo } = this;
    this.replyTo = undefined;
    if (group.messages.rootOf(number) !== number && replyTo !== undefined) {
      this.tell(replyTo);
      return;
    }
    this.begun++;
    this.open.add(group.id * MESSAGE_RANGE + number);
    const kind = MESSAGE_KINDS[group.messages.kindOf(number)]!;
    this.tell({ from: this.run.members.person[member]!, to: NOBODY, kind });
  }

  /** The picture of the day that has just passed; call it once after each. */
  shoot(): Shot {
    const { run } = this;
    const present = presentMembers(run);
    const { acquainted, bonded, bonds, ties } = this.lookAtTies();
    const programme = this.programmeToday();
    const shot: Shot = {
      day: run.day,
      members: present.length,
      joined: this.joinedToday,
      left: this.leftToday,
      messages: this.messagesToday,
      ...this.countWriters(present),
      acquainted,
      bonded,
      alone: present.filter((member) => bonds[member] === 0).length,
      begun: this.begun,
      answered: this.answeredSoFar,
      arrivals: this.arrivals,
      departures: this.departures,
      talk: [...programme, ...this.talk].slice(0, MOST_TOLD),
      marks: this.marks(programme),
      groups: this.groups(present),
      people: present.length > MOST_DOTS ? undefined : this.people(present, bonds),
      ties: present.length > MOST_DOTS ? undefined : ties,
    };
    this.talk = [];
    this.arrivals = [];
    this.departures = [];
    this.joinedToday = 0;
    this.leftToday = 0;
    this.messagesToday = 0;
    return shot;
  }

  private tell(said: Said): void {
    if (this.talk.length < MOST_TOLD) this.talk.push(said);
  }

  private writerOf(group: Group, number: number): number {
    if (!group.messages.holds(number)) return STRANGER;
    const author = group.messages.authorOf(number);
    return author === OPERATOR_SEAT || author <= FIRST_PIECE ? OPERATOR : STRANGER;
  }

  /** What was written today by nobody who is a member; answers of the operator have been told. */
  private programmeToday(): Said[] {
    const { run, seen } = this;
    const found: Said[] = [];
    for (const group of run.groups) {
      const { id, messages } = group;
      const first = Math.max(seen[id] ?? 0, messages.posted - messages.size);
      for (let number = first; number < messages.posted; number++) {
        const author = messages.authorOf(number);
        if (author >= 0 || messages.dayOf(number) !== run.day) continue;
        const kind = MESSAGE_KINDS[messages.kindOf(number)]!;
        if (author === OPERATOR_SEAT && kind === 'message') continue;
        found.push({ from: this.writerOf(group, number), to: NOBODY, kind });
      }
      seen[id] = messages.posted;
    }
    return found;
  }

  private countWriters(present: readonly number[]) {
    const { day, members } = this.run;
    let writersToday = 0;
    let writersWeek = 0;
    for (const member of present) {
      const silence = day - members.lastPostDay[member]!;
      if (silence === 0) writersToday++;
      if (silence < WEEK) writersWeek++;
    }
    return { writersToday, writersWeek };
  }

  private lookAtTies() {
    const { groups, members, parameters } = this.run;
    const { recognitionThreshold, bondThreshold } = parameters;
    const bonds = new Uint16Array(members.count);
    const pairs: { from: number; to: number; strength: number }[] = [];
    let bonded = 0;
    for (const group of groups)
      group.forEachTie(recognitionThreshold, (from, to, strength) => {
        if (from === to) return;
        if (strength >= bondThreshold) bonds[from]!++;
        const [seat, other] = [members.seat[from]!, members.seat[to]!];
        const back = group.ties.between(other, seat);
        // A pair is met twice where both recognize each other.
        const isSecond = back >= recognitionThreshold && other < seat;
        if (isSecond) return;
        const most = Math.max(strength, back) / bondThreshold;
        if (most >= 1) bonded++;
        pairs.push({ from: members.person[from]!, to: members.person[to]!, strength: most });
      });
    return { acquainted: pairs.length, bonded, bonds, ties: strongest(pairs) };
  }

  private people(present: readonly number[], bonds: Uint16Array): People {
    const { members, day } = this.run;
    return {
      person: Int32Array.from(present, (member) => members.person[member]!),
      segment: Uint8Array.from(present, (member) => members.segment[member]!),
      role: roleOfEach(this.run, present),
      group: Int32Array.from(present, (member) => members.group[member]!),
      quiet: Uint8Array.from(present, (member) => Math.min(NEVER, day - members.lastPostDay[member]!)),
      posts: Int32Array.from(present, (member) => members.posts[member]!),
      bonds: Uint16Array.from(present, (member) => bonds[member]!),
    };
  }

  private groups(present: readonly number[]): GroupShot[] {
    const { groups, members, day } = this.run;
    const today = new Int32Array(groups.length);
    const week = new Int32Array(groups.length);
    for (const member of present) {
      const at = members.group[member]!;
      const silence = day - members.lastPostDay[member]!;
      if (silence === 0) today[at]!++;
      if (silence < WEEK) week[at]!++;
    }
    return groups.flatMap(({ id, size }) => (size === 0 ? [] : [{ id, size, today: today[id]!, week: week[id]! }]));
  }

  private marks(programme: readonly Said[]): Mark[] {
    const { run } = this;
    const { day, strategy } = run;
    const marks: Mark[] = [];
    for (const { day: on, levers } of strategy.changes)
      if (on === day) marks.push({ kind: 'change', levers: [...levers] });
    const through = new Map<string, number>();
    for (const { how, channel = '' } of this.arrivals)
      if (how === 'channel') through.set(channel, (through.get(channel) ?? 0) + 1);
    for (const [channel, people] of through) marks.push({ kind: 'recruiting', channel, people });
    const topics = programme.filter(({ kind }) => kind === 'topic').length;
    if (topics > 0) marks.push({ kind: 'topic', count: topics });
    if (activityRuns(run))
      for (const { activity, from, to } of occasionsOf(run))
        if (from <= day && day <= to) marks.push({ kind: 'activity', name: activity.name });
    for (const { kind, days } of strategy.events)
      if (days.from <= day && day <= days.to) marks.push({ kind: 'crisis', what: kind });
    const count = run.groups.filter(({ size }) => size > 0).length;
    if (count !== this.groupCount && count > 1) marks.push({ kind: 'groups', count });
    this.groupCount = count;
    return marks;
  }
}

function strongest(pairs: { from: number; to: number; strength: number }[]): TieList {
  const kept = pairs.sort((a, b) => b.strength - a.strength || a.from - b.from || a.to - b.to).slice(0, MOST_TIES);
  return {
    from: Int32Array.from(kept, ({ from }) => from),
    to: Int32Array.from(kept, ({ to }) => to),
    strength: Float32Array.from(kept, ({ strength }) => strength),
  };
}
