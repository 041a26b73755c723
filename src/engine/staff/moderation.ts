/**
 * Moderators: they look through what members write and act on what breaks the rules, at the end of each day as far as the hours go.
 *
 * They see an offense with probability `detection`, and take an innocent message for one with probability `falseAlarms`. In the order of
 * arrival a queue that is too long lags behind until what is looked through is read by nobody any more; reports by members put
 * what they have seen to its head.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import { isOutage } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { INNOCENT, READABLE } from '../talk/message-ring.ts';
import { loadOn } from './burn-out.ts';
import { type Moderation, moderationOf } from './moderation-state.ts';

/** Enforcement is remembered with this half-life. */
const REMEMBERED_DAYS = 7;
/** Satisfaction does not fall below this through punishment. */
const LOWEST_SATISFACTION = -1;

export const MODERATION_PHASE: Phase = {
  name: said('moderators look through messages and act on offenses', '管理员查看消息并处理违规'),
  details: said(
    'Reported messages first where that is the order, then groups by number; deletions hold from the next day.',
    '若先看被举报的，则先看这些，再按编号逐群查看；删帖从次日起生效。',
  ),
  submodels: ['moderation', 'rules', 'money'],
  act: moderate,
};

function moderate(run: Run): void {
  const moderation = moderationOf(run);
  const { strategy, parameters: p, groups } = run;
  if (moderation === undefined) return;
  const { count, hours, wage } = strategy.moderators;
  pay(run, count * hours * wage);
  const fading = exp(-Math.LN2 / REMEMBERED_DAYS);
  for (const group of groups) {
    moderation.reached[group.id] = Math.max(moderation.reached[group.id] ?? 0, group.messages.posted - READABLE);
    moderation.enforced[group.id] = (moderation.enforced[group.id] ?? 0) * fading;
  }
  if (isOutage(run)) return; // nothing can be looked through, or acted on
  const waiting = groups.map((group) => countWaiting(group, moderation.reached[group.id]!));
  const total =
    strategy.moderators.order === 'only-reported'
      ? moderation.reported.length
      : waiting.reduce((sum, each) => sum + each, 0);
  const rested = count * hours * p.inspectionsPerHour;
  const load = loadOn(run, moderation.strain, rested, total);
  moderation.strain = load.strain;
  moderation.credit = Math.min(moderation.credit, 1) + load.capacity;

  let taken = 0;
  while (taken < moderation.reported.length && moderation.credit >= 1) {
    const { group, number } = moderation.reported[taken++]!;
    // Forgotten by now, seen in its turn, or written by somebody whose seat has been taken since: nobody is left to act on.
    if (!group.messages.holds(number) || group.messages.isInspected(number) || group.messages.authorOf(number) < 0)
      continue;
    moderation.credit--;
    waiting[group.id]!--;
    inspect(run, moderation, group, number);
  }
  moderation.reported.splice(0, taken);

  if (strategy.moderators.order === 'only-reported') return;

  // Every group gets the part of what is left that it has of the messages waiting.
  const left = waiting.reduce((sum, each) => sum + each, 0);
  const capacity = Math.min(left, Math.floor(moderation.credit));
  if (capacity === 0) return;
  let before = 0;
  let used = 0;
  for (const group of groups) {
    before += waiting[group.id]!;
    const share = Math.floor((capacity * before) / left) - used;
    used += share;
    inspectInOrder(run, moderation, group, share);
  }
  moderation.credit -= used;
}

function countWaiting({ messages }: Group, from: number): number {
  let count = 0;
  for (let number = from; number < messages.posted; number++)
    if (messages.authorOf(number) >= 0 && !messages.isInspected(number)) count++;
  return count;
}

function inspectInOrder(run: Run, moderation: Moderation, group: Group, most: number): void {
  const { messages } = group;
  let number = moderation.reached[group.id]!;
  for (let done = 0; done < most && number < messages.posted; number++) {
    if (messages.authorOf(number) < 0 || messages.isInspected(number)) continue;
    inspect(run, moderation, group, number);
    done++;
  }
  moderation.reached[group.id] = number;
}

function inspect(run: Run, moderation: Moderation, group: Group, number: number): void {
  const { parameters: p, strategy, world } = run;
  const { messages } = group;
  messages.markInspected(number);
  moderation.inspected++;
  const offence = messages.offenceOf(number);
  const isOffence = offence !== INNOCENT && strategy.forbidden[offence] === 1;
  if (uniform(world.draws.inspect, messages.signatureOf(number), 0) >= (isOffence ? p.detection : p.falseAlarms))
    return;
  moderation.enforced[group.id]!++;
  if (isOffence) moderation.caught++;
  else moderation.falseAlarms++;
  punish(run, moderation, group, number, !isOffence);
}

/** What follows from a message that a moderator takes for an offense. */
function punish(run: Run, moderation: Moderation, group: Group, number: number, innocent: boolean): void {
  const { members, strategy, parameters: p, day } = run;
  const { consequence, strikes } = strategy.moderators;
  const seat = group.messages.authorOf(number);
  const author = group.memberAt[seat]!;
  if (consequence !== 'warn') group.messages.delete(number);
  if (author < 0) return; // has left
  moderation.strikes[author]!++;
  if (innocent)
    members.satisfaction[author] = Math.max(LOWEST_SATISFACTION, members.satisfaction[author]! - p.falseAlarmHarm);
  if (moderation.strikes[author]! < strikes) return;
  if (consequence === 'mute') moderation.silencedUntil[author] = day + 1 + p.muteDays;
  if (consequence === 'remove') {
    moderation.removed++;
    leave(run, group, author, seat, 'put-out');
  }
}
