/**
 * A complete block of runs as two tables of Parquet: `runs/`, a row a run, and `series/`, a row a run and day.
 *
 * Nothing is compressed: dictionaries already make a third of the numbers of it, and a part from a stranger cannot unpack into more than
 * it is. The checksum of everything before the footer stands in the footer.
 */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { HearsayError } from '../../errors.ts';
import type { Batch } from '../../experiment/batches.ts';
import type { Point } from '../../experiment/points.ts';
import type { RunKey } from '../../experiment/results.ts';
import { troubleWith } from '../files/trouble.ts';
import { keepFile, openOwn } from './disk.ts';
import type { Recorded, StoredRun } from './stored-run.ts';

// ---- columns -------------------------------------------------------------------------------------------------------

/** Columns that every table may have besides those of outcomes. */
const OWN_COLUMNS = ['point', 'strategy', 'replication', 'day', 'days', 'digest', 'error', 'details'] as const;

/** The column of each outcome: its name, with `_` behind it where that is taken (readers such as DuckDB ignore case). */
export function outcomeColumns({ outcomes }: Recorded): ReadonlyMap<string, string> {
  return distinctColumns(outcomes, OWN_COLUMNS);
}

function distinctColumns(names: readonly string[], taken: Iterable<string>): Map<string, string> {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const columns = new Map<string, string>();
  for (const name of names) {
    let column = name;
    while (used.has(column.toLowerCase())) column += '_';
    used.add(column.toLowerCase());
    columns.set(name, column);
  }
  return columns;
}

interface Factor {
  readonly path: string;
  readonly column: string;
  /** By point; null where the point leaves the path as it is. */
  readonly values: ReadonlyMap<number, string | null>;
  readonly numeric: boolean;
}

/** What the points of a batch vary. Other batches have no say in it, so that a part never hangs on what was asked for later. */
export function factorsOf(batch: Batch, points: readonly Point[], recorded: Recorded): Factor[] {
  const values = new Map<string, Map<number, string>>();
  for (const point of batch.points) {
    for (const entry of points[point]!.set) {
      const equals = entry.indexOf('=');
      const path = entry.slice(0, equals).trim();
      const byPoint = values.get(path) ?? new Map<number, string>();
      values.set(path, byPoint.set(point, entry.slice(equals + 1).trim()));
    }
  }
  const columns = distinctColumns([...values.keys()], [...OWN_COLUMNS, ...outcomeColumns(recorded).values()]);
  return [...values].map(([path, byPoint]) => ({
    path,
    column: columns.get(path)!,
    values: byPoint,
    numeric: [...byPoint.values()].every((text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)),
  }));
}

// ---- writing -------------------------------------------------------------------------------------------------------

export interface PartPlan {
  readonly recorded: Recorded;
  readonly factors: readonly Factor[];
  /** Which runs of which study these are; noted in the part. */
  readonly identity?: string | undefined;
}

/** @param runs of a complete block, in its order */
export function writeRunsPart(
  path: string,
  runs: readonly StoredRun[],
  { recorded, factors, identity }: PartPlan,
): void {
  const columns = outcomeColumns(recorded);
  const integers = (name: string, of: (run: StoredRun) => number): ColumnSource => ({
    name,
    type: 'INT32',
    nullable: false,
    data: Int32Array.from(runs, of),
  });
  const texts = (name: string, of: (run: StoredRun) => string | null): ColumnSource => ({
    name,
    type: 'STRING',
    data: runs.map(of),
  });
  writeTable(path, identity, [
    integers('point', ({ key }) => key.point),
    ...factors.map(({ column, values, numeric }): ColumnSource => {
      const data = runs.map(({ key }) => values.get(key.point) ?? null);
      if (!numeric) return { name: column, type: 'STRING', data };
      return { name: column, type: 'DOUBLE', data: data.map((text) => (text === null ? null : Number(text))) };
    }),
    texts('strategy', ({ key }) => key.strategy),
    integers('replication', ({ key }) => key.replication),
    integers('days', ({ days }) => days),
    ...recorded.outcomes.map(
      (outcome, k): ColumnSource =>
        doubles(
          columns.get(outcome)!,
          Float64Array.from(runs, (run) => run.outcomes[k]!),
        ),
    ),
    texts('digest', ({ digest }) => digest),
    texts('error', ({ error }) => error),
    texts('details', ({ details }) => details),
  ]);
}

/** @param runs of a complete block, in its order */
export function writeSeriesPart(path: string, runs: readonly StoredRun[], { recorded, identity }: PartPlan): void {
  const columns = outcomeColumns(recorded);
  const rows = runs.reduce((sum, { days }) => sum + days, 0);
  const eachRow = <A extends Int32Array | Float64Array | string[]>(
    data: A,
    of: (run: StoredRun, day: number) => A[number],
  ): A => {
    let row = 0;
    for (const run of runs) for (let day = 0; day < run.days; day++) data[row++] = of(run, day);
    return data;
  };
  const integers = (name: string, of: (run: StoredRun, day: number) => number): ColumnSource => ({
    name,
    type: 'INT32',
    nullable: false,
    data: eachRow(new Int32Array(rows), of),
  });
  writeTable(path, identity, [
    integers('point', ({ key }) => key.point),
    {
      name: 'strategy',
      type: 'STRING',
      nullable: false,
      data: eachRow(new Array<string>(rows), ({ key }) => key.strategy),
    },
    integers('replication', ({ key }) => key.replication),
    integers('day', (_, day) => day),
    ...recorded.series.map((outcome, k) =>
      doubles(
        columns.get(outcome)!,
        eachRow(new Float64Array(rows), ({ series, days }, day) => series[k * days + day]!),
      ),
    ),
  ]);
}

/** Nothing is said about the range of the numbers: it takes time, and NaN has no place in it. */
const doubles = (name: string, data: Float64Array): ColumnSource => ({
  name,
  type: 'DOUBLE',
  nullable: false,
  statistics: false,
  // One bit pattern for every NaN, so that equal runs are equal bytes.
  data: data.map((value) => (Number.isNaN(value) ? Number.NaN : value)),
});

function writeTable(path: string, identity: string | undefined, columnData: ColumnSource[]): void {
  const rows = columnData[0]!.data.length;
  const writer = new ByteWriter(1024 + 8 * rows * columnData.length);
  const table = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData }),
    codec: 'UNCOMPRESSED',
    createdBy: 'hearsay',
  });
  void table.write({ columnData, rowGroupSize: Math.max(1, rows) });
  const body = new Uint8Array(writer.buffer, 0, writer.offset);
  table.kvMetadata = [{ key: CHECKSUM, value: `${body.length} ${crc32(body)}` }];
  if (identity !== undefined) table.kvMetadata.push({ key: RUNS, value: identity });
  void table.finish();
  keepFile(path, new Uint8Array(writer.buffer, 0, writer.offset));
}

const CHECKSUM = 'hearsay checksum';
const RUNS = 'hearsay runs';

// ---- reading -------------------------------------------------------------------------------------------------------

/** What is wrong with a part that came from somewhere else. */
export const FOREIGN = 'it holds runs of another study';

/** A part that is not as it was written. */
export class DamagedPart extends HearsayError {
  constructor(path: string, reason: string) {
    super(
      `"${path}" is damaged: ${reason}`,
      'repeat the command that made the study with "--recompute-damaged": it computes the runs of this part again and leaves all others',
    );
  }
}

/** Far more than a part of ours has; keeps a part from elsewhere from filling the memory. */
const MOST_BYTES = 2 ** 30;

interface OpenPart {
  readonly buffer: AsyncBuffer;
  readonly metadata: FileMetaData;
}

/** Opens a part, looks at its footer, lets it be read and closes it. Whatever goes wrong in between is DamagedPart. */
async function withPart<T>(path: string, read: (part: OpenPart) => Promise<T>): Promise<T> {
  let file: number | undefined;
  try {
    file = openOwn(path, 'read');
    const opened = file;
    const { size } = fstatSync(opened);
    if (size > MOST_BYTES) throw new DamagedPart(path, `it is larger than ${MOST_BYTES} bytes`);
    const buffer: AsyncBuffer = {
      byteLength: size,
      slice(start, end = size) {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        for (let got = 0; got < bytes.length; ) {
          const more = readSync(opened, bytes, got, bytes.length - got, start + got);
          if (more === 0) throw new DamagedPart(path, 'it is cut off');
          got += more;
        }
        return bytes.buffer;
      },
    };
    const metadata = await parquetMetadataAsync(buffer, { initialFetchSize: 2 ** 15 });
    return await read({ buffer, metadata });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new DamagedPart(path, 'it is missing');
    if (error instanceof HearsayError) throw error;
    if (troubleWith(error) !== undefined) throw explainedAsRead(error, path);
    throw new DamagedPart(path, 'it is not a whole Parquet file');
  } finally {
    if (file !== undefined) closeSync(file);
  }
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
export function verifyPart(path: string, identity?: string): Promise<void> {
  return withPart(path, async ({ buffer, metadata }) => {
    const noted = metadata.key_value_metadata?.find(({ key }) => key === CHECKSUM)?.value ?? '';
    const length = Number(noted.split(' ')[0]);
    if (noted === '' || !(length <= buffer.byteLength)) throw new DamagedPart(path, 'it has no checksum');
    const body = new Uint8Array(await buffer.slice(0, length));
    if (`${length} ${crc32(body)}` !== noted) throw new DamagedPart(path, 'its checksum is wrong');
    if (identity === undefined) return;
    const runs = metadata.key_value_metadata?.find(({ key }) => key === RUNS)?.value;
    if (runs !== identity) throw new DamagedPart(path, FOREIGN);
  });
}

export interface RunsTable {
  readonly keys: readonly RunKey[];
  readonly days: Int32Array;
  /** In the order of `Recorded.outcomes`. */
  readonly outcomes: readonly Float64Array[];
  readonly digests: readonly (string | null)[];
  readonly errors: readonly (string | null)[];
}

export function readRunsPart(path: string, rows: number, recorded: Recorded): Promise<RunsTable> {
  const columns = outcomeColumns(recorded);
  return withPart(path, async (part) => {
    const of = (name: string) => readColumn(path, part, name, rows);
    const points = numbersOf(path, await of('point'));
    const strategies = textsOf(path, await of('strategy'));
    const replications = numbersOf(path, await of('replication'));
    const outcomes: Float64Array[] = [];
    for (const outcome of recorded.outcomes) outcomes.push(numbersOf(path, await of(columns.get(outcome)!)));
    return {
      keys: strategies.map((strategy, k) => ({
        point: points[k]!,
        strategy: strategy ?? '',
        replication: replications[k]!,
      })),
      days: Int32Array.from(numbersOf(path, await of('days'))),
      outcomes,
      digests: textsOf(path, await of('digest')),
      errors: textsOf(path, await of('error')),
    };
  });
}

/** The `details` of the runs of a part, in their order. */
export function readDetailsColumn(path: string, rows: number): Promise<(string | null)[]> {
  return withPart(path, async (part) => textsOf(path, await readColumn(path, part, 'details', rows)));
}

/** One outcome over days, run after run. */
export function readSeriesColumn(
  path: string,
  rows: number,
  recorded: Recorded,
  outcome: string,
): Promise<Float64Array> {
  const column = outcomeColumns(recorded).get(outcome)!;
  return withPart(path, async (part) => numbersOf(path, await readColumn(path, part, column, rows)));
}

type Cells = readonly ArrayLike<unknown>[];

/** A column in the pieces in which it is stored. */
async function readColumn(path: string, { buffer, metadata }: OpenPart, name: string, rows: number): Promise<Cells> {
  if (Number(metadata.num_rows) !== rows) throw new DamagedPart(path, `it has ${metadata.num_rows} rows, not ${rows}`);
  if (rows === 0) return [];
  await checkPages(path, buffer, metadata, name, rows);
  const pieces: ArrayLike<unknown>[] = [];
  let read = 0;
  await parquetRead({
    file: buffer,
    metadata,
    columns: [name],
    onChunk({ columnData }) {
      pieces.push(columnData);
      read += columnData.length;
    },
  });
  if (read !== rows) throw new DamagedPart(path, `its column "${name}" has ${read} values, not ${rows}`);
  return pieces;
}

/** A page may say that it holds more than the file has room for; a reader that believes it runs out of memory. */
async function checkPages(
  path: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  name: string,
  rows: number,
): Promise<void> {
  for (const { columns } of metadata.row_groups) {
    const column = columns.find((one) => one.meta_data?.path_in_schema[0] === name)?.meta_data;
    if (column === undefined) throw new DamagedPart(path, `it has no column "${name}"`);
    if (column.codec !== 'UNCOMPRESSED') throw new DamagedPart(path, `its column "${name}" is compressed`);
    const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
    const size = Number(column.total_compressed_size);
    if (!(start >= 0 && size >= 0 && start + size <= buffer.byteLength))
      throw new DamagedPart(path, 'its footer is wrong');
    const view = new DataView(await buffer.slice(start, start + size));
    const reader = { view, offset: 0 };
    while (reader.offset < view.byteLength - 1) {
      const header = parquetHeader(reader);
      const values = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
      const fits = header.uncompressed_page_size === header.compressed_page_size && header.compressed_page_size >= 0;
      if (!fits || !(values !== undefined && values.num_values >= 0 && values.num_values <= rows)) {
        throw new DamagedPart(path, `its column "${name}" has a wrong page`);
      }
      reader.offset += header.compressed_page_size;
    }
  }
}

function numbersOf(path: string, cells: Cells): Float64Array {
  const numbers = new Float64Array(cells.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of cells) {
    if (piece.length > 0 && typeof piece[0] !== 'number')
      throw new DamagedPart(path, 'a column of numbers holds something else');
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
        throw new DamagedPart(path, 'a column of texts holds something else');
      texts.push(cell ?? null);
    }
  }
  return texts;
}
