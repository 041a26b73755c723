/**
 * Where an assistant may read and write: scenarios below one folder, and one folder for all that comes out.
 *
 * What an assistant asks for may have been put into its mouth by a text that it read, so that a path is followed to where it really
 * leads before anything is opened.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { readText } from '../../study/files/read-text.ts';

/** A scenario that somebody wrote has some ten thousand characters. */
const MOST_BYTES = 500_000;

export interface Place {
  /** The folder below which scenarios are read, as it really is. */
  readonly root: string;
  /** The folder in which everything is written. */
  readonly out: string;
}

/** A scenario that may be used: its path as commands started in the root are given it, and its text. */
export interface Readable {
  readonly path: string;
  readonly text: string;
}

/** Throws HearsayError where the folder is none, or is the whole disk. */
export function openPlace(folder: string, out: string | undefined): Place {
  const root = realPath(folder);
  if (root === undefined || !statSync(root).isDirectory()) {
    throw new HearsayError(
      { en: `there is no folder "${folder}"`, zh: `没有文件夹“${folder}”` },
      { en: 'name the folder that holds your scenarios', zh: '请写出存放场景的文件夹' },
    );
  }
  if (resolve(root, '..') === root) {
    throw new HearsayError(
      { en: 'an assistant would be let read the whole disk', zh: '这样助手就能读取整个磁盘' },
      {
        en: 'name the folder that holds your scenarios, such as "hearsay mcp /home/you/communities"',
        zh: '请写出存放场景的文件夹，例如 hearsay mcp /home/you/communities',
      },
    );
  }
  return { root, out: resolve(root, out ?? 'hearsay-study') };
}

/** The scenario at a path below the root, or among what was written. Throws HearsayError. */
export function readableFile({ root, out }: Place, file: string): Readable {
  if (file.includes('\0')) throw outside(file);
  const path = resolve(root, file);
  const inside = (target: string) => isBelow(root, target) || isBelow(realPath(out) ?? out, target);
  if (!isBelow(root, path) && !isBelow(out, path)) throw outside(file);
  const real = realPath(path);
  if (real !== undefined && !inside(real)) throw outside(file);
  if (real === undefined) throw missing(file);
  return { path: asOperand(root, path), text: readText(path, MOST_BYTES) };
}

/** Keeps a scenario that was given as a text; the same text is the same file. Throws HearsayError. */
export function keptText({ root, out }: Place, text: string): Readable {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    throw new HearsayError(
      {
        en: `the scenario has ${bytes} bytes; at most ${MOST_BYTES} are read`,
        zh: `场景有 ${bytes} 字节，最多读取 ${MOST_BYTES} 字节`,
      },
      { en: 'leave out what is not needed', zh: '请去掉不需要的内容' },
    );
  }
  const folder = join(out, 'drafts');
  mkdirSync(folder, { recursive: true });
  const really = realpathSync(folder);
  if (!isBelow(realpathSync(out), really)) throw outside('drafts');
  const path = join(folder, `scenario-${shortHash(text)}.yaml`);
  // Never through a link that somebody put there.
  if (!existsSync(path)) writeFileSync(path, text, { flag: 'wx' });
  const kept = readableFile({ root, out }, path);
  if (kept.text !== text) throw outside(path);
  return kept;
}

/** Eight digits tell apart what one folder holds. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** A path as commands started in the root are given it: relative where it lies below, and never to be taken for an option. */
export function asOperand(root: string, path: string): string {
  if (!isBelow(root, path)) return path;
  const name = relative(root, path);
  return name.startsWith('-') ? `.${sep}${name}` : name;
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const outside = (file: string) =>
  new HearsayError(
    {
      en: `"${file.replaceAll('\0', '\\0')}" lies outside the folder that may be used`,
      zh: `“${file.replaceAll('\0', '\\0')}”在可使用的文件夹之外`,
    },
    {
      en: 'name a file in the folder in which "hearsay mcp" was started or below it, or give the text as "scenario"',
      zh: '请指定 hearsay mcp 启动时所在文件夹或其子文件夹中的文件，或用 scenario 直接给出文本',
    },
  );

const missing = (file: string) =>
  new HearsayError(
    { en: `there is no file "${file}"`, zh: `没有文件“${file}”` },
    {
      en: 'the tool "scenarios" lists those that may be read; or give the text as "scenario"',
      zh: '工具 scenarios 会列出可以读取的文件；也可以用 scenario 直接给出文本',
    },
  );
