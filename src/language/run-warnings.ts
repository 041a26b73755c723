/**
 * What a run warns of. A run keeps the English words, as its study does on disk; the Chinese ones are found by the sentence that the words
 * are an instance of.
 */
import type { Language } from '../errors.ts';
import { both } from './both.ts';

/** `{}` stands for what is put in, in the same order in both languages. */
const SENTENCES = {
  phenomenological: both(
    'phenomenological: cohesion follows a formula of the size of the group, and what ties do is switched off; where it falls was put in and is no finding',
    '唯象：凝聚力由群规模的公式给定，关系的作用已关闭；它在哪里下降是写进去的，不是发现',
  ),
  unredeemed: both(
    'points: nobody ever had enough to redeem them: {} are asked for, and the most that anybody earned is {}',
    '积分：始终没有人攒够可兑换的积分：兑换需要 {}，而最多的人也只得了 {}',
  ),
  channelEmpty: both('channel "{}": nobody of segment "{}" was left to come', '渠道“{}”：人群“{}”中已没有可来的人'),
  meetingCanceled: both(
    'activity "{}": a meeting was canceled, too little was pledged for it',
    '活动“{}”：有一次聚会因预付款不足而取消',
  ),
};

export function runWarning(sentence: keyof typeof SENTENCES, ...put: readonly (string | number)[]): string {
  return filled(SENTENCES[sentence].en, put.map(String));
}

/** Whether a warning says that nobody ever had enough points to redeem. */
export const isOutOfReach = (warning: string): boolean => patternOf(SENTENCES.unredeemed.en).test(warning);

/** A warning as a run keeps it, in a language. */
export function warningIn(warning: string, language: Language): string {
  if (language === 'en') return warning;
  for (const { en, zh } of Object.values(SENTENCES)) {
    const put = patternOf(en).exec(warning);
    if (put !== null) return filled(zh, put.slice(1));
  }
  return warning;
}

/**
 * Warnings with those in whom they arose, where what differs from run to run only in the most that anybody earned is one warning with the most of
 * all runs: else a page of them would say one thing.
 */
export function foldedWarnings(
  warnings: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const folded = new Map<
    string,
    { readonly most: number; readonly warning: string; readonly names: readonly string[] }
  >();
  for (const [warning, names] of warnings) {
    const put = patternOf(SENTENCES.unredeemed.en).exec(warning);
    const key = put === null ? warning : `unredeemed ${put[1]}`;
    const most = put === null ? 0 : Number(put[2]);
    const before = folded.get(key) ?? { most, warning, names: [] };
    folded.set(key, {
      most: Math.max(most, before.most),
      warning: most > before.most ? warning : before.warning,
      names: [...new Set([...before.names, ...names])],
    });
  }
  return new Map([...folded.values()].map(({ warning, names }) => [warning, names]));
}

function filled(sentence: string, put: readonly string[]): string {
  let next = 0;
  return sentence.replace(/\{\}/g, () => put[next++]!);
}

const patternOf = (sentence: string): RegExp =>
  new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replaceAll('{}', '(.*)')}$`, 's');
