/** Sentences of the verdict of a comparison. */

import type { IntervalName } from '../../analysis/interval-name.ts';
import type { Reason } from '../../analysis/reasons.ts';
import { both } from '../../language/both.ts';
import type { VerdictWord } from '../language.ts';

/** A comparison in numbers already written out. */
export interface ComparisonWords {
  readonly strategy: string;
  readonly baseline: string;
  readonly outcome: string;
  readonly value: string;
  readonly baselineValue: string;
  readonly difference: string;
  readonly interval: string;
  /** The interval with what it may be called before it: `95 % interval 2 to 5`. */
  readonly named: string;
  /** Share of the pairs; empty where the outcome is itself a share of runs. */
  readonly better: string;
  readonly pairs: string;
}

export const FINDING_WORDS = {
  quoted: both(
    (name: string) => `"${name}"`,
    (name) => `“${name}”`,
  ),
  /** `next` is empty when the baseline comes next. */
  best: both(
    (w: ComparisonWords, next: string) => `${w.strategy} did best. ${againstBaseline(w)}${next}`,
    (w, next) => `${w.strategy}效果最好。${againstBaselineInChinese(w)}${next}`,
  ),
  /** Better than the baseline, but not shown to be better than `others`. */
  ahead: both(
    (w: ComparisonWords, others: string, next: string) =>
      `${w.strategy} did better than the baseline, with no clear difference from ${others}. ${againstBaseline(w)}${next} More replications may decide between them.`,
    (w, others, next) =>
      `${w.strategy}优于基准，但与${others}难分高下。${againstBaselineInChinese(w)}${next}增加模拟次数或许能分出高下。`,
  ),
  /** The same, where the others are known to be about as good. */
  level: both(
    (w: ComparisonWords, others: string, next: string) =>
      `${w.strategy} did better than the baseline, and no meaningful difference was found between it and ${others}. ${againstBaseline(w)}${next}`,
    (w, others, next) => `${w.strategy}优于基准，但与${others}没有实质差异。${againstBaselineInChinese(w)}${next}`,
  ),
  next: both(
    (strategy: string, value: string, difference: string, interval: string) =>
      ` Next comes ${strategy} with ${value} (difference ${difference}, ${interval}).`,
    (strategy, value, difference, interval) => `其次是${strategy}：${value}（相差 ${difference}，${interval}）。`,
  ),
  baselineBest: both(
    (w: ComparisonWords) =>
      `The baseline, ${w.baseline}, did best. ${w.outcome}: ${w.baselineValue}, against ${w.value} with the nearest, ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    (w) =>
      `基准${w.baseline}效果最好。${w.outcome}：${w.baselineValue}；最接近的${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
  ),
  noneBetter: both(
    (w: ComparisonWords) =>
      `No strategy did better than ${w.baseline}. ${w.outcome}: ${w.baselineValue}, against ${w.value} with the nearest, ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    (w) =>
      `没有策略优于${w.baseline}。${w.outcome}：${w.baseline}为 ${w.baselineValue}；最接近的${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
  ),
  undecided: both(
    (w: ComparisonWords) =>
      `Undecided: no strategy could be shown to do better than ${w.baseline}. ${w.outcome}: ${w.baselineValue} with ${w.baseline}, ${w.value} with ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    (w) =>
      `尚无定论：还不能断定有哪个策略优于${w.baseline}。${w.outcome}：${w.baseline}为 ${w.baselineValue}，${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
  ),
  same: both(
    (w: ComparisonWords) =>
      `No meaningful difference from ${w.baseline}. ${w.outcome}: ${w.baselineValue} with ${w.baseline}, ${w.value} with ${w.strategy} (difference ${w.difference}, ${w.named}, ${w.pairs} paired runs).`,
    (w) =>
      `与${w.baseline}没有实质差异。${w.outcome}：${w.baseline}为 ${w.baselineValue}，${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}，共 ${w.pairs} 组配对模拟）。`,
  ),
  /** A difference where nothing says which way is good. */
  differs: both(
    (w: ComparisonWords, side: 'higher' | 'lower') =>
      `${w.strategy} is ${side} than the baseline. ${againstBaseline(w)} The scenario does not say whether more or less of it is good.`,
    (w, side) =>
      `${w.strategy}${side === 'higher' ? '高于' : '低于'}基准。${againstBaselineInChinese(w)}场景没有说明该指标是高好还是低好。`,
  ),
  differsOpen: both(
    (w: ComparisonWords) => `Undecided: no strategy could be shown to differ from ${w.baseline}. ${againstBaseline(w)}`,
    (w) => `尚无定论：还不能断定有哪个策略与${w.baseline}不同。${againstBaselineInChinese(w)}`,
  ),
  single: both(
    (strategy: string, outcome: string, value: string, low: string, high: string, runs: string) =>
      `With ${strategy}: ${outcome} ${value} on average (nine runs in ten between ${low} and ${high}; ${runs} runs). There is no other strategy to compare it with.`,
    (strategy, outcome, value, low, high, runs) =>
      `${strategy}：${outcome}平均为 ${value}（九成模拟落在 ${low} 与 ${high} 之间，共 ${runs} 次）。没有其他策略可供比较。`,
  ),
  /** An interval with what it may be called. */
  named: both(
    (interval: string, name: IntervalName) =>
      name === 'certain'
        ? 'certain, as chance has no part in it'
        : `${{ '95': '95 % interval', '90': 'interval of about 90 %,', rough: 'rough interval' }[name]} ${interval}`,
    (interval, name) =>
      name === 'certain'
        ? '与偶然无关，必然如此'
        : `${{ '95': '95 % 区间', '90': '约 90 % 区间', rough: '粗略区间' }[name]}为 ${interval}`,
  ),
  nothing: both('No run finished, so nothing can be said.', '没有一次模拟完成，无法得出结论。'),
  ofStrategy: both(
    (verdict: VerdictWord, strategy: string, baseline: string, items: string) =>
      ({
        better: `${strategy}, better than ${baseline}: ${items}.`,
        worse: `${strategy}, worse than ${baseline}: ${items}.`,
        higher: `${strategy}, higher than ${baseline}: ${items}.`,
        lower: `${strategy}, lower than ${baseline}: ${items}.`,
        undecided: `${strategy}, undecided against ${baseline}: ${items}.`,
        'no meaningful difference': `${strategy}, no meaningful difference from ${baseline}: ${items}.`,
      })[verdict],
    (verdict, strategy, baseline, items) =>
      ({
        better: `${strategy}优于${baseline}的方面：${items}。`,
        worse: `${strategy}不如${baseline}的方面：${items}。`,
        higher: `${strategy}高于${baseline}的方面：${items}。`,
        lower: `${strategy}低于${baseline}的方面：${items}。`,
        undecided: `${strategy}与${baseline}相比尚无定论的方面：${items}。`,
        'no meaningful difference': `${strategy}与${baseline}没有实质差异的方面：${items}。`,
      })[verdict],
  ),
  item: both(
    (outcome: string, value: string, baselineValue: string, difference: string, interval: string) =>
      `${outcome}: ${value} against ${baselineValue} (${difference}; ${interval})`,
    (outcome, value, baselineValue, difference, interval) =>
      `${outcome} ${value}，对比 ${baselineValue}（${difference}；${interval}）`,
  ),
  itemShort: both(
    (outcome: string, difference: string, interval: string) => `${outcome} (${difference}; ${interval})`,
    (outcome, difference, interval) => `${outcome}（${difference}；${interval}）`,
  ),
  /** What the numbers in brackets are. */
  brackets: both(
    (marked: boolean) =>
      `In brackets: the difference and its 95 % interval${marked ? '; ~ marks one that is rougher' : ''}.`,
    (marked) => `括号内为差异及其 95 % 区间${marked ? '；~ 表示达不到 95 % 的区间' : ''}。`,
  ),
  twoHumps: both(
    (strategy: string, outcome: string, low: string, high: string, lowAt: string, highAt: string, runs: string) =>
      `With ${strategy} the runs fall into two kinds. ${outcome}: about ${lowAt} in ${low} of ${runs} runs, about ${highAt} in ${high}. The mean describes neither.`,
    (strategy, outcome, low, high, lowAt, highAt, runs) =>
      `${strategy}的结果两极分化。${outcome}：${runs} 次模拟中，${low} 次在 ${lowAt} 左右，${high} 次在 ${highAt} 左右；平均值两头都代表不了。`,
  ),
  pairing: both(
    (ratio: string) =>
      `Runs are paired: strategies meet the same people and the same chance. Without it, the same certainty would take about ${ratio} times as many runs (median over the comparisons).`,
    (ratio) =>
      `模拟是配对进行的：各策略面对同样的人、同样的运气。若不配对，要达到同样的把握，模拟次数约需 ${ratio} 倍（各项比较的中位数）。`,
  ),
  pairingNothing: both(
    'Runs are paired: strategies meet the same people and the same chance. Here the pairing gained little, because the strategies lead to very different histories.',
    '模拟是配对进行的：各策略面对同样的人、同样的运气。但各策略的走向相差太大，这次配对的帮助不大。',
  ),
  holm: both(
    (count: string) =>
      `Verdicts hold for all ${count} comparisons together: their p-values are adjusted (Holm), so that many questions do not make a chance finding likely. Intervals are not adjusted: each is for its outcome alone.`,
    (count) =>
      `以上判断对 ${count} 项比较整体成立：p 值已按 Holm 法校正，不会因为问得多而把巧合当成发现。区间未作校正，各自只针对一项指标。`,
  ),
  alsoHumped: both(
    (outcomes: string) => ` The same shows in: ${outcomes}.`,
    (outcomes) => `同样的情形还见于：${outcomes}。`,
  ),
  reasons: {
    equal: both('the two are equal in every lever', '两者各项措施完全相同'),
    'no-pairs': both('there are fewer than two pairs of runs', '配对模拟不足两组'),
    missing: both('runs without a value could turn it', '没有数值的模拟可能使结论反转'),
    certain: both('chance has no part in it', '与偶然无关'),
    'no-way': both('nothing that differs leads there', '两者的差别无法影响到它'),
    'none-differ': both('no pair of runs differs', '没有一组配对有差异'),
    'unseen-kind': both('another kind of run could turn it', '另一类模拟可能使结论反转'),
    carried: both('a single pair holds most of it', '差异大半来自一组配对'),
    'most-runs': both('most pairs go the other way', '多数配对的方向与平均相反'),
    'two-heaps': both('the differences come in two heaps', '差异分成两堆'),
    family: both('the comparison is one of many', '它只是众多比较中的一项'),
    split: both('only one of them excludes zero', '只有一个区间不含零'),
    'no-spread': both('all pairs differ by the same amount', '每组配对的差异都相同'),
    'few-pairs': both('there are few pairs of runs', '配对模拟太少'),
    'few-values': both('the differences take only a few values', '差异只有寥寥几种取值'),
    'two-humps': both('the differences fall into two kinds', '差异分成两类'),
    skew: both('the differences are skewed', '差异分布偏斜'),
    borderline: both('the case is borderline', '情况处于临界'),
  } satisfies Record<Reason, unknown>,
  roughIntervals: both(
    (replications: string) =>
      `Take the ends of some intervals with care: two ways of computing them (t and bootstrap) do not quite agree. Verdicts hold, as none is given where either contradicts it. For sharper intervals run it again with --replications ${replications}.`,
    (replications) =>
      `部分区间的端点不宜看得太准：两种算法（t 法与自助法）略有出入。各项判断仍然成立，因为只要有一种算法不支持就不下判断；若想得到更精确的区间，请加上 --replications ${replications} 重新模拟。`,
  ),
  /** Which intervals those are, for one strategy. */
  methodsDisagree: both(
    (strategy: string, outcomes: string, reasons: string) =>
      `${strategy}: the two ways of computing the interval (t and bootstrap) differ for ${outcomes}, because ${reasons}.`,
    (strategy, outcomes, reasons) =>
      `${strategy}：${outcomes}的区间用两种方法（t 法与自助法）算出来不一致，原因是${reasons}。`,
  ),
  failures: both(
    (count: string, total: string, example: string) =>
      `${count} of ${total} runs failed and are left out. The first: ${example}`,
    (count, total, example) => `${total} 次模拟中有 ${count} 次失败，未计入结果。第一条错误：${example}`,
  ),
  budgetGone: both(
    (strategy: string, budget: string, count: string, runs: string, median: string, first: string, last: string) =>
      `With ${strategy}, the budget for ${budget} was used up in ${count} of ${runs} runs, on day ${median} (median; earliest ${first}, latest ${last}). From then on it paid nothing.`,
    (strategy, budget, count, runs, median, first, last) =>
      `采用${strategy}时，${budget}的预算在 ${runs} 次模拟中有 ${count} 次用完：中位数为第 ${median} 天（最早第 ${first} 天，最晚第 ${last} 天），此后不再发放。`,
  ),
  /** Behind a warning that does not hold of all runs. */
  inRuns: both(
    (some: string, all: string) => ` (so in ${some} of ${all} runs)`,
    (some, all) => `（${all} 次模拟中的 ${some} 次如此）`,
  ),
  warning: both(
    (strategies: string, message: string) => `${strategies}: ${message}`,
    (strategies, message) => `${strategies}：${message}`,
  ),
};

function againstBaseline(w: ComparisonWords): string {
  return `${w.outcome}: ${w.value}, against ${w.baselineValue} with ${w.baseline} (difference ${w.difference}, ${w.named}${betterIn(w)}).`;
}

function betterIn({ better, pairs }: ComparisonWords): string {
  return better === '' ? `; ${pairs} paired runs` : `; better in ${better} of ${pairs} paired runs`;
}

function againstBaselineInChinese(w: ComparisonWords): string {
  return `${w.outcome}：${w.value}；${w.baseline}为 ${w.baselineValue}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`;
}

function betterInInChinese({ better, pairs }: ComparisonWords): string {
  return better === '' ? `；共 ${pairs} 组配对模拟` : `；${pairs} 组配对模拟中有 ${better} 更好`;
}
