/** The words of `--precision`. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const PRECISION_WORDS = {
  met: both(
    (outcome: string, strategy: string, width: string, used: string, fourfold: string) =>
      `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}). Half of that would take about ${fourfold}.`,
    (outcome, strategy, width, used, fourfold) =>
      `${outcome}的精度：${used} 次重复达到 ${width}（${strategy}最宽）。再减半约需 ${fourfold} 次。`,
  ),
  missed: both(
    (outcome: string, strategy: string, width: string, wanted: string, used: string, needed: string) =>
      `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}), not ${wanted} as asked. About --replications ${needed} would do.`,
    (outcome, strategy, width, wanted, used, needed) =>
      `${outcome}的精度：${used} 次重复为 ${width}（${strategy}最宽），未达到要求的 ${wanted}。约需 --replications ${needed}。`,
  ),
};

export type PrecisionTexts = In<typeof PRECISION_WORDS>;

const TEXTS = inEach(PRECISION_WORDS);

export const precisionTexts = (language: Language): PrecisionTexts => TEXTS[language];
