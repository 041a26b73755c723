/** What few runs make of intervals, in words: for every command that prints some. */
import { RUNS_FOR_90, RUNS_FOR_95 } from '../../analysis/interval-name.ts';
import { both, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

const WORDS = {
  about90: both(
    (runs: string) =>
      `Only ${runs} runs of each: intervals, marked ~, hold the mean in about 90 of 100 cases, not in 95; use --replications 30.`,
    (runs) =>
      `每种情形只模拟了 ${runs} 次，区间（以 ~ 标出）约有 90 % 的把握，达不到 95 %；建议使用 --replications 30。`,
  ),
  rough: both(
    (runs: string) =>
      `Only ${runs} runs of each: so few do not show how runs spread. Intervals, marked ~, are rough; of a skewed outcome they hold the mean in about 70 of 100 cases. Use --replications 30.`,
    (runs) =>
      `每种情形只模拟了 ${runs} 次，看不出各次模拟相差多少；区间（以 ~ 标出）只是粗略的，对偏斜的指标约有 70 % 的把握；建议使用 --replications 30。`,
  ),
};

const TEXTS = inEach(WORDS);

/** Empty where the runs are enough for intervals to be called 95 %. */
export function fewRunsInWords(runs: number, language: Language): string[] {
  if (runs >= RUNS_FOR_95) return [];
  const { about90, rough } = TEXTS[language];
  return [(runs >= RUNS_FOR_90 ? about90 : rough)(String(runs))];
}
