/** Words about runs that failed. */

import { agreeWithOne } from '../../language/agree.ts';
import type { Language } from '../language.ts';

type FailureTexts = (failed: string, tried: string, strategy: string, replication: string, message: string) => string;

const TEXTS: Readonly<Record<Language, FailureTexts>> = {
  en: (failed, tried, strategy, replication, message) =>
    `${agreeWithOne(`${failed} of ${tried} runs`)} failed with an error and ${failed === '1' ? 'is' : 'are'} left out of everything below. If what makes a run fail also changes what comes out of it, ` +
    `the numbers are off in that direction. The first to fail (strategy “${strategy}”, replication ${replication}): ${message}`,
  zh: (failed, tried, strategy, replication, message) =>
    `${tried} 次模拟中有 ${failed} 次出错，下面的所有结果都不包含它们。如果导致出错的情况本身也影响结果，这些数字就会有偏差。` +
    `第一次出错的模拟（策略“${strategy}”，第 ${replication} 次重复）：${message}`,
};

export const failureTexts = (language: Language): FailureTexts => TEXTS[language];
