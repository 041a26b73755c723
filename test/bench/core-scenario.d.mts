/** Types of `core-scenario.mjs`. */
export interface CoreScenarioOptions {
  readonly seed?: string;
  readonly cap?: number;
  readonly quality?: number;
  readonly parameters?: Readonly<Record<string, number>>;
}
export const CAP: number;
export function coreScenario(members: number, days: number, options?: CoreScenarioOptions): string;
