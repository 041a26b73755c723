/** `hearsay mcp`: what no call can do. Whatever is asked, the answer helps and the server goes on. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, folderWith, newFolder, smallScenario } from '../program.ts';
import { type Assistant, startAssistant } from './client.ts';

const SLOW = 300_000;

let folder: string;
let outside: string;
let assistant: Assistant;
beforeAll(async () => {
  outside = folderWith({ 'secret.yaml': smallScenario('note: a secret') });
  folder = folderWith({
    'small.yaml': smallScenario(),
    'long.yaml': smallScenario().replace('size: 200', 'size: 20000').replace('20 days', '300 days'),
  });
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
  symlinkSync(outside, join(folder, 'linked'));
  assistant = await startAssistant(folder, '--most-runs=20', '--most-seconds=60', '--lang=en');
}, 120_000);
afterAll(() => assistant?.close());

describe('a file outside of the folder is not read', () => {
  test.each([
    '../secret.yaml',
    'link.yaml',
    'linked/secret.yaml',
    '/etc/passwd',
    'small.yaml/../../x.yaml',
    'a\0b.yaml',
  ])('%j', async (file) => {
    const { isError, text } = await assistant.call('check', { file });
    expect(isError).toBe(true);
    expect(text).not.toContain('a secret');
    expect(text).toMatch(/lies outside the folder|without NUL/);
  });

  test('nor one that a scenario names', { timeout: SLOW }, async () => {
    writeFileSync(join(outside, 'friends.csv'), 'a,b\n1,2\n');
    const graph = `graph: { file: "${join(outside, 'friends.csv')}" }`;
    const scenario = smallScenario().replace('graph: { kind: small-world, meanDegree: 8 }', graph);
    const { document } = await assistant.call('check', { scenario });
    expect(document.answer.valid).toBe(false);
    expect(document.answer.error).toContain('is not beside the scenario');
  });

  test('and a link in the place of what is to be written is not followed', { timeout: SLOW }, async () => {
    const own = folderWith({});
    mkdirSync(join(own, 'hearsay-study'));
    symlinkSync(outside, join(own, 'hearsay-study', 'drafts'));
    const other = await startAssistant(own, '--lang=en');
    const before = readdirSync(outside);
    const { isError } = await other.call('check', { scenario: smallScenario() });
    await other.close();
    expect(isError).toBe(true);
    expect(readdirSync(outside)).toEqual(before);
  });
});

describe('what is given wrongly is answered', () => {
  test.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a tool that there is none of', 'delete', {}, /there are templates/],
    ['an argument that there is none of', 'check', { fiel: 'small.yaml' }, /did you mean "file"/],
    ['no scenario', 'compare', {}, /give "file" or "scenario"/],
    ['two scenarios', 'check', { file: 'small.yaml', scenario: 'x' }, /not both/],
    ['another kind of value', 'compare', { file: 'small.yaml', set: 'population.size=5' }, /must be a list/],
    ['an object', 'compare', { file: 'small.yaml', seed: { a: 1 } }, /"seed" must be a text/],
    ['two mistakes at once', 'threshold', { file: 7 }, /"file" must be a text(.|\n)*"vary" is missing/],
    ['what only looks like an option', 'describe', { file: '--out=x.md' }, /there is no file/],
    ['too few replications', 'compare', { file: 'small.yaml', replications: 1 }, /"--replications" cannot be "1"/],
    ['a section that there is none of', 'reference', { section: 'nonsense-and-more' }, /no section or key/],
    ['no YAML', 'compare', { scenario: '\u0000{[' }, /./],
    ['a scenario with mistakes', 'compare', { scenario: smallScenario('lenght: 3') }, /:13:/],
    ['too much text', 'check', { scenario: '#'.repeat(600_000) }, /at most 500000/],
  ])('%s', { timeout: SLOW }, async (_what, tool, given, expected) => {
    const { isError, text } = await assistant.call(tool, given);
    expect(isError, text).toBe(true);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/^\s+at /m);
  });

  test('in Chinese where that is the language', { timeout: SLOW }, async () => {
    const chinese = await startAssistant(folder, '--lang=zh');
    const { tools } = await chinese.client.listTools();
    const said = [
      ...tools.map(({ description }) => description),
      (await chinese.call('check', { fiel: 'small.yaml' })).text,
      (await chinese.call('check', { file: '../x.yaml' })).text,
      (await chinese.call('check', { scenario: smallScenario('lenght: 3') })).text,
    ];
    await chinese.close();
    for (const text of said) expect(text).toMatch(/\p{Script=Han}/u);
  });
});

describe('no call takes more than it may', () => {
  test('runs', { timeout: SLOW }, async () => {
    const { isError, text } = await assistant.call('compare', { file: 'small.yaml', replications: 500 });
    expect(isError).toBe(true);
    expect(text).toContain('this takes 1000 runs, and at most 20');
  });

  test('seconds: what is done by then is kept', { timeout: SLOW }, async () => {
    const hasty = await startAssistant(folder, '--most-seconds=5', '--lang=en');
    const { isError, text, document } = await hasty.call('compare', { file: 'long.yaml', replications: 900 });
    await hasty.close();
    if (isError) expect(text).toMatch(/not done after 5 seconds|Stopped before/);
    else expect(document).toMatchObject({ stoppedEarly: expect.stringContaining('5 seconds') });
  });

  test('the client gives up: the runs stop, and the server answers the next call', { timeout: SLOW }, async () => {
    const giving = new AbortController();
    // Ten replications take seconds on a quiet machine, so that they are under way, and not done, when the client gives up.
    const asked = assistant.call('compare', { file: 'long.yaml', replications: 10 }, { signal: giving.signal });
    setTimeout(() => giving.abort(), 500);
    await expect(asked).rejects.toThrow();
    expect((await assistant.call('scenarios')).isError).toBe(false);
  });
});

test('nothing was written outside of its own folder', () => {
  expect(readdirSync(outside).sort()).toEqual(['friends.csv', 'secret.yaml']);
  expect(readdirSync(folder).sort()).toEqual(['hearsay-study', 'link.yaml', 'linked', 'long.yaml', 'small.yaml']);
});

test('a whole disk or a folder that is none is refused', async () => {
  const cwd = newFolder();
  const whole = await command(['mcp', '/', '--lang', 'en'], { cwd });
  expect(whole).toMatchObject({ code: 2, stderr: expect.stringContaining('the whole disk') });
  const none = await command(['mcp', 'nowhere', '--lang', 'en'], { cwd });
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no folder "nowhere"') });
  expect(existsSync(join(cwd, 'hearsay-study'))).toBe(false);
});
