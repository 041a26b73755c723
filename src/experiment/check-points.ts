/** Looks for points that the scenario does not accept, before anything runs. */
import { HearsayError } from '../errors.ts';
import type { FactorPoint } from './factors.ts';
import { refusalOf, type VariedScenario } from './vary.ts';

/** Reading a scenario takes some milliseconds; of more points so many are looked at, evenly spread. */
const MOST_LOOKED_AT = 2_000;

/**
 * Throws HearsayError for the first point with values that the scenario accepts one by one but not together. Each value by itself must
 * have been checked before.
 */
export function checkPoints(points: readonly FactorPoint[], from: VariedScenario): void {
  const step = Math.max(1, Math.ceil(points.length / MOST_LOOKED_AT));
  for (let k = 0; k < points.length; k += step) {
    const { set } = points[k]!;
    // A single value was checked with its factor.
    if (set.length < 2) continue;
    const issue = refusalOf(set, from);
    if (issue === undefined) continue;
    throw new HearsayError(
      {
        en: `point ${k + 1} of ${points.length} (${set.join(', ')}) is not accepted: ${issue.message}`,
        zh: `第 ${k + 1} 个取值点（共 ${points.length} 个；${set.join('、')}）不被接受：${issue.inChinese?.message ?? issue.message}`,
      },
      {
        en: issue.hint === '' ? 'choose values that fit together' : issue.hint,
        zh: issue.hint === '' ? '请选择相互协调的值' : (issue.inChinese?.hint ?? issue.hint),
      },
    );
  }
}
