/**
 * A recorder that writes down what happens to one person, besides recording the run. It only looks: the run, its outcomes and its
 * digest are the same with and without it.
 *
 * What others do to the person, and what the person does, is noted where the recorder is told of it anyway. What changes without the
 * recorder being told (levels, roles, places) is read off the columns at the end of each day.
 */
import type { Model } from '../../model/compile.ts';
import { exp } from '../../numeric/exp-log.ts';
import { VIOLATIONS } from '../../scenario/levers/rules.ts';
import type { Arrival, OwnReason, WhyLeft, Word } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { vipGroup } from '../groups/vip-state.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { waitingOf } from '../joining/waiting.ts';
import { Recorder } from '../measuring/recorder.ts';
import { membershipOf } from '../members/arms.ts';
import { leavingTerms } from '../members/churn.ts';
import { MEMBER, REFUSED } from '../members/people.ts';
import type { Run } from '../run.ts';
import { isLeader } from '../staff/appointed.ts';
import { moderationOf } from '../staff/moderation-state.ts';
import { INNOCENT, OPERATOR } from '../talk/message-ring.ts';
import type { Happening, Leaving, TraceEvent, Writer } from './events.ts';
import { closestTo, moodOf } from './feelings.ts';
import { MESSAGE_KINDS } from './message-kinds.ts';

/** A recorder that notes all that happens to one person. */
export class Witness extends Recorder {
  readonly events: TraceEvent[] = [];
  private readonly whom: number;
  private run!: Run;
  private ours = -1;
  private seen: Seen | undefined;
  /** Posts of this visit that may turn out to break a rule. */
  private posts: { readonly at: number; readonly number: number }[] = [];
  /** Day of the question that was open after the latest visit, or -1. */
  private asked = -1;
  private visitedOn = -1;
  private waits = false;

  constructor(model: Model, person: number) {
    super(model);
    this.whom = person;
  }

  override begin(run: Run): void {
    this.run = run;
    run.visit.noted = [];
  }

  override heard(person: number, by: number, how: Word | undefined): void {
    super.heard(person, by, how);
    if (how === undefined) return;
    if (person === this.whom) this.note({ kind: 'told', by: this.run.members.person[by]!, how });
    else if (by === this.ours) this.note({ kind: 'invited', friend: person, how });
  }

  override joined(member: number, generation: number, arrival: Arrival): void {
    super.joined(member, generation, arrival);
    const { run, ours } = this;
    const { how, channel, inviter, person } = arrival;
    if (person !== this.whom) {
      if (inviter >= 0 && inviter === ours) this.note({ kind: 'brought-in', friend: person });
      return;
    }
    this.ours = member;
    this.seen = look(run, member);
    const by = inviter < 0 ? null : run.members.person[inviter]!;
    const group = run.members.group[member]!;
    const friends = friendsIn(run, person, group);
    this.note({
      kind: 'joined',
      how,
      ...(channel === undefined ? {} : { channel }),
      by,
      group,
      friends,
      mood: moodOf(run, member),
    });
  }

  override wrote(member: number, earlier: number, number: number, group: Group): void {
    super.wrote(member, earlier, number, group);
    if (member !== this.ours || group.messages.rootOf(number) !== number) return; // a reply is noted as such
    this.posts.push({ at: this.events.length, number });
    this.note({ kind: 'wrote', what: MESSAGE_KINDS[group.messages.kindOf(number)]! });
  }

  override answered(receiver: number, by: number, firstAfter: number, number: number, group: Group): void {
    super.answered(receiver, by, firstAfter, number, group);
    const { run, ours } = this;
    if (ours < 0) return;
    const held = group.messages.holds(number);
    const what = held ? MESSAGE_KINDS[group.messages.kindOf(number)]! : 'question';
    if (by === ours) {
      const author = group.messages.authorOf(number);
      this.note({ kind: 'replied', to: author === OPERATOR ? 'operator' : personOf(run, receiver), what });
    }
    if (receiver === ours)
      this.note({
        kind: 'answered',
        by: by === OPERATOR ? 'operator' : run.members.person[by]!,
        what,
        first: firstAfter >= 0,
      });
  }

  override visited(member: number, weight: number, relevant: number, group: Group): void {
    super.visited(member, weight, relevant, group);
    const { run } = this;
    const numbers = run.visit.noted!;
    if (member === this.ours) {
      for (const { at, number } of this.posts) addOffence(group, this.events, at, number);
      const each = numbers.length === 0 ? 0 : weight / numbers.length;
      this.note({
        kind: 'visited',
        unread: run.visit.unread,
        read: weight,
        relevant: weight === 0 ? 1 : relevant / weight,
        from: writersOf(run, group, numbers, each),
        closest: closestTo(run, group, member),
        mood: moodOf(run, member),
      });
      if (run.visit.joinedActivity === 1) this.note({ kind: 'took-part' });
      const { questionDay, questionAnswered } = run.members;
      if (this.asked >= 0 && questionDay[member]! < 0)
        this.note({ kind: questionAnswered[member] === 1 ? 'settled' : 'gave-up', waited: run.day - this.asked });
      this.asked = questionDay[member]!;
      this.posts = [];
      this.visitedOn = run.day;
    }
    numbers.length = 0;
  }

  override bought(member: number, index: number, isFirst: boolean): void {
    super.bought(member, index, isFirst);
    if (member !== this.ours) return;
    const { good, price } = this.run.strategy.offers[index]!;
    this.note({ kind: 'bought', good, price });
  }

  override rewarded(member: number, money: number): void {
    super.rewarded(member, money);
    if (member === this.ours && money > 0) this.note({ kind: 'rewarded', money });
  }

  override keptAway(person: number): void {
    super.keptAway(person);
    if (person === this.whom) this.note({ kind: 'kept-away', fee: membershipOf(this.run, person).fee });
  }

  override left(member: number, joinDay: number, why: WhyLeft): void {
    super.left(member, joinDay, why);
    if (member !== this.ours) return;
    const { run } = this;
    if (why === 'fee') {
      this.note({ kind: 'left', why, fee: membershipOf(run, run.members.person[member]!).fee, leaving: null });
      return;
    }
    if (!isOwnReason(why)) {
      this.note({ kind: 'left', why, leaving: null });
      return;
    }
    // Somebody who has looked in today decided on what they had found unread.
    const found = () => run.groups[this.seen!.group]!.messages.posted - run.members.readTo[member]!;
    const unread = this.visitedOn === run.day ? run.visit.unread : found();
    this.note({ kind: 'left', why, leaving: leavingOf(run, member, unread, why) });
  }

  override endDay(run: Run): void {
    super.endDay(run);
    const { ours, whom } = this;
    if (ours < 0) {
      if (run.status[whom] === REFUSED) {
        const last = this.events.at(-1)?.kind;
        if (last !== 'refused' && last !== 'kept-away') this.note({ kind: 'refused' });
      } else if (!this.waits && waitingOf(run).some((each) => each.person === whom)) {
        this.waits = true;
        this.note({ kind: 'waiting' });
      }
      return;
    }
    const before = this.seen!;
    this.seen = look(run, ours);
    if (run.members.group[ours]! < 0) return;
    for (const change of changesBetween(run, before, this.seen)) this.note(change);
  }

  private note(happening: Happening): void {
    this.events.push({ day: this.run.day, ...happening });
  }
}

// ---- what can be read off the columns ------------------------------------------------------------------------------

interface Seen {
  readonly group: number;
  readonly leader: boolean;
  readonly strikes: number;
  readonly silencedUntil: number;
  readonly level: number;
  readonly badges: number;
  readonly titleUntil: number;
}

function look(run: Run, member: number): Seen {
  const { members } = run;
  const incentives = incentivesOf(run);
  const moderation = moderationOf(run);
  return {
    group: members.group[member]!,
    leader: isLeader(run, member),
    strikes: moderation?.strikes[member] ?? 0,
    silencedUntil: moderation?.silencedUntil[member] ?? 0,
    level: incentives?.level[member] ?? 0,
    badges: incentives?.badgeCount[member] ?? 0,
    titleUntil: incentives?.titleUntil[member] ?? -1,
  };
}

function changesBetween(run: Run, before: Seen, after: Seen): Happening[] {
  const changes: Happening[] = [];
  if (after.level !== before.level)
    changes.push({ kind: 'level', level: after.level, rose: after.level > before.level });
  if (after.badges > before.badges) changes.push({ kind: 'badge' });
  if (after.titleUntil > before.titleUntil) changes.push({ kind: 'title' });
  if (after.leader && !before.leader) changes.push({ kind: 'appointed' });
  if (after.silencedUntil > before.silencedUntil && after.silencedUntil > run.day)
    changes.push({ kind: 'silenced', days: after.silencedUntil - run.day - 1 });
  else if (after.strikes > before.strikes) changes.push({ kind: 'warned' });
  if (after.group !== before.group && before.group >= 0)
    changes.push({ kind: 'moved', group: after.group, vip: vipGroup(run) === after.group });
  return changes;
}

function friendsIn({ world, status, memberOf, members }: Run, person: number, group: number): number {
  const { offsets, neighbors } = world.graph;
  let count = 0;
  for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
    const friend = neighbors[at]!;
    if (status[friend] === MEMBER && members.group[memberOf[friend]!] === group) count++;
  }
  return count;
}

const personOf = ({ members }: Run, member: number): number | null => (member < 0 ? null : members.person[member]!);

/** Messages taken in by writer, most first; what is left over stands under null. */
function writersOf(run: Run, group: Group, numbers: readonly number[], each: number) {
  const counts = new Map<Writer, number>();
  for (const number of numbers) {
    const author = group.messages.authorOf(number);
    const by: Writer = author === OPERATOR ? 'operator' : author < 0 ? null : personOf(run, group.memberAt[author]!);
    counts.set(by, (counts.get(by) ?? 0) + each);
  }
  const rank = (by: Writer) => (typeof by === 'number' ? by : -1);
  return [...counts]
    .map(([by, messages]) => ({ by, messages }))
    .sort((a, b) => b.messages - a.messages || rank(a.by) - rank(b.by));
}

/** Writing notes a violation; which rule it breaks is drawn before and marked after. */
function addOffence(group: Group, events: TraceEvent[], at: number, number: number): void {
  const offence = group.messages.offenceOf(number);
  const event = events[at]!;
  if (offence !== INNOCENT && event.kind === 'wrote') events[at] = { ...event, breaks: VIOLATIONS[offence - 1]! };
}

/** The factor behind each reason. */
const DRIVEN_BY: Readonly<Record<OwnReason, Leaving['largest']>> = {
  unsatisfied: 'satisfaction',
  unattached: 'belonging',
  overload: 'overload',
  ads: 'ads',
  grievance: 'grievance',
  competitor: 'competitor',
  chance: null,
};
const isOwnReason = (why: WhyLeft): why is OwnReason => why in DRIVEN_BY;

/** No factor of a trace is larger: with hardly any hazard of one's own, a competitor's is any number of times as large. */
const MOST_FACTOR = 1e6;

/** Why a member left, right after the decision. */
function leavingOf(run: Run, member: number, unread: number, why: OwnReason): Leaving {
  const { frailtyA, frailtyB } = run.parameters;
  const terms = leavingTerms(run, member, unread);
  const usual = frailtyA / (frailtyA + frailtyB);
  const factor = (value: number) => (value < MOST_FACTOR ? value : MOST_FACTOR);
  const factors = {
    nature: factor(terms.frailty / usual),
    competitor: terms.lure === 0 ? 1 : factor((terms.frailty + terms.lure) / terms.frailty),
    belonging: factor(exp(terms.belonging)),
    satisfaction: factor(exp(terms.satisfaction)),
    overload: factor(exp(terms.overload)),
    ads: factor(exp(terms.fatigue)),
    grievance: factor(exp(terms.grievance)),
    company: factor(exp(terms.company)),
  };
  const exponent =
    terms.belonging + terms.satisfaction + terms.overload + terms.fatigue + terms.grievance + terms.company;
  return {
    hazard: Math.min(1, (terms.frailty + terms.lure) * exp(exponent)),
    factors,
    largest: why === 'unattached' && terms.company > terms.belonging ? 'company' : DRIVEN_BY[why],
  };
}
