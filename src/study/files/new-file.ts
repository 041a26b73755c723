/** Files that a command writes for the user are new: nothing that exists is replaced. */
import { existsSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';

export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new HearsayError(
    `"${path}" exists already; it is left as it is`,
    'give another name, or move that file away first',
  );
}
