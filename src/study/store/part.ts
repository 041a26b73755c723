/**
 * A complete block of runs as two tables of Parquet: `runs/`, a row a run, and `series/`, a row a run and day.
 *
 * Nothing is compressed: dictionaries already make a third of the numbers of it, and a part from a stranger cannot unpack into more than
 * it is. The checksum of everything before the footer stands in the footer. It is read in `read-part.ts`.
 */
import { crc32 } from 'node:zlib';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { HearsayError, type Words } from '../../errors.ts';
import type { Batch } from '../../experiment/batches.ts';
import type { Point } from '../../experiment/points.ts';
import { keepFile } from './disk.ts';
import { dayKept, keptCount } from './series-kept.ts';
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
  const rows = runs.reduce((sum, { days }) => sum + keptCount(days, recorded), 0);
  const eachRow = <A extends Int32Array | Float64Array | string[]>(
    data: A,
    of: (run: StoredRun, place: number, kept: number) => A[number],
  ): A => {
    let row = 0;
    for (const run of runs) {
      const kept = keptCount(run.days, recorded);
      for (let place = 0; place < kept; place++) data[row++] = of(run, place, kept);
    }
    return data;
  };
  const integers = (name: string, of: (run: StoredRun, place: number) => number): ColumnSource => ({
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
    integers('day', ({ days }, place) => dayKept(place, days, recorded)),
    ...recorded.series.map((outcome, k) =>
      doubles(
        columns.get(outcome)!,
        eachRow(new Float64Array(rows), ({ series }, place, kept) => series[k * kept + place]!),
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

/** Keys of what a part says of itself in its footer. */
export const CHECKSUM = 'hearsay checksum';
export const RUNS = 'hearsay runs';

// ---- damage --------------------------------------------------------------------------------------------------------

/** What is wrong with a part that came from somewhere else. */
export const FOREIGN: Words = { en: 'it holds runs of another study', zh: '其中是另一项研究的模拟' };
export const MISSING: Words = { en: 'it is missing', zh: '文件不在' };

/** A part that is not as it was written. */
export class DamagedPart extends HearsayError {
  constructor(path: string, reason: Words) {
    super(
      { en: `"${path}" is damaged: ${reason.en}`, zh: `“${path}”已损坏：${reason.zh}` },
      {
        en: 'repeat the command that made the study with "--recompute-damaged": it computes the runs of this part again and leaves all others',
        zh: '请加上 --recompute-damaged 重复生成该研究的命令：只重新计算这一部分的模拟，其余不动',
      },
    );
  }
}
