/** Outcomes that no draw enters: the cost of wages and posts by the calendar, profit where nothing can be earned. All runs agree, and so would any other. */
import { isWithoutChance } from '../description/known-spending.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { quantitiesOf, whySame } from './why-same.ts';

type InScenario = Pick<Scenario, 'strategies' | 'formulas' | 'wordOfMouth'>;

/** Of an outcome or a formula under a strategy of the scenario, on any day. */
export function isCertain({ strategies, formulas, wordOfMouth }: InScenario, name: string, outcome: string): boolean {
  const strategy = strategies.find((one) => one.name === name);
  const measured = quantitiesOf(outcome, formulas);
  if (strategy === undefined || measured.length === 0) return false;
  return measured.every((quantity) => isWithoutChance(quantity, strategy, wordOfMouth));
}

/** Whether all pairs of runs differ by the same, as no draw enters on either side or nothing leads from what differs to the outcome. */
export function isSure(scenario: InScenario, pair: readonly [string, string], outcome: string): boolean {
  const because = whySame(scenario, pair, outcome)?.because;
  return because === 'no-way' || because === 'off' || pair.every((name) => isCertain(scenario, name, outcome));
}
