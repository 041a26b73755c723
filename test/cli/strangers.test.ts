/** Studies that come from strangers: nothing inside one makes hearsay write, delete or wait elsewhere, and its manifest asks for nothing wrong. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { command, folderWith, newFolder, smallScenario } from './program.ts';
import { refusal, studyIn } from './study-in.ts';

const compare = ['compare', 'a.yaml', '--out', 'study', '--quiet'];

/** A finished study, made once. */
let made: string;
beforeAll(async () => {
  made = folderWith({ 'a.yaml': smallScenario() });
  expect((await studyIn(made)).computed).toBe(12);
});

function fresh() {
  const cwd = newFolder();
  cpSync(made, cwd, { recursive: true });
  const study = join(cwd, 'study');
  const manifest = () => JSON.parse(readFileSync(join(study, 'manifest.json'), 'utf8'));
  const edit = (change: (manifest: Record<string, never>) => unknown) =>
    writeFileSync(join(study, 'manifest.json'), JSON.stringify(change(manifest())));
  return { cwd, study, edit, manifest };
}

/** More runs are asked for, so that some are computed, and a report is written. */
const more = (cwd: string) => studyIn(cwd, { replications: 7 });

describe('nothing is written or deleted outside of a study', () => {
  const victim = (cwd: string, name = 'victim') => {
    writeFileSync(join(cwd, name), 'precious');
    return () => expect(readFileSync(join(cwd, name), 'utf8')).toBe('precious');
  };

  test('by links at the names that files have while they are written, or at those they get', async () => {
    const { cwd, study } = fresh();
    const check = victim(cwd);
    for (const name of ['report.html', 'manifest.json', 'summary.json', 'README.txt', 'runs/part-00001.parquet'])
      symlinkSync(join(cwd, 'victim'), join(study, `${name}.tmp`));
    rmSync(join(study, 'report.html'));
    symlinkSync('../victim', join(study, 'report.html'));
    await more(cwd);
    check();
    // The link made room for the report.
    expect(lstatSync(join(study, 'report.html')).isFile()).toBe(true);
  });

  test.each(['charts', 'journal', 'runs', 'series'])('by a link in the place of the folder "%s"', async (name) => {
    const { cwd, study } = fresh();
    mkdirSync(join(study, name), { recursive: true });
    renameSync(join(study, name), join(cwd, 'elsewhere'));
    symlinkSync('../elsewhere', join(study, name));
    writeFileSync(join(cwd, 'elsewhere', 'trajectories.png'), 'precious');
    const before = readdirSync(join(cwd, 'elsewhere'));
    expect(await refusal(more(cwd))).toContain(`study/${name}" is a link`);
    const { code, stderr } = await command(['report', 'study', '--quiet'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`study/${name}" is a link`)]);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(before);
  });

  test('by a journal that is a link, or another name of a file', async () => {
    const { cwd, study } = fresh();
    const check = victim(cwd);
    symlinkSync('../../victim', join(study, 'journal', 'part-00001'));
    expect(await refusal(more(cwd))).toContain('part-00001" cannot be read: it is a link');
    check();
    rmSync(join(study, 'journal', 'part-00001'));
    linkSync(join(cwd, 'victim'), join(study, 'journal', 'part-00001'));
    await more(cwd);
    check();
  });

  test('by names in the manifest', async () => {
    const { cwd, edit } = fresh();
    edit((m) => ({
      ...m,
      outcomes: [...(m.outcomes as string[]), '../../../escaped'],
      files: ['../a.yaml', 'a/../../a.yaml'],
    }));
    for (const words of [
      ['export', 'study', '--out', 'tables'],
      ['report', 'study'],
      ['rerun', 'study', '0/topics/1'],
    ]) {
      const { code, stderr } = await command(words, { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('its scenario has no outcome "../../../escaped"')]);
    }
    expect(existsSync(join(cwd, 'tables'))).toBe(false);
    const { cwd: other, edit: editOther } = fresh();
    editOther((m) => ({ ...m, files: ['../a.yaml', 'charts/../../a.yaml'] }));
    await more(other);
    expect(existsSync(join(other, 'a.yaml'))).toBe(true);
  });
});

describe('nothing makes a command wait', () => {
  const fifo = (path: string) => {
    rmSync(path, { force: true });
    execFileSync('mkfifo', [path]);
  };
  test.each(['manifest.json', 'README.txt', 'runs/part-00000.parquet', 'journal/part-00001', 'lock'])(
    'a pipe in the place of "%s"',
    async (name) => {
      const { cwd, study } = fresh();
      fifo(join(study, name));
      expect(await refusal(more(cwd))).toContain('not an ordinary file');
    },
  );

  test('a pipe in the place of a scenario or of a description or page to be replaced', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    fifo(join(cwd, 'pipe.yaml'));
    for (const words of [
      ['check', 'pipe.yaml'],
      ['schema', '--out', 'pipe.yaml'],
      ['explore', 'a.yaml', '--out', 'pipe.yaml', '--no-open'],
    ]) {
      const { code } = await command(words, { cwd });
      expect(code).toBe(2);
    }
  });

  test('a folder in the place of the lock is named', async () => {
    const { cwd, study } = fresh();
    mkdirSync(join(study, 'lock'));
    expect(await refusal(more(cwd))).toContain('lock" is a folder');
  });
});

describe('a manifest asks for nothing wrong', () => {
  test('a small one cannot ask for much memory', async () => {
    const { cwd, edit, study } = fresh();
    const batch = { points: [0], strategies: ['nothing', 'topics'], replications: [6, 9_999_999] };
    edit((m) => ({ ...m, runsPerPart: 1 }));
    expect((await command(['report', 'study'], { cwd })).stderr).toContain('is damaged: runsPerPart');
    cpSync(join(made, 'study', 'manifest.json'), join(study, 'manifest.json'));
    edit((m) => ({ ...m, complete: false, batches: [...(m.batches as object[]), batch] }));
    const before = process.memoryUsage().rss;
    expect((await command(['export', 'study', '--out', 'tables'], { cwd })).code).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(600e6);
    expect(
      readFileSync(join(cwd, 'tables', 'runs.csv'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(13);
  });

  const inReport: [string, readonly string[], Record<string, unknown>, string][] = [
    ['compare', compare, { language: 'fr' }, 'report.language'],
    ['compare', compare, { language: 7 }, 'report.language'],
    ['compare', compare, { language: 'en', precision: { wishes: 'all' } }, 'report.precision'],
    ['sweep', ['sweep', 'a.yaml', '--vary', 'population.size=100,150'], { vary: 'population.size=1' }, 'report.vary'],
    [
      'sweep',
      ['sweep', 'a.yaml', '--vary', 'population.size=100,150'],
      { vary: ['population.size=100,120'] },
      'points',
    ],
    [
      'threshold',
      ['threshold', 'a.yaml', '--vary', 'population.size=50,80,100,150,200,250,300'],
      { search: { levels: [{ value: 1, set: [] }] } },
      'report.search',
    ],
    ['explain', ['explain', 'a.yaml', '--of', 'topics'], { orders: 1e99 }, 'report.orders'],
    ['ab', ['ab', 'a.yaml', '--of', 'topics'], { planned: { of: 7 } }, 'report.planned'],
    [
      'select',
      ['select', 'a.yaml', '--indifference', '5', '--replications', '4'],
      { confidence: 'high' },
      'report.confidence',
    ],
  ];
  test.each(inReport)('%s: %#', async (_kind, words, wrong, told) => {
    const cwd = folderWith({ 'a.yaml': smallScenario().replace('replications: 6', 'replications: 3') });
    const own = words.includes('--out') ? words : [...words, '--out', 'study', '--quiet'];
    const { code } = await command(own, { cwd });
    expect(code).toBe(0);
    const path = join(cwd, 'study', 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, report: { ...manifest.report, ...wrong } }));
    const refused = await command(['report', 'study'], { cwd });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(refused.stderr).toContain('is damaged');
  });
});

describe('what a terminal obeys is not passed on', () => {
  test('from the name of a study or of a scenario in its manifest', async () => {
    const { cwd, study, edit } = fresh();
    edit((m) => ({ ...m, scenarioFile: '\u001b]0;owned\u0007.yaml', command: 'hearsay \u001b[2J' }));
    renameSync(study, join(cwd, 'st\u001b[2Judy'));
    const { code, stdout, stderr } = await command(['export', 'st\u001b[2Judy', '--out', 'ta\u001b[2Jbles', '--json'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
    expect(statSync(join(cwd, 'ta\u001b[2Jbles')).isDirectory()).toBe(true);
  });
});
