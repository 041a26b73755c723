/** The words of `--precision`. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const PRECISION_WORDS = {
  met: both(
    (outcome: string, strategy: string, width: string, used: string, fourfold: string | undefined) =>
      `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}).${fourfold === undefined ? '' : ` Half of that would take about ${fourfold}.`}`,
    (outcome, strategy, width, used, fourfold) =>
      `${outcome}的精度：${used} 次重复达到 ${width}（${strategy}最宽）。${fourfold === undefined ? '' : `再减半约需 ${fourfold} 次。`}`,
  ),
  /** `needed` is undefined where it is more than can be asked for. */
  missed: both(
    (
      outcome: string,
      strategy: string,
      width: string,
      used: string,
      wanted: string,
      needed: string | undefined,
      most: string,
    ) =>
      `Precision of ${outcome}: ${width} with ${used} replications (widest for ${strategy}), not ${wanted} as asked. ${needed === undefined ? `More than the ${most} replications that are allowed would be needed: ask for a wider interval.` : `About --replications ${needed} would do.`}`,
    (outcome, strategy, width, used, wanted, needed, most) =>
      `${outcome}的精度：${used} 次重复为 ${width}（${strategy}最宽），未达到要求的 ${wanted}。${needed === undefined ? `所需次数超过允许的 ${most} 次：请放宽要求的区间。` : `约需 --replications ${needed}。`}`,
  ),
  /** No width at all, as there are no pairs; more replications are promised to bring none. */
  unpaired: both(
    (outcome: string, strategy: string, baseline: string, pairs: string, used: string, wanted: string) =>
      `Precision of ${outcome}: none, not ${wanted} as asked: in only ${pairs} of ${used} replications both ${strategy} and ${baseline} have a value.`,
    (outcome, strategy, baseline, pairs, used, wanted) =>
      `${outcome}的精度：无从得出，未达到要求的 ${wanted}：${used} 次重复中，${strategy}与${baseline}都有数值的只有 ${pairs} 次。`,
  ),
};

export type PrecisionTexts = In<typeof PRECISION_WORDS>;

const TEXTS = inEach(PRECISION_WORDS);

export const precisionTexts = (language: Language): PrecisionTexts => TEXTS[language];
