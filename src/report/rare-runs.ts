/** How rare a kind of run may be of which some number of runs shows none. */
import { unseenShare } from '../analysis/unseen-kinds.ts';
import type { NumberFormat } from './format.ts';
import type { Language } from './language.ts';

/** Below it "1 run in 2" is too coarse, and "1 run in 1" says nothing. */
const LEAST_ONE_IN = 3;

/** `1 run in 10` for 30 runs; `53 % of runs` for 4. */
export function rareRuns(runs: number, language: Language, numbers: NumberFormat): string {
  const share = unseenShare(Math.max(1, runs));
  const oneIn = Math.floor(1 / share);
  if (oneIn < LEAST_ONE_IN) return language === 'zh' ? numbers.share(share) : `${numbers.share(share)} of runs`;
  return language === 'zh' ? `1/${numbers.count(oneIn)}` : `1 run in ${numbers.count(oneIn)}`;
}
