/** What is written is whole or not there, and what the system has against it is a message and exit code 2. */
import { spawnSync } from 'node:child_process';
import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { replaceFiles } from '#hearsay/study/files/replace-file.js';
import { distinctFileNames, shortened } from '#hearsay/study/files/short-name.js';
import { troubleWith } from '#hearsay/study/files/trouble.js';
import { command, folderWith, newFolder, PROGRAM, smallScenario } from './program.ts';
import { studyIn } from './study-in.ts';

const { openSync, writeSync } = fs;
const writeWhole = fs.writeFileSync;
afterEach(emptied);

/** From now on the disk takes so many more files, and then none. */
function fullAfter(files: number): void {
  let left = files;
  fs.writeFileSync = ((path: string, ...rest: [string]) => {
    if (left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC', path });
    return writeWhole(path, ...rest);
  }) as typeof fs.writeFileSync;
  fs.writeSync = ((...words: Parameters<typeof fs.writeSync>) => {
    if (left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return writeSync(...words);
  }) as typeof fs.writeSync;
  syncBuiltinESMExports();
}

function emptied(): void {
  Object.assign(fs, { openSync, writeSync, writeFileSync: writeWhole });
  syncBuiltinESMExports();
}

const program = (words: readonly string[], cwd: string, shell: string) =>
  spawnSync('sh', ['-c', `exec "$0" "$@" ${shell}`, process.execPath, PROGRAM, ...words], { cwd, encoding: 'utf8' });

describe.skipIf(!existsSync('/dev/full'))('a full standard output', () => {
  test.each([['check', 'a.yaml'], ['check', 'a.yaml', '--json'], ['help'], ['run', 'a.yaml']])(
    '%s %s ends with a message and 2',
    (...words) => {
      const cwd = folderWith({ 'a.yaml': smallScenario() });
      const { status, stderr } = program(words, cwd, '> /dev/full');
      expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be written: the disk is full')]);
      expect(stderr).not.toContain('    at ');
    },
  );
});

test('a reader that leaves early is no trouble', () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${PROGRAM}" describe a.yaml --odd | head -1; true`],
    { cwd, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('model description');
});

describe('a disk that is full in the middle leaves nothing half done, and the same command works when there is room', () => {
  test('init', async () => {
    const cwd = newFolder();
    fullAfter(1);
    const { code, stderr } = await command(['init', 'b', '--quiet'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
    expect(readdirSync(cwd)).toEqual([]);
    emptied();
    expect((await command(['init', 'b', '--quiet'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['b.yaml', 'scenario.schema.json']);
  });

  test('run --out', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    fullAfter(2);
    const words = ['run', 'a.yaml', '--out', 'one', '--quiet'];
    const { code, stderr } = await command(words, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
    expect(readdirSync(join(cwd, 'one'))).toEqual([]);
    emptied();
    expect((await command(words, { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'one')).sort()).toEqual(['manifest.json', 'series.csv', 'summary.json']);
  });

  test('export', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    await studyIn(cwd);
    fullAfter(20);
    const words = ['export', 'study', '--out', 'tables'];
    const { code, stderr } = await command(words, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
    expect(readdirSync(join(cwd, 'tables'))).toEqual([]);
    emptied();
    expect((await command(words, { cwd })).code).toBe(0);
    // A try that was killed while it gave the tables their names is gone on with; a table of somebody else is not touched.
    fs.rmSync(join(cwd, 'tables', 'runs.csv'));
    expect((await command(words, { cwd })).code).toBe(0);
    fs.rmSync(join(cwd, 'tables', 'runs.csv'));
    writeFileSync(join(cwd, 'tables', 'series-members.csv'), 'mine');
    expect((await command(words, { cwd })).stderr).toContain('exists already');
    expect(readFileSync(join(cwd, 'tables', 'series-members.csv'), 'utf8')).toBe('mine');
    expect(readdirSync(join(cwd, 'tables')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('several files at once', () => {
    const cwd = newFolder();
    fullAfter(1);
    const both = new Map([
      [join(cwd, 'a'), 'a'],
      [join(cwd, 'b'), 'b'],
    ]);
    expect(() => replaceFiles(both)).toThrow('no space');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('export reads a study in a place that nobody can write to', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  await studyIn(cwd);
  const before = readdirSync(join(cwd, 'study'));
  fs.openSync = ((path: string, ...rest: []) => {
    if (String(path).endsWith('lock')) throw Object.assign(new Error('read-only'), { code: 'EROFS', path });
    return openSync(path, ...(rest as unknown as ['r']));
  }) as typeof fs.openSync;
  syncBuiltinESMExports();
  const { code } = await command(['export', 'study', '--out', 'tables'], { cwd });
  expect(code).toBe(0);
  expect(readdirSync(join(cwd, 'study'))).toEqual(before);
});

test('too many open files, a limit on the size of files and a thread that cannot start are troubles with words', () => {
  const error = (code: string, message = '') => Object.assign(new Error(message), { code });
  expect(troubleWith(error('EMFILE'))?.en).toBe('too many files are open');
  expect(troubleWith(error('EFBIG'))?.en).toBe('a file may not become that large here');
  expect(troubleWith(error('ERR_WORKER_INIT_FAILED', 'Worker initialization failure: EMFILE'))?.en).toBe(
    'too many files are open',
  );
  expect(troubleWith(new TypeError('x is undefined'))).toBeUndefined();
});

test('names become names of files that any disk takes', () => {
  const names = ['members', 'a/b', 'a:b', '../../../up', 'Members', '成员', 'x'.repeat(300), '😀'.repeat(100)];
  const files = distinctFileNames(names);
  expect(files.get('members')).toBe('members');
  expect(files.get('成员')).toBe('成员');
  expect(new Set([...files.values()].map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of files.values()) {
    expect(name).toMatch(/^[\p{L}\p{N}_-]+$/u);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
  }
  expect(shortened('𠀀'.repeat(100), 60, 200)).toBe('𠀀'.repeat(50));
});
