/** The words of the first sentences of a comparison, besides the verdict itself. */
import type { Language } from '../language.ts';
import type { ComparisonWords } from './findings.ts';

export interface HeadlineTexts {
  /** Between sentences. */
  readonly gap: string;
  readonly failed: (count: string, total: string) => string;
  /** Why it is undecided, and whether more replications would help. */
  readonly more: string;
  readonly noneDiffer: (pairs: string, rare: string) => string;
  readonly noSpread: (pairs: string, needed: string) => string;
  readonly noSpreadIn: (strategy: string, baseline: string, outcomes: string, pairs: string, needed: string) => string;
  readonly family: (count: string) => string;
  readonly split: string;
  readonly unseenKind: (pairs: string, rare: string, most: string) => string;
  /** How many pairs are higher or lower. */
  readonly mostPairs: (share: string, side: 'higher' | 'lower') => string;
  /** What is sure of most runs where the mean is not. */
  readonly sureOfMost: (side: 'higher' | 'lower') => string;
  /** What pairs give in which both have a value. */
  readonly onSurvivors: (words: ComparisonWords, total: string) => string;
  readonly noPairs: (outcome: string) => string;
  readonly level: (strategy: string, outcome: string, value: string, runs: string) => string;
  readonly instead: (words: ComparisonWords, verdict: string) => string;
  readonly worst: (words: ComparisonWords) => string;
  readonly money: (words: ComparisonWords) => string;
}

const en: HeadlineTexts = {
  gap: ' ',
  failed: (count, total) =>
    `${count} of ${total} runs failed and are missing here; if runs fail because of what happens in them, the others show a distorted picture.`,
  more: 'More replications may decide it.',
  noneDiffer: (pairs, rare) =>
    `In none of ${pairs} pairs do they differ, so they differ in less than ${rare}; whether they do at all these runs cannot show.`,
  noSpread: (pairs, needed) =>
    `All ${pairs} pairs differ by exactly as much; so few agree by chance now and then, and it takes ${needed} that do to decide.`,
  noSpreadIn: (strategy, baseline, outcomes, pairs, needed) =>
    `${strategy} differs from ${baseline} by exactly the same amount in all ${pairs} pairs, in ${outcomes}. So few agree by chance now and then; it takes ${needed} that do to decide, and until then the interval only says so.`,
  family: (count) =>
    `The interval leaves out zero, but it is for this outcome alone: of ${count} comparisons some do so by chance, and allowing for that it is undecided.`,
  split: 'Two ways of computing the interval do not agree.',
  unseenKind: (pairs, rare, most) =>
    `${most} On average it stays open: this study has runs of quite another kind, those of one side differ little, and the average would turn if the other kind came there in ${rare}, which ${pairs} runs cannot rule out.`,
  mostPairs: (share, side) => `It is ${side} in ${share} of the pairs.`,
  sureOfMost: (side) => `In most runs it is ${side}: that is sure, the average is not.`,
  onSurvivors: (w, total) =>
    `In the ${w.pairs} of ${total} pairs in which both have a value: ${w.value} with ${w.strategy}, ${w.baselineValue} with ${w.baseline} (difference ${w.difference}). Which is better cannot be said from these alone.`,
  noPairs: (outcome) => `No pair of runs has both values, so ${outcome} cannot be compared with the baseline.`,
  level: (strategy, outcome, value, runs) => `With ${strategy}, ${outcome} is ${value} on average (${runs} runs).`,
  instead: (w, verdict) =>
    `${w.strategy} against ${w.baseline}: ${w.value} against ${w.baselineValue} (difference ${w.difference}, ${w.named}): ${verdict}.`,
  worst: (w) =>
    `Worst is ${w.strategy}: ${w.value}, against ${w.baselineValue} with ${w.baseline} (difference ${w.difference}, ${w.named}).`,
  money: (w) =>
    `${w.outcome} with ${w.strategy}: ${w.value}, against ${w.baselineValue} with ${w.baseline} (difference ${w.difference}, ${w.named}).`,
};

const zh: HeadlineTexts = {
  gap: '',
  failed: (count, total) =>
    `${total} 次模拟中有 ${count} 次失败，未计入下面的结果；若失败与其中发生的事有关，其余模拟反映的情况就有偏差。`,
  more: '增加模拟次数或许能得出结论。',
  noneDiffer: (pairs, rare) =>
    `${pairs} 组配对模拟无一有差异，可见有差异的模拟不到 ${rare}；究竟有没有差异，这些模拟看不出来。`,
  noSpread: (pairs, needed) =>
    `${pairs} 组配对模拟的差异完全相同；组数这样少，也可能只是巧合，至少要有 ${needed} 组一致才能下结论。`,
  noSpreadIn: (strategy, baseline, outcomes, pairs, needed) =>
    `${strategy}与${baseline}在全部 ${pairs} 组配对中的差异完全相同：${outcomes}。组数这样少，也可能只是巧合，至少要有 ${needed} 组一致才能下结论；在此之前，区间只表示这一点。`,
  family: (count) => `区间不含零，但它只针对这一项指标：${count} 项比较中总有几项出于巧合，计入这一点后尚不能下结论。`,
  split: '两种算法得出的区间不一致。',
  unseenKind: (pairs, rare, most) =>
    `${most}平均而言尚无定论：本次研究中另有一类截然不同的模拟，而其中一方的模拟相差很小；只要这一方有 ${rare} 的模拟属于另一类，平均值就会反转，${pairs} 次模拟不足以排除这一点。`,
  mostPairs: (share, side) => `${share} 的配对中它${side === 'higher' ? '更高' : '更低'}。`,
  sureOfMost: (side) => `可以肯定它在多数模拟中${side === 'higher' ? '更高' : '更低'}，尚不确定的是平均值。`,
  onSurvivors: (w, total) =>
    `在 ${total} 组配对中，双方都有数值的有 ${w.pairs} 组：${w.strategy}为 ${w.value}，${w.baseline}为 ${w.baselineValue}（相差 ${w.difference}）。仅凭这些不能断定孰优孰劣。`,
  noPairs: (outcome) => `没有一组配对模拟双方都有数值，因此${outcome}无法与基准比较。`,
  level: (strategy, outcome, value, runs) => `${strategy}：${outcome}平均为 ${value}（${runs} 次模拟）。`,
  instead: (w, verdict) =>
    `${w.strategy}与${w.baseline}相比：${w.value}，对比 ${w.baselineValue}（相差 ${w.difference}，${w.named}）：${verdict}。`,
  worst: (w) =>
    `最差的是${w.strategy}：${w.value}；${w.baseline}为 ${w.baselineValue}（相差 ${w.difference}，${w.named}）。`,
  money: (w) =>
    `${w.strategy}的${w.outcome}：${w.value}；${w.baseline}为 ${w.baselineValue}（相差 ${w.difference}，${w.named}）。`,
};

export function headlineTexts(language: Language): HeadlineTexts {
  return language === 'zh' ? zh : en;
}
