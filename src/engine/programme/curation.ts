/**
 * Curation: pinning what got most replies, and digests. A digest calls back who has been away; whoever opens the group next finds in it the
 * messages that a visit can no longer take in, each worth as much as if it had been read, and has caught up.
 */

import { said } from '../../language/said.ts';
import type { Group } from '../groups/group.ts';
import { exposeGroup, opennessOf } from '../habituation/habituation.ts';
import { NOTICES } from '../habituation/kinds.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { call } from '../talk/calls.ts';
import { takenFor } from '../talk/identity.ts';
import { NOTE, OPERATOR } from '../talk/message-ring.ts';
import { bestMessages } from './best-messages.ts';
import { recognise } from './member-made.ts';

/** Days since the latest visit from which somebody has been away. */
export const AWAY_DAYS = 2;
/** Messages of a digest that is read to its end. */
export const USUAL_ITEMS = 5;

interface Digest {
  /** Number of the message with it. */
  readonly number: number;
  /** Numbers of the messages that it sums up. */
  readonly items: readonly number[];
}

/** By group: the latest digest. */
const slot = new Slot<(Digest | undefined)[]>();

export const DIGESTS: Mechanism<(Digest | undefined)[]> = {
  slot,
  create: (_model, { curation }) => (curation.digest === undefined ? undefined : []),
};

/** Whether there are digests. */
export const hasDigests = (run: Run): boolean => slot.of(run) !== undefined;

export const CURATION_PHASE: Phase = {
  name: said('the best messages are pinned, and digests appear', '置顶最好的消息，发布周报'),
  details: said(
    'Pins, then the digest, on the days on which they are due, group by group.',
    '在到期的日子逐群先置顶、再发周报。',
  ),
  submodels: ['programme', 'money'],
  act: curate,
};

function curate(run: Run): void {
  const { pins, digest } = run.strategy.curation;
  if (pins !== undefined && isDue(run.day, pins)) pinBest(run, pins.every, pins.count);
  if (digest !== undefined && isDue(run.day, digest)) sendDigest(run, digest.every, digest.items, digest.cost);
}

const isDue = (day: number, { from, every }: { readonly from: number; readonly every: number }): boolean =>
  day >= from && (day - from) % Math.max(1, every) === 0;

function pinBest(run: Run, days: number, count: number): void {
  for (const group of run.groups) {
    if (group.size === 0) continue;
    for (const number of bestMessages(group, run.day - days, count)) {
      group.pin(number);
      recognise(run, group.memberAt[group.messages.authorOf(number)]!);
    }
  }
}

function sendDigest(run: Run, days: number, count: number, cost: number): void {
  const { members, day, model, parameters: p } = run;
  pay(run, cost);
  for (const group of run.groups) {
    const items = bestMessages(group, day - days, count);
    if (group.size === 0 || items.length === 0) continue;
    const number = group.messages.append(OPERATOR, day, NOTE, model.topics.length, -1, meanQuality(group, items));
    group.pin(number);
    slot.of(run)![group.id] = { number, items };
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member < 0 || day - members.lastVisitDay[member]! < AWAY_DAYS) continue;
      call(run, member, p.digestCall * opennessOf(run, member, NOTICES));
    }
    // Everybody is told of it; one that goes on and on is as many.
    exposeGroup(run, group.id, NOTICES, Math.max(1, items.length / USUAL_ITEMS), 0);
  }
}

function meanQuality({ messages }: Group, items: readonly number[]): number {
  return items.reduce((sum, item) => sum + messages.contentOf(item).quality, 0) / items.length;
}

/** On the first visit after a digest: takes from it what this visit, which has just read, could not reach. */
export function catchUp(run: Run, group: Group, member: number, seat: number): void {
  const digest = slot.of(run)?.[group.id];
  const { visit, members, model, parameters: p } = run;
  if (digest === undefined || digest.number < members.readTo[member]!) return;
  visit.caughtUp = 1;
  const { messages, ties, memberAt } = group;
  const row = members.segment[member]! * (model.topics.length + 1);
  const oldestRead = messages.posted - visit.read - visit.written;
  for (const item of digest.items) {
    if (item < members.readTo[member]! || item >= oldestRead || !messages.holds(item)) continue;
    const author = messages.authorOf(item);
    if (author < 0 || author === seat || memberAt[author] === -1) continue;
    const { topic, level, quality } = messages.contentOf(item);
    const mismatch = p.levelPenalty * Math.abs(members.expertise[member]! - level);
    visit.effort++;
    visit.taught += quality * model.relevance[row + topic]! * Math.max(0, 1 - mismatch);
    ties.add(seat, takenFor(run, group, seat, author, item), p.readGain);
  }
}
