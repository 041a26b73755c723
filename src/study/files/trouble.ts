/** What the system has against a file, in words: a disk that is full or protected is nobody's bug. */
import type { Words } from '../../errors.ts';

const REASONS: Readonly<Record<string, Words>> = {
  EACCES: { en: 'its permissions do not allow it', zh: '没有权限' },
  EPERM: { en: 'its permissions do not allow it', zh: '没有权限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'the quota of the disk is used up', zh: '磁盘配额已用完' },
  EFBIG: { en: 'a file may not become that large here', zh: '此处不允许这么大的文件' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件太多' },
  ENFILE: { en: 'too many files are open on this machine', zh: '这台机器上打开的文件太多' },
  ENOMEM: { en: 'the memory is used up', zh: '内存已用完' },
  EIO: { en: 'the disk reports an error', zh: '磁盘报告了错误' },
  EBUSY: { en: 'something else is using it', zh: '它正被其他程序使用' },
  ETXTBSY: { en: 'something else is using it', zh: '它正被其他程序使用' },
  ENOENT: { en: 'there can be no such folder', zh: '这样的文件夹无法存在' },
  ENOTDIR: { en: 'a part of the path is a file, not a folder', zh: '路径中有一段是文件，不是文件夹' },
  EISDIR: { en: 'there is a folder of that name', zh: '已有同名文件夹' },
  ENOTEMPTY: { en: 'there is a folder of that name', zh: '已有同名文件夹' },
  EEXIST: { en: 'there is something of that name already', zh: '已有同名的文件或文件夹' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称太长' },
  ELOOP: { en: 'it is a link', zh: '它是一个链接' },
  ENXIO: { en: 'it is not an ordinary file', zh: '它不是普通文件' },
  ENODEV: { en: 'it is not an ordinary file', zh: '它不是普通文件' },
  ESTALE: { en: 'the disk is gone', zh: '磁盘已断开' },
  ETIMEDOUT: { en: 'the disk does not answer', zh: '磁盘没有响应' },
};

/** Undefined for what is no trouble with a file. */
export function troubleWith(error: unknown): Words | undefined {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  // A thread that cannot start says why in its message alone.
  const named = code === 'ERR_WORKER_INIT_FAILED' ? /\bE[A-Z]{3,}\b/.exec(message)?.[0] : code;
  return named !== undefined && Object.hasOwn(REASONS, named) ? REASONS[named] : undefined;
}
