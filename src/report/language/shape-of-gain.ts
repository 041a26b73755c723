/** What keeps a mean difference from speaking for most runs, in words. */
import type { Language } from '../language.ts';

export interface ShapeTexts {
  /** Outcomes in which no pair differs; of one strategy, or of several at once. */
  readonly noneDiffer: (strategies: string, baseline: string, outcomes: string, pairs: string, rare: string) => string;
  readonly twoHeaps: (
    strategy: string,
    baseline: string,
    outcome: string,
    low: string,
    lowPairs: string,
    high: string,
    highPairs: string,
    pairs: string,
  ) => string;
  readonly carried: (strategy: string, baseline: string, outcomes: string) => string;
  readonly mostRuns: (
    strategy: string,
    baseline: string,
    outcome: string,
    most: string,
    median: string,
    mean: string,
  ) => string;
  /** Outcomes with what most pairs show. */
  readonly unseenKind: (strategy: string, baseline: string, outcomes: string, pairs: string, rare: string) => string;
  /** The same where nothing but their spread leaves the mean open. */
  readonly openOnAverage: (strategy: string, baseline: string, outcomes: string) => string;
  /** An outcome whose mean is open, and what most pairs do. */
  readonly openButMost: (outcome: string, side: 'higher' | 'lower', share: string, median: string) => string;
  /** The same beside a verdict. */
  readonly mostTag: (side: 'higher' | 'lower') => string;
  /** The same behind an item of a list. */
  readonly withMost: (item: string, tag: string) => string;
  /** Whose intervals are not called 95 %, by outcome. */
  readonly rough: (outcomes: string, runs: string) => string;
  /** What holds for every number: what these runs cannot show. */
  /** `few`: whether there are so few runs that intervals of very skewed outcomes hold the truth less often than they say. */
  readonly unseen: (runs: string, rare: string, few: boolean) => string;
  /** Which formulas are good which way, where arithmetic says it. */
  readonly direction: (formula: string, better: 'more' | 'less', parts: string) => string;
  readonly part: (outcome: string, better: 'more' | 'less') => string;
}

const en: ShapeTexts = {
  noneDiffer: (strategies, baseline, outcomes, pairs, rare) =>
    `No difference from ${baseline} in any of ${pairs} pairs: ${strategies}, in ${outcomes}. A difference in less than ${rare} would not have shown.`,
  twoHeaps: (strategy, baseline, outcome, low, lowPairs, high, highPairs, pairs) =>
    `What ${strategy} changes against ${baseline} comes in two heaps. ${outcome}: about ${low} in ${lowPairs} of ${pairs} pairs, about ${high} in ${highPairs}. The mean describes neither.`,
  carried: (strategy, baseline, outcomes) =>
    `A single pair of runs holds most of the difference between ${strategy} and ${baseline} in: ${outcomes}. The mean depends on how often such runs come; take it from many more replications.`,
  mostRuns: (strategy, baseline, outcome, most, median, mean) =>
    `${strategy} against ${baseline}, ${outcome}: in most runs it is otherwise than on average. ${most} The pair in the middle differs by ${median}, the mean by ${mean}: a few runs carry it.`,
  unseenKind: (strategy, baseline, outcomes, pairs, rare) =>
    `${strategy} against ${baseline} stays undecided on average in: ${outcomes}. Runs of quite another kind, which this study has elsewhere, would turn the mean if they came in ${rare}; ${pairs} pairs cannot rule that out.`,
  openOnAverage: (strategy, baseline, outcomes) =>
    `${strategy} against ${baseline} is undecided on average and sure in most runs in: ${outcomes}. How far the fewer others go could turn the mean; it does not turn what most runs do.`,
  openButMost: (outcome, side, share, median) =>
    `${outcome} (${side} in ${share} of the pairs; the pair in the middle: ${median})`,
  mostTag: (side) => `${side} in most runs`,
  withMost: (item, tag) => `${item}, ${tag}`,
  rough: (outcomes, runs) =>
    `Rough intervals, marked ~ and not to be read as 95 %: ${outcomes}. There these runs differ little while other runs of this study lie far away; one such run among ${runs} would carry the mean out of its interval.`,
  unseen: (runs, rare, few) =>
    `${runs} runs show nothing of what happens in less than ${rare}. Where such runs are extreme, means miss them, and so do their intervals${few ? ': of differences that are very skewed, 95 % intervals of 10 to 30 runs hold the truth in about 85 of 100 cases, and no run among them shows where' : ''}.`,
  direction: (formula, better, parts) =>
    `Of ${formula}, ${better === 'more' ? 'more' : 'less'} counts as better, because all that it is made of says so: ${parts}.`,
  part: (outcome, better) => `${better} ${outcome} is better`,
};

const zh: ShapeTexts = {
  noneDiffer: (strategies, baseline, outcomes, pairs, rare) =>
    `${strategies}与${baseline}在 ${pairs} 组配对中无一有差异的指标：${outcomes}。如果差异只出现在不到 ${rare} 的模拟中，这里看不出来。`,
  twoHeaps: (strategy, baseline, outcome, low, lowPairs, high, highPairs, pairs) =>
    `${strategy}相对${baseline}的变化分成两堆。${outcome}：${pairs} 组配对中，${lowPairs} 组约 ${low}，${highPairs} 组约 ${high}；平均值两头都代表不了。`,
  carried: (strategy, baseline, outcomes) =>
    `${strategy}与${baseline}之差大半来自一组配对的指标：${outcomes}。平均值取决于这种模拟多久出现一次，需要多得多的模拟才能确定。`,
  mostRuns: (strategy, baseline, outcome, most, median, mean) =>
    `${strategy}与${baseline}相比，${outcome}：多数模拟与平均的方向相反。${most}居中的一组相差 ${median}，平均相差 ${mean}：平均值由少数模拟决定。`,
  unseenKind: (strategy, baseline, outcomes, pairs, rare) =>
    `${strategy}与${baseline}相比，平均而言尚无定论的指标：${outcomes}。本次研究中另有截然不同的模拟，只要有 ${rare} 的模拟如此，平均值就会反转，${pairs} 组配对不足以排除这一点。`,
  openOnAverage: (strategy, baseline, outcomes) =>
    `${strategy}与${baseline}相比，平均而言尚无定论、多数模拟却方向明确的指标：${outcomes}。其余少数模拟相差多少可能改变平均值，但改变不了多数模拟的方向。`,
  openButMost: (outcome, side, share, median) =>
    `${outcome}（${share} 的配对中${side === 'higher' ? '更高' : '更低'}，居中的一组相差 ${median}）`,
  withMost: (item, tag) => `${item}，${tag}`,
  mostTag: (side) => `多数模拟${side === 'higher' ? '更高' : '更低'}`,
  rough: (outcomes, runs) =>
    `粗略区间，以 ~ 标出，不能当作 95 % 区间：${outcomes}。这些模拟在该指标上相差很小，而本次研究中另有相去甚远的模拟；每 ${runs} 次中只要出现一次，平均值就会落到区间之外。`,
  unseen: (runs, rare, few) =>
    `${runs} 次模拟看不出发生在不到 ${rare} 的模拟中的事。如果那样的模拟很极端，平均值及其区间都反映不出来${few ? '：差异极为偏斜时，10 至 30 次模拟的 95 % 区间只有约 85 % 的把握，而从这些模拟中看不出是哪些区间' : ''}。`,
  direction: (formula, better, parts) =>
    `${formula}以${better === 'more' ? '高' : '低'}为好，因为构成它的各项都这样说：${parts}。`,
  part: (outcome, better) => `${outcome}以${better === 'more' ? '高' : '低'}为好`,
};

export function shapeTexts(language: Language): ShapeTexts {
  return language === 'zh' ? zh : en;
}
