/** The words of `--precision`. */

import type { Language } from '../language.ts';
import { agreeing } from './agree.ts';

export interface PrecisionTexts {
  readonly met: (outcome: string, strategy: string, width: string, used: string, fourfold: string) => string;
  readonly missed: (
    outcome: string,
    strategy: string,
    width: string,
    wanted: string,
    used: string,
    needed: string,
  ) => string;
}

const en: PrecisionTexts = {
  met: (outcome, strategy, width, used, fourfold) =>
    `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}). Half of that would take about ${fourfold}.`,
  missed: (outcome, strategy, width, wanted, used, needed) =>
    `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}), not ${wanted} as asked. About --replications ${needed} would do.`,
};

const zh: PrecisionTexts = {
  met: (outcome, strategy, width, used, fourfold) =>
    `${outcome}的精度：${used} 次重复达到 ${width}（${strategy}最宽）。再减半约需 ${fourfold} 次。`,
  missed: (outcome, strategy, width, wanted, used, needed) =>
    `${outcome}的精度：${used} 次重复为 ${width}（${strategy}最宽），未达到要求的 ${wanted}。约需 --replications ${needed}。`,
};

const english = agreeing(en);

export function precisionTexts(language: Language): PrecisionTexts {
  return language === 'zh' ? zh : english;
}
