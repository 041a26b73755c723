import { Digest } from '../engine/digest.ts';
import type { Results, RunFailure, RunKey, RunResult } from './results.ts';

/** Puts runs into the order of the design, whatever the order in which they were finished. */
export function collectResults(
  design: readonly RunKey[],
  runs: readonly RunResult[],
  failures: readonly RunFailure[] = [],
): Results {
  const place = new Map(design.map((key, index) => [keyText(key), index]));
  const inOrder = <K extends RunKey>(items: readonly K[]) =>
    [...items].sort((a, b) => place.get(keyText(a))! - place.get(keyText(b))!);
  return { runs: inOrder(runs), failures: inOrder(failures) };
}

/** Hash over all trajectories of a study, in the order of the design. */
export function digestOfResults(results: Results): string {
  const digest = new Digest();
  for (const run of results.runs) {
    digest.addText(keyText(run));
    digest.addText(run.digest);
  }
  return digest.finish();
}

function keyText({ strategy, replication }: RunKey): string {
  return `${replication}/${strategy}`;
}
