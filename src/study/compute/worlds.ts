/** Keys of runs by the world that they share. */
import type { RunKey } from '../../experiment/results.ts';

/** The strategies of a replication at a point share their world, which is made once where they are computed one after the other. */
export function* worldByWorld(keys: Iterable<RunKey>): Generator<RunKey[]> {
  let part: RunKey[] = [];
  for (const key of keys) {
    const first = part[0];
    if (first !== undefined && (first.replication !== key.replication || first.point !== key.point)) {
      yield part;
      part = [];
    }
    part.push(key);
  }
  if (part.length > 0) yield part;
}
