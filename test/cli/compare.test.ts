/** `hearsay compare`: the result on standard output, the study on disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, folderWith, hearsay, smallScenario } from './program.ts';

const number = z.number().nullable();
const interval = z.tuple([number, number]);
/** Whether an interval may be called one of 95 %. */
const ciKind = z.enum(['certain', '95', '90', 'rough']);
const side = z.enum(['higher', 'lower']).nullable();
const verdict = z.enum(['better', 'worse', 'undecided', 'no meaningful difference']);
const countBySegment = z.strictObject({
  mean: number,
  ci95: interval,
  ciKind,
  against: z.strictObject({ difference: number, ci95: interval, ciKind, pairs: z.int() }).nullable(),
});
/** Why two strategies have the same outcome: null where they have not, or where nothing is known. */
const whySame = z
  .strictObject({
    changed: z.array(z.string()).min(1),
    because: z.enum(['no-way', 'off', 'reached-nobody', 'got-no-further']),
    needs: z.array(z.string()),
    way: z.array(z.string()),
    moved: z.array(z.string()),
  })
  .nullable();
const compareDocument = z.strictObject({
  scenario: z.string(),
  seed: z.string(),
  replications: z.int(),
  workers: z.int(),
  strategies: z.array(
    z.strictObject({
      name: z.string(),
      outcomes: z.record(
        z.string(),
        z.strictObject({
          mean: number,
          sd: number,
          ci95: interval,
          ciKind,
          q05: number,
          median: number,
          q95: number,
          // Where some run has no value.
          runs: z.int().optional(),
          missing: z.int().optional(),
          causes: z.array(z.unknown()).optional(),
        }),
      ),
    }),
  ),
  comparisons: z.array(
    z.strictObject({
      outcome: z.string(),
      strategy: z.string(),
      baseline: z.string(),
      difference: number,
      ci95: interval,
      ciKind,
      probabilityBetter: number,
      verdict,
      better: z.enum(['more', 'less', 'neither']),
      shown: side,
      probabilityHigher: number,
      medianDifference: number,
      inMostRuns: side,
      pairs: z.int(),
      missingPairs: z.int(),
      presence: z.strictObject({ difference: number, ci95: interval, pAdjusted: number }).nullable(),
      reasons: z.array(z.string()),
      whySame,
    }),
  ),
  warnings: z.array(z.unknown()),
  failures: z.int(),
  best: z
    .strictObject({
      outcome: z.string(),
      strategy: z.string(),
      runnerUp: z.string(),
      difference: number,
      ci95: interval,
      ciKind,
      verdict,
      notToldApart: z.array(z.string()),
    })
    .nullable(),
  sharesOfRuns: z.array(z.string()),
  ranking: z.array(
    z.strictObject({
      outcome: z.string(),
      strategy: z.string(),
      probabilityBest: number,
      regret: number,
      firstIn: number,
      worstTenth: number,
    }),
  ),
  segments: z.array(
    z.strictObject({
      segment: z.string(),
      strategy: z.string(),
      joined: countBySegment,
      members: countBySegment,
      left: countBySegment,
      messages: countBySegment,
      orders: countBySegment,
    }),
  ),
  precision: z
    .strictObject({
      replications: z.int(),
      most: z.int(),
      met: z.boolean(),
      widths: z.array(
        z.strictObject({
          outcome: z.string(),
          strategy: z.string(),
          wanted: z.number(),
          half: number,
          ci95: interval,
          met: z.boolean(),
          needed: z.int(),
        }),
      ),
    })
    .nullable(),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
});

async function compareJson(cwd: string, ...words: string[]) {
  const { code, stdout } = await command(['compare', 'a.yaml', '--json', ...words], { cwd });
  expect(code).toBe(0);
  return compareDocument.parse(JSON.parse(stdout));
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

describe('the result', () => {
  test('--json keeps its promised shape; progress and remarks go to standard error', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout, stderr } = await hearsay(['compare', 'a.yaml', '--json', '--workers', '2'], { cwd });
    expect(code).toBe(0);
    const document = compareDocument.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ scenario: 'A small group', seed: 'small', replications: 6, workers: 2 });
    expect(document.strategies.map(({ name }) => name)).toEqual(['nothing', 'topics']);
    expect(Object.keys(document.strategies[0]!.outcomes)).toEqual(['members', 'messages']);
    expect(document.comparisons.map(({ outcome, strategy, baseline }) => [outcome, strategy, baseline])).toEqual([
      ['members', 'topics', 'nothing'],
      ['messages', 'topics', 'nothing'],
    ]);
    expect(stderr).toContain(join('hearsay-study', 'a', 'report.html'));
  });

  test('--json says which strategy leads in the first outcome, and what is a share of runs', async () => {
    const cwd = folderWith({
      'a.yaml': smallScenario('  busy: { extends: topics }', 'formulas: { lively: messages > 0, twice: 2 * messages }'),
    });
    const { best, sharesOfRuns } = await compareJson(cwd, '--set', 'outcomes=[messages, lively, twice]');
    // Two equal strategies cannot be told apart, and a comparison with the baseline is that of the verdicts.
    expect(best).toMatchObject({ outcome: 'messages', strategy: 'topics', runnerUp: 'busy', difference: 0 });
    expect(best!.notToldApart).toEqual(['busy']);
    expect(sharesOfRuns).toEqual(['lively']);
    expect((await compareJson(cwd, '--set', 'strategies.topics={}')).best).toBeNull();
  });

  test('two strategies that differ in name alone differ by exactly 0', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario('  twin: {}') });
    const { comparisons } = await compareJson(cwd);
    for (const { difference, ci95, verdict } of comparisons.filter(({ strategy }) => strategy === 'twin')) {
      expect([difference, ci95, verdict]).toEqual([0, [0, 0], 'no meaningful difference']);
    }
  });

  test('text names strategies, outcomes and verdicts and stays within 100 columns', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario('  twin: {}') });
    const { code, stdout } = await command(['compare', 'a.yaml', '--quiet'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Do daily topics help?');
    expect(stdout).toMatch(/^Members \(members\)$/m);
    expect(stdout).toMatch(/^ {2}nothing .* baseline$/m);
    expect(stdout).toMatch(/^ {2}twin .* no meaningful difference$/m);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('--lang zh speaks Chinese in columns that stand right', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario('  每日话题: {}') });
    const { code, stdout } = await command(['compare', 'a.yaml', '--lang', 'zh', '--quiet'], { cwd });
    expect(code).toBe(0);
    const columnsBefore = (line: string, mark: string) => {
      const before = line.slice(0, line.lastIndexOf(mark));
      return [...before].reduce((sum, sign) => sum + (/[\u2e80-\u9fff]/.test(sign) ? 2 : 1), 0);
    };
    const lines = stdout.split('\n');
    const baseline = lines.find((line) => line.startsWith('  nothing'))!;
    const chinese = lines.find((line) => line.startsWith('  每日话题'))!;
    expect(columnsBefore(baseline, '基准')).toBe(columnsBefore(chinese, '无实质差异'));
  });

  test('--quiet leaves standard error empty', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    expect((await command(['compare', 'a.yaml', '--quiet'], { cwd })).stderr).toBe('');
  });

  test('--replications, --seed and --set replace what the file says', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const words = ['--replications', '3', '--seed', 'mine', '--set', 'population.size=150', '--set', 'horizon=5 days'];
    const document = await compareJson(cwd, ...words);
    expect(document).toMatchObject({ replications: 3, seed: 'mine' });
    const manifest = manifestOf(join(cwd, 'hearsay-study', 'a'));
    expect(manifest).toMatchObject({ seed: 'mine', set: ['population.size=150', 'horizon=5 days', 'seed="mine"'] });
  });

  test('--decide exits with 1 while the outcome is open and with 0 when it is settled', async () => {
    // Founders are the same in both, so that two replications show no difference in one and cannot settle the other.
    const cwd = folderWith({ 'a.yaml': smallScenario('  twin: {}') });
    const words = ['compare', 'a.yaml', '--replications', '2', '--json', '--quiet', '--set', 'baseline=twin'];
    const { comparisons } = compareDocument.parse(JSON.parse((await command(words, { cwd })).stdout));
    const verdicts = comparisons.filter(({ outcome }) => outcome === 'members').map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['no meaningful difference', 'undecided']);
    const open = await command([...words, '--decide', 'members'], { cwd });
    expect([open.code, open.stderr]).toEqual([1, expect.stringContaining('"--decide members": undecided for "')]);
    const settled = [...words, '--decide', 'members', '--set', 'strategies.topics={}'];
    expect((await command(settled, { cwd })).code).toBe(0);
  });

  test('--decide refuses an outcome that is not compared', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stderr } = await command(['compare', 'a.yaml', '--decide', 'mesages'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "messages"?')]);
  });
});

describe('the study on disk', () => {
  test('holds the report, every chart in three forms, the summary and the manifest', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { stdout } = await command(['compare', 'a.yaml', '--json', '--out', 'study', '--quiet'], {
      cwd,
      charts: true,
    });
    const study = join(cwd, 'study');
    expect(readdirSync(study).sort()).toEqual(
      [
        'README.txt',
        'charts',
        'explore.html',
        'journal',
        'manifest.json',
        'report.html',
        'runs',
        'series',
        'summary.json',
      ].sort(),
    );
    // What is kept does not hang on the number of threads.
    const { workers: _, ...kept } = JSON.parse(stdout);
    expect(JSON.parse(readFileSync(join(study, 'summary.json'), 'utf8'))).toEqual(kept);
    const charts = readdirSync(join(study, 'charts'));
    const names = new Set(charts.map((name) => name.replace(/(\.vl\.json|\.svg|\.png)$/, '')));
    expect(charts).toHaveLength(3 * names.size);
    expect(names.size).toBeGreaterThan(3);
    const manifest = manifestOf(study);
    expect(manifest).toMatchObject({
      format: 'hearsay study 2',
      complete: true,
      runs: 12,
      failures: 0,
      scenarioFile: 'a.yaml',
      scenarioText: smallScenario(),
      scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      design: { strategies: ['nothing', 'topics'], replications: 6 },
      command: 'hearsay compare a.yaml',
      digest: JSON.parse(stdout).digest,
    });
    for (const name of manifest.files) expect(existsSync(join(study, name))).toBe(true);
  });

  test('charts that are no longer made go; other files stay', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const compare = (more: readonly string[], charts: boolean) =>
      command(['compare', 'a.yaml', '--out', 'study', '--quiet', ...more], { cwd, charts });
    await compare([], true);
    const charts = join(cwd, 'study', 'charts');
    const before = readdirSync(charts);
    writeFileSync(join(charts, 'mine.png'), 'mine');
    await compare(['--set', 'outcomes=[members]'], true);
    const after = readdirSync(charts);
    expect(after).toContain('mine.png');
    expect(after.length).toBeLessThan(before.length);
    expect(after.filter((name) => name.includes('messages'))).toEqual([]);
    await compare(['--set', 'outcomes=[members]'], false);
    expect(readdirSync(charts)).toEqual(['mine.png']);
    const page = readFileSync(join(cwd, 'study', 'report.html'), 'utf8');
    expect(page).toContain('No charts were drawn.');
    expect(page).not.toMatch(/<figure|@font-face|id="trajectories"/);
  });

  test.each<[string, (folder: string) => void]>([
    ['holds something else', (folder) => writeFileSync(join(folder, 'thesis.doc'), 'years of work')],
    ['holds a manifest of another program', (folder) => writeFileSync(join(folder, 'manifest.json'), '{"files": []}')],
  ])('a folder that %s is left alone, before anything runs', async (_what, fill) => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    mkdirSync(join(cwd, 'study'));
    fill(join(cwd, 'study'));
    const before = readdirSync(join(cwd, 'study'));
    const { code, stdout, stderr } = await command(['compare', 'a.yaml', '--out', 'study'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('it is left as it is');
    expect(readdirSync(join(cwd, 'study'))).toEqual(before);
  });

  test('a file in place of the folder is left alone', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario(), study: 'a file' });
    const { code, stderr } = await command(['compare', 'a.yaml', '--out', 'study'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('"study" is a file')]);
  });

  test('a manifest cannot make files elsewhere disappear', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario(), 'precious.png': 'precious' });
    mkdirSync(join(cwd, 'study'));
    const files = ['../precious.png', 'charts/../../precious.png', '/etc/hostname'];
    writeFileSync(join(cwd, 'study', 'manifest.json'), JSON.stringify({ format: 'hearsay study 1', files }));
    expect((await command(['compare', 'a.yaml', '--out', 'study', '--quiet'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'precious.png'), 'utf8')).toBe('precious');
  });

  test('names from a scenario do not become paths', async () => {
    const cwd = folderWith({
      'a.yaml': smallScenario('  "../../../escape": {}', '  "/etc/passwd": {}', 'smallestEffect: { members: 1 }'),
    });
    const { code } = await command(['compare', 'a.yaml', '--quiet'], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'hearsay-study']);
    expect(readdirSync(join(cwd, 'hearsay-study'))).toEqual(['a']);
    for (const name of manifestOf(join(cwd, 'hearsay-study', 'a')).files) expect(name).toMatch(/^[a-z0-9./-]+$/);
  });
});
