/** Whether a browser can be asked to compute a scenario that somebody only looks at. */
import type { Scenario } from '../../scenario/scenario.ts';

export interface Effort {
  readonly people: number;
  readonly days: number;
  /** Of one run, about. */
  readonly seconds: number;
  /** Of each worker, about. */
  readonly megabytes: number;
}

// A million members over 180 days take 62 seconds and 1.4 GB (`npm run bench -- million`).
const PERSON_DAYS_A_SECOND = 3_000_000;
const BYTES_A_PERSON = 1_300;

/** What nobody waits for at a slider. */
const MOST_SECONDS = 10;
/** As many workers as a machine has processors take so much each, and a tab gets a few thousand in all. */
const MOST_MEGABYTES = 300;

/** What a run takes where that is more than a browser should be given unasked; undefined of all others. */
export function tooMuchOf({ population, horizon }: Pick<Scenario, 'population' | 'horizon'>): Effort | undefined {
  const people = population.size;
  const seconds = (people * horizon) / PERSON_DAYS_A_SECOND;
  const megabytes = (people * BYTES_A_PERSON) / 1e6;
  if (seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES) return undefined;
  return { people, days: horizon, seconds, megabytes };
}
