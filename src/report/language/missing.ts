/** Runs without a value, in words. */
import type { MissingCause, Presence } from '../../analysis/missing.ts';
import { ABSENCES } from '../../scenario/outcomes.ts';
import type { Language } from '../language.ts';

export interface MissingTexts {
  readonly cause: (cause: MissingCause) => string;
  /** `runs` of the missing ones have the cause. */
  readonly causeIn: (cause: string, runs: string) => string;
  readonly joinCauses: (causes: readonly string[]) => string;
  readonly missing: (strategy: string, outcome: string, count: string, runs: string, causes: string) => string;
  /** The same without a strategy, beside which it stands. */
  readonly short: (count: string, runs: string, causes: string) => string;
  /** What is concluded from the runs that have one. */
  readonly survivors: string;
  /** The same where an effect is estimated and no verdict is held back. */
  readonly othersOnly: string;
  /** Whether having a value differs for sure. */
  readonly rarer: (strategy: string, baseline: string, outcome: string, difference: string, interval: string) => string;
}

const ZERO_EN: Readonly<Record<string, string>> = {
  members: 'the community is empty',
  joined: 'nobody joined',
  orders: 'nothing was bought',
  messages: 'nobody wrote',
  cost: 'nothing was spent',
  revenue: 'nothing was taken in',
  invitations: 'nobody was invited',
  dailyActive: 'nobody came on the last day',
};

const ZERO_ZH: Readonly<Record<string, string>> = {
  members: '群里已没有人',
  joined: '无人加入',
  orders: '没有成交',
  messages: '无人发言',
  cost: '没有支出',
  revenue: '没有收入',
  invitations: '没有发出邀请',
  dailyActive: '最后一天无人打开',
};

const en: MissingTexts = {
  cause: (cause) =>
    cause.kind === 'zero'
      ? (ZERO_EN[cause.of.split('@')[0]!] ?? `${cause.of} is 0`)
      : cause.kind === 'absent'
        ? ABSENCES.get(cause.what)!.en
        : 'the formula gives no finite number',
  causeIn: (cause, runs) => `${cause} (${runs} runs)`,
  joinCauses: (causes) => causes.join('; '),
  missing: (strategy, outcome, count, runs, causes) =>
    `With ${strategy}, ${outcome} has no value in ${count} of ${runs} runs: ${causes}.`,
  short: (count, runs, causes) => `no value in ${count} of ${runs} runs: ${causes}`,
  survivors:
    'Numbers of an outcome with such runs describe the other runs alone, those in which there was something to measure. Nothing is concluded from them unless it holds whatever the missing runs would have been.',
  othersOnly:
    'Numbers of an outcome with such runs describe the other runs alone, those in which there was something to measure. Whether there is something to measure may itself depend on what was varied.',
  rarer: (strategy, baseline, outcome, difference, interval) =>
    `${outcome} has a value less often with ${strategy} than with ${baseline} (${difference} of runs; 95 % interval ${interval}).`,
};

const zh: MissingTexts = {
  cause: (cause) =>
    cause.kind === 'zero'
      ? (ZERO_ZH[cause.of.split('@')[0]!] ?? `${cause.of} 为 0`)
      : cause.kind === 'absent'
        ? ABSENCES.get(cause.what)!.zh
        : '公式得不出有限的数',
  causeIn: (cause, runs) => `${cause}（${runs} 次）`,
  joinCauses: (causes) => causes.join('；'),
  missing: (strategy, outcome, count, runs, causes) =>
    `${strategy}：${outcome}在 ${runs} 次模拟中有 ${count} 次没有数值，因为${causes}。`,
  short: (count, runs, causes) => `${runs} 次模拟中有 ${count} 次没有数值：${causes}`,
  survivors:
    '有此类模拟的指标，其数值只描述其余的模拟，即有东西可量的那些。除非无论缺失的模拟取何值结论都成立，否则不据此下结论。',
  othersOnly:
    '有此类模拟的指标，其数值只描述其余的模拟，即有东西可量的那些。是否有东西可量，本身也可能取决于所改变的值。',
  rarer: (strategy, baseline, outcome, difference, interval) =>
    `${strategy}下${outcome}有数值的模拟少于${baseline}（相差 ${difference}，95 % 区间为 ${interval}）。`,
};

export function missingTexts(language: Language): MissingTexts {
  return language === 'zh' ? zh : en;
}

/** Why runs have no value: `the community is empty`, with numbers of runs where there are several reasons. */
export function causesInWords({ causes }: Presence, language: Language): string {
  const own = missingTexts(language);
  const words = causes.map(({ cause, runs }) =>
    causes.length === 1 ? own.cause(cause) : own.causeIn(own.cause(cause), String(runs)),
  );
  return own.joinCauses(words);
}

/** `With "fee", messages / members has no value in 7 of 30 runs: the community is empty.` */
export function missingInWords(strategy: string, outcome: string, presence: Presence, language: Language): string {
  const { missing, runs } = presence;
  return missingTexts(language).missing(
    strategy,
    outcome,
    String(missing),
    String(runs),
    causesInWords(presence, language),
  );
}

/** The same beside its name: `no value in 7 of 30 runs: the community is empty`. */
export function shortlyMissing(presence: Presence, language: Language): string {
  const { missing, runs } = presence;
  return missingTexts(language).short(String(missing), String(runs), causesInWords(presence, language));
}
