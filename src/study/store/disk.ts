/**
 * Reading and writing the files of a study: whole files or none, and what is wrong with the disk said plainly.
 *
 * A study may come from a stranger. So nothing inside it is followed that leads elsewhere, and nothing is opened that is not an ordinary
 * file: a pipe or a device could keep the program waiting for ever.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { HearsayError, type Words } from '../../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { replaceFile, UNFINISHED } from '../files/replace-file.ts';
import { troubleWith } from '../files/trouble.ts';

/** How often a file is written anew that somebody took away before it had its name. */
const MOST_TRIES = 3;

/** Writes a file whole or not at all, and lastingly. */
export function keepFile(path: string, content: string | Uint8Array): void {
  explaining(path, () => {
    for (let tries = 1; ; tries++) {
      try {
        replaceFile(path, content);
        break;
      } catch (error) {
        // A command that begins takes away what looks left behind, also what a share on another machine is just writing.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === MOST_TRIES) throw error;
      }
    }
    syncFolder(dirname(path));
  });
}

/** Windows has neither; there links need rights that strangers do not have. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants;

/** Opens a file of a study to read it. Throws HearsayError for anything but an ordinary file. */
export function openOwn(path: string): number {
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new HearsayError(
    { en: `"${path}" is not an ordinary file`, zh: `“${path}”不是普通文件` },
    {
      en: 'a study holds nothing else: take it away, or get the study again from where it came from',
      zh: '研究里不会有别的东西：请移走它，或从来源处重新获取该研究',
    },
  );
}

/** All bytes of a file of a study. Throws what the system says, or HearsayError for anything but an ordinary file. */
export function readOwn(path: string): Buffer {
  const file = openOwn(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Throws HearsayError where a folder inside of a study is a link, which would lead what is written there elsewhere. */
export function refuseLinks(study: string, folders: readonly string[]): void {
  for (const name of folders) {
    const path = join(study, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined || status.isDirectory()) continue;
    throw new HearsayError(
      {
        en: `"${path}" is ${status.isSymbolicLink() ? 'a link' : 'not a folder'}; nothing inside a study may lead elsewhere`,
        zh: `“${path}”${status.isSymbolicLink() ? '是一个链接' : '不是文件夹'}；研究中的任何内容都不得指向别处`,
      },
      { en: 'take it away, or get the study again from where it came from', zh: '请移走它，或从来源处重新获取该研究' },
    );
  }
}

/** Throws HearsayError where a file of a study is a link, or anything else that is no file. */
export function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
    closeSync(explaining(path, () => openOwn(path), 'read'));
}

/** Makes a folder inside of a study, with the study. */
export function makeOwnFolder(study: string, name: string): void {
  refuseLinks(study, [name]);
  explaining(join(study, name), () => makeFolder(join(study, name)));
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
    if (UNFINISHED.test(name)) explaining(join(folder, name), () => rmSync(join(folder, name), { force: true }));
  }
}

/** Runs something that touches a file of a study; what is wrong with the disk becomes a message that helps. */
export function explaining<T>(path: string, action: () => T, what: 'written' | 'read' = 'written'): T {
  try {
    return action();
  } catch (error) {
    throw explain(error, path, what);
  }
}

function explain(error: unknown, path: string, what: 'written' | 'read'): unknown {
  const trouble = error instanceof HearsayError ? undefined : troubleWith(error);
  if (trouble === undefined) return error;
  const { code } = error as NodeJS.ErrnoException;
  return new HearsayError(
    {
      en: `"${path}" cannot be ${what}: ${trouble.en}`,
      zh: `无法${what === 'written' ? '写入' : '读取'}“${path}”：${trouble.zh}`,
    },
    hintFor(code ?? '', what),
  );
}

function hintFor(code: string, what: 'written' | 'read'): Words {
  if (code === 'ELOOP')
    return {
      en: 'nothing inside a study may lead elsewhere: take the link away, or get the study again',
      zh: '研究中的任何内容都不得指向别处：请移走该链接，或重新获取该研究',
    };
  if (what === 'read')
    return {
      en: 'make it readable, or copy the study to another place first',
      zh: '请开放读取权限，或先把研究复制到别处',
    };
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE', 'EIO', 'ENOMEM'].includes(code))
    return {
      en: 'every run that was finished before is kept: make room and repeat the command, which goes on from there',
      zh: '此前完成的模拟都已保留：请腾出空间后重新执行命令，它会从已有的结果继续',
    };
  return {
    en: 'nothing was changed: give a folder that can be written to with "--out", or copy the study there first',
    zh: '没有改动任何内容：请用 --out 指定可写的文件夹，或先把研究复制过去',
  };
}

/** Makes a rename outlast a loss of power. Not every system can sync a folder. */
function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, 'r');
    fsyncSync(file);
  } catch {
    // Windows opens no folders; there a rename is safe as it is.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
