/**
 * What `hearsay cluster slurm` prints, run by a real Slurm: an array of eight of which one task is put back while it runs and one is killed for good.
 * Where Slurm is not installed (Debian: slurm-wlm, munge) this is skipped.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageOf } from '#hearsay/cli/typed/language.js';
import { readShare } from '#hearsay/cli/typed/share.js';
import { folderWith, hearsay, smallScenario } from '../program.ts';
import { filesIn } from './files-in.ts';
import { HAS_SLURM, type Slurm, startSlurm } from './slurm.ts';

interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Parts of 819 runs, of which there are two; a share takes a second or more. */
const SCENARIO = smallScenario().replace('replications: 6', 'replications: 450').replace('horizon: 20', 'horizon: 40');
const COMPARE = ['compare', 'a.yaml', '--out', 'study', '--no-charts', '--lang', 'en'];

describe.skipIf(!HAS_SLURM)('an array of Slurm tasks (skipped where slurm-wlm and munge are not installed)', () => {
  let slurm: Slurm;
  let cwd: string;

  beforeAll(async () => {
    cwd = folderWith({ 'a.yaml': SCENARIO });
    mkdirSync(join(cwd, 'slurm'));
    slurm = await startSlurm(join(cwd, 'slurm'), 3);
  });
  afterAll(async () => {
    await slurm?.stop();
    rmSync(cwd, { recursive: true, force: true });
  });

  test('of which one is put back and one is killed for good makes the study of one machine, byte for byte', async () => {
    const { stdout: script, code } = await hearsay(['cluster', 'slurm', '--lang', 'en', '--', ...COMPARE], { cwd });
    expect(code).toBe(0);
    writeFileSync(join(cwd, 'study.sh'), script);
    // A queue that is set for other commands is none of the tasks' business.
    const env = { ...process.env, ...slurm.env, HEARSAY_QUEUE: 'redis://no-such-host.invalid' };
    const told = execFileSync('bash', ['study.sh'], { cwd, env, encoding: 'utf8' });
    const [, array, whole] = /the array (\d+) and the job (\d+),/.exec(told)!;

    const task = (number: number, field: string) =>
      new RegExp(`\\b${field}=(\\S+)`).exec(slurm.ask('scontrol', 'show', 'job', `${array}_${number}`))?.[1] ?? '';
    const runs = async (number: number) => {
      while (task(number, 'JobState') !== 'RUNNING') await wait(100);
    };
    await runs(1);
    slurm.ask('scancel', '--signal=KILL', `${array}_1`);
    await runs(2);
    slurm.ask('scontrol', 'requeue', `${array}_2`);
    while (slurm.ask('squeue', '--noheader').trim() !== '') await wait(500);

    expect([task(1, 'Restarts'), task(2, 'Restarts'), task(3, 'Restarts')]).toEqual(['0', '1', '0']);
    expect(task(1, 'JobState')).not.toBe('COMPLETED');
    for (const number of [2, 3, 4, 5, 6, 7, 8]) {
      expect(task(number, 'JobState')).toBe('COMPLETED');
      const log = readFileSync(join(cwd, `hearsay-compare-a-${array}_${number}.log`), 'utf8');
      expect(log).toContain(`Share ${number} of 8: `);
    }
    const log = readFileSync(join(cwd, `hearsay-compare-a-${whole}.log`), 'utf8');
    expect(log).toMatch(/\d+ runs are there; \d+ are computed now/);
    expect(readdirSync(join(cwd, 'study'))).toContain('report.html');

    const one = folderWith({ 'a.yaml': SCENARIO });
    // As it is typed: the helper would say once more that no charts are wanted.
    expect((await hearsay([...COMPARE, '--quiet'], { cwd: one, charts: true })).code).toBe(0);
    expect(filesIn(join(cwd, 'study'))).toEqual(filesIn(join(one, 'study')));
  }, 300_000);
});

describe('what is printed', () => {
  const cwd = folderWith({ 'a.yaml': SCENARIO });

  test('for Kubernetes are two jobs with what the scheduler of shares reads', async () => {
    const { stdout, code } = await hearsay(
      ['cluster', 'kubernetes', '--shares', '5', '--', 'hearsay', ...COMPARE, '--workers', '3'],
      { cwd },
    );
    expect(code).toBe(0);
    const { parseAllDocuments } = await import('yaml');
    const [shares, whole] = parseAllDocuments(stdout).map((each) => each.toJS());
    expect(shares).toMatchObject({
      kind: 'Job',
      metadata: { name: 'hearsay-compare-a-shares' },
      spec: { completionMode: 'Indexed', completions: 5 },
    });
    const [container] = shares.spec.template.spec.containers;
    expect(container.command.slice(0, 3)).toEqual(['hearsay', 'compare', 'a.yaml']);
    expect(container.command.slice(-2)).toEqual(['--share', 'kubernetes']);
    expect(container.env).toEqual([{ name: 'HEARSAY_SHARES', value: '5' }]);
    expect(container.resources.requests.cpu).toBe('3');
    expect(whole).toMatchObject({ kind: 'Job', spec: { suspend: true } });
    expect(whole.spec.template.spec.containers[0].command).not.toContain('--share');
    // The second step is let go by the lines in front, under the names that the jobs have.
    expect(stdout).toContain(`kubectl wait --for=condition=complete --timeout=-1s job/${shares.metadata.name}`);
    expect(stdout).toContain(
      `kubectl patch job/${whole.metadata.name} --type=strategic --patch '{"spec":{"suspend":false}}'`,
    );
    expect(shares.metadata.name).not.toBe(whole.metadata.name);
    for (const { apiVersion, metadata, spec } of [shares, whole]) {
      expect(apiVersion).toBe('batch/v1');
      // What Kubernetes takes for a name; pods get more behind it.
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/);
      expect(Number.isInteger(spec.backoffLimit)).toBe(true);
      expect(['OnFailure', 'Never']).toContain(spec.template.spec.restartPolicy);
      const { containers, volumes } = spec.template.spec;
      expect(containers).toHaveLength(1);
      const [{ name, image, command: typed, workingDir, env, volumeMounts }] = containers;
      for (const word of [name, image, workingDir, ...typed, ...env.map((each: { value: unknown }) => each.value)])
        expect(typeof word).toBe('string');
      // Each is mounted, all see the one claim, and the study lies in it.
      expect(volumes).toEqual([{ name: 'study', persistentVolumeClaim: { claimName: 'hearsay' } }]);
      expect(volumeMounts).toEqual([{ name: 'study', mountPath: workingDir }]);
      expect(typed).toEqual(expect.arrayContaining(['--out', 'study']));
    }
    expect(shares.spec.parallelism).toBe(5);
    // A task reads which share it is from its environment, as the pod of an indexed job has it.
    for (const index of [0, 4])
      expect(
        readShare(container.command.at(-1), {
          JOB_COMPLETION_INDEX: String(index),
          HEARSAY_SHARES: container.env[0].value,
        }),
      ).toEqual({
        number: index + 1,
        of: shares.spec.completions,
      });
  });

  test('in Chinese makes a Chinese study in containers, and names what has to be there', async () => {
    const words = ['--image', 'ours/hearsay', '--claim', 'disk', '--lang', 'zh', '--', ...COMPARE.slice(0, -2)];
    const { stdout, code } = await hearsay(['cluster', 'kubernetes', ...words], { cwd });
    expect(code).toBe(0);
    const { parseAllDocuments } = await import('yaml');
    for (const job of parseAllDocuments(stdout).map((each) => each.toJS())) {
      const [{ env, image }] = job.spec.template.spec.containers;
      expect(image).toBe('ours/hearsay');
      expect(languageOf([], Object.fromEntries(env.map(({ name, value }: Variable) => [name, value])))).toBe('zh');
    }
    const remarks = stdout.split('\n').filter((line) => line.startsWith('# '));
    for (const named of ['ours/hearsay', '--image', 'disk', '--claim', 'ReadWriteMany'])
      expect(remarks.join('\n')).toContain(named);
  });

  test.each([
    [['cluster', 'slurm'], 'needs a command'],
    [['cluster', 'slurm', '--', 'check', 'a.yaml'], '"check" makes no study that could be shared out'],
    [['cluster', 'slurm', '--', 'compare', 'a.yaml'], 'names no folder'],
    [['cluster', 'slurm', '--', ...COMPARE, '--share', '1/2'], 'leave it out: the script numbers them'],
    [['cluster', 'slurm', '--', ...COMPARE, '--queue', 'redis://a'], 'two ways of using many machines'],
    [['cluster', 'slurm', '--', ...COMPARE, '--precision', '2%'], 'decides as it goes'],
    [['cluster', 'slurm', '--', 'compare', 'b.yaml', '--out', 'study'], 'b.yaml'],
    [['cluster', 'slurm', '--', 'compare', 'a.yaml', '--outt', 'study'], 'did you mean "--out"?'],
    [['cluster', 'slrum', '--', ...COMPARE], 'did you mean "hearsay cluster slurm"?'],
  ])('%j is refused before forty tasks are', async (words, message) => {
    const { code, stdout, stderr } = await hearsay([...words, '--lang', 'en'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
