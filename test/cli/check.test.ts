/** `hearsay init`, `check` and `schema`: from nothing to a scenario that is right. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { templates } from '#hearsay/scenario/templates.js';
import { command, folderWith, hearsay, newFolder, PROGRAM, smallScenario } from './program.ts';

describe('init', () => {
  test('writes a scenario that is right, and the schema beside it', async () => {
    const cwd = newFolder();
    const { code, stdout } = await hearsay(['init', 'my-group'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'scenario.schema.json'), 'utf8')).title).toBe('hearsay scenario');
    const checked = await command(['check', 'my-group.yaml'], { cwd });
    expect([checked.code, checked.stderr]).toEqual([0, '']);
  });

  test('says what to type next as the shell understands it', async () => {
    const cwd = newFolder();
    const { stderr } = await hearsay(['init', 'my group'], { cwd });
    const next = /^Next: (node .+) compare (.+)$/m.exec(stderr)!;
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `${next[1]} check ${next[2]}`], { cwd });
    expect(stdout).toContain('my group.yaml: good');
  });

  test('calls itself as npm link does', async () => {
    const cwd = newFolder();
    symlinkSync(PROGRAM, join(cwd, 'hearsay'));
    const { stderr } = await promisify(execFile)(process.execPath, [join(cwd, 'hearsay'), 'init', 'my-group'], { cwd });
    expect(stderr).toContain('Next: hearsay compare my-group.yaml\n');
  });

  test('never replaces a file', async () => {
    const cwd = folderWith({ 'scenario.yaml': 'mine' });
    const { code, stderr } = await command(['init'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('"scenario.yaml" exists already')]);
    expect(readFileSync(join(cwd, 'scenario.yaml'), 'utf8')).toBe('mine');
  });

  test('lists the templates, also as JSON', async () => {
    const cwd = newFolder();
    const names = templates.map(({ name }) => name);
    const list = await command(['init', '--list'], { cwd });
    for (const name of names) expect(list.stdout).toContain(name);
    const json = await command(['init', '--list', '--json'], { cwd });
    expect(JSON.parse(json.stdout).map(({ name }: { name: string }) => name)).toEqual(names);
    expect(existsSync(join(cwd, 'scenario.yaml'))).toBe(false);
  });

  test.each(templates.map(({ name }) => name))('template "%s" is right', async (name) => {
    const cwd = newFolder();
    expect((await command(['init', 'a.yaml', '--template', name], { cwd })).code).toBe(0);
    expect(await command(['check', 'a.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  test('a template that does not exist is answered with the nearest', async () => {
    const { code, stderr } = await command(['init', '--template', 'chat-gruop'], { cwd: newFolder() });
    expect([code, stderr]).toEqual([2, 'error: there is no template "chat-gruop"\n  did you mean "chat-group"?\n']);
  });
});

describe('schema', () => {
  test('is JSON Schema on standard output', async () => {
    const { code, stdout, stderr } = await command(['schema'], { cwd: newFolder() });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'hearsay scenario', type: 'object' });
  });

  test('describes every key in words', async () => {
    const { code, stdout } = await command(['schema', '--reference'], { cwd: newFolder() });
    expect(code).toBe(0);
    expect(stdout).toContain('smallestEffect');
  });

  test('replaces an earlier schema and nothing else', async () => {
    const cwd = folderWith({
      'old.json': '{"title": "hearsay scenario"}',
      'other.json': '{"title": "other"}',
      'a.txt': 'a',
    });
    expect((await command(['schema', '--out', 'old.json'], { cwd })).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'old.json'), 'utf8')).type).toBe('object');
    for (const file of ['other.json', 'a.txt']) {
      const before = readFileSync(join(cwd, file), 'utf8');
      const { code, stderr } = await command(['schema', '--out', file], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('left as it is')]);
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
    }
  });
});

const issue = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  hint: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
});
const checkDocument = z.array(
  z.strictObject({
    file: z.string(),
    valid: z.boolean(),
    held: z.boolean(),
    error: z.string().nullable(),
    issues: z.array(issue),
    expectations: z.array(
      z.strictObject({
        strategy: z.string(),
        outcome: z.string(),
        day: z.int().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        found: z.number().nullable(),
        ci95: z.tuple([z.number().nullable(), z.number().nullable()]),
        ciKind: z.enum(['certain', '95', '90', 'rough']),
        met: z.boolean(),
      }),
    ),
    failures: z.int(),
  }),
);

describe('check', () => {
  test('a good scenario is called good', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout, stderr } = await command(['check', 'a.yaml'], { cwd });
    expect([code, stdout, stderr]).toEqual([0, 'a.yaml: good, 2 strategies, 200 people, 20 days\n', '']);
  });

  test('every mistake is named with its place, and the other files are still checked', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario('chrun: 1', 'replicatons: 2'), 'b.yaml': smallScenario() });
    const { code, stdout, stderr } = await command(['check', 'a.yaml', 'b.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('a.yaml:13:1 error:');
    expect(stderr).toContain('a.yaml:14:1 error:');
    expect(stderr).toContain('did you mean "replications"?');
    expect(stdout).toContain('b.yaml: good');
  });

  test('--set is checked like the file', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stderr } = await command(['check', 'a.yaml', '--set', 'population.sise=3'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "size"?')]);
  });

  test('an expectation that holds exits with 0, one that fails with 1 and a table', async () => {
    const cwd = folderWith({
      'good.yaml': smallScenario('expect: { nothing: { members: 0..200, messages: at least 0 } }'),
      'bad.yaml': smallScenario('expect: { nothing: { members: 0..200, members@5d: at least 1000 } }'),
    });
    const good = await hearsay(['check', '--run', 'good.yaml'], { cwd });
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('all 2 expectations held')]);
    const bad = await command(['check', '--run', 'good.yaml', 'bad.yaml'], { cwd });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('bad.yaml: 1 of 2 expectations failed');
    expect(bad.stdout).toMatch(/failed\s+nothing\s+members@5d\s+at least 1,000\s+\d/);
    expect(bad.stdout).toMatch(/held\s+nothing\s+members\s+0 to 200\s+\d/);
  });

  test('a formula that is true or false is a share of runs', async () => {
    const cwd = folderWith({
      'a.yaml': smallScenario(
        'formulas: { lively: messages > 0 }',
        'expect: { topics: { lively: 0.5..1 }, nothing: { lively: at least 0.5 } }',
      ),
    });
    const { stdout } = await command(['check', '--run', 'a.yaml'], { cwd });
    expect(stdout).toMatch(/^held +topics +lively +50\u00a0% to 100\u00a0% of runs +100\u00a0% of runs {2}\(/m);
    expect(stdout).toMatch(/^held +nothing +lively +at least 50\u00a0% of runs +100\u00a0% of runs {2}\(/m);
  });

  test('a strict bound is shown as it was written, by describe too', async () => {
    const expected = 'expect: { nothing: { orders: above 0, silentDay: below 12, activeShare7: above 99 % } }';
    const cwd = folderWith({ 'a.yaml': smallScenario(expected) });
    const { code, stdout } = await command(['check', '--run', 'a.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/orders +above 0 +0 /);
    expect(stdout).toMatch(/silentDay +below 12 days /);
    expect(stdout).toMatch(/activeShare7 +above 99\s%/);
    const described = await command(['describe', 'a.yaml'], { cwd });
    expect(described.stdout.replace(/\u00a0/g, ' ')).toContain(
      '- nothing: orders above 0\n- nothing: silentDay below 12 days\n- nothing: activeShare7 above 99 %\n',
    );
  });

  test('without --run expectations are not looked at', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario('expect: { nothing: { members: at least 1000 } }') });
    expect((await command(['check', 'a.yaml'], { cwd })).code).toBe(0);
  });

  test('--json is one document, for good files and bad', async () => {
    const cwd = folderWith({
      'a.yaml': smallScenario('expect: { nothing: { members: at least 1000 } }'),
      'b.yaml': smallScenario('chrun: 1'),
    });
    const { code, stdout } = await command(['check', '--run', 'a.yaml', 'b.yaml', 'c.yaml', '--json', '--quiet'], {
      cwd,
    });
    expect(code).toBe(2);
    const [a, b, c] = checkDocument.parse(JSON.parse(stdout));
    expect(a).toMatchObject({ file: 'a.yaml', valid: true, held: false, error: null });
    expect(a!.expectations).toMatchObject([
      { strategy: 'nothing', outcome: 'members', low: 1000, high: null, met: false },
    ]);
    expect(b).toMatchObject({ valid: false, held: false, issues: [{ code: 'unknown-key', line: 13, column: 1 }] });
    expect(c).toMatchObject({ valid: false, error: expect.stringContaining('there is no file "c.yaml"'), issues: [] });
  });
});
