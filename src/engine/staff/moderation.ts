/**
 * Moderators: they look through what members write and act on what breaks the rules, at the end of each day as far as the hours go; what outsiders
 * flood a group with they remove at sight, several times a day.
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
import { INNOCENT, RAIDER, READABLE } from '../talk/message-ring.ts';
import { loadOn } from './burn-out.ts';
import { type Moderation, moderationOf } from './moderation-state.ts';

/** Enforcement is remembered with this half-life. */
export const REMEMBERED_DAYS = 7;
/** Satisfaction does not fall below this through punishment. */
export const LOWEST_SATISFACTION = -1;

export const MODERATION_PHASE: Phase = {
  name: said('moderators look through messages and act on offenses', '管理员查看消息并处理违规'),
  details: said(
    'As far as the hours go that the looks between the visits of the day have left: reported messages first where that is the order, then groups by number; deletions of this evening hold from the next day.',
    '用当天访问之间各次巡查剩下的工时：若先看被举报的，则先看这些，再按编号逐群查看；晚上的删帖从次日起生效。',
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
    moderation.today +
    (strategy.moderators.order === 'only-reported'
      ? countReported(moderation)
      : waiting.reduce((sum, each) => sum + each, 0));
  const rested = count * hours * p.inspectionsPerHour;
  const load = loadOn(run, moderation.strain, rested, total);
  moderation.strain = load.strain;
  moderation.usual = load.capacity;
  moderation.credit = Math.min(moderation.credit, 1) + load.capacity - moderation.today;
  moderation.today = 0;
  moderation.looked.fill(0);

  let taken = 0;
  while (taken < moderation.reported.length && moderation.credit >= 1) {
    const { group, number } = moderation.reported[taken++]!;
    if (!isWaiting(group, number)) continue;
    moderation.credit--;
    waiting[group.id]!--;
    inspect(run, moderation, group, number);
  }
  moderation.reported.splice(0, taken);

  if (strategy.moderators.order === 'only-reported') return;

  // Every group gets the part of what is left that it has of the messages waiting.
  const left = waiting.reduce((sum, each) => sum + each, 0);
  const capacity = Math.min(left, Math.floor(moderation.credit));
  if (capacity <= 0) return;
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

/**
 * A look between the visits of a day: what outsiders flood a group with is removed at sight, as far as the part of the day's hours goes that the group
 * has of all members. What members wrote waits for the evening: half of what is said in a wild group would be
 * gone before anybody answers it, and its talk with it, which is not what happens where offenses are many (N13).
 */
export function lookIn(run: Run, group: Group): void {
  const moderation = moderationOf(run);
  if (moderation === undefined || isOutage(run)) return;
  const { messages } = group;
  const everybody = run.groups.reduce((sum, { size }) => sum + size, 0);
  const looked = moderation.looked[group.id] ?? 0;
  let left = Math.floor((moderation.usual * group.size) / everybody) - looked;
  const before = left;
  const onlyReported = run.strategy.moderators.order === 'only-reported';
  const from = Math.max(moderation.reached[group.id] ?? 0, messages.posted - READABLE);
  for (let number = from; number < messages.posted && left > 0; number++) {
    if (messages.authorOf(number) !== RAIDER || messages.isInspected(number)) continue;
    if (onlyReported && messages.isReportable(number)) continue;
    inspect(run, moderation, group, number);
    left--;
  }
  moderation.looked[group.id] = looked + before - left;
  moderation.today += before - left;
}

/** Members' messages and those of a raid; what is forgotten by now, or by somebody whose seat has been taken since, is left. */
function isWaiting({ messages }: Group, number: number): boolean {
  if (!messages.holds(number) || messages.isInspected(number)) return false;
  const author = messages.authorOf(number);
  return author >= 0 || author === RAIDER;
}

const countReported = ({ reported }: Moderation): number =>
  reported.reduce((sum, { group, number }) => sum + (isWaiting(group, number) ? 1 : 0), 0);

function countWaiting(group: Group, from: number): number {
  let count = 0;
  for (let number = from; number < group.messages.posted; number++) if (isWaiting(group, number)) count++;
  return count;
}

function inspectInOrder(run: Run, moderation: Moderation, group: Group, most: number): void {
  const { messages } = group;
  let number = moderation.reached[group.id]!;
  for (let done = 0; done < most && number < messages.posted; number++) {
    if (!isWaiting(group, number)) continue;
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
  const byRaider = messages.authorOf(number) === RAIDER;
  const isOffence = byRaider || (offence !== INNOCENT && strategy.forbidden[offence] === 1);
  if (uniform(world.draws.inspect, messages.signatureOf(number), 0) >= (isOffence ? p.detection : p.falseAlarms))
    return;
  moderation.enforced[group.id]!++;
  if (isOffence) moderation.caught++;
  else moderation.falseAlarms++;
  punish(run, moderation, group, number, !isOffence);
}

/** What follows from a message that a moderator takes for an offense. */
function punish(run: Run, moderation: Moderation, group: Group, number: number, innocent: boolean): void {
  const { strategy, parameters: p, day } = run;
  const { consequence, strikes, explain } = strategy.moderators;
  const seat = group.messages.authorOf(number);
  if (seat === RAIDER) {
    group.messages.clear(number); // nobody to warn
    return;
  }
  if (consequence !== 'warn') group.messages.delete(number);
  const author = seat < 0 ? -1 : group.memberAt[seat]!;
  if (author < 0) return; // has left
  moderation.strikes[author]!++;
  if (explain) {
    moderation.told[author] = 1;
    moderation.credit -= p.explaining;
  }
  if (innocent) wrong(run, author);
  if (moderation.strikes[author]! < strikes) return;
  if (consequence === 'mute') moderation.silencedUntil[author] = day + 1 + p.muteDays;
  if (consequence === 'remove') {
    moderation.removed++;
    leave(run, group, author, seat, 'put-out');
  }
}

/** A member is punished for nothing: whoever belongs forgives a mistake, newcomers do not. */
function wrong({ members, parameters: p }: Run, author: number): void {
  const satisfaction = members.satisfaction[author]!;
  const harm = p.falseAlarmHarm * (1 - members.belonging[author]!);
  members.satisfaction[author] = satisfaction - harm * Math.max(0, satisfaction - LOWEST_SATISFACTION);
}
