/** What is varied in a study besides strategies and seeds. */

/** One combination of values of the factors varied. */
export interface Point {
  /** What replaces values of the scenario, each `path=value` as after `--set`, in order; empty where nothing is varied. */
  readonly set: readonly string[];
}

/** The points of a study that varies nothing. */
export const SCENARIO_AS_IT_IS: readonly Point[] = [{ set: [] }];
