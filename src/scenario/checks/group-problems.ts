/** What must fit together about groups: caps, waiting, splits, pruning, the VIP group, the platform. */
import * as say from '../issues.ts';
import type { Groups } from '../levers/groups.ts';
import { PLATFORMS, type PlatformName } from '../platforms.ts';
import type { PlainMap } from '../source.ts';

/** What the rules for groups refer to; undefined where its form is wrong. */
export interface GroupFacts {
  readonly horizon: number | undefined;
  readonly size: number | undefined;
  readonly segmentCount: number;
  readonly topicCount: number;
  readonly platform: PlatformName | undefined;
}

export interface GroupProblem {
  /** Keys below `groups`. */
  readonly path: readonly [keyof Groups, ...string[]];
  readonly problem: say.Problem;
}

/** Problems of the groups of one strategy, as read and as written. */
export function groupProblems(groups: Groups, written: PlainMap, facts: GroupFacts): GroupProblem[] {
  const found: GroupProblem[] = [];
  const report = (path: GroupProblem['path'], problem: say.Problem) => found.push({ path, problem });
  const { cap, whenFull, split, separateBy, regroup, prune, vip } = groups;

  for (const lever of ['queue', 'split'] as const)
    if (written[lever] !== undefined && whenFull !== lever) report([lever], say.needsWhenFull(lever, whenFull));
  // Where a platform closes its links early, a group may be full for some.
  const full = facts.platform ? Math.min(cap, PLATFORMS[facts.platform].linkLimit) : cap;
  if ((whenFull === 'queue' || whenFull === 'split') && facts.size !== undefined && full >= facts.size)
    report([written.cap === undefined ? 'whenFull' : 'cap'], say.groupNeverFull(cap, facts.size, whenFull));
  if (whenFull === 'split' && split?.by === 'segment' && (facts.segmentCount === 1 || separateBy === 'segment'))
    report(['split', 'by'], say.splitAlike());
  if (separateBy === 'topic' && facts.topicCount === 0) report(['separateBy'], say.topicGroupsWithoutTopics());
  if (regroup?.by === 'topic' && facts.topicCount === 0) report(['regroup', 'by'], say.topicGroupsWithoutTopics());
  if (regroup?.by === separateBy) report(['regroup', 'by'], say.sortedAlready(separateBy));
  else if (regroup?.by === 'segment' && facts.segmentCount === 1) report(['regroup', 'by'], say.oneSegmentToSort());
  if (regroup?.on === 0) report(['regroup', 'on'], say.nobodyToSort(regroup.by));

  const most = facts.platform && PLATFORMS[facts.platform].cap;
  if (most !== undefined && cap > most) report(['cap'], say.capAbovePlatform(cap, facts.platform!, most));
  if (most !== undefined && vip && vip.places > most)
    report(['vip', 'places'], say.capAbovePlatform(vip.places, facts.platform!, most));

  const { horizon } = facts;
  const begins = [
    ['prune', 'from', prune?.from],
    ['vip', 'from', vip?.from],
    ['regroup', 'on', regroup?.on],
  ] as const;
  for (const [lever, key, from] of begins)
    if (horizon !== undefined && horizon >= 1 && from !== undefined && from >= horizon)
      report([lever, key], say.afterHorizon(`${lever}.${key}`, from, horizon));
  if (prune && prune.silentFor === 0) report(['prune', 'silentFor'], say.durationZero('silentFor'));
  if (prune && prune.every === 0) report(['prune', 'every'], say.durationZero('every'));
  if (vip && vip.review === 0) report(['vip', 'review'], say.durationZero('review'));
  if (vip && vip.topicEvery === 0) report(['vip', 'topicEvery'], say.durationZero('topicEvery'));
  if (vip && vip.feeEvery === 0) report(['vip', 'feeEvery'], say.durationZero('feeEvery'));
  if (vip && vip.fee === 0) {
    if (vip.choose === 'payment')
      report(
        ['vip', 'choose'],
        say.vipWithoutFee({ en: 'choose: payment asks members to pay', zh: 'choose: payment 要成员付费' }),
      );
    else if (vip.feeEvery !== undefined)
      report(['vip', 'feeEvery'], say.vipWithoutFee({ en: 'there is a period of payment', zh: '写了付费周期' }));
    else if (vip.referencePrice !== undefined)
      report(
        ['vip', 'referencePrice'],
        say.vipWithoutFee({ en: 'there is a price to compare with', zh: '写了参照价格' }),
      );
  }
  return found;
}
