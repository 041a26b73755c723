/** The words of `hearsay select`. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const SELECT_WORDS = {
  kicker: both('Selection of the best', '选出最优'),
  setting: both(
    (strategies: string, runs: string) => `${strategies} strategies, ${runs} runs in all.`,
    (strategies, runs) => `${strategies} 个策略，共 ${runs} 次模拟。`,
  ),
  overSetting: both(
    (strategies: string, points: string, replications: string) =>
      `${strategies} strategies at ${points} points of what is uncertain, ${replications} replications each.`,
    (strategies, points, replications) =>
      `${strategies} 个策略，在不确定参数的 ${points} 个取值点上各重复 ${replications} 次。`,
  ),
  chosen: both(
    (best: string, outcome: string, confidence: string, indifference: string, used: string) =>
      `${best} is the best in ${outcome}: with at least ${confidence} confidence no other is ahead of it by ${indifference} or more. It took ${used} replications.`,
    (best, outcome, confidence, indifference, used) =>
      `${best}的${outcome}最优：至少有 ${confidence} 的把握，没有其他策略领先它达到 ${indifference}。用了 ${used} 次重复。`,
  ),
  /** Selected, but not clearly ahead of `close`. */
  asGood: both(
    (best: string, outcome: string, confidence: string, indifference: string, used: string, close: string) =>
      `${best} can be chosen in ${outcome}: with at least ${confidence} confidence no other is ahead of it by ${indifference} or more. But it is not clearly ahead of ${close}, so that another choice may do as well. It took ${used} replications.`,
    (best, outcome, confidence, indifference, used, close) =>
      `就“${outcome}”可选${best}：至少有 ${confidence} 的把握，没有其他策略领先它达到 ${indifference}。但它并未明显领先${close}，选后者也可能一样好。用了 ${used} 次重复。`,
  ),
  /** Selected, and ahead of `close` by less than the indifference. */
  slightlyAhead: both(
    (best: string, outcome: string, confidence: string, indifference: string, used: string, close: string) =>
      `${best} can be chosen in ${outcome}: with at least ${confidence} confidence no other is ahead of it by ${indifference} or more. It is ahead of ${close} by less than that, so that another choice may do as well. It took ${used} replications.`,
    (best, outcome, confidence, indifference, used, close) =>
      `就“${outcome}”可选${best}：至少有 ${confidence} 的把握，没有其他策略领先它达到 ${indifference}。它领先${close}，但不到这个程度，选后者也可能一样好。用了 ${used} 次重复。`,
  ),
  alike: both(
    (names: string, outcome: string, used: string, rare: string) =>
      `${names} are the same in ${outcome} in each of ${used} replications: they differ in fewer than ${rare}, if at all.`,
    (names, outcome, used, rare) =>
      `${names}在全部 ${used} 次重复中的${outcome}都相同：即使有差异，也只出现在不到 ${rare} 的模拟中。`,
  ),
  /** `runs`: sentences that say which strategies have how many. */
  survivors: both(
    (runs: string, best: string) =>
      `None is selected. ${runs} The runs that have a value are no fair sample; among them ${best} leads. Select by an outcome that every run has, or by a formula that says what a run without a value counts as.`,
    (runs, best) =>
      `没有选出。${runs}有数值的模拟不是公平的样本，其中${best}领先。请改用每次模拟都有数值的指标，或用公式说明没有数值的模拟算作多少。`,
  ),
  undecided: both(
    (names: string, best: string, used: string, most: string) =>
      `Undecided after ${used} replications between ${names}; ${best} leads. At the latest it would be decided with --replications ${most}.`,
    (names, best, used, most) =>
      `${used} 次重复后仍未决出：剩下${names}，${best}领先。最迟 --replications ${most} 时可决出。`,
  ),
  /** More replications than may be asked for. */
  undecidedForLong: both(
    (names: string, best: string, used: string, allowed: string) =>
      `Undecided after ${used} replications between ${names}; ${best} leads. It may take more than the ${allowed} replications that can be asked for: a larger --indifference decides sooner.`,
    (names, best, used, allowed) =>
      `${used} 次重复后仍未决出：剩下${names}，${best}领先。可能需要超过允许的 ${allowed} 次重复；调大 --indifference 可更早决出。`,
  ),
  /** `others` would be ahead. */
  unseenKind: both(
    (best: string, outcome: string, used: string, others: string, rare: string) =>
      `None is selected. After ${used} replications ${best} leads in ${outcome}, but this study has runs of quite another kind, and if such came in ${rare} where these runs show none, which they cannot rule out, ${others} would be ahead on average. Select by what most runs do, such as a formula that says whether a run is of that kind, or with many more replications.`,
    (best, outcome, used, others, rare) =>
      `没有选出。${used} 次重复后${best}的${outcome}领先，但本次研究中另有截然不同的模拟；在未出现的一方只要有 ${rare} 的模拟如此（这些模拟不足以排除），平均而言${others}就会领先。请改用说明多数模拟情况的指标，例如判断模拟属于哪一类的公式，或大幅增加重复次数。`,
  ),
  overBest: both(
    (best: string, outcome: string, share: string, interval: string) =>
      `${best} is most often the best in ${outcome}: at ${share} of the points (95 % interval ${interval}).`,
    (best, outcome, share, interval) => `${best}的${outcome}最常最优：占取值点的 ${share}（95 % 区间 ${interval}）。`,
  ),
  /** Several are so equally often; `share` is that of one, ties shared. */
  overTied: both(
    (names: string, outcome: string, share: string) =>
      `${names} are the best in ${outcome} equally often, each at ${share} of the points: this does not choose between them.`,
    (names, outcome, share) => `${names}的${outcome}最优的次数相同，各占取值点的 ${share}：据此无法在它们之间选择。`,
  ),
  /** Several that are never behind. */
  overAlike: both(
    (names: string, outcome: string) =>
      `${names} are the same in ${outcome} at every point, and no other is ahead of them anywhere.`,
    (names, outcome) => `在每个取值点上，${names}的${outcome}都相同，且都没有落后于其他策略。`,
  ),
  /** `runs`: sentences that say which strategies have how many. */
  noPoint: both(
    (runs: string) =>
      `None is ranked. ${runs} There is no point at which every strategy has a value. Rank by an outcome that every run has, or by a formula that says what a run without a value counts as.`,
    (runs) =>
      `没有排出名次。${runs}没有一个取值点上所有策略都有数值。请改用每次模拟都有数值的指标，或用公式说明没有数值的模拟算作多少。`,
  ),
  thinned: both(
    (from: string, to: string) =>
      `There are ${from} strategies; successive halving first thinned them to ${to}. The guarantee holds among those ${to} only.`,
    (from, to) => `共有 ${from} 个策略，先用逐次减半法缩减到 ${to} 个；保证只对这 ${to} 个有效。`,
  ),
  noise: both(
    'Which strategy is best at a point is judged by the mean of its replications there, so chance plays a part where two are close; --replications 30 or more makes that part smaller.',
    '每个取值点上的最优由该点各次重复的均值判断，差异小时受运气影响；用 --replications 30 或更多可减小影响。',
  ),
  missing: both(
    (count: string) =>
      `${count} replications are left out for all strategies: with one of them the run failed or has no value.`,
    (count) => `有 ${count} 次重复对所有策略都未计入：其中某个策略的模拟失败或没有数值。`,
  ),
  missingPoints: both(
    (count: string) => `${count} points are left out: with one of the strategies no run there has a value.`,
    (count) => `有 ${count} 个取值点未计入：某个策略在该点的模拟都没有数值。`,
  ),
  section: both('The strategies', '各策略'),
  note: both(
    'Over the replications that all strategies have. "best": chance of having the best mean; "regret": how far its mean lies behind the best, on average; "first in": share of runs in which it comes first; "worst tenth": mean of the worst tenth of its runs.',
    '按所有策略都有的重复计算。“最优概率”：均值最高的概率；“遗憾”：均值平均落后最优多少；“居首”：排第一的模拟占比；“最差一成”：最差十分之一模拟的均值。',
  ),
  overNote: both(
    '"best at": share of the points at which its mean is best; "regret": how far its mean lies behind the best of the point, on average; "worst tenth": mean of its means at the worst tenth of the points.',
    '“最优占比”：均值最优的取值点占比；“遗憾”：平均落后该点最优多少；“最差一成”：最差十分之一取值点的均值。',
  ),
  chartSubtitle: both(
    'Line: nine of ten runs lie within; dot: median; cross: mean of the worst tenth',
    '线：九成模拟在其中；点：中位数；叉：最差一成的均值',
  ),
  overChartSubtitle: both(
    'Line: nine of ten points lie within; dot: median; cross: mean of the worst tenth',
    '线：九成取值点在其中；点：中位数；叉：最差一成的均值',
  ),
  columns: {
    strategy: both('', ''),
    mean: both('mean', '均值'),
    probabilityBest: both('best', '最优概率'),
    regret: both('regret', '遗憾'),
    firstIn: both('first in', '居首'),
    range: both('5 % to 95 %', '5 % 至 95 %'),
    worst: both('worst tenth', '最差一成'),
    status: both('', ''),
    bestIn: both('best at', '最优占比'),
    interval: both('95 % interval', '95 % 区间'),
  },
  statusChosen: both('selected', '选中'),
  statusLeft: both('still in', '尚在'),
  statusDropped: both(
    (after: string) => `out after ${after}`,
    (after) => `${after} 次后出局`,
  ),
  statusThinned: both('thinned out', '初筛出局'),
  /** For `compare`. */
  chances: both(
    (outcome: string, list: string) => `Chance of having the best mean in ${outcome}: ${list}.`,
    (outcome, list) => `${outcome}均值最优的概率：${list}。`,
  ),
  method: both(
    'Kim & Nelson (2006): all strategies share their seeds; after each replication those drop out that lie behind another by more than chance allows, with spreads brought up to date each time and never below what a difference as large as the indifference would show. It assumes roughly normal values; in tests with skewed values, with communities that die or live and with events in 1 to 4 of 100 runs it was right in 95 to 100 of 100 cases (asked for: 95), with rare orders of very unequal size and two strategies in 90.',
    'Kim 与 Nelson（2006）：所有策略使用相同的随机种子，每次重复后，落后程度超出偶然的策略出局；离散程度随重复更新，且不低于“差异达到无差异范围”时应有的值。方法假定数值大致服从正态分布；在偏斜、“死或活”以及百次模拟只发生一到四次的结果上，测试正确率为 95 % 至 100 %（要求 95 %）；金额悬殊的罕见订单、两个策略时为 90 %。',
  ),
  overMethod: both(
    'Points are drawn from the ranges under "uncertain" (Latin hypercube); strategies share seeds and points. A strategy that is best at few points may still be the best guess, if it is seldom far behind: look at the regret.',
    '取值点取自 uncertain 下的范围（拉丁超立方抽样）；各策略共用种子与取值点。很少居首的策略若总是落后不多，仍可能是最稳妥的选择：请看“遗憾”。',
  ),
};

export type SelectTexts = In<typeof SELECT_WORDS>;

const TEXTS = inEach(SELECT_WORDS);

export const selectTexts = (language: Language): SelectTexts => TEXTS[language];
