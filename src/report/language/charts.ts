/** Words in and around charts. */

import { both } from '../../language/both.ts';
import type { LeavingReason } from '../../scenario/outcomes/leaving.ts';
import type { Role } from '../charts/roles.ts';

export const CHART_WORDS = {
  day: both('Day', '第几天'),
  days: both('days', '天'),
  points: both('percentage points', '百分点'),
  trajectorySubtitle: both(
    'Line: median run. Bands: the middle half and the middle 90 % of runs',
    '线为各次模拟的中位数；色带为居中的 50 % 与 90 %',
  ),
  /** Without bands. */
  trajectoryLine: both(
    'Line: median run. Bands are left out: there are too many strategies',
    '线为各次模拟的中位数；策略太多，不画色带',
  ),
  /** `pairs` such as "b = a": the first is drawn over the second. */
  sameLine: both(
    (pairs: string) => `Dashed over a line it lies on: ${pairs}`,
    (pairs) => `与另一条线重合，画成虚线：${pairs}`,
  ),
  sameLines: both(
    (count: number) =>
      count === 1 ? 'One line lies on another and is dashed' : `${count} lines lie on others and are dashed`,
    (count) => `${count} 条线与其他线重合，画成虚线`,
  ),
  fewerLines: both(
    (drawn: string, all: string) => `Drawn: ${drawn} of ${all} strategies, in their order; the tables have all`,
    (drawn, all) => `只画前 ${drawn} 个策略（共 ${all} 个）；表格包含全部`,
  ),
  calendarSubtitle: both(
    'Pale: from first to last day. Dark: days on which it runs',
    '浅色为首日至末日，深色为实际进行的日子',
  ),
  shareOfRuns: both('share of runs', '模拟占比'),
  shareSubtitle: both(
    'Share of runs in which it is true. Line: its 95 % interval',
    '成立的模拟所占比例；横线为其 95 % 区间',
  ),
  shareOverDaysSubtitle: both('Share of runs in which it is true on that day', '当日成立的模拟所占比例'),
  forestAxis: both(
    (unit: string) => (unit === '' ? 'Difference' : `Difference, ${unit}`),
    (unit) => (unit === '' ? '差异' : `差异（${unit}）`),
  ),
  forestNote: both(
    (difference: string, interval: string) => `${difference} (${interval})`,
    (difference, interval) => `${difference}（${interval}）`,
  ),
  rightIsBetter: both(
    (baseline: string) => `Against ${baseline}. Right of the line is better`,
    (baseline) => `与“${baseline}”相比，竖线右侧为更好`,
  ),
  leftIsBetter: both(
    (baseline: string) => `Against ${baseline}. Left of the line is better`,
    (baseline) => `与“${baseline}”相比，竖线左侧为更好`,
  ),
  rightIsHigher: both(
    (baseline: string) => `Against ${baseline}. Right of the line is higher`,
    (baseline) => `与“${baseline}”相比，竖线右侧为更高`,
  ),
  distributionSubtitle: both(
    (thinned: boolean) =>
      thinned ? 'At the end. Dots: runs, thinned evenly. Bar: median' : 'At the end. Each dot is a run. Bar: median',
    (thinned) =>
      thinned
        ? '模拟结束时的结果；圆点为均匀抽取的模拟，竖线为中位数'
        : '模拟结束时的结果；每个圆点是一次模拟，竖线为中位数',
  ),
  medianNote: both(
    (median: string) => `median ${median}`,
    (median) => `中位数 ${median}`,
  ),
  humpsNote: both(
    (low: string, high: string) => `two kinds of runs: ${low} low, ${high} high`,
    (low, high) => `两极分化：${low} 偏低，${high} 偏高`,
  ),
  funnelTitle: both('From hearing to buying', '从听说到购买'),
  funnelSubtitle: both('People, mean over the runs', '人数，各次模拟的平均值'),
  retentionTitle: both('Still members, by weeks since joining', '加入若干周后仍在群的比例'),
  retentionSubtitle: both('Everybody who joined, mean over the runs', '全部加入者，各次模拟的平均值'),
  weeksSince: both('Weeks since joining', '加入后的周数'),
  cohort: both(
    (week: string, joined: string) => `Week ${week} (${joined})`,
    (week, joined) => `第 ${week} 周（${joined} 人）`,
  ),
  cohortSubtitle: both(
    (cut: boolean) =>
      cut
        ? 'Still members, %, by week of joining; first weeks only'
        : 'Still members, %, by week of joining; in brackets: joined',
    (cut) => (cut ? '按加入周统计的留存率（%，只列最早几周）' : '按加入周统计的留存率（%）'),
  ),
  reasonsTitle: both('Why people left', '离开的原因'),
  reasonsSubtitle: both(
    'People who left within the horizon, mean over the runs',
    '模拟期内离开的人数，各次模拟的平均值',
  ),
  reasons: {
    leftOverFee: both('fee', '会费'),
    leftUnsatisfied: both('not content', '不满意'),
    leftUnattached: both('did not belong', '没有归属感'),
    leftOverload: both('too much to read', '信息过载'),
    leftOverAds: both('ads', '广告'),
    leftOverCrisis: both('grievance', '积怨'),
    leftToCompetitor: both('competitor', '竞争对手'),
    leftRemoved: both('taken out', '被移出'),
    leftInSplit: both('group divided', '分群'),
    leftByChance: both('own affairs', '个人原因'),
  } satisfies Record<LeavingReason, unknown>,
  rolesTitle: both('Which part members play', '成员扮演的角色'),
  rolesSubtitle: both('Share of the members at the end, mean over the runs', '模拟结束时的成员占比，各次模拟的平均值'),
  roles: {
    leaderRole: both('lead', '领袖'),
    coreRole: both('core', '核心'),
    activeRole: both('active', '活跃'),
    marginalRole: both('on the margin', '边缘'),
    lurkerRole: both('only read', '潜水'),
  } satisfies Record<Role, unknown>,
  participationTitle: both('Who writes the messages', '消息由谁贡献'),
  participationSubtitle: both('Dashed: what it would be if everybody wrote the same', '虚线：假如人人发言一样多'),
  participationX: both('Most active part of all who ever joined', '最活跃的人在全部加入者中的占比'),
  participationY: both('Part of all messages', '在全部消息中的占比'),
  networkSubtitle: both(
    (members: string, ties: string) => `${members} members and ${ties} ties drawn; larger dots write more`,
    (members, ties) => `画出 ${members} 名成员与 ${ties} 条关系；圆点越大发言越多`,
  ),
};
