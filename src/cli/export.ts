/** `hearsay export STUDY`: the tables of a study as CSV, for programs that read no Parquet. */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Results, RunKey } from '../experiment/results.ts';
import type { Arguments } from './command.ts';
import { markFor, toCsvRow } from './csv.ts';
import { toJson } from './json.ts';
import { makeFolder } from './make-folder.ts';
import { refuseExisting } from './new-file.ts';
import { append, explaining } from './store/disk.ts';
import { openStored } from './study.ts';
import type { Terminal } from './terminal.ts';

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
  const stored = await openStored(study, given, terminal);
  try {
    const { outcomes, series } = stored.manifest;
    const results = await stored.readResults();
    const tables = [runsTable(results, outcomes), ...series.map((outcome) => seriesTable(results, outcome))];
    for (const { name } of tables) refuseExisting(join(folder, name));
    explaining(folder, () => makeFolder(folder));
    for (const table of tables) await writeTable(folder, table);
    const files = tables.map(({ name }) => name);
    terminal.result(
      given.flag('json') ? toJson({ folder, files }) : files.map((name) => join(folder, name)).join('\n'),
    );
    return 0;
  } finally {
    stored.close();
  }
}

async function writeTable(folder: string, { name, texts, write }: CsvTable): Promise<void> {
  const path = join(folder, name);
  const file = explaining(path, () => openSync(path, 'wx'));
  try {
    append(file, Buffer.from(markFor(texts)), path);
    await write((cells) => append(file, Buffer.from(toCsvRow(cells)), path));
  } finally {
    closeSync(file);
  }
}

/** A row a run: what was varied, and what came out. */
function runsTable(results: Results, outcomes: readonly string[]): CsvTable {
  const paths = [...new Set(results.points.flatMap(({ set }) => set.map(pathOf)))];
  return {
    name: 'runs.csv',
    texts: [...paths, ...results.strategies, ...outcomes, ...results.points.flatMap(({ set }) => set)],
    write(row) {
      row(['point', ...paths, 'strategy', 'replication', ...outcomes, 'digest']);
      results.points.forEach(({ set }, point) => {
        const values = new Map(set.map((entry) => [pathOf(entry), entry.slice(entry.indexOf('=') + 1).trim()]));
        for (const strategy of results.strategies) {
          const columns = outcomes.map((outcome) => results.outcome(outcome, { point, strategy }));
          for (let replication = 0; replication < results.replications; replication++) {
            row([
              point,
              ...paths.map((path) => values.get(path) ?? ''),
              strategy,
              replication,
              ...columns.map((column) => column[replication]!),
              results.digest({ point, strategy, replication }) ?? '',
            ]);
          }
        }
      });
    },
  };
}

const pathOf = (entry: string): string => entry.slice(0, entry.indexOf('=')).trim();

/** An outcome over days, a row a run and a column a day. */
function seriesTable(results: Results, outcome: string): CsvTable {
  return {
    name: `series-${outcome}.csv`,
    texts: results.strategies,
    async write(row) {
      let begun = false;
      await results.readSeries(outcome, ({ point, strategy, replication }: RunKey, values) => {
        if (!begun) row(['point', 'strategy', 'replication', ...Array.from(values, (_, day) => `day${day}`)]);
        begun = true;
        row([point, strategy, replication, ...values]);
      });
    },
  };
}
