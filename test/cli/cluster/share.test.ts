/** `--share`: several machines compute parts of a study into one folder, and it is the study that one machine makes, byte for byte. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readShare } from '#hearsay/cli/typed/share.js';
import { type Batch, batchSize, keyAt } from '#hearsay/experiment/batches.js';
import { shareOf } from '#hearsay/experiment/shares.js';
import { ownFingerprint } from '#hearsay/study/fingerprint.js';
import { PLATFORM } from '#hearsay/study/provenance.js';
import { command, folderWith, smallScenario } from '../program.ts';
import { filesIn } from './files-in.ts';

const compare = ['compare', 'a.yaml', '--out', 'study', '--workers', '1', '--lang', 'en', '--quiet'];

/** Parts of 819 runs: the study has two, and the edges of shares fall into them. */
const small = smallScenario()
  .replace('replications: 6', 'replications: 450')
  .replace('horizon: 20', 'horizon: 40')
  .replace('size: 200', 'size: 20')
  .replace('founders: 30', 'founders: 5');

describe('the runs of a share', () => {
  const batch = fc
    .record({
      points: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
      strategies: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      from: fc.nat({ max: 3 }),
      count: fc.nat({ max: 7 }),
    })
    .map(({ points, strategies, from, count }): Batch => ({ points, strategies, replications: [from, from + count] }));

  test('every run that is wanted and not done is in one share, the sizes differ by no more than a world, and worlds stay whole', () => {
    fc.assert(
      fc.property(
        fc.array(batch, { maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 3 })), { maxLength: 2 }),
        fc.boolean(),
        (batches, of, runsPerPart, gone, all) => {
          const done = gone.map(([from, count]) => [from, from + count] as const);
          const isWanted = all ? () => true : ({ replication }: { replication: number }) => replication % 2 === 0;
          const shared = { batches, runsPerPart, done, isWanted };
          const shares = Array.from({ length: of }, (_, k) => shareOf(shared, { number: k + 1, of }));
          // Plainly: all positions, in their order.
          const expected: string[] = [];
          const worlds = new Set<string>();
          let part = 0;
          for (const [b, one] of batches.entries()) {
            for (let position = 0; position < batchSize(one); position++) {
              const number = part + Math.floor(position / runsPerPart);
              const key = keyAt(one, position);
              if (done.some(([from, to]) => number >= from && number < to) || !isWanted(key)) continue;
              expected.push(`${b} ${position}`);
              worlds.add(`${b} ${key.replication} ${key.point}`);
            }
            part += Math.ceil(batchSize(one) / runsPerPart);
          }
          const wanted = new Set(expected);
          const found = shares.map(({ spans }) =>
            spans.flatMap(({ batch: b, from, to }) =>
              Array.from({ length: to - from }, (_, k) => `${b} ${from + k}`).filter((id) => wanted.has(id)),
            ),
          );
          expect(found.flat()).toEqual(expected);
          for (const [k, { count, whole }] of shares.entries()) {
            expect([count, whole]).toEqual([found[k]!.length, expected.length]);
            expect(Math.abs(count - expected.length / of)).toBeLessThanOrEqual(worlds.size < of ? 1 : 3);
          }
          if (worlds.size < of) return;
          const ofWorld = new Map<string, number>();
          for (const [k, ids] of found.entries()) {
            for (const id of ids) {
              const [b, position] = id.split(' ').map(Number) as [number, number];
              const { replication, point } = keyAt(batches[b]!, position);
              const world = `${b} ${replication} ${point}`;
              expect(ofWorld.get(world) ?? k).toBe(k);
              ofWorld.set(world, k);
            }
          }
        },
      ),
    );
  });
});

describe('which share this is', () => {
  test('as it is typed, or as the scheduler counts', () => {
    for (const text of ['3/40', ' 3 / 40', '３／４０', '３/40 '])
      expect(readShare(text)).toEqual({ number: 3, of: 40 });
    const array = { SLURM_ARRAY_TASK_ID: '6', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_MAX: '14' };
    expect(readShare('slurm', { ...array, SLURM_ARRAY_TASK_STEP: '2', SLURM_ARRAY_TASK_COUNT: '8' })).toEqual({
      number: 4,
      of: 8,
    });
    expect(readShare('kubernetes', { JOB_COMPLETION_INDEX: '0', HEARSAY_SHARES: '5' })).toEqual({ number: 1, of: 5 });
    expect(readShare('aws', { AWS_BATCH_JOB_ARRAY_INDEX: '4', AWS_BATCH_JOB_ARRAY_SIZE: '5' })).toEqual({
      number: 5,
      of: 5,
    });
  });

  test.each([
    ['0/8', {}, 'number 0 of 8; there are 8 shares, counted from 1: write "--share 1/8" to "--share 8/8"'],
    ['9/8', {}, 'number 9 of 8; there are 8 shares'],
    ['9/8', {}, 'share 8 of 9 would be "--share 8/9"'],
    ['-1/3', {}, 'number -1 of 3; there are 3 shares, counted from 1'],
    ['１/０', {}, '"--share 1/0" is no share'],
    ['1/0', {}, 'a study can be cut into 1 to 1,000,000 shares'],
    ['1/1000001', {}, 'a study can be cut into 1 to 1,000,000 shares; write which of how many this is'],
    ['a/b', {}, '"--share" cannot be "a/b"; write which of how many this is'],
    ['1/3/5', {}, '"--share" cannot be "1/3/5"; write which of how many this is'],
    ['1.5/3', {}, '"--share" cannot be "1.5/3"'],
    ['3 of 40', {}, '"--share" cannot be "3 of 40"; write which of how many this is, such as "--share 3/40"'],
    ['3', {}, '"--share" cannot be "3"; write which of how many this is, such as "--share 3/40"'],
    ['slurmm', {}, '"--share" cannot be "slurmm"'],
    ['slurm', {}, '"SLURM_ARRAY_TASK_ID" is not set; start it as an array of tasks'],
    ['kubernetes', { JOB_COMPLETION_INDEX: '0' }, '"HEARSAY_SHARES" is not set; set it to the number of tasks'],
    ['kubernetes', { JOB_COMPLETION_INDEX: '5', HEARSAY_SHARES: '5' }, 'number 6 of 5'],
    ['aws', { AWS_BATCH_JOB_ARRAY_INDEX: 'x' }, '"AWS_BATCH_JOB_ARRAY_INDEX" is "x", which is no number'],
    [
      'slurm',
      // sbatch --array=3,7
      {
        SLURM_ARRAY_TASK_ID: '7',
        SLURM_ARRAY_TASK_MIN: '3',
        SLURM_ARRAY_TASK_MAX: '7',
        SLURM_ARRAY_TASK_STEP: '1',
        SLURM_ARRAY_TASK_COUNT: '2',
      },
      'not counted evenly',
    ],
  ])('"%s" with %j is refused', (text, environment, message) => {
    try {
      readShare(text, environment as Record<string, string>);
      expect.fail('it was not refused');
    } catch (error) {
      const { message: said, hint } = error as { message: string; hint: string };
      expect(`${said}; ${hint}`).toContain(message);
    }
  });
});

describe('a study in shares', () => {
  let one: string;

  beforeAll(async () => {
    one = folderWith({ 'a.yaml': small });
    const { code, stderr } = await command(compare, { cwd: one });
    expect([code, stderr]).toEqual([0, '']);
  });

  const share = (cwd: string, text: string, ...more: string[]) =>
    command([...compare, '--share', text, '--json', ...more], { cwd });

  test('in any order, one of them twice, is the same files with the same bytes, and computes nothing again', async () => {
    const cwd = folderWith({ 'a.yaml': small });
    const told = [];
    for (const k of [5, 2, 1, 3, 2, 4]) told.push(JSON.parse((await share(cwd, `${k}/5`)).stdout));
    expect(told.map((each) => [each.share, each.of, each.runs, each.whole, each.computed, each.failed])).toEqual([
      [5, 5, 180, 900, 180, 0],
      [2, 5, 180, 900, 180, 0],
      [1, 5, 180, 900, 180, 0],
      [3, 5, 180, 900, 180, 0],
      [2, 5, 180, 900, 0, 0],
      [4, 5, 180, 900, 180, 0],
    ]);
    expect(readdirSync(join(cwd, 'study')).sort()).toEqual([
      'README.txt',
      'journal',
      'manifest.json',
      'runs',
      'series',
    ]);
    const { code, stderr } = await command(
      compare.filter((word) => word !== '--quiet'),
      { cwd },
    );
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('computed')]);
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(one, 'study')));
  });

  test('that is complete says so to a task that comes late, and stays as it is', async () => {
    const cwd = folderWith({});
    cpSync(one, cwd, { recursive: true });
    const before = filesIn(join(cwd, 'study'));
    expect(await command([...compare, '--share', '1/2'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nothing to share out: all runs are in "study"'),
    });
    const inChinese = await command([...compare, '--lang', 'zh', '--share', '2/2'], { cwd });
    expect(inChinese).toMatchObject({ code: 0, stdout: expect.stringContaining('没有可分的模拟') });
    // Also to one that asks for less.
    const less = await command([...compare, '--share', '2/2', '--replications', '300'], { cwd });
    expect(less).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to share out') });
    expect(filesIn(join(cwd, 'study'))).toEqual(before);
  });

  test('of which some are missing is completed by the command without a share, which says how many runs', async () => {
    const cwd = folderWith({ 'a.yaml': small });
    for (const k of [1, 4]) await share(cwd, `${k}/4`);
    const { code, stderr } = await command(
      compare.filter((word) => word !== '--quiet'),
      { cwd },
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('450 runs are there; 450 are computed now')]);
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(one, 'study')));
  });

  test('of which one was killed before it wrote anything, and one while it wrote a run', async () => {
    const cwd = folderWith({ 'a.yaml': small });
    await share(cwd, '1/2');
    const journals = join(cwd, 'study', 'journal');
    const [journal] = readdirSync(journals);
    const bytes = readFileSync(join(journals, journal!));
    writeFileSync(join(journals, journal!), bytes.subarray(0, (bytes.length * 2) / 3));
    const { stdout } = await share(cwd, '1/2');
    const { runs, computed } = JSON.parse(stdout);
    expect(runs).toBe(450);
    expect(computed).toBeGreaterThan(100);
    expect(computed).toBeLessThan(200);
    await share(cwd, '2/2');
    await command(compare, { cwd });
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(one, 'study')));
  });

  test('that adds replications to one that is complete shares out the new ones alone', async () => {
    const cwd = folderWith({ 'a.yaml': small });
    cpSync(join(one, 'study'), join(cwd, 'study'), { recursive: true });
    const more = ['--replications', '500'];
    const told = [];
    for (const k of [1, 2]) told.push(JSON.parse((await share(cwd, `${k}/2`, ...more)).stdout));
    expect(told.map(({ runs, whole, computed }) => [runs, whole, computed])).toEqual([
      [50, 100, 50],
      [50, 100, 50],
    ]);
    await command([...compare, ...more], { cwd });
    await command([...compare, ...more], { cwd: one });
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(one, 'study')));
  });
});

describe('what does not fit is refused with names, and nothing is lost', () => {
  const shared = async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stderr } = await command([...compare, '--share', '1/3'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    return { cwd, before: filesIn(join(cwd, 'study')) };
  };
  const refused = async (words: readonly string[], change = (text: string) => text) => {
    const { cwd, before } = await shared();
    writeFileSync(join(cwd, 'a.yaml'), change(readFileSync(join(cwd, 'a.yaml'), 'utf8')));
    const { code, stdout, stderr } = await command([...compare, ...words], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(filesIn(join(cwd, 'study'))).toEqual(before);
    return stderr;
  };

  test('another number of replications', async () => {
    const stderr = await refused(['--share', '2/3', '--replications', '8']);
    expect(stderr).toContain('others are at work on the study in "study" with 6 replications, and this asks for 8');
  });

  test('another strategy', async () => {
    const add = (text: string) => `${text.trimEnd()}\n  more: { content: [{ days: 0-19, quality: 0.5 }] }\n`;
    const stderr = await refused(['--share', '2/3'], add);
    expect(stderr).toContain('the strategies nothing, topics, and this asks for nothing, topics, more');
  });

  test('another scenario, another seed', async () => {
    const stderr = await refused(['--share', '2/3'], (text) => text.replace('quality: 0.9', 'quality: 0.8'));
    expect(stderr).toContain('holds a study of another version of this scenario: strategies.topics');
    expect(await refused(['--share', '2/3', '--seed', 'other'])).toContain('seed was "small" and is "other"');
  });

  test('another version of hearsay', async () => {
    const { cwd } = await shared();
    const path = join(cwd, 'study', 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"hearsay": "[^"]+"/, '"hearsay": "0.0.9"'));
    const { code, stderr } = await command([...compare, '--share', '2/3'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('was made by hearsay 0.0.9')]);
  });

  /** As another machine would have noted it. */
  const pretend = (cwd: string, change: object) => {
    const path = join(cwd, 'study', 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, `${JSON.stringify({ ...manifest, ...change }, null, 1)}\n`);
  };

  test.each([
    ['another Node', { node: '99.1.0' }, 'use Node 99.1.0 for all shares', '使用 Node 99.1.0'],
    ['another processor', { node: process.versions.node, platform: 'linux arm64' }, 'processors', '处理器种类'],
  ])('shares whose arithmetic differs, of %s, by themselves and where they are put together', async (_, of, en, zh) => {
    const { cwd } = await shared();
    const { probe } = ownFingerprint();
    const shares = { probe: '0123456789abcdef', platform: PLATFORM, ...of };
    pretend(cwd, { shares });
    const before = filesIn(join(cwd, 'study'));
    for (const [language, hint] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      for (const more of [['--share', '2/3'], []]) {
        const { code, stdout, stderr } = await command([...compare, '--lang', language, ...more], { cwd });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(language === 'en' ? '"study"' : '“study”');
        for (const named of [shares.probe, shares.node, shares.platform, probe, process.versions.node, PLATFORM, hint])
          expect(stderr).toContain(named);
      }
    }
    expect(filesIn(join(cwd, 'study'))).toEqual(before);
  });

  test('another version of Node that computes the same is no reason to refuse', async () => {
    const { cwd } = await shared();
    pretend(cwd, {
      node: '18.0.0',
      shares: { ...ownFingerprint(), hearsay: undefined, node: '18.0.0', platform: PLATFORM },
    });
    expect(await command([...compare, '--share', '2/3'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  test('shares that go on with what one machine began with another Node warn, since nothing tells what it computed with', async () => {
    const { cwd } = await shared();
    for (const [language, told] of [
      ['en', 'was begun with Node 18.0.0'],
      ['zh', '是用 Node 18.0.0'],
    ] as const) {
      pretend(cwd, { node: '18.0.0', shares: undefined });
      const { code, stderr } = await command([...compare, '--lang', language, '--share', '2/3'], { cwd });
      expect([code, stderr]).toEqual([0, expect.stringContaining(told)]);
      expect(stderr).toContain(`Node ${process.versions.node}`);
    }
  });

  test('a part of another study is named when the shares are put together', async () => {
    const { cwd } = await shared();
    const other = folderWith({ 'a.yaml': smallScenario().replace('quality: 0.9', 'quality: 0.4') });
    await command([...compare, '--share', '2/3'], { cwd: other });
    rmSync(join(cwd, 'study', 'journal'), { recursive: true });
    cpSync(join(other, 'study', 'journal'), join(cwd, 'study', 'journal'), { recursive: true });
    const { code, stderr } = await command(compare, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is damaged: it holds runs of another study')]);
  });

  test.each(['-1/3', '0/3', '4/3', '1/0', 'a/b', '1/3/5'])('"--share %s", typed with a blank or "="', async (text) => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    for (const words of [['--share', text], [`--share=${text}`]]) {
      for (const language of ['en', 'zh']) {
        const { code, stdout, stderr } = await command([...compare, '--lang', language, ...words], { cwd });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(text);
        expect(stderr).toMatch(/--share (?:3\/40|1\/3)/);
      }
    }
    expect(readdirSync(cwd)).toEqual(['a.yaml']);
  });

  test('a share without a folder, and commands that decide as they go', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stderr } = await command(['compare', 'a.yaml', '--share', '1/2'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('name one that all machines see')]);
    for (const words of [
      ['compare', 'a.yaml', '--precision', '2%'],
      ['select', 'a.yaml', '--indifference', '5'],
    ]) {
      const { code, stderr } = await command([...words, '--share', '1/2', '--out', 'study'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('decides as it goes')]);
      expect(stderr).toContain('--queue');
    }
  });

  test('a script for a scenario whose graph is not there', async () => {
    const text = smallScenario().replace(/graph: \{[^}]*\}/, 'graph: { file: friends.csv }');
    const cwd = folderWith({ 'a.yaml': text });
    for (const scheduler of ['slurm', 'kubernetes']) {
      const words = ['cluster', scheduler, '--', 'compare', 'a.yaml', '--out', 'study'];
      const { code, stdout, stderr } = await command(words, { cwd, charts: true });
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('friends.csv')]);
    }
  });

  test('a job for Kubernetes whose scenario or study is not in the volume, where it would be lost with its container', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const printed = (scenario: string, out: string, language = 'en') =>
      command(['cluster', 'kubernetes', '--lang', language, '--', 'compare', scenario, '--out', out], {
        cwd,
        charts: true,
      });
    for (const [scenario, out, named] of [
      [join(cwd, 'a.yaml'), 'study', join(cwd, 'a.yaml')],
      ['a.yaml', '/tmp/study', '/tmp/study'],
      ['a.yaml', '../elsewhere', '../elsewhere'],
      ['a.yaml', '/studyx', '/studyx'],
    ] as const) {
      for (const language of ['en', 'zh'])
        expect(await printed(scenario, out, language)).toMatchObject({
          code: 2,
          stdout: '',
          stderr: expect.stringContaining(named),
        });
    }
    for (const out of ['study', './deep/study', '/study/of/ours']) expect((await printed('a.yaml', out)).code).toBe(0);
  });

  test('a share with a queue, but not one that asks for none', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stderr } = await command([...compare, '--share', '1/2', '--queue', 'redis://host'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('two ways of using many machines')]);
    expect(await command([...compare, '--share', '1/2', '--queue', 'none'], { cwd })).toMatchObject({ code: 0 });
  });
});

test('all other commands whose runs are known beforehand can be shared out', async () => {
  const text = smallScenario('uncertain: { parameters.attention: 20..60 }');
  for (const words of [
    ['sweep', 'a.yaml', '--vary', 'community.founders=20,30'],
    ['sensitivity', 'a.yaml', '--walks', '10', '--replications', '2'],
    ['explain', 'a.yaml', '--of', 'topics'],
    ['threshold', 'a.yaml', '--vary', 'community.founders=20,25,30,35,40,45', '--outcome', 'members'],
  ]) {
    const [straight, inShares] = [0, 1].map(() => folderWith({ 'a.yaml': text })) as [string, string];
    const typed = [...words, '--out', 'study', '--workers', '1', '--quiet'];
    for (const k of [2, 1]) {
      const { code, stderr } = await command([...typed, '--share', `${k}/2`], { cwd: inShares });
      expect([code, stderr]).toEqual([0, '']);
    }
    for (const cwd of [straight, inShares]) expect(await command(typed, { cwd })).toMatchObject({ code: 0 });
    expect(filesIn(join(inShares, 'study'))).toEqual(filesIn(join(straight, 'study')));
  }
});
