/**
 * Parts, read column by column: what is not asked for stays on disk.
 *
 * Everything here waits for the disk: a column of a part is read in a millisecond or less, and an outcome that is asked for is there at once.
 */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type ColumnMetaData, type FileMetaData, parquetMetadata, parquetSchema, type RowGroup } from 'hyparquet';
import { parquetHeader, readColumn as readChunk } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { HearsayError } from '../../errors.ts';
import type { RunKey } from '../../experiment/results.ts';
import { troubleWith } from '../files/trouble.ts';
import { openOwn } from './disk.ts';
import { CHECKSUM, DamagedPart, FOREIGN, MISSING, outcomeColumns, RUNS } from './part.ts';
import type { Recorded } from './stored-run.ts';

/** Far more than a part of ours has; keeps a part from elsewhere from filling the memory. */
const MOST_BYTES = 2 ** 30;

interface OpenPart {
  readonly size: number;
  readonly metadata: FileMetaData;
  /** Bytes from the first up to but without the second. Throws DamagedPart where there are fewer. */
  readonly slice: (start: number, end: number) => ArrayBuffer;
}

/** Opens a part, looks at its footer, lets it be read and closes it. Whatever goes wrong in between is DamagedPart. */
function withPart<T>(path: string, read: (part: OpenPart) => T): T {
  let file: number | undefined;
  try {
    file = openOwn(path);
    const opened = file;
    const { size } = fstatSync(opened);
    if (size > MOST_BYTES)
      throw new DamagedPart(path, { en: `it is larger than ${MOST_BYTES} bytes`, zh: `超过 ${MOST_BYTES} 字节` });
    const slice = (start: number, end: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      for (let got = 0; got < bytes.length; ) {
        const more = readSync(opened, bytes, got, bytes.length - got, start + got);
        if (more === 0) throw new DamagedPart(path, { en: 'it is cut off', zh: '内容不完整' });
        got += more;
      }
      return bytes.buffer;
    };
    return read({ size, metadata: footerOf(slice, size), slice });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new DamagedPart(path, MISSING);
    if (error instanceof HearsayError) throw error;
    if (troubleWith(error) !== undefined) throw explainedAsRead(error, path);
    throw new DamagedPart(path, { en: 'it is not a whole Parquet file', zh: '不是完整的 Parquet 文件' });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What is read at once, in the hope that it holds the whole footer. */
const FOOTER_BYTES = 2 ** 15;

function footerOf(slice: OpenPart['slice'], size: number): FileMetaData {
  const tail = slice(Math.max(0, size - FOOTER_BYTES), size);
  // The length of the footer stands before the last four letters.
  const length = tail.byteLength < 8 ? 0 : new DataView(tail).getUint32(tail.byteLength - 8, true) + 8;
  return parquetMetadata(length <= tail.byteLength ? tail : slice(Math.max(0, size - length), size));
}

const explainedAsRead = (error: unknown, path: string): HearsayError =>
  new HearsayError(
    { en: `"${path}" cannot be read: ${troubleWith(error)?.en}`, zh: `无法读取“${path}”：${troubleWith(error)?.zh}` },
    { en: 'make it readable, or copy the study to another place first', zh: '请开放读取权限，或先把研究复制到别处' },
  );

/**
 * Compares all bytes with the checksum, and what the part says of its runs with what they should be. Throws DamagedPart.
 *
 * @param identity undefined where the study does not know
 */
export function verifyPart(path: string, identity?: string): void {
  withPart(path, ({ size, metadata, slice }) => {
    const noted = metadata.key_value_metadata?.find(({ key }) => key === CHECKSUM)?.value ?? '';
    const length = Number(noted.split(' ')[0]);
    if (noted === '' || !(length <= size)) throw new DamagedPart(path, { en: 'it has no checksum', zh: '没有校验和' });
    const body = new Uint8Array(slice(0, length));
    if (`${length} ${crc32(body)}` !== noted)
      throw new DamagedPart(path, { en: 'its checksum is wrong', zh: '校验和不符' });
    if (identity === undefined) return;
    const runs = metadata.key_value_metadata?.find(({ key }) => key === RUNS)?.value;
    if (runs !== identity) throw new DamagedPart(path, FOREIGN);
  });
}

/** What stays in memory of the runs of a part. */
export interface RunsTable {
  readonly keys: readonly RunKey[];
  readonly days: Int32Array;
  readonly digests: readonly (string | null)[];
  readonly errors: readonly (string | null)[];
}

/** @param recorded outcomes whose columns must be there */
export function readRunsPart(path: string, rows: number, recorded: Recorded): RunsTable {
  const columns = outcomeColumns(recorded);
  return withPart(path, (part) => {
    const of = (name: string) => readColumn(path, part, name, rows);
    const points = numbersOf(path, of('point'));
    const strategies = textsOf(path, of('strategy'));
    const replications = numbersOf(path, of('replication'));
    for (const outcome of recorded.outcomes) columnIn(path, part.metadata.row_groups[0], columns.get(outcome)!);
    return {
      keys: strategies.map((strategy, k) => ({
        point: points[k]!,
        strategy: strategy ?? '',
        replication: replications[k]!,
      })),
      days: Int32Array.from(numbersOf(path, of('days'))),
      digests: textsOf(path, of('digest')),
      errors: textsOf(path, of('error')),
    };
  });
}

/** The `details` of the runs of a part, in their order. */
export function readDetailsColumn(path: string, rows: number): (string | null)[] {
  return withPart(path, (part) => textsOf(path, readColumn(path, part, 'details', rows)));
}

/** Final values of an outcome, run after run; or of one over days, row after row. */
export function readOutcomeColumn(path: string, rows: number, recorded: Recorded, outcome: string): Float64Array {
  const column = outcomeColumns(recorded).get(outcome)!;
  return withPart(path, (part) => numbersOf(path, readColumn(path, part, column, rows)));
}

/** Final values of all outcomes of the runs of a part, opened once. */
export function readAllOutcomes(path: string, rows: number, recorded: Recorded): Float64Array[] {
  const columns = outcomeColumns(recorded);
  return withPart(path, (part) =>
    recorded.outcomes.map((outcome) => numbersOf(path, readColumn(path, part, columns.get(outcome)!, rows))),
  );
}

type Cells = readonly ArrayLike<unknown>[];

/** A column in the pieces in which it is stored. */
function readColumn(path: string, part: OpenPart, name: string, rows: number): Cells {
  const { metadata } = part;
  if (Number(metadata.num_rows) !== rows)
    throw new DamagedPart(path, {
      en: `it has ${metadata.num_rows} rows, not ${rows}`,
      zh: `应有 ${rows} 行，却有 ${metadata.num_rows} 行`,
    });
  if (rows === 0) return [];
  const pieces: ArrayLike<unknown>[] = [];
  let read = 0;
  const tree = parquetSchema(metadata);
  const leaf = tree.children.find(({ element }) => element.name === name);
  for (const { view, column, count } of checkedChunks(path, part, name, rows)) {
    if (leaf === undefined || leaf.children.length > 0)
      throw new DamagedPart(path, { en: `it has no column "${name}"`, zh: `缺少列“${name}”` });
    const { data } = readChunk(
      { view, offset: 0 },
      { groupStart: 0, groupRows: count, selectStart: 0, selectEnd: count },
      {
        pathInSchema: column.path_in_schema,
        schemaPath: [tree, leaf],
        element: leaf.element,
        parsers: DEFAULT_PARSERS,
        type: column.type,
        codec: column.codec,
      },
    );
    for (const piece of data) {
      pieces.push(piece);
      read += piece.length;
    }
  }
  if (read !== rows)
    throw new DamagedPart(path, {
      en: `its column "${name}" has ${read} values, not ${rows}`,
      zh: `列“${name}”应有 ${rows} 个值，却有 ${read} 个`,
    });
  return pieces;
}

function columnIn(path: string, group: Pick<RowGroup, 'columns'> | undefined, name: string): ColumnMetaData {
  const column = group?.columns.find((one) => one.meta_data?.path_in_schema[0] === name)?.meta_data;
  if (column === undefined) throw new DamagedPart(path, { en: `it has no column "${name}"`, zh: `缺少列“${name}”` });
  return column;
}

/** A page may say that it holds more than the file has room for; a reader that believes it runs out of memory. */
function checkedChunks(path: string, { size: whole, metadata, slice }: OpenPart, name: string, rows: number) {
  return metadata.row_groups.map(({ columns, num_rows }) => {
    const column = columnIn(path, { columns }, name);
    if (column.codec !== 'UNCOMPRESSED')
      throw new DamagedPart(path, { en: `its column "${name}" is compressed`, zh: `列“${name}”被压缩过` });
    const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
    const size = Number(column.total_compressed_size);
    const count = Number(num_rows);
    if (!(start >= 0 && size >= 0 && start + size <= whole && count >= 0 && count <= rows))
      throw new DamagedPart(path, { en: 'its footer is wrong', zh: '文件尾有误' });
    const view = new DataView(slice(start, start + size));
    const reader = { view, offset: 0 };
    while (reader.offset < view.byteLength - 1) {
      const header = parquetHeader(reader);
      const values = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
      const fits = header.uncompressed_page_size === header.compressed_page_size && header.compressed_page_size >= 0;
      if (!fits || !(values !== undefined && values.num_values >= 0 && values.num_values <= rows)) {
        throw new DamagedPart(path, { en: `its column "${name}" has a wrong page`, zh: `列“${name}”中有一页有误` });
      }
      reader.offset += header.compressed_page_size;
    }
    return { view, column, count };
  });
}

function numbersOf(path: string, cells: Cells): Float64Array {
  const numbers = new Float64Array(cells.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of cells) {
    if (piece.length > 0 && typeof piece[0] !== 'number')
      throw new DamagedPart(path, { en: 'a column of numbers holds something else', zh: '数字列中有别的内容' });
    numbers.set(piece as ArrayLike<number>, place);
    place += piece.length;
  }
  return numbers;
}

function textsOf(path: string, cells: Cells): (string | null)[] {
  const texts: (string | null)[] = [];
  for (const piece of cells) {
    for (const cell of Array.from(piece)) {
      if (typeof cell !== 'string' && cell !== null && cell !== undefined)
        throw new DamagedPart(path, { en: 'a column of texts holds something else', zh: '文字列中有别的内容' });
      texts.push(cell ?? null);
    }
  }
  return texts;
}
