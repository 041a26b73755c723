/** What the system has against a file, in words: a disk that is full or protected is nobody's bug. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'a file may not become that large here',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'the memory is used up',
  EIO: 'the disk reports an error',
  EBUSY: 'something else is using it',
  ETXTBSY: 'something else is using it',
  ENOENT: 'there can be no such folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ENOTEMPTY: 'there is a folder of that name',
  EEXIST: 'there is something of that name already',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link',
  ENXIO: 'it is not an ordinary file',
  ENODEV: 'it is not an ordinary file',
  ESTALE: 'the disk is gone',
  ETIMEDOUT: 'the disk does not answer',
};

/** Undefined for what is no trouble with a file. */
export function troubleWith(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  // A thread that cannot start says why in its message alone.
  const named = code === 'ERR_WORKER_INIT_FAILED' ? /\bE[A-Z]{3,}\b/.exec(message)?.[0] : code;
  return named !== undefined && Object.hasOwn(REASONS, named) ? REASONS[named] : undefined;
}
