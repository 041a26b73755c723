/** What a run is a run of: two strategies with the same identity have the same runs, whatever they are called and whatever else is compared. */
import type { Scenario } from '../../scenario/scenario.ts';

/** What bears on what is said of runs, not on the runs. */
const NOT_IN_A_RUN: readonly (keyof Scenario)[] = [
  'name',
  'question',
  'source',
  'currency',
  'strategies',
  'baseline',
  'expectations',
  'uncertain',
  'plan',
  'replications',
  'smallestEffect',
  'betterOf',
];

/** One for each strategy, in their order. */
export function identitiesOf(scenario: Scenario): string[] {
  const world = Object.fromEntries(
    Object.entries(scenario).filter(([key]) => !NOT_IN_A_RUN.includes(key as keyof Scenario)),
  );
  const ofWorld = JSON.stringify(world);
  return scenario.strategies.map(({ name: _, note: __, ...levers }) => `${JSON.stringify(levers)} ${ofWorld}`);
}
