/** Paths of a scenario made short enough for axes and tables, and still different from each other. */
import { distinctLabels } from './labels.ts';

/** `community.groups.cap` → `cap`, or as many of its last steps as it takes to tell it from the others. */
export function factorLabels(paths: readonly string[], columns = 26): string[] {
  const steps = paths.map((path) => path.split('.'));
  const short = steps.map((own, k) => {
    for (let take = 1; take < own.length; take++) {
      const label = own.slice(-take).join('.');
      const isNumber = /^\d+$/.test(own.at(-take)!);
      const isUnique = steps.every((other, j) => j === k || other.slice(-take).join('.') !== label);
      if (isUnique && !isNumber) return label;
    }
    return paths[k]!;
  });
  return distinctLabels(short, columns);
}
