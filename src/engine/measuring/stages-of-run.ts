/** What each stage of a procedure came to. */
import { outcomeNamed, STAGE_MEASURES } from '../../scenario/outcomes.ts';
import type { StageOfRun } from '../run-result.ts';

export interface BeginningOfStage {
  readonly name: string | undefined;
  readonly day: number;
  /** Whether the stage before was over because its condition held. */
  readonly isMet: boolean;
}

/** What each stage came to, the last of a run up to its end. */
export function stagesOf(
  begun: readonly BeginningOfStage[],
  days: number,
  series: Readonly<Record<string, Float64Array>>,
): StageOfRun[] {
  return begun.flatMap(({ name, day: from }, k): StageOfRun[] => {
    if (name === undefined) return [];
    const to = (begun[k + 1]?.day ?? days) - 1;
    const values = STAGE_MEASURES.map((outcome) => {
      const row = series[outcome]!;
      return row[to]! - (from === 0 || outcomeNamed(outcome).kind === 'level' ? 0 : row[from - 1]!);
    });
    const next = begun[k + 1];
    return [{ name, from, to, values, ended: next === undefined ? 'not' : next.isMet ? 'condition' : 'time' }];
  });
}
