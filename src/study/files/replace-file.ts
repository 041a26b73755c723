/** Writing files whole or not at all. */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** What a file is called while it is written: short, and nothing that somebody could have put there beforehand. */
export const UNFINISHED: RegExp = /^\.hearsay-[0-9a-f]{16}\.tmp$/;

export const unfinishedName = (): string => `.hearsay-${randomBytes(8).toString('hex')}.tmp`;

/** Writes under a temporary name, syncs and renames, so that a reader sees the old file or the new one and nothing between. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  replaceFiles(new Map([[path, content]]));
}

/**
 * Several files of which none gets its final name before all are written, in their order. A link at a final name is replaced, never
 * followed: what it leads to stays as it is.
 */
export function replaceFiles(contents: ReadonlyMap<string, string | Uint8Array>): void {
  const written: (readonly [temporary: string, path: string])[] = [];
  try {
    for (const [path, content] of contents) {
      makeFolder(dirname(path));
      const temporary = join(dirname(path), unfinishedName());
      written.push([temporary, path]);
      writeFileSync(temporary, content, { flag: 'wx', flush: true });
    }
    for (const [temporary, path] of written) renameSync(temporary, path);
  } catch (error) {
    for (const [temporary] of written) rmSync(temporary, { force: true });
    throw error;
  }
}
