/** The words of `hearsay explain`. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const EXPLAIN_WORDS = {
  sentenceGap: both(' ', ''),
  kicker: both('Which lever did it', '差异从何而来'),
  setting: both(
    (mixtures: string, replications: string, sampled: boolean) =>
      `${mixtures} mixtures of the two strategies${sampled ? ' in each replication' : ''}, ${replications} replications.`,
    (mixtures, replications, sampled) =>
      `${sampled ? '每次重复模拟' : '共模拟'}两个策略的 ${mixtures} 种混合，${replications} 次重复。`,
  ),
  headline: both(
    (of: string, against: string, outcome: string, difference: string, interval: string) =>
      `${of} differs from ${against} in ${outcome} by ${difference} (${interval}).`,
    (of, against, outcome, difference, interval) =>
      `${of}与${against}相比，${outcome}相差 ${difference}（${interval}）。`,
  ),
  most: both(
    (lever: string, value: string, interval: string) => `Most of it goes to ${lever}: ${value} (${interval}).`,
    (lever, value, interval) => `其中贡献最大的是${lever}：${value}（${interval}）。`,
  ),
  nothingSure: both(
    'No single lever clearly contributes to it; more replications would tell.',
    '没有哪一项措施的贡献是确定的；增加重复次数可以看得更清楚。',
  ),
  noDifference: both(
    (of: string, against: string, outcome: string, several: boolean) =>
      `There is no clear difference between ${of} and ${against} in ${outcome}.${several ? ' Levers may still work against each other.' : ''}`,
    (of, against, outcome, several) =>
      `${of}与${against}的${outcome}没有确定的差异${several ? '，但各项措施的作用可能相互抵消' : ''}。`,
  ),
  interaction: both(
    (one: string, other: string, value: string, interval: string, together: boolean) =>
      together
        ? `${one} and ${other} do more together than each by itself adds up to: ${value} (${interval}).`
        : `${one} and ${other} do less together than each by itself adds up to: ${value} (${interval}).`,
    (one, other, value, interval, together) =>
      together
        ? `${one}与${other}同时使用的效果大于各自效果之和：${value}（${interval}）。`
        : `${one}与${other}同时使用的效果小于各自效果之和：${value}（${interval}）。`,
  ),
  joined: both(
    (levers: string) => `${levers} work only together, so they count as one.`,
    (levers) => `${levers}缺一不可，因此算作一项。`,
  ),
  rough: both(
    (levers: string) =>
      `The t and bootstrap intervals of ${levers} differ: read the ends as rough, or use --replications 100 or more.`,
    (levers) => `${levers}的 t 区间与自助法区间不一致：区间端点只宜作粗略参考，或使用 --replications 100 以上。`,
  ),
  /** Levers that change less than half of the runs. */
  few: both(
    (levers: string) =>
      `${levers} act in less than half of the runs, so what they are worth depends on rare runs. Their intervals, marked ~, are rough and not to be read as 95 %; many more replications are needed.`,
    (levers) =>
      `${levers}只在不到一半的模拟中起作用，其贡献取决于少见的模拟；其区间以 ~ 标出，只是粗略区间，不能当作 95 % 区间，需要多得多的重复次数。`,
  ),
  wholeDifference: both('the difference', '全部差异'),
  unseenKind: both(
    (what: string, runs: string, rare: string) =>
      `Undecided on average: ${what}. Some mixtures of this study have runs of quite another kind; where runs differ little, the mean would turn if such came there in ${rare}, which ${runs} runs cannot rule out.`,
    (what, runs, rare) =>
      `平均而言尚无定论：${what}。本次研究的某些混合策略中有截然不同的模拟；在模拟相差很小的地方，只要有 ${rare} 的模拟属于另一类，平均值就会反转，${runs} 次模拟不足以排除这一点。`,
  ),
  missing: both(
    (outcome: string, count: string, used: string, causes: string) =>
      `${count} replications are left out, as ${outcome} has no value in some run of theirs: ${causes}. What follows is said of the other ${used} alone, those in which there was something to measure.`,
    (outcome, count, used, causes) =>
      `有 ${count} 次重复未计入，其中有模拟得不出${outcome}的数值：${causes}。以下只说其余 ${used} 次，即有东西可量的那些。`,
  ),
  failed: both('a run failed', '有模拟失败'),
  chartSubtitle: both(
    'Lever by lever from one to the other; black: 95 % interval of a lever',
    '从一个策略到另一个策略，逐项措施；黑线为每项措施的 95 % 区间',
  ),
  section: both('What each lever is worth', '每项措施值多少'),
  sectionNote: both(
    'The values add up to the whole difference. "alone": what the lever does when nothing else is changed; "last": what it adds when everything else has been. Where the two differ, what a lever does depends on the others.',
    '各项之和等于全部差异。“单独”：只改变这一项时的效果；“最后”：其余各项都已改变后再加上这一项的效果。两者不同，说明这项措施的作用取决于其他措施。',
  ),
  interactions: both('Levers that depend on each other', '相互依赖的措施'),
  noInteractions: both(
    'No two levers clearly depend on each other by as much as matters.',
    '没有哪两项措施确定地、且在有意义的程度上相互依赖。',
  ),
  columns: {
    lever: both('lever', '措施'),
    value: both('worth', '贡献'),
    interval: both('95 % interval', '95 % 区间'),
    share: both('of the difference', '占差异'),
    alone: both('alone', '单独'),
    last: both('last', '最后'),
    together: both('together', '合计'),
  },
  method: both(
    'Shapley values: a lever is worth what it adds on being changed, averaged over all orders in which the levers could be changed one after the other. All mixtures of a replication share their seed, so each replication gives values that add up to its difference; intervals are t intervals of their means.',
    'Shapley 值：按所有可能的先后次序逐项改变措施，一项措施的贡献是它加入时带来的变化的平均。同一次重复中的所有混合策略使用相同的随机种子，因此每次重复的各项贡献之和恰好等于该次的差异；区间是其均值的 t 区间。',
  ),
  exact: both('All mixtures were simulated.', '所有混合策略都已模拟。'),
  sampled: both(
    (pairs: string) =>
      `There are too many mixtures to simulate all. Each replication has ${pairs} orders of its own and their reverses; the intervals hold the luck of the orders as well. What pairs of levers do to each other cannot be said this way; compare "alone" and "last".`,
    (pairs) =>
      `混合策略太多，无法全部模拟。每次重复各有 ${pairs} 个次序及其逆序；区间已包含次序抽样的误差。此法不能说明两项措施之间的相互作用，可比较“单独”与“最后”。`,
  ),
  parts: both(
    'A list (offers, activities, content …) counts as one lever, since its entries have no counterparts in the other strategy; of incentives, rules and groups each measure counts by itself.',
    '列表（商品、活动、内容等）整体算作一项，因为其中各条在另一策略中没有对应；激励、规则和分组中的每项措施单独计算。',
  ),
};

export type ExplainTexts = In<typeof EXPLAIN_WORDS>;

const TEXTS = inEach(EXPLAIN_WORDS);

export const explainTexts = (language: Language): ExplainTexts => TEXTS[language];
