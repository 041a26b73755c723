/** What a strategy cost and brought in stretches of days. */
import type { Results } from '../experiment/results.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import type { DayRange } from '../scenario/quantities.ts';
import { trajectoriesOf } from './trajectories.ts';

/** Means over the runs; null where no run says it. */
export type StageValues = Readonly<Record<string, number | null>>;

/**
 * What there is of each outcome in each stage: what a total grew by on the days of the stage, a level on its last day.
 *
 * @param stages of each strategy
 * @returns by strategy and stage
 */
export async function valuesByStage(
  results: Results,
  strategies: readonly { readonly name: string; readonly stages: readonly DayRange[] }[],
  outcomes: readonly OutcomeName[],
): Promise<StageValues[][]> {
  const found: Record<string, number | null>[][] = strategies.map(({ stages }) => stages.map(() => ({})));
  for (const outcome of outcomes) {
    const names = strategies.map(({ name }) => name);
    const trajectories = await trajectoriesOf(results, names, outcome);
    for (const [k, { stages }] of strategies.entries()) {
      const { mean } = trajectories[k]!;
      for (const [i, { from, to }] of stages.entries()) {
        const now = mean[to] ?? null;
        const before = from === 0 || OUTCOMES[outcome].kind === 'level' ? 0 : (mean[from - 1] ?? null);
        found[k]![i]![outcome] = now === null || before === null ? null : now - before;
      }
    }
  }
  return found;
}
