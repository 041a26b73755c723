/** Writing a file whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** What a file is called while it is written. */
export const UNFINISHED = '.tmp';

/** Writes under a temporary name, syncs and renames, so that a reader sees the old file or the new one and nothing between. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const temporary = `${path}${UNFINISHED}`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
