/** The strategy that an option names, or the baseline. */
import { HearsayError } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export function chooseStrategy({ strategies, baseline }: Scenario, wanted: string | undefined): string {
  if (wanted === undefined) return baseline;
  const names = strategies.map(({ name }) => name);
  if (names.includes(wanted)) return wanted;
  const near = nearestName(wanted, names);
  const known = names.map((name) => `"${name}"`).join(', ');
  throw new HearsayError(
    { en: `there is no strategy "${wanted}"`, zh: `没有名为“${wanted}”的策略` },
    {
      en: near ? `did you mean "${near}"?` : `there are ${known}`,
      zh: near ? `您是不是想写“${near}”？` : `现有策略：${known}`,
    },
  );
}
