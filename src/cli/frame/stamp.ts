import type { Scenario } from '../../scenario/scenario.ts';

/** What a summary says of a scenario that puts cohesion in by a formula, so that nobody takes it for a finding; else nothing. */
export function stampOf({ cohesion }: Scenario): { readonly phenomenological?: true } {
  return cohesion === undefined ? {} : { phenomenological: true };
}
