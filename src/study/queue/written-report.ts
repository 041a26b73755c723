/**
 * Reports of runs on their way, to the last bit: JSON, with names for the numbers that JSON has not, and lists of numbers beside it as bytes.
 *
 * Nearly all of a report are outcomes over days, whose numbers are whole or change little. Their bytes are put in order of significance, first all
 * that hold signs and exponents and last those that are mostly zero, which makes packing several times faster and its result half as large.
 */
import type { RunReport } from '../../experiment/job.ts';

export interface WrittenReport {
  readonly text: string;
  /** All lists of numbers, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** No outcome, formula or key of ours begins with this. */
const LIST = '#f64';
const NUMBER = '#number';
const WIDTH = Float64Array.BYTES_PER_ELEMENT;

export function writeReport(report: RunReport): WrittenReport {
  const lists: Float64Array[] = [];
  let count = 0;
  const plain = (value: unknown): unknown => {
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Float64Array) {
      lists.push(value);
      count += value.length;
      return { [LIST]: [count - value.length, value.length] };
    }
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  const text = JSON.stringify(plain(report));
  const values = new Float64Array(count);
  let at = 0;
  for (const list of lists) {
    values.set(list, at);
    at += list.length;
  }
  return { text, bytes: bySignificance(new Uint8Array(values.buffer)) };
}

/** Throws a SyntaxError for what was not written so. */
export function readReport({ text, bytes }: WrittenReport): unknown {
  const values = new Float64Array(byNumber(bytes).buffer);
  const restored = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(restored);
    const { [LIST]: place, [NUMBER]: number } = value as Readonly<Record<string, unknown>>;
    if (Array.isArray(place)) {
      const [start, length] = place as number[];
      if (!(start! >= 0 && length! >= 0 && start! + length! <= values.length))
        throw new SyntaxError('a list is cut off');
      return values.slice(start, start! + length!);
    }
    if (typeof number === 'string') return Number(number);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restored(each)]));
  };
  return restored(JSON.parse(text));
}

/** The first byte of every number, then the second of every one, and so on. */
function bySignificance(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const sorted = new Uint8Array(bytes.length);
  let to = 0;
  for (let place = 0; place < WIDTH; place++)
    for (let at = place; at < bytes.length; at += WIDTH) sorted[to++] = bytes[at]!;
  return sorted;
}

function byNumber(sorted: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sorted.length - (sorted.length % WIDTH));
  let from = 0;
  for (let place = 0; place < WIDTH; place++)
    for (let at = place; at < bytes.length; at += WIDTH) bytes[at] = sorted[from++]!;
  return bytes;
}

/** One behind the other, each with its two lengths in front. */
export function joinReports(reports: readonly WrittenReport[]): Uint8Array {
  return Buffer.concat(
    reports.flatMap(({ text, bytes }) => {
      const written = Buffer.from(text);
      const lengths = Buffer.alloc(8);
      lengths.writeUInt32LE(written.length, 0);
      lengths.writeUInt32LE(bytes.length, 4);
      return [lengths, written, bytes];
    }),
  );
}

/** Throws a SyntaxError for what was not joined so. */
export function splitReports(joined: Buffer): WrittenReport[] {
  const reports: WrittenReport[] = [];
  for (let at = 0; at < joined.length; ) {
    const [texts, bytes] = at + 8 <= joined.length ? [joined.readUInt32LE(at), joined.readUInt32LE(at + 4)] : [0, -1];
    const [middle, end] = [at + 8 + texts, at + 8 + texts + bytes];
    if (bytes < 0 || end > joined.length) throw new SyntaxError('a report is cut off');
    reports.push({
      text: joined.toString('utf8', at + 8, middle),
      bytes: Uint8Array.from(joined.subarray(middle, end)),
    });
    at = end;
  }
  return reports;
}
