/** Writing so that what is finished stays: whole files or none, and what is wrong with the disk said plainly. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { replaceFile, UNFINISHED } from '../replace-file.ts';

/** Writes a file whole or not at all, and lastingly. */
export function keepFile(path: string, content: string | Uint8Array): void {
  explaining(path, () => {
    replaceFile(path, content);
    syncFolder(dirname(path));
  });
}

/** All of `bytes`, at the end of an open file. */
export function append(file: number, bytes: Uint8Array, path: string): void {
  explaining(path, () => {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  });
}

/** Takes away what a program that was killed was just writing. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(UNFINISHED)) explaining(join(folder, name), () => rmSync(join(folder, name), { force: true }));
  }
}

/** Runs something that touches a file of a study; what is wrong with the disk becomes a message that helps. */
export function explaining<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const full = { ENOSPC: 'the disk is full', EDQUOT: 'the quota of the disk is used up' }[code ?? ''];
  if (full !== undefined) {
    return new HearsayError(
      `"${path}" cannot be written: ${full}`,
      'every run that was finished before is kept: make room and repeat the command, which goes on from there',
    );
  }
  const closed = {
    EACCES: 'its permissions do not allow it',
    EPERM: 'its permissions do not allow it',
    EROFS: 'the disk is read-only',
    ENOENT: 'there can be no such folder',
  }[code ?? ''];
  if (closed === undefined) return error;
  return new HearsayError(
    `"${path}" cannot be written: ${closed}`,
    'nothing was changed: give a folder that can be written to with "--out", or copy the study there first',
  );
}

/** Makes a rename outlast a loss of power. Not every system can sync a folder. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {
    // Windows opens no folders; there a rename is safe as it is.
  }
}
