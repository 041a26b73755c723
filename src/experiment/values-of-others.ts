/**
 * Values that stand in other strategies than the one that is played: whatever they are, its runs are the same, and a study of them would say
 * "nothing matters" of what was never touched.
 */
import { HearsayError } from '../errors.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Factor, pointAt } from './factors.ts';
import type { VariedScenario } from './vary.ts';

/** Positions of the factors that leave the scenario, as the strategy plays it, what it is. */
export function valuesOfOthers(factors: readonly Factor[], strategy: string, from: VariedScenario): number[] {
  return factors.flatMap((factor, k) => (isOfOthers(factor, strategy, from) ? [k] : []));
}

/** Throws HearsayError where none of the values is the strategy's. */
export function refuseValuesOfOthers(
  factors: readonly Factor[],
  strategy: string,
  { strategies }: Pick<Scenario, 'strategies'>,
  from: VariedScenario,
): void {
  if (valuesOfOthers(factors, strategy, from).length < factors.length) return;
  const reached = (name: string) => factors.length - valuesOfOthers(factors, name, from).length;
  const [owner] = strategies.map(({ name }) => name).sort((a, b) => reached(b) - reached(a));
  const values = factors.map(({ name }) => `"${name}"`).join(', ');
  const inChinese = factors.map(({ name }) => `“${name}”`).join('、');
  throw new HearsayError(
    {
      en: `"${strategy}" is played, and has nothing of what is varied: ${values}`,
      zh: `所模拟的是策略“${strategy}”，而所改变的值都不属于它：${inChinese}`,
    },
    { en: `write "--strategy ${owner}"`, zh: `请写 --strategy ${owner}` },
  );
}

function isOfOthers(factor: Factor, strategy: string, from: VariedScenario): boolean {
  if (!factor.name.startsWith('strategies.')) return false;
  const [least, most] = [0, 1].map((place) => playedAt(factor, place, strategy, from));
  return least !== undefined && least === most;
}

/** The scenario as far as the strategy plays it; undefined where these values are not accepted. */
function playedAt(factor: Factor, place: number, strategy: string, from: VariedScenario): string | undefined {
  const set = [...(from.set ?? []), ...pointAt([factor], [place]).set];
  try {
    const { scenario } = readScenario(from.text, { ...from, set });
    return JSON.stringify({ ...scenario, strategies: scenario.strategies.filter(({ name }) => name === strategy) });
  } catch (error) {
    if (error instanceof HearsayError) return undefined;
    throw error;
  }
}
