/**
 * Everything that happens in a run, a row an event, in the order in which it happens. Like a trace it only looks: outcomes and digest of the
 * run are the same with and without it.
 */
import type { Recorder } from '../measuring/recorder.ts';
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

export function emptyEventLog(): EventLog {
  return { day: [], event: [], person: [], other: [], group: [], what: [], amount: [] };
}

interface Details {
  readonly other?: number | null;
  readonly group?: number;
  readonly what?: string | undefined;
  readonly amount?: number;
}

/** A recorder that adds to `log` all that it is told. */
export function logEvents(plain: Recorder, log: EventLog): Recorder {
  const note = (run: Run, event: EventKind, person: number | null, details: Details = {}): void => {
    const { other = null, group = -1, what = null, amount = null } = details;
    log.day.push(run.day);
    log.event.push(event);
    log.person.push(person);
    log.other.push(other);
    log.group.push(group < 0 ? null : group);
    log.what.push(what);
    log.amount.push(amount);
  };
  const groupOf = ({ members }: Run, member: number) => members.group[member]!;
  return {
    ...plain,
    reached(run, reached, by, how) {
      plain.reached(run, reached, by, how);
      if (how !== undefined) note(run, 'told', reached, { other: personOf(run, by), what: how });
    },
    joined(run, member, arrival) {
      plain.joined(run, member, arrival);
      const other = personOf(run, arrival.inviter);
      note(run, 'joined', arrival.person, { other, group: groupOf(run, member), what: arrival.channel ?? arrival.how });
    },
    written(run, group, member, number) {
      plain.written(run, group, member, number);
      note(run, 'wrote', personOf(run, member), {
        group: group.id,
        what: MESSAGE_KINDS[group.messages.kindOf(number)]!,
      });
    },
    replied(run, group, number, by, receiver, first) {
      plain.replied(run, group, number, by, receiver, first);
      const what = group.messages.holds(number) ? MESSAGE_KINDS[group.messages.kindOf(number)]! : 'question';
      const other = by === OPERATOR ? null : personOf(run, by);
      note(run, 'answered', personOf(run, receiver), { other, group: group.id, what });
    },
    visited(run, group, member, weight, relevant) {
      plain.visited(run, group, member, weight, relevant);
      run.visit.noted!.length = 0;
      note(run, 'visited', personOf(run, member), { group: group.id, amount: weight });
    },
    bought(run, member, index) {
      plain.bought(run, member, index);
      const { good, price } = run.strategy.offers[index]!;
      note(run, 'bought', personOf(run, member), { group: groupOf(run, member), what: good, amount: price });
    },
    rewarded(run, member, money) {
      plain.rewarded(run, member, money);
      if (money > 0) note(run, 'rewarded', personOf(run, member), { group: groupOf(run, member), amount: money });
    },
    keptAway(run, person) {
      plain.keptAway(run, person);
      note(run, 'kept away', person, { amount: run.strategy.membership.fee });
    },
    left(run, member, why) {
      plain.left(run, member, why);
      note(run, 'left', personOf(run, member), { group: groupOf(run, member), what: why });
    },
  };
}

const personOf = ({ members }: Run, member: number): number | null => (member < 0 ? null : members.person[member]!);
