/** A study on disk: going on, growing, refusing, reading again. Through its functions where that is enough, as the program where not. */
import { spawn } from 'node:child_process';
import fs, {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { digestOfResults } from '#hearsay/experiment/collect.js';
import { openStored } from '#hearsay/study/study.js';
import { command, folderWith, hearsay, newFolder, smallScenario } from './program.ts';
import { refusal, studyIn } from './study-in.ts';

/** Every file of a folder with its bytes. */
function filesIn(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'base64')]));
}

const partsIn = (root: string) =>
  Object.fromEntries(Object.entries(filesIn(root)).filter(([name]) => name.endsWith('.parquet')));

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** A finished study, made once; `fresh` gives a copy. */
let made: string;
beforeAll(async () => {
  made = folderWith({ 'a.yaml': smallScenario() });
  expect((await studyIn(made)).computed).toBe(12);
});

function fresh() {
  const cwd = newFolder();
  cpSync(made, cwd, { recursive: true });
  const study = join(cwd, 'study');
  const change = (edit: (text: string) => string) =>
    writeFileSync(join(cwd, 'a.yaml'), edit(readFileSync(join(cwd, 'a.yaml'), 'utf8')));
  return { cwd, study, change };
}

describe('asking again', () => {
  test('computes nothing and leaves every byte as it was', async () => {
    const { cwd, study } = fresh();
    const before = filesIn(study);
    const { computed, results } = await studyIn(cwd);
    expect([computed, results.finished]).toEqual([0, 12]);
    expect(filesIn(study)).toEqual(before);
  });

  test('for more replications adds parts and changes none; the result is that of asking at once', async () => {
    const { cwd, study } = fresh();
    const before = partsIn(study);
    const grown = await studyIn(cwd, { replications: 9 });
    expect(grown.computed).toBe(6);
    expect(partsIn(study)).toMatchObject(before);
    expect(Object.keys(partsIn(study))).toHaveLength(4);
    const atOnce = folderWith({ 'a.yaml': smallScenario() });
    expect(digestOfResults((await studyIn(atOnce, { replications: 9 })).results)).toBe(digestOfResults(grown.results));
    // Fewer again: the first six, and nothing is taken away.
    const fewer = await studyIn(cwd);
    expect([fewer.computed, fewer.results.replications]).toEqual([0, 6]);
    expect(digestOfResults(fewer.results)).toBe(manifestOf(join(made, 'study')).digest);
    expect(Object.keys(partsIn(study))).toHaveLength(4);
  });

  test('with a further strategy computes its runs alone', async () => {
    const { cwd, study, change } = fresh();
    const before = partsIn(study);
    change((text) => `${text}  more: { extends: topics, operators: { count: 1 } }\n`);
    const { computed, results } = await studyIn(cwd);
    expect([computed, results.finished]).toEqual([6, 18]);
    expect(partsIn(study)).toMatchObject(before);
    expect(manifestOf(study).batches).toMatchObject([
      { strategies: ['nothing', 'topics'], replications: [0, 6] },
      { strategies: ['more'], replications: [0, 6] },
    ]);
  });

  test('for further points computes theirs, and finds those it has in whatever order they are named', async () => {
    const { cwd } = fresh();
    const [as, small, tall] = [{ set: [] }, { set: ['population.size=150'] }, { set: ['population.size=250'] }];
    expect((await studyIn(cwd, { points: [as, small] })).computed).toBe(12);
    const { computed, results } = await studyIn(cwd, { points: [tall, small], replications: 4 });
    expect(computed).toBe(8);
    expect(results.points).toEqual([tall, small]);
    // A point is the scenario with its values, whichever way they come in.
    const other = folderWith({ 'a.yaml': smallScenario() });
    const alone = await studyIn(other, { set: ['population.size=150'], replications: 4 });
    expect(results.outcome('messages', { strategy: 'topics', point: 1 })).toEqual(
      alone.results.outcome('messages', { strategy: 'topics' }),
    );
  });

  test('about other outcomes, in other words, reads them from the same runs', async () => {
    const { cwd, change } = fresh();
    change((text) =>
      text.replace('name: A small group', 'name: Renamed').replace('[members, messages]', '[joined, messages]'),
    );
    const { computed, results } = await studyIn(cwd, { outcomes: ['members@7d'] });
    expect(computed).toBe(0);
    const days: number[] = [];
    await results.readSeries(
      'members',
      ({ strategy }, values) => void (strategy === 'topics' && days.push(values[6]!)),
    );
    expect([...results.outcome('members@7d', { strategy: 'topics' })]).toEqual(days);
  });

  test('the program does the same, with its report', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const first = await command(compare, { cwd, charts: true });
    const before = filesIn(join(cwd, 'study'));
    expect(await hearsay(compare, { cwd, env: NO_RUNS, charts: true })).toEqual(first);
    expect(filesIn(join(cwd, 'study'))).toEqual(before);
    rmSync(join(cwd, 'a.yaml'));
    rmSync(join(cwd, 'study', 'charts'), { recursive: true });
    rmSync(join(cwd, 'study', 'report.html'));
    expect((await hearsay(['report', 'study', '--quiet'], { cwd, env: NO_RUNS, charts: true })).stdout).toBe(
      first.stdout,
    );
    expect(filesIn(join(cwd, 'study'))).toEqual(before);
  });
});

const compare = ['compare', 'a.yaml', '--out', 'study', '--quiet'];
/** The program fails when it computes a run. */
const NO_RUNS = { NODE_OPTIONS: `--import ${fileURLToPath(new URL('no-runs.mjs', import.meta.url))}` };

describe('a folder that does not fit is refused, with what to do, and left as it is', () => {
  const changes: [string, (text: string) => string, string][] = [
    ['another number', (text) => text.replace('size: 200', 'size: 150'), 'population.size was 200 and is 150'],
    ['another seed', (text) => text.replace('seed: small', 'seed: other'), 'seed was "small" and is "other"'],
    ['a formula', (text) => `${text}formulas: { twice: 2 * messages }\n`, 'formulas.twice is new'],
    ['a strategy that is gone', (text) => text.replace(/ {2}topics:.*\n/, ''), 'strategies.topics is gone'],
    [
      'a strategy that differs',
      (text) => text.replace('quality: 0.9', 'quality: 0.5'),
      'strategies.topics.content.0.quality was 0.9 and is 0.5',
    ],
  ];
  test.each(changes)('%s', async (_what, edit, told) => {
    const { cwd, study, change } = fresh();
    const before = filesIn(study);
    change(edit);
    const message = await refusal(studyIn(cwd));
    expect(message).toContain(told);
    expect(message).toContain('--out');
    expect(filesIn(study)).toEqual(before);
  });

  const manifests: [string, (manifest: Record<string, unknown>) => unknown, string][] = [
    [
      'of a newer form',
      (m) => ({ ...m, format: 'hearsay study 3', hearsay: '9.1.0' }),
      'newer hearsay (version 9.1.0)',
    ],
    ['of another version', (m) => ({ ...m, hearsay: '0.0.1' }), 'was made by hearsay 0.0.1'],
    [
      'of the same version before it knew an outcome',
      (m) => {
        const others = (names: unknown) => (names as string[]).filter((name) => name !== 'replyRate');
        return { ...m, outcomes: others(m.outcomes), series: others(m.series) };
      },
      'than this one: it knew no "replyRate"',
    ],
    [
      'of the same version with an outcome that is gone',
      (m) => ({ ...m, outcomes: [...(m.outcomes as string[]), 'warmth'] }),
      'than this one: it knew "warmth"',
    ],
    ['of another command', (m) => ({ ...m, kind: 'sweep' }), 'holds a study of "hearsay sweep"'],
    ['of another shape', (m) => ({ ...m, batches: [{ points: ['x'] }] }), 'is damaged: batches.0.points.0'],
    [
      'with a path that leads out',
      (m) => ({ ...m, graph: { file: 'graph.../../secret', hash: '' } }),
      'is damaged: graph.file',
    ],
    [
      'with points that do not exist',
      (m) => ({ ...m, batches: [{ points: [7], strategies: ['a'], replications: [0, 1] }] }),
      'a point that does not exist',
    ],
    [
      'that speaks of billions of runs',
      (m) => ({ ...m, batches: [{ points: [0], strategies: Array(100).fill('a'), replications: [0, 9_999_999] }] }),
      'too many runs',
    ],
    ['whose scenario is broken', (m) => ({ ...m, scenarioText: 'hearsay: 1\n' }), 'the scenario in the manifest'],
  ];
  test.each(manifests)('a manifest %s', async (_what, edit, told) => {
    const { cwd, study } = fresh();
    writeFileSync(join(study, 'manifest.json'), JSON.stringify(edit(manifestOf(study))));
    const before = filesIn(study);
    expect(await refusal(studyIn(cwd))).toContain(told);
    expect(filesIn(study)).toEqual(before);
  });

  test('where nobody named it another folder is taken, and found again', async () => {
    const { cwd } = fresh();
    const other = { named: false, set: ['population.size=150'], replications: 2 };
    const { folder, told } = await studyIn(cwd, other);
    expect(folder).toBe(join(cwd, 'study-2'));
    expect(told).toContain('population.size was 200 and is 150; this one goes to another folder');
    expect(await studyIn(cwd, other)).toMatchObject({ folder, computed: 0 });
    expect(await studyIn(cwd, { named: false })).toMatchObject({ folder: join(cwd, 'study'), computed: 0 });
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'study', 'study-2']);
  });

  test('another question of the same command: its report would replace the first', async () => {
    const { cwd } = fresh();
    const ask = (vary: string) => ({
      kind: 'sweep',
      asked: { vary: [vary] },
      points: [{ set: [vary] }],
      replications: 2,
    });
    rmSync(join(cwd, 'study'), { recursive: true });
    await studyIn(cwd, ask('population.size=150'));
    expect(await refusal(studyIn(cwd, ask('population.size=160')))).toContain(
      'holds another "hearsay sweep": vary was ["population.size=150"] and is ["population.size=160"]',
    );
    const second = await studyIn(cwd, { ...ask('population.size=160'), named: false });
    expect(second.folder).toBe(join(cwd, 'study-2'));
    expect(second.told).toContain('this one goes to another folder');
    // The same question again, with more replications, finds its folder.
    expect(await studyIn(cwd, { ...ask('population.size=150'), replications: 3, named: false })).toMatchObject({
      folder: join(cwd, 'study'),
      computed: 2,
    });
  });

  test('the program says so in two lines and exits with 2', async () => {
    const { cwd } = fresh();
    const { code, stdout, stderr } = await hearsay([...compare, '--seed', 'other'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(
        'error: "study" holds a study of another version of this scenario: seed was "small" and is "other"',
      ),
      expect.stringContaining('  give another folder with "--out"'),
    ]);
  });
});

describe('one command at a time', () => {
  const lock = (study: string, owner: unknown) => writeFileSync(join(study, 'lock'), JSON.stringify(owner));

  test('a folder that a living process has is refused', async () => {
    const { cwd, study } = fresh();
    lock(study, { pid: process.pid, host: hostname() });
    const { code, stderr } = await hearsay(compare, { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`another hearsay is writing to "study" (process ${process.pid}`),
    ]);
    expect(existsSync(join(study, 'lock'))).toBe(true);
  });

  test('the lock of a process that died is taken over, also that of one on another machine', async () => {
    const { cwd, study } = fresh();
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.on('close', resolve));
    lock(study, { pid: child.pid, host: hostname() });
    expect((await studyIn(cwd)).results.finished).toBe(12);
    expect(existsSync(join(study, 'lock'))).toBe(false);
    lock(study, { pid: child.pid, host: 'elsewhere' });
    expect((await studyIn(cwd)).told).toContain('on "elsewhere"; looking whether it is still at work');
    expect(existsSync(join(study, 'lock'))).toBe(false);
  });

  test('a lock without a name, of a process that was killed before it wrote it, keeps nobody out', async () => {
    const { cwd, study } = fresh();
    for (const name of ['lock', 'lock.takeover']) writeFileSync(join(study, name), '');
    expect((await studyIn(cwd)).results.finished).toBe(12);
    expect(readdirSync(study).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test('of two that start at once one is told to wait', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const both = await Promise.allSettled([studyIn(cwd), studyIn(cwd)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(made, 'study')));
  });
});

describe('a disk that does not take it', () => {
  test('when it is full it says so, and what was done is gone on with', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const full = { NODE_OPTIONS: `--import ${fileURLToPath(new URL('full-disk.mjs', import.meta.url))}` };
    const { code, stdout, stderr } = await hearsay(compare, { cwd, env: full });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('the disk is full');
    expect(stderr).toContain('every run that was finished before is kept');
    expect(stderr).not.toContain('    at ');
    const study = join(cwd, 'study');
    // Five frames were written, and part of a sixth.
    expect(readFileSync(join(study, 'journal', 'part-00000')).length).toBeGreaterThan(0);
    expect((await studyIn(cwd)).computed).toBe(7);
    expect(partsIn(study)).toEqual(partsIn(join(made, 'study')));
  });

  test('when nothing fits on it from the beginning, no share waits and no lock stays behind', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const full = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    syncBuiltinESMExports();
    try {
      for (const words of [compare, [...compare, '--share', '1/2']]) {
        const { code, stdout, stderr } = await command(words, { cwd });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/"study.lock" cannot be written: the disk is full\n.*make room and repeat the command/);
      }
    } finally {
      full.mockRestore();
      syncBuiltinESMExports();
    }
    expect(readdirSync(join(cwd, 'study'))).toEqual([]);
    expect((await studyIn(cwd)).computed).toBe(12);
  });

  test('a part that is cut off is named, and computed again on request', async () => {
    const { cwd, study } = fresh();
    const before = filesIn(study);
    const path = join('study', 'runs', 'part-00000.parquet');
    truncateSync(join(cwd, path), 3000);
    for (const words of [compare, ['report', 'study'], ['rerun', 'study', '0/topics/1']]) {
      const { code, stdout, stderr } = await command(words, { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`"${path}" is damaged`);
      expect(stderr).toContain('--recompute-damaged');
    }
    const { computed, told } = await studyIn(cwd, { flags: ['recompute-damaged'] });
    expect([computed, told]).toEqual([12, expect.stringContaining('its runs are computed again')]);
    expect(filesIn(study)).toEqual(before);
  });

  test('parts of another study are refused, in a folder and in a journal', async () => {
    const other = folderWith({ 'a.yaml': smallScenario().replace('quality: 0.9', 'quality: 0.4') });
    await studyIn(other);
    for (const table of ['runs', 'series']) {
      const { cwd, study } = fresh();
      const name = join(table, 'part-00000.parquet');
      cpSync(join(other, 'study', name), join(study, name));
      expect(await refusal(studyIn(cwd))).toContain(`${name}" is damaged: it holds runs of another study`);
      const { code, stderr } = await command(['report', 'study'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('runs of another study')]);
      const before = filesIn(join(made, 'study'));
      expect((await studyIn(cwd, { flags: ['recompute-damaged'] })).computed).toBe(12);
      expect(filesIn(study)).toEqual(before);
    }
    // Half done, so that its runs are in a journal.
    const { cwd, study } = fresh();
    await studyIn(cwd, { replications: 7, only: ({ strategy }) => strategy === 'topics' });
    const begun = fresh();
    await studyIn(begun.cwd, { replications: 7, only: ({ strategy }) => strategy === 'nothing' });
    const journal = join('journal', 'part-00001');
    if (existsSync(join(study, journal))) cpSync(join(begun.study, journal), join(study, journal));
    expect(existsSync(join(study, journal))).toBe(false);
  });

  test('parts of a study that differs in a value that was varied, or in its graph, are refused as well', async () => {
    const points = (size: number) => [{ set: [`population.size=${size}`] }];
    const [one, other] = [150, 160].map(() => folderWith({ 'a.yaml': smallScenario() })) as [string, string];
    await studyIn(one, { points: points(150), replications: 2 });
    await studyIn(other, { points: points(160), replications: 2 });
    const part = join('study', 'runs', 'part-00000.parquet');
    cpSync(join(other, part), join(one, part));
    expect(await refusal(studyIn(one, { points: points(150), replications: 2 }))).toContain('runs of another study');
  });

  test('a folder that was copied over another is refused, whichever files win', async () => {
    const other = folderWith({ 'a.yaml': smallScenario().replace('seed: small', 'seed: large') });
    await studyIn(other);
    for (const name of ['manifest.json', 'runs', 'series']) {
      const { cwd, study } = fresh();
      cpSync(join(other, 'study', name), join(study, name), { recursive: true, force: true });
      const { code, stderr } = await command(['report', 'study'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('another study')]);
    }
  });

  test('a part that is gone from a complete study is missing, and no run that was never made', async () => {
    for (const gone of ['runs', 'runs/part-00000.parquet']) {
      const { cwd, study } = fresh();
      const before = filesIn(study);
      rmSync(join(study, gone), { recursive: true });
      for (const words of [
        ['report', 'study'],
        ['export', 'study'],
        ['rerun', 'study', '0/topics/1'],
      ]) {
        const { code, stderr } = await command(words, { cwd });
        expect([code, stderr]).toEqual([2, expect.stringContaining('part-00000.parquet" is damaged: it is missing')]);
        expect(stderr).not.toContain('stopped early');
      }
      expect(await refusal(studyIn(cwd))).toContain('it is missing');
      expect((await studyIn(cwd, { flags: ['recompute-damaged'] })).computed).toBe(12);
      expect(filesIn(study)).toEqual(before);
    }
  });

  test('a journal that lost runs is said to have', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const full = { NODE_OPTIONS: `--import ${fileURLToPath(new URL('full-disk.mjs', import.meta.url))}` };
    await hearsay(compare, { cwd, env: full });
    const journal = join(cwd, 'study', 'journal', 'part-00000');
    // What the manifest knows of is there, so that the same command goes on from it and notes what it finds.
    const manifest = manifestOf(join(cwd, 'study'));
    manifest.kept = { parts: [], journals: [[0, 5]] };
    writeFileSync(join(cwd, 'study', 'manifest.json'), JSON.stringify(manifest));
    truncateSync(journal, Math.floor(0.7 * readFileSync(journal).length));
    expect(await refusal(studyIn(cwd))).toMatch(/of its 5 runs only \d are whole/);
    const { computed } = await studyIn(cwd, { flags: ['recompute-damaged'] });
    expect(computed).toBeGreaterThan(7);
    expect(partsIn(join(cwd, 'study'))).toEqual(partsIn(join(made, 'study')));
  });

  test.each<[string, (path: string) => void, string]>([
    ['cut off', (path) => truncateSync(path, 700), 'is damaged: it is cut off, or no JSON'],
    ['empty', (path) => truncateSync(path, 0), 'is damaged: it is empty'],
    ['of something else', (path) => writeFileSync(path, '{ "name": "My page" }'), 'not that of a hearsay study'],
    ['a list', (path) => writeFileSync(path, '[1, 2]'), 'not that of a hearsay study'],
  ])('a manifest that is %s is called that', async (_what, damage, told) => {
    const { cwd, study } = fresh();
    damage(join(study, 'manifest.json'));
    for (const words of [['report', 'study'], compare]) {
      const { code, stderr } = await command(words, { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
    }
  });

  test('runs that the manifest does not tell of are not taken for those that it does', async () => {
    const { cwd, study } = fresh();
    writeFileSync(join(study, 'manifest.json'), JSON.stringify({ ...manifestOf(study), digest: '0123456789abcdef' }));
    const { code, stderr } = await command(['report', 'study'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('are not those that its manifest tells of')]);
  });

  test('a study of an older hearsay makes room', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const study = join(cwd, 'study');
    mkdirSync(join(study, 'charts'), { recursive: true });
    writeFileSync(join(study, 'charts', 'old.svg'), 'old');
    const old = { format: 'hearsay study 1', complete: true, files: ['charts/old.svg', '../a.yaml'] };
    writeFileSync(join(study, 'manifest.json'), JSON.stringify(old));
    expect((await command(['report', 'study'], { cwd })).stderr).toContain('holds a report without its runs');
    await studyIn(cwd);
    expect(filesIn(study)).toEqual(filesIn(join(made, 'study')));
    expect(existsSync(join(cwd, 'a.yaml'))).toBe(true);
  });
});

describe('report', () => {
  test('speaks another language when asked, and keeps to it', async () => {
    const { cwd, study } = fresh();
    const { stdout } = await command(['report', 'study', '--lang', 'zh', '--quiet'], { cwd });
    expect(stdout).toContain('基准');
    expect(manifestOf(study).report).toEqual({ language: 'zh' });
    expect(readFileSync(join(study, 'report.html'), 'utf8')).toContain('lang="zh');
  });

  test('of a study that is not complete rests on the replications that are whole', async () => {
    const { cwd, study } = fresh();
    // As if ten replications had been asked for and none of the four further ones been done.
    const manifest = manifestOf(study);
    manifest.design.replications = 10;
    manifest.batches.push({ points: [0], strategies: ['nothing', 'topics'], replications: [6, 10] });
    manifest.complete = false;
    writeFileSync(join(study, 'manifest.json'), JSON.stringify(manifest));
    const stored = await openStored(study);
    expect(await stored.readResults()).toMatchObject({ replications: 6, finished: 12 });
    expect([stored.interrupted, stored.manifest.kind]).toEqual([true, 'compare']);
    stored.close();
    expect((await studyIn(cwd, { replications: 10 })).computed).toBe(8);
  });

  test.each([
    ['a folder that is not there', 'nowhere'],
    ['a folder without a study', '.'],
  ])('%s is refused', async (_what, name) => {
    const { cwd } = fresh();
    const { code, stderr } = await command(['report', name], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`there is no study in "${name}"`)]);
    expect(stderr).not.toContain('--out');
  });

  test('the folder above a study names the study, and a file is said to be one', async () => {
    const { cwd } = fresh();
    expect((await command(['report', '.'], { cwd })).stderr).toContain('name one, such as "study"');
    expect((await command(['export', 'a.yaml'], { cwd })).stderr).toContain(
      '"a.yaml" is a file, not the folder of a study',
    );
  });
});

describe('rerun', () => {
  test('finds a run identical, from the study alone', async () => {
    const { cwd, study } = fresh();
    rmSync(join(cwd, 'a.yaml'));
    const { code, stdout } = await command(['rerun', 'study', '0/topics/4', '--json'], { cwd });
    expect(code).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ run: '0/topics/4', identical: true, differences: [] });
    expect(told.digest).toBe(told.recomputed);
    // The point may be left out where nothing is varied.
    expect((await command(['rerun', 'study', 'topics/4'], { cwd })).stdout).toContain(
      `identical, outcomes, series and digest (${told.digest})`,
    );
    expect(existsSync(join(study, 'lock'))).toBe(false);
  });

  test('finds what was computed from something else, and exits with 1', async () => {
    const { cwd, study } = fresh();
    const manifest = manifestOf(study);
    manifest.scenarioText = manifest.scenarioText.replace('quality: 0.9', 'quality: 0.8');
    writeFileSync(join(study, 'manifest.json'), JSON.stringify(manifest));
    const { code, stdout } = await command(['rerun', 'study', '0/topics/4', '--json'], { cwd });
    expect(code).toBe(1);
    const { identical, differences } = JSON.parse(stdout);
    expect(identical).toBe(false);
    expect(differences.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['digest', 'messages', 'messages over days']),
    );
    // Nothing was changed for the other strategy.
    expect((await command(['rerun', 'study', '0/nothing/4'], { cwd })).code).toBe(0);
  });

  test.each([
    ['0/topic/3', '"0/topics/3"'],
    ['0/topics/99', '"0/topics/5"'],
    ['3/topics/1', '"0/topics/1"'],
    ['topics', 'the number of the point, the strategy and the replication'],
  ])('"%s" is no run, and the nearest is named', async (name, near) => {
    const { cwd } = fresh();
    const { code, stderr } = await command(['rerun', 'study', name], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(near)]);
  });

  test('a graph that the scenario names is in the study, and seen when it changes', async () => {
    const friends = Array.from(
      { length: 200 },
      (_, person) => `${person},${(person + 1) % 200}\n${person},${(person + 7) % 200}`,
    );
    const cwd = folderWith({
      'a.yaml': smallScenario().replace('graph: { kind: small-world, meanDegree: 8 }', 'graph: { file: friends.csv }'),
      'friends.csv': `${friends.join('\n')}\n`,
    });
    await studyIn(cwd, { replications: 2 });
    rmSync(join(cwd, 'friends.csv'));
    expect((await command(['rerun', 'study', '0/topics/1'], { cwd })).code).toBe(0);
    appendFileSync(join(cwd, 'study', 'graph.csv'), '3,9\n');
    const { code, stderr } = await command(['rerun', 'study', '0/topics/1'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not the graph that the runs were computed with')]);
    writeFileSync(join(cwd, 'friends.csv'), `${friends.slice(1).join('\n')}\n0,9\n0,8\n`);
    expect(await refusal(studyIn(cwd))).toContain('the graph file has other contents');
  });
});

describe('kill -9', () => {
  test('at random moments costs no finished run, doubles none, and the end is the same bytes', async () => {
    const script = fileURLToPath(new URL('kill-study.mjs', import.meta.url));
    const child = spawn(process.execPath, [script, '--replications', '40', '--kills', '3', '--seed', '3']);
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(told).toMatch(/\ngood\n$/);
    expect(told.match(/: killed;/g)?.length).toBeGreaterThanOrEqual(2);
    expect(code).toBe(0);
  });
});
