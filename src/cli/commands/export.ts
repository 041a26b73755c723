/** `hearsay export STUDY`: the tables of a study as CSV, for programs that read no Parquet. */
import { closeSync, existsSync, lstatSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Results, RunKey } from '../../experiment/results.ts';
import { markFor, toCsvRow } from '../../study/files/csv.ts';
import { toJson } from '../../study/files/json.ts';
import { makeFolder } from '../../study/files/make-folder.ts';
import { refuseExisting } from '../../study/files/new-file.ts';
import { unfinishedName } from '../../study/files/replace-file.ts';
import { distinctFileNames } from '../../study/files/short-name.ts';
import { append, explaining, removeUnfinished } from '../../study/store/disk.ts';
import { dayKept, type Every, everyOf, keptCount } from '../../study/store/series-kept.ts';
import { openStored, type StoredStudy } from '../frame/study.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

/** One table: its header, then its rows, written as they come so that memory does not grow with the study. */
interface CsvTable {
  readonly name: string;
  /** All texts in it. */
  readonly texts: readonly string[];
  readonly write: (row: (cells: readonly (string | number)[]) => void) => Promise<void> | void;
}

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const study = given.operands[0]!;
  const folder = given.text('out') ?? `${study.replace(/[\\/]+$/, '')}-csv`;
  const stored = await openStored(study, given, terminal, false);
  try {
    const { outcomes, series } = stored.manifest;
    const every = everyOf(stored.seriesKept);
    const results = await stored.readAll();
    const names = distinctFileNames(series);
    const tables = [
      runsTable(stored, results, outcomes),
      ...series.map((each) => seriesTable(results, each, { fileName: names.get(each)!, every })),
    ];
    if (tables.every(({ name }) => existsSync(join(folder, name)))) refuseExisting(join(folder, tables[0]!.name));
    explaining(folder, () => makeFolder(folder));
    removeUnfinished(folder);
    await writeTables(folder, tables);
    const files = tables.map(({ name }) => name);
    terminal.result(
      given.flag('json') ? toJson({ folder, files }) : files.map((name) => join(folder, name)).join('\n'),
    );
    return 0;
  } finally {
    stored.close();
  }
}

/** All under temporary names first, so that a command that was stopped or found the disk full leaves nothing in the way of another try. */
async function writeTables(folder: string, tables: readonly CsvTable[]): Promise<void> {
  const written: (readonly [temporary: string, path: string])[] = [];
  try {
    for (const table of tables) {
      const temporary = join(folder, unfinishedName());
      written.push([temporary, join(folder, table.name)]);
      await writeTable(temporary, table);
    }
    // A table that is there already and is the same was written by a try that did not come to its end.
    for (const [temporary, path] of written) if (existsSync(path) && !isSame(temporary, path)) refuseExisting(path);
    for (const [temporary, path] of written) explaining(path, () => renameSync(temporary, path));
  } finally {
    for (const [temporary] of written) rmSync(temporary, { force: true });
  }
}

function isSame(one: string, other: string): boolean {
  const [here, there] = [one, other].map((path) => lstatSync(path));
  if (!there!.isFile() || here!.size !== there!.size || here!.size > MOST_COMPARED) return false;
  return readFileSync(one).equals(readFileSync(other));
}

/** More bytes are not looked at. */
const MOST_COMPARED = 1e9;

async function writeTable(path: string, { texts, write }: CsvTable): Promise<void> {
  const file = explaining(path, () => openSync(path, 'wx'));
  try {
    append(file, Buffer.from(markFor(texts)), path);
    await write((cells) => append(file, Buffer.from(toCsvRow(cells)), path));
  } finally {
    closeSync(file);
  }
}

/** A row a run that is done: what was varied, and what came out. */
function runsTable(
  { visitRuns }: Pick<StoredStudy, 'visitRuns'>,
  results: Results,
  outcomes: readonly string[],
): CsvTable {
  const paths = [...new Set(results.points.flatMap(({ set }) => set.map(pathOf)))];
  const varied = results.points.map(({ set }) => {
    const values = new Map(set.map((entry) => [pathOf(entry), entry.slice(entry.indexOf('=') + 1).trim()]));
    return paths.map((path) => values.get(path) ?? '');
  });
  return {
    name: 'runs.csv',
    texts: [...paths, ...results.strategies, ...outcomes, ...results.points.flatMap(({ set }) => set)],
    write(row) {
      row(uniqueColumns(['point', 'strategy', 'replication', 'digest'], paths, outcomes));
      visitRuns(({ key: { point, strategy, replication }, outcomes: values, digest = '' }) =>
        row([point, ...varied[point]!, strategy, replication, ...values, digest]),
      );
    },
  };
}

/** The header: a name that is taken, in whatever case, gets "_" behind it, as in the Parquet files. */
function uniqueColumns(own: readonly string[], paths: readonly string[], outcomes: readonly string[]): string[] {
  const taken = new Set(own.map((name) => name.toLowerCase()));
  const unique = (name: string): string => {
    let free = name;
    while (taken.has(free.toLowerCase())) free += '_';
    taken.add(free.toLowerCase());
    return free;
  };
  const [point, strategy, replication, digest] = own as [string, string, string, string];
  return [point, ...paths.map(unique), strategy, replication, ...outcomes.map(unique), digest];
}

const pathOf = (entry: string): string => entry.slice(0, entry.indexOf('=')).trim();

/** An outcome over days, a row a run and a column a day that is kept. */
function seriesTable(
  results: Results,
  outcome: string,
  { fileName, every }: { readonly fileName: string; readonly every: Every },
): CsvTable {
  return {
    name: `series-${fileName}.csv`,
    texts: results.strategies,
    async write(row) {
      let begun = false;
      await results.readSeries(outcome, ({ point, strategy, replication }: RunKey, values) => {
        const places = keptCount(values.length, every);
        const days = Array.from({ length: places }, (_, place) => dayKept(place, values.length, every));
        if (!begun) row(['point', 'strategy', 'replication', ...days.map((day) => `day${day}`)]);
        begun = true;
        row([point, strategy, replication, ...days.map((day) => values[day]!)]);
      });
    },
  };
}
