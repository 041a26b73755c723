/** What stands before every answer that rests on a part of its runs only. */
import type { RunFailure } from '../experiment/results.ts';
import { plainLabel, shortLabel } from './labels.ts';
import { failureTexts } from './language/failures.ts';
import type { Language } from './language.ts';

export interface FailedRuns {
  readonly failed: number;
  /** Runs that were tried. */
  readonly tried: number;
  /** In the order of the design. */
  readonly first: RunFailure;
}

/** How many runs failed, what that may do to the answer, and with what the first did. */
export function failuresInWords({ failed, tried, first }: FailedRuns, language: Language): string {
  const { strategy, replication, message } = first;
  return failureTexts(language)(
    String(failed),
    String(tried),
    plainLabel(strategy),
    String(replication),
    shortLabel(message, 300),
  );
}
