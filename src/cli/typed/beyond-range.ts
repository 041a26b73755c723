/** Amounts that no difference in an outcome can reach, such as 5 for a share, where 5 % is meant. */
import { HearsayError } from '../../errors.ts';
import { outcomeRange } from '../../scenario/outcome-range.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** @throws {HearsayError} where the outcome lies within bounds by arithmetic alone and the amount is more than they are apart */
export function refuseBeyondRange(
  option: string,
  amount: number,
  outcome: string,
  scenario: Pick<Scenario, 'formulas' | 'horizon'>,
): void {
  const { low, high } = outcomeRange(outcome, scenario);
  if (!(amount > high - low)) return;
  const isShare = low >= 0 && high <= 1 && amount <= 100;
  throw new HearsayError(
    {
      en: `"${outcome}" lies between ${low} and ${high}, so that no difference reaches the ${amount} of "--${option}"`,
      zh: `“${outcome}”在 ${low} 到 ${high} 之间，差异不可能达到 --${option} 的 ${amount}`,
    },
    {
      en: isShare ? `write ${amount} % or ${amount / 100}` : `write an amount below ${high - low}`,
      zh: isShare ? `请写 ${amount} % 或 ${amount / 100}` : `请写小于 ${high - low} 的数`,
    },
  );
}
