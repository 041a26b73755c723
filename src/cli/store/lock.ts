/**
 * One process at a time writes to a study: a file names the process that does.
 *
 * A process that was killed leaves its lock. The next one on the same machine sees that the process is gone and takes over; of a process on
 * another machine nobody can tell, so that the user is asked.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { explaining } from './disk.ts';

/** Takes the lock of a folder and returns what gives it back. Throws HearsayError when another process has it. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  explaining(path, () => makeFolder(folder));
  if (!create(path)) {
    const owner = readOwner(path);
    if (owner !== undefined && isAlive(owner)) throw inUse(folder, path, owner);
    takeOver(path, folder);
  }
  const release = () => {
    process.off('exit', release);
    rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** Of two that find the same dead owner, one gets to make a second lock and with it to replace the first. */
function takeOver(path: string, folder: string): void {
  const second = `${path}.takeover`;
  const taker = readOwner(second);
  if (taker !== undefined && !isAlive(taker)) rmSync(second, { force: true });
  if (!create(second)) {
    throw new HearsayError(
      `another process is just taking over the study in "${folder}"`,
      `try again; if that does not help and no other hearsay is running, delete "${second}"`,
    );
  }
  try {
    const owner = readOwner(path);
    if (owner !== undefined && isAlive(owner)) throw inUse(folder, path, owner);
    rmSync(path, { force: true });
    if (!create(path)) throw inUse(folder, path, readOwner(path) ?? { pid: 0, host: '' });
  } finally {
    rmSync(second, { force: true });
  }
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** False when the file is there already. */
function create(path: string): boolean {
  return explaining(path, () => {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
      closeSync(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Undefined for a lock that is gone or empty: its owner died before it could write its name. */
function readOwner(path: string): Owner | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return Number.isInteger(pid) && typeof host === 'string' ? { pid: pid!, host } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(folder: string, path: string, { pid, host }: Owner): HearsayError {
  return new HearsayError(
    `another hearsay is writing to "${folder}" (process ${pid} on "${host}")`,
    `wait until it is done, or give another folder with "--out"; if that process is no hearsay, delete "${path}"`,
  );
}
