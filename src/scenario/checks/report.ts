import type * as say from '../issues.ts';
import type { Path } from '../source.ts';

/** Told of each problem; `where` is the key, the value, or some characters of the text at the path. */
export type Report = (
  path: Path,
  problem: say.Problem,
  where?: 'key' | 'value' | { readonly position: number; readonly length: number },
) => void;
