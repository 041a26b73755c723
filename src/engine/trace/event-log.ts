/**
 * Everything that happens in a run, a row an event, in the order in which it happens. Like a trace it only looks: outcomes and digest of the
 * run are the same with and without it.
 */

import type { Arrival, WhyLeft, Word } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { Recorder } from '../measuring/recorder.ts';
import { membershipOf } from '../members/arms.ts';
import type { Run } from '../run.ts';
import { OPERATOR } from '../talk/message-ring.ts';
import { MESSAGE_KINDS } from './message-kinds.ts';

/** What an event can be; `person` does it or has it happen, `other` is the other side of it. */
export const EVENT_KINDS = {
  told: 'person heard of the community from other; what says how',
  joined: 'person joined, brought in by other if anybody did; what says how',
  wrote: 'person wrote a message; what says of which kind',
  answered: 'person was answered by other; what is the kind of the message that was answered',
  visited: 'person looked in; amount is the number of messages taken in',
  bought: 'person bought; what is the good, amount the price',
  rewarded: 'person was paid; amount is the money',
  'kept away': 'person did not join because of the fee',
  left: 'person left; what says why',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** Columns of one length. Days count from 0, people are numbers in the population; null stands for the operator, raiders and nobody. */
export interface EventLog {
  readonly day: number[];
  readonly event: EventKind[];
  readonly person: (number | null)[];
  readonly other: (number | null)[];
  /** Number of the group; null where there is none. */
  readonly group: (number | null)[];
  readonly what: (string | null)[];
  readonly amount: (number | null)[];
}

interface Details {
  readonly other?: number | null;
  readonly group?: number;
  readonly what?: string | undefined;
  readonly amount?: number;
}

/** A recorder that adds all that it is told to a log. */
export class EventLogger extends Recorder {
  readonly log: EventLog = { day: [], event: [], person: [], other: [], group: [], what: [], amount: [] };
  private run!: Run;

  override begin(run: Run): void {
    this.run = run;
    run.visit.noted = [];
  }

  override heard(person: number, by: number, how: Word | undefined): void {
    super.heard(person, by, how);
    if (how !== undefined) this.note('told', person, { other: this.personOf(by), what: how });
  }

  override joined(member: number, generation: number, arrival: Arrival): void {
    super.joined(member, generation, arrival);
    const other = this.personOf(arrival.inviter);
    this.note('joined', arrival.person, { other, group: this.groupOf(member), what: arrival.channel ?? arrival.how });
  }

  override wrote(member: number, earlier: number, number: number, group: Group): void {
    super.wrote(member, earlier, number, group);
    const what = MESSAGE_KINDS[group.messages.kindOf(number)]!;
    this.note('wrote', this.personOf(member), { group: group.id, what });
  }

  override answered(receiver: number, by: number, firstAfter: number, number: number, group: Group): void {
    super.answered(receiver, by, firstAfter, number, group);
    const what = group.messages.holds(number) ? MESSAGE_KINDS[group.messages.kindOf(number)]! : 'question';
    const other = by === OPERATOR ? null : this.personOf(by);
    this.note('answered', this.personOf(receiver), { other, group: group.id, what });
  }

  override visited(member: number, weight: number, relevant: number, group: Group): void {
    super.visited(member, weight, relevant, group);
    this.run.visit.noted!.length = 0;
    this.note('visited', this.personOf(member), { group: group.id, amount: weight });
  }

  override bought(member: number, index: number, isFirst: boolean): void {
    super.bought(member, index, isFirst);
    const { good, price } = this.run.strategy.offers[index]!;
    this.note('bought', this.personOf(member), { group: this.groupOf(member), what: good, amount: price });
  }

  override rewarded(member: number, money: number): void {
    super.rewarded(member, money);
    if (money > 0) this.note('rewarded', this.personOf(member), { group: this.groupOf(member), amount: money });
  }

  override keptAway(person: number): void {
    super.keptAway(person);
    this.note('kept away', person, { amount: membershipOf(this.run, person).fee });
  }

  override left(member: number, joinDay: number, why: WhyLeft): void {
    super.left(member, joinDay, why);
    this.note('left', this.personOf(member), { group: this.groupOf(member), what: why });
  }

  private note(event: EventKind, person: number | null, details: Details = {}): void {
    const { other = null, group = -1, what = null, amount = null } = details;
    const { log } = this;
    log.day.push(this.run.day);
    log.event.push(event);
    log.person.push(person);
    log.other.push(other);
    log.group.push(group < 0 ? null : group);
    log.what.push(what);
    log.amount.push(amount);
  }

  private groupOf(member: number): number {
    return this.run.members.group[member]!;
  }

  private personOf(member: number): number | null {
    return member < 0 ? null : this.run.members.person[member]!;
  }
}
