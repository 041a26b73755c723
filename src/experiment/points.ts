/**
 * Points of an experiment: combinations of values of the factors that are varied.
 */

/** What is put into the scenario at a point, each entry a `path=value` as after `--set`. Empty where nothing is varied. */
export interface Point {
  readonly set: readonly string[];
}

/** The points of a study that varies nothing. */
export const SCENARIO_AS_IT_IS: readonly Point[] = [{ set: [] }];
