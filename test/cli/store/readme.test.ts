/** What README.txt of a study says to type is right: it is typed, where the programs are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, smallScenario } from '../program.ts';
import { studyIn } from '../study-in.ts';

/** A Python with what is needed; HEARSAY_TEST_PYTHON names another than the one on the path. */
const PYTHON = process.env.HEARSAY_TEST_PYTHON ?? 'python3';
const has = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

let study: string;
let lines: { readonly python: string; readonly r: string; readonly sql: string };
beforeAll(async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario('formulas: { "twice": 2 * messages }') });
  await studyIn(cwd, { points: [{ set: [] }], replications: 2 });
  // A second batch, in which something is varied that the first part has no column for.
  const points = [{ set: ['population.size=150'] }, { set: ['population.size=180', 'community.founders=20'] }];
  const made = await studyIn(cwd, { points, replications: 2 });
  study = made.folder;
  const text = readFileSync(join(study, 'README.txt'), 'utf8');
  const find = (start: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`  ${start}`))!
      .trim();
  lines = { python: find('import'), r: find('runs <-'), sql: find('SELECT') };
});

test('every line is there', () => {
  expect(lines.sql).toContain('runs/*.parquet');
  expect(lines.r).toContain('arrow::');
});

test.skipIf(!has(PYTHON, '-c', 'import pandas, pyarrow'))('pandas reads all runs, with every column', () => {
  const program = `${lines.python}\nprint(len(runs), sorted(runs["point"].unique()), runs["population.size"].notna().sum(), runs["community.founders"].notna().sum())`;
  expect(
    execFileSync(PYTHON, ['-c', program], { cwd: study, encoding: 'utf8' }).replace(/np\.int32\((\d)\)/g, '$1'),
  ).toBe('12 [0, 1, 2] 8 4\n');
});

test.skipIf(!has(PYTHON, '-c', 'import duckdb'))('DuckDB reads all cells', () => {
  const program = `import duckdb\nprint(len(duckdb.sql(${JSON.stringify(lines.sql)}).fetchall()))`;
  expect(execFileSync(PYTHON, ['-c', program], { cwd: study, encoding: 'utf8' })).toBe('6\n');
});

test.skipIf(!has('Rscript', '-e', 'library(arrow)'))('R reads all runs', () => {
  const program = `${lines.r}\ncat(nrow(runs), length(unique(runs$point)))`;
  expect(execFileSync('Rscript', ['-e', program], { cwd: study, encoding: 'utf8' })).toBe('12 3');
});
