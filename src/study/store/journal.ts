/**
 * The finished runs of a block that is not complete yet, in the order in which they were finished.
 *
 * Each is a frame: the length of what follows and its checksum, then the run. A program that is killed while it writes leaves a frame
 * that is cut off at the end; whoever reads on keeps the frames before it. The first frame has only text: whose runs these are.
 *
 *     length u32 │ crc32 u32 │ length of the text u32 │ text (JSON: key, days, digest, error, details) │ outcomes f64… │ series f64…
 */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, lstatSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../files/replace-file.ts';
import { append, explaining, openOwn, readOwn } from './disk.ts';
import type { Recorded, StoredRun } from './stored-run.ts';

export interface Journal {
  append(run: StoredRun): void;
  /** Makes what was appended outlast a loss of power. */
  sync(): void;
  /** Closes it and leaves it. */
  close(): void;
  /** Closes and removes it, when its runs are in a part. */
  remove(): void;
}

const HEAD = 8;

/**
 * Opens a journal to go on with it, after the runs that were read from it.
 *
 * @param identity whose runs it is for; noted at the start of a new journal
 */
export function openJournal(path: string, length: number, identity?: string): Journal {
  const file = explaining(path, () => {
    let opened = openOwn(path, 'append');
    if (fstatSync(opened).nlink > 1) {
      // Another name of the same file, as a backup may be, is not to change.
      closeSync(opened);
      replaceFile(path, readOwn(path).subarray(0, length));
      opened = openOwn(path, 'append');
    }
    ftruncateSync(opened, length);
    return opened;
  });
  if (length === 0 && identity !== undefined) append(file, framed(headOf(identity)), path);
  return {
    append: (run) => append(file, frameOf(run), path),
    sync: () => explaining(path, () => fsyncSync(file)),
    close: () => closeSync(file),
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/**
 * The whole runs of a journal, and the length of the file up to the last of them. Nothing of a journal that does not exist.
 *
 * @returns with whose runs it says that they are; undefined where it says nothing
 */
export function readJournal(
  path: string,
  recorded: Recorded,
): { runs: StoredRun[]; length: number; identity: string | undefined } {
  const runs: StoredRun[] = [];
  let [length, identity]: [number, string | undefined] = [0, undefined];
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { runs, length, identity };
  const bytes = explaining(path, () => readOwn(path), 'read');
  while (length + HEAD <= bytes.length) {
    const end = length + HEAD + bytes.readUInt32LE(length);
    if (end > bytes.length) break;
    const body = bytes.subarray(length + HEAD, end);
    if (crc32(body) !== bytes.readUInt32LE(length + 4)) break;
    if (length === 0) identity = identityIn(body);
    if (length > 0 || identity === undefined) {
      const run = parseRun(body, recorded);
      if (run === undefined) break;
      runs.push(run);
    }
    length = end;
  }
  return { runs, length, identity };
}

const headOf = (identity: string): Buffer => {
  const text = Buffer.from(JSON.stringify({ runs: identity }));
  return Buffer.concat([uint32(text.length), text]);
};

/** Undefined for a frame that is a run. */
function identityIn(body: Buffer): string | undefined {
  if (body.length < 4 || body.readUInt32LE(0) !== body.length - 4) return undefined;
  try {
    const { runs } = JSON.parse(body.toString('utf8', 4)) as { runs?: unknown };
    return typeof runs === 'string' ? runs : undefined;
  } catch {
    return undefined;
  }
}

const framed = (body: Buffer): Buffer => Buffer.concat([uint32(body.length), uint32(crc32(body)), body]);

function frameOf({ outcomes, series, ...rest }: StoredRun): Uint8Array {
  const text = Buffer.from(JSON.stringify(rest));
  return framed(Buffer.concat([uint32(text.length), text, bytesOf(outcomes), bytesOf(series)]));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) => Buffer.from(buffer, byteOffset, byteLength);

/** Undefined for what this program cannot have written. */
function parseRun(body: Buffer, { outcomes, series }: Recorded): StoredRun | undefined {
  if (body.length < 4) return undefined;
  const numbersFrom = 4 + body.readUInt32LE(0);
  if (numbersFrom > body.length) return undefined;
  let text: Omit<StoredRun, 'outcomes' | 'series'>;
  try {
    text = JSON.parse(body.toString('utf8', 4, numbersFrom));
  } catch {
    return undefined;
  }
  const { key, days, digest, error, details } = text;
  if (!Number.isInteger(days) || days < 0) return undefined;
  const counts = [outcomes.length, days * series.length] as const;
  if (body.length !== numbersFrom + 8 * (counts[0] + counts[1])) return undefined;
  const numbers = new Float64Array(counts[0] + counts[1]);
  body.copy(Buffer.from(numbers.buffer), 0, numbersFrom);
  return {
    key: { point: Number(key?.point), strategy: String(key?.strategy), replication: Number(key?.replication) },
    days,
    digest: textOrNull(digest),
    error: textOrNull(error),
    details: textOrNull(details),
    outcomes: numbers.slice(0, counts[0]),
    series: numbers.slice(counts[0]),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
