import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCsv, toCsvRow } from '#hearsay/study/files/csv.js';
import { command, folderWith, smallScenario } from './program.ts';

test('text that would break a row stands in quotation marks, and what is not finite is empty', () => {
  expect(toCsvRow(['a,b', 'say "hi"', 'two\nlines', 1.5, Number.NaN, Infinity])).toBe(
    '"a,b","say ""hi""","two\nlines",1.5,,\n',
  );
});

test('text that a spreadsheet would run as a formula is made plain text', () => {
  expect(toCsvRow(['=HYPERLINK(1)', '@SUM(1)', 'a=b', -1])).toBe("'=HYPERLINK(1),'@SUM(1),a=b,-1\n");
});

test.each([
  ['a sign in full width', '＝1+1', "'＝1+1"],
  ['a sign behind blanks', ' \u3000＠SUM(1)', " \u3000'＠SUM(1)"],
  ['a sign behind what separates elsewhere', 'a;=1+1', `"a;'=1+1"`],
  ['a sign behind a tab', 'a\t+1', `"a\t'+1"`],
  ['a sign on a line of its own', 'a\n=1', `"a\n'=1"`],
  ['a number that was varied', '-0.5', '-0.5'],
  ['a word with a hyphen', 'well-known', 'well-known'],
])('no spreadsheet runs a formula: %s', (_what, text, written) => {
  expect(toCsvRow([text])).toBe(`${written}\n`);
});

test('a table begins with a byte order mark where Excel would misread it otherwise', () => {
  expect(
    toCsv([
      ['day', '成员'],
      [0, 1],
    ]),
  ).toBe('\ufeffday,成员\n0,1\n');
  expect(
    toCsv([
      ['day', 'members'],
      [0, 1],
    ]),
  ).toBe('day,members\n0,1\n');
});

test('the tables hold what the study found, run by run and day by day', async () => {
  const cwd = folderWith({ 'small.yaml': smallScenario() });
  const compared = await command(['compare', 'small.yaml', '--out', 'study', '--json'], { cwd });
  const { code, stdout, stderr } = await command(['export', 'study', '--json', '--quiet'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { folder, files } = JSON.parse(stdout);
  expect(readdirSync(join(cwd, folder)).sort()).toEqual([...files].sort());

  const tableOf = (name: string) =>
    readFileSync(join(cwd, folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((row) => row.split(','));
  const [header, ...runs] = tableOf('runs.csv');
  const { strategies, replications } = JSON.parse(compared.stdout);
  expect(runs).toHaveLength(strategies.length * replications);
  for (const { name, outcomes } of strategies) {
    const own = runs.filter((row) => row[header!.indexOf('strategy')] === name);
    const mean = own.reduce((sum, row) => sum + Number(row[header!.indexOf('messages')]), 0) / own.length;
    expect(mean).toBeCloseTo(outcomes.messages.mean, 9);
  }
  const [days, ...series] = tableOf('series-messages.csv');
  expect(days).toEqual(['point', 'strategy', 'replication', ...Array.from({ length: 20 }, (_, day) => `day${day}`)]);
  // Messages are counted up, so the last day is the outcome of the run.
  const lastOf = new Map(series.map((row) => [row.slice(0, 3).join('/'), row.at(-1)]));
  for (const row of runs) expect(lastOf.get(row.slice(0, 3).join('/'))).toBe(row[header!.indexOf('messages')]);
});

test('nothing that exists is replaced, and a folder without a study is named', async () => {
  const cwd = folderWith({ 'small.yaml': smallScenario() });
  await command(['compare', 'small.yaml', '--out', 'study', '--quiet'], { cwd });
  await command(['export', 'study'], { cwd });
  const again = await command(['export', 'study'], { cwd });
  expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('exists already') });
  const nowhere = await command(['export', 'elsewhere'], { cwd });
  expect(nowhere).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('"elsewhere') });
});

test('an outcome that is called like a column of its own keeps a column of its own', async () => {
  const formulas = 'formulas: { Strategy: members * 2, digest: members * 3 }';
  const text = smallScenario(formulas).replace('[members, messages]', '[members, Strategy, digest]');
  const cwd = folderWith({ 'small.yaml': text });
  await command(['compare', 'small.yaml', '--out', 'study', '--quiet', '--replications', '2'], { cwd });
  const { stdout } = await command(['export', 'study', '--json', '--quiet'], { cwd });
  const { folder } = JSON.parse(stdout);
  const [header, ...rows] = readFileSync(join(cwd, folder, 'runs.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  expect(new Set(header!.map((name) => name.toLowerCase())).size).toBe(header!.length);
  const at = (row: readonly string[], name: string) => row[header!.indexOf(name)];
  for (const row of rows) {
    expect(['nothing', 'topics']).toContain(at(row, 'strategy'));
    expect(Number(at(row, 'Strategy_'))).toBe(2 * Number(at(row, 'members')));
    expect(Number(at(row, 'digest_'))).toBe(3 * Number(at(row, 'members')));
    expect(at(row, 'digest')).toMatch(/^[0-9a-f]{16}$/);
  }
});
