/**
 * One process at a time writes to a study: a file names the process that does.
 *
 * A process that was killed leaves its lock. The next one on the same machine sees that the process is gone, or that its number now
 * belongs to a process that was started at another moment, and takes over. In containers every hearsay may be process 1 of a machine of
 * the same name, and no container sees the processes of another; nor does a machine see those of another machine: there a lock counts as
 * left behind when nobody renews it while it is watched. Only that it changes matters, and never by whose clock.
 *
 * A lock spares work that would be done twice. Where it fails nothing is lost: no two processes write to one journal, and a part that two
 * complete is the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, futimesSync, lstatSync, openSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HearsayError, type Words } from '../../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { append, explaining, openOwn, readOwn } from './disk.ts';

/** Somebody else has the lock: waiting may help. */
export class InUseError extends HearsayError {}

/** How often the owner renews its lock, and how long an owner that cannot be seen may fail to before it counts as dead. */
const RENEWED_EVERY_MS = 1_000;
const GIVEN_UP_AFTER_MS = 6_000;
/** A network drive may show what another machine wrote some seconds late. */
const GIVEN_UP_ELSEWHERE_AFTER_MS = 15_000;

/**
 * Takes the lock of a folder and returns what gives it back. Throws HearsayError when another process has it.
 *
 * @param note told why it takes some seconds, where it does
 */
export async function lockFolder(folder: string, note: (text: Words) => void = () => {}): Promise<() => void> {
  const path = join(folder, 'lock');
  explaining(path, () => makeFolder(folder));
  let file = create(path);
  if (file === undefined) {
    const owner = readOwner(path);
    if (owner !== undefined && (await isAlive(owner, path, note))) throw inUse(folder, path, owner);
    file = await takeOver(path, folder);
  }
  return hold(path, file);
}

function hold(path: string, file: number): () => void {
  const renewing = setInterval(() => renew(file), RENEWED_EVERY_MS).unref();
  const release = () => {
    process.off('exit', release);
    clearInterval(renewing);
    const isOwn = lstatSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
    closeSync(file);
    if (isOwn) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

function renew(file: number): void {
  try {
    const now = new Date();
    futimesSync(file, now, now);
  } catch {
    // A disk that does not take it has more to say when something is written.
  }
}

/** Of two that find the same dead owner, one gets to make a second lock and with it to replace the first. */
async function takeOver(path: string, folder: string): Promise<number> {
  const second = `${path}.takeover`;
  if (isThere(second) && !(await isBeingTaken(second))) explaining(second, () => rmSync(second, { force: true }));
  const taken = create(second);
  if (taken === undefined) {
    throw new InUseError(
      {
        en: `another process is just taking over the study in "${folder}"`,
        zh: `另一个进程正在接管“${folder}”里的研究`,
      },
      {
        en: `try again; if that does not help and no other hearsay is running, delete "${second}"`,
        zh: `请再试一次；如果仍然不行，且没有其他 hearsay 在运行，请删除“${second}”`,
      },
    );
  }
  try {
    const owner = readOwner(path);
    if (owner !== undefined && (await isAlive(owner, path))) throw inUse(folder, path, owner);
    explaining(path, () => rmSync(path, { force: true }));
    const file = create(path);
    if (file === undefined) throw inUse(folder, path, readOwner(path) ?? { pid: 0, host: '' });
    return file;
  } finally {
    closeSync(taken);
    rmSync(second, { force: true });
  }
}

/** Who died before it could write its name takes nothing over; who is just writing it is done in a moment. */
async function isBeingTaken(second: string): Promise<boolean> {
  if (readOwner(second) === undefined) await wait(RENEWED_EVERY_MS);
  const taker = readOwner(second);
  return taker !== undefined && (await isAlive(taker, second));
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process was started, in words of the system; left out where that cannot be known. */
  readonly started?: string;
  /** The namespace in which the number is that of the process. */
  readonly namespace?: string;
}

/** The open file; undefined when there is one already. */
function create(path: string): number | undefined {
  return explaining(path, () => {
    try {
      return writeName(openSync(path, 'wx'), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
      throw error;
    }
  });
}

/** A lock without a name, as a full disk would leave it, is none. */
function writeName(file: number, path: string): number {
  try {
    append(file, Buffer.from(`${JSON.stringify(thisProcess())}\n`), path);
    return file;
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
}

/** Undefined for a lock that is gone or empty: its owner died before it could write its name. */
function readOwner(path: string): Owner | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) {
    throw new HearsayError(
      {
        en: `"${path}" is ${status.isDirectory() ? 'a folder' : 'not an ordinary file'}, so the study cannot be locked`,
        zh: `“${path}”${status.isDirectory() ? '是文件夹' : '不是普通文件'}，因此无法锁定该研究`,
      },
      {
        en: 'take it away: a lock is a file that hearsay writes and removes by itself',
        zh: '请移走它：锁文件由 hearsay 自行创建和删除',
      },
    );
  }
  try {
    const { pid, host, started, namespace } = JSON.parse(readOwn(path).toString('utf8')) as Partial<Owner>;
    if (!Number.isInteger(pid) || typeof host !== 'string') return undefined;
    return { pid: pid!, host, ...(started && { started }), ...(namespace && { namespace }) };
  } catch {
    return undefined;
  }
}

async function isAlive(owner: Owner, path: string, note: (text: Words) => void = () => {}): Promise<boolean> {
  const own = thisProcess();
  const { pid, host, started, namespace } = owner;
  const isElsewhere = host !== own.host;
  if (isElsewhere || (namespace !== own.namespace && namespace !== undefined)) {
    note({
      en: `"${path}" names process ${pid} on "${host}"; looking whether it is still at work`,
      zh: `“${path}”属于“${host}”上的进程 ${pid}；正在查看它是否仍在运行`,
    });
    return isRenewed(path, isElsewhere ? GIVEN_UP_ELSEWHERE_AFTER_MS : GIVEN_UP_AFTER_MS);
  }
  // This process writes when it was started, so a lock with its number and without that is none of its own.
  if (pid === process.pid) return started === own.started;
  if (!exists(pid)) return false;
  return started === undefined || started === startOf(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether somebody renews a lock while it is watched. */
async function isRenewed(path: string, patience: number): Promise<boolean> {
  const before = renewedAt(path);
  for (let waited = 0; waited < patience; waited += RENEWED_EVERY_MS) {
    await wait(RENEWED_EVERY_MS);
    if (renewedAt(path) !== before) return true;
  }
  return false;
}

/** Opened, because a network drive answers from memory otherwise; undefined for a lock that is gone. */
function renewedAt(path: string): number | undefined {
  let file: number | undefined;
  try {
    file = openOwn(path);
    return fstatSync(file).mtimeMs;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let known: Owner | undefined;

function thisProcess(): Owner {
  known ??= {
    pid: process.pid,
    host: hostname(),
    ...pick('started', startOf(process.pid)),
    ...pick('namespace', namespaceOfProcesses()),
  };
  return known;
}

const pick = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Key in K]?: string };

/** When a process was started: on Linux the ticks since the machine was, with the name of that start of the machine. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The second field is a name in parentheses, which may hold anything; the start is the 22nd.
      const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return undefined;
  }
}

function namespaceOfProcesses(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
}

function inUse(folder: string, path: string, { pid, host }: Owner): InUseError {
  return new InUseError(
    {
      en: `another hearsay is writing to "${folder}" (process ${pid} on "${host}")`,
      zh: `另一个 hearsay 正在写入“${folder}”（“${host}”上的进程 ${pid}）`,
    },
    {
      en: `wait until it is done, or give another folder with "--out"; if that process is no hearsay, delete "${path}"`,
      zh: `请等它结束，或用 --out 指定另一个文件夹；如果那个进程不是 hearsay，请删除“${path}”`,
    },
  );
}
