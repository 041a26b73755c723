import type { Presence } from '../../analysis/missing.ts';

/** Keys of a JSON document for an outcome that some runs have no value of: in how many, and why; none where all have one. */
export function missingOf({ runs, missing, causes }: Presence) {
  return missing === 0 ? {} : { runs, missing, causes };
}
