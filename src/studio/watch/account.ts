/** What became of a community, as far as its pictures tell: who came, how it fell silent, who wrote last, and why people left. */

import type { WhyLeft } from '../../engine/events.ts';
import { REASON_OF } from '../../engine/measuring/reasons.ts';
import type { LeavingReason } from '../../scenario/outcomes/leaving.ts';
import type { Film, Shot } from './shot.ts';

const WEEK = 7;
const LAST_WRITERS = 3;

export interface LastWriter {
  readonly person: number;
  /** Messages in the week before the silence. */
  readonly messages: number;
  /** Day of the latest message in the whole run. */
  readonly lastDay: number;
  readonly left: { readonly day: number; readonly why: WhyLeft } | undefined;
}

export interface Account {
  readonly joined: number;
  /** Of these, in the first seven days on which anybody joined. */
  readonly inOneWeek: number;
  readonly fromDay: number;
  /** Of all arrivals, those whom a member brought. */
  readonly brought: number;
  /** The day with the most messages by members. */
  readonly peak: Shot;
  /** Undefined where it never fell silent. */
  readonly silentDay: number | undefined;
  /** The evening of the day on which it fell silent, or of the last day. */
  readonly evening: Shot;
  /** Who wrote most in the week before, most first. */
  readonly lastWriters: readonly LastWriter[];
  readonly left: number;
  /** Most frequent first. */
  readonly reasons: readonly { readonly reason: LeavingReason; readonly people: number }[];
}

/** Of a film that is complete. */
export function accountOf({ shots, horizon, ending }: Film): Account {
  const silentDay = ending!.silentDay < horizon ? ending!.silentDay : undefined;
  const evening = shots[silentDay ?? horizon - 1]!;
  const firstDay = Math.max(
    0,
    shots.findIndex(({ joined }) => joined > 0),
  );
  const total = (some: readonly Shot[], count: (shot: Shot) => number) =>
    some.reduce((sum, each) => sum + count(each), 0);
  return {
    joined: total(shots, ({ joined }) => joined),
    inOneWeek: total(shots.slice(firstDay, firstDay + WEEK), ({ joined }) => joined),
    fromDay: firstDay,
    brought: total(shots, ({ arrivals }) => arrivals.filter(({ by }) => by >= 0).length),
    peak: shots.reduce((most, each) => (each.messages > most.messages ? each : most)),
    silentDay,
    evening,
    lastWriters: lastWriters(shots, evening.day),
    left: total(shots, ({ left }) => left),
    reasons: reasonsIn(shots),
  };
}

function lastWriters(shots: readonly Shot[], day: number): LastWriter[] {
  const messages = new Map<number, number>();
  for (const { talk } of shots.slice(Math.max(0, day - WEEK + 1), day + 1))
    for (const { from } of talk) if (from >= 0) messages.set(from, (messages.get(from) ?? 0) + 1);
  return [...messages]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LAST_WRITERS)
    .map(([person, count]) => ({
      person,
      messages: count,
      lastDay: shots.findLast(({ talk }) => talk.some(({ from }) => from === person))!.day,
      left: departureOf(shots, person),
    }));
}

function departureOf(shots: readonly Shot[], person: number): LastWriter['left'] {
  for (const { day, departures } of shots) {
    const gone = departures.find((each) => each.person === person);
    if (gone !== undefined) return { day, why: gone.why };
  }
  return undefined;
}

function reasonsIn(shots: readonly Shot[]): Account['reasons'] {
  const counts = new Map<LeavingReason, number>();
  for (const { departures } of shots)
    for (const { why } of departures) counts.set(REASON_OF[why], (counts.get(REASON_OF[why]) ?? 0) + 1);
  return [...counts].map(([reason, people]) => ({ reason, people })).sort((a, b) => b.people - a.people);
}
