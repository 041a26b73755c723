/**
 * Finished runs of a block that is not complete yet, in the order in which they were finished.
 *
 * A process writes to journals of its own and to no other: of a block that several worked on, after one another or at the same time on
 * several machines, there are several (`part-00012`, `part-00012.2` …), and its runs are those that stand in any of them.
 *
 * Each run is a frame: the length of what follows and its checksum, then the run. A program that is killed while it writes leaves a frame
 * that is cut off at the end; whoever reads on keeps the frames before it. The first frame has only text: whose runs these are.
 *
 *     length u32 │ crc32 u32 │ length of the text u32 │ text (JSON: key, days, digest, error, details) │ outcomes f64… │ series f64…
 */
import { closeSync, existsSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { append, explaining, readOwn, refuseLink } from './disk.ts';
import { keptCount } from './series-kept.ts';
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
 * Begins a journal.
 *
 * @param path of the first of the block; where that is taken, the next number is
 * @param identity whose runs it is for; noted at its start
 */
export function beginJournal(path: string, identity?: string): Journal {
  const { file, own } = explaining(path, () => createFirstFree(path));
  if (identity !== undefined) append(file, framed(headOf(identity)), own);
  return {
    append: (run) => append(file, frameOf(run), own),
    sync: () => explaining(own, () => fsyncSync(file)),
    close: () => closeSync(file),
    remove() {
      closeSync(file);
      rmSync(own, { force: true });
    },
  };
}

/** Of several processes, on whatever machine, each gets a file that no other has. */
function createFirstFree(path: string): { readonly file: number; readonly own: string } {
  for (let number = 1; ; number++) {
    const own = number === 1 ? path : `${path}.${number}`;
    try {
      return { file: openSync(own, 'ax', 0o666), own };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuseLink(own);
    }
  }
}

/** The journals in a folder, by the number of their part. */
export function journalsIn(folder: string): Map<number, string[]> {
  const found = new Map<number, string[]>();
  if (!existsSync(folder)) return found;
  for (const name of explaining(folder, () => readdirSync(folder), 'read').sort()) {
    const part = /^part-(\d{5,8})(?:\.\d+)?$/.exec(name)?.[1];
    if (part === undefined) continue;
    const own = found.get(Number(part));
    if (own === undefined) found.set(Number(part), [join(folder, name)]);
    else own.push(join(folder, name));
  }
  return found;
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
function parseRun(body: Buffer, recorded: Recorded): StoredRun | undefined {
  const { outcomes, series } = recorded;
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
  const counts = [outcomes.length, keptCount(days, recorded) * series.length] as const;
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
