/** The queue as it is typed: what is refused before anything runs, and what is loaded and kept where nobody asks for one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsThatMatter } from '#hearsay/cli/typed/words-that-matter.js';
import { command, folderWith, hearsay, smallScenario } from '../program.ts';

const folder = () => folderWith({ 'a.yaml': smallScenario() });

describe('is refused with exit code 2, and no study is begun:', () => {
  test.each<[string[], Record<string, string>, string, string]>([
    [
      ['compare', 'a.yaml', '--queue', 'reddis://host'],
      {},
      'a queue cannot be at "reddis://"',
      'did you mean "redis://"?',
    ],
    [['select', 'a.yaml', '--indifference', '1'], { HEARSAY_QUEUE: 'host:6379' }, 'HEARSAY_QUEUE', 'redis://host:6379'],
    [['compare', 'a.yaml', '--queue', 'redis://:hunter2@host'], {}, 'holds a password', 'HEARSAY_QUEUE_PASSWORD_FILE'],
    [
      ['compare', 'a.yaml', '--workers', '2', '--queue', 'redis://host'],
      {},
      '"--workers" has no effect',
      'leave one of the two out',
    ],
    [['compare', 'a.yaml', '--workers', '2'], { HEARSAY_QUEUE: 'redis://host' }, '(HEARSAY_QUEUE)', '--queue none'],
    [['check', 'a.yaml', '--queue', 'redis://host'], {}, '"--queue" has no effect without "--run"', 'leave it out'],
    [['worker'], {}, 'needs to know at which queue to work', 'set HEARSAY_QUEUE'],
  ])('%s with %s', async (words, env, problem, hint) => {
    const cwd = folder();
    const { code, stderr } = await command(words, { cwd, env });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('hunter2');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'hearsay-study', 'a', 'manifest.json'))).toBe(false);
  });
});

test('a queue is no part of what a study says of itself', () => {
  const words = ['compare', 'a.yaml', '--queue', 'redis://host', '--seed', 'x', '--queue=postgres://host/db'];
  expect(wordsThatMatter(words)).toEqual(['compare', 'a.yaml', '--seed', 'x']);
});

test('"--queue none" computes here, whatever the environment says', async () => {
  const env = { HEARSAY_QUEUE: 'redis://no-such-host.invalid' };
  const { code } = await command(['compare', 'a.yaml', '--queue', 'none', '--workers', '1'], { cwd: folder(), env });
  expect(code).toBe(0);
});

describe('where the packages are not installed', () => {
  const hook = `export async function resolve(name, context, next) {
    if (['bullmq', 'ioredis', 'pg'].includes(name)) throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const inUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(inUrl(hook))});`;
  const env = { NODE_OPTIONS: `--import ${JSON.stringify(inUrl(register))}` };

  test('a worker says what to install, in the versions that were tried', async () => {
    const { code, stderr } = await hearsay(['worker', '--queue', 'postgres://host'], { cwd: folder(), env });
    expect(stderr).toMatch(/"bullmq" and "pg", which are not installed\n.*"npm install bullmq@\d\S+ pg@\d\S+"/);
    expect(code).toBe(2);
  });

  test('a study without a queue does not miss them', async () => {
    const { code, stderr } = await hearsay(['compare', 'a.yaml', '--workers', '2'], { cwd: folder(), env });
    expect(stderr).not.toContain('bullmq');
    expect(code).toBe(0);
  });
});
