/** What holds for every command: help, mistakes in what was typed, colors, streams. */
import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#hearsay/cli/typed/commands.js';
import packageFile from '../../package.json' with { type: 'json' };
import { command, folderWith, hearsay, newFolder, PROGRAM, smallScenario } from './program.ts';

const cwd = newFolder();

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])(
    '"hearsay %j" names every command on standard output',
    async (words) => {
      const { code, stdout, stderr } = await command(words, { cwd });
      expect([code, stderr]).toEqual([0, '']);
      for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name}`);
    },
  );

  test.each(COMMANDS.map(({ name }) => name))(
    '"hearsay %s --help" explains its options and shows an example',
    async (name) => {
      const { options } = COMMANDS.find((one) => one.name === name)!;
      const { code, stdout, stderr } = await command([...name.split(' '), '--help'], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      for (const option of options) expect(stdout).toContain(`--${option}`);
      expect(stdout).toContain(`hearsay ${name}`);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  test.each([[['graph', '--help']], [['help', 'graph']]])(
    '"hearsay %j" explains every graph command',
    async (words) => {
      const { code, stdout } = await command(words, { cwd });
      expect(code).toBe(0);
      for (const name of ['graph describe', 'graph generate']) {
        expect(stdout).toContain((await command([...name.split(' '), '--help'], { cwd })).stdout);
      }
    },
  );

  test('the version is that of the package', async () => {
    expect(await hearsay(['--version'], { cwd })).toEqual({ code: 0, stdout: `${packageFile.version}\n`, stderr: '' });
  });
});

describe('mistakes in what was typed', () => {
  test.each<[string[], string, string]>([
    [['comapre', 'x.yaml'], 'unknown command "comapre"', 'did you mean "hearsay compare"?'],
    [['frobnicate'], 'unknown command "frobnicate"', '"hearsay --help" lists the commands'],
    [['graph'], '"graph" needs to know what to do', 'try "hearsay graph describe" or "hearsay graph generate"'],
    [['graph', 'descibe'], '"descibe" is not something "graph" can do', 'did you mean "hearsay graph describe"?'],
    [['compare'], '"hearsay compare" needs a file', 'say which scenario to compare the strategies of'],
    [['check'], '"hearsay check" needs a file', 'say which scenario to check'],
    [['rerun'], '"hearsay rerun" needs the folder of a study', 'say which run of which study'],
    [['my-group.yaml'], '"my-group.yaml" is a file, not a command', '"hearsay compare my-group.yaml"'],
    [['init', ''], 'the name of a scenario cannot be empty', 'leave it out for "scenario.yaml"'],
    [['compare', 'a.yaml', 'b.yaml'], 'does not know what to do with "b.yaml"', 'hearsay compare FILE'],
    [['compare', 'a.yaml', '--replicatons', '5'], 'unknown option "--replicatons"', 'did you mean "--replications"?'],
    [['run', 'a.yaml', '--decide', 'members'], '"hearsay run" has no option "--decide"', '"hearsay run --help"'],
    [['compare', 'a.yaml', '-x'], 'unknown option "-x"', 'lists the options'],
    [['--verson'], 'unknown option "--verson"', 'did you mean "--version"?'],
    [['compare', 'a.yaml', '--replications', 'many'], '"--replications" cannot be "many"', 'from 2 to'],
    [['compare', 'a.yaml', '--replications', '2.5'], '"--replications" cannot be "2.5"', 'from 2 to'],
    [['compare', 'a.yaml', '--replications', '1'], '"--replications" cannot be "1"', 'from 2 to'],
    [['compare', 'a.yaml', '--workers', '0'], '"--workers" cannot be "0"', 'from 1 to'],
    [['compare', 'a.yaml', '--workers', '-3'], '"--workers" cannot be "-3"', 'from 1 to'],
    [['sensitivity', 'a.yaml', '--walks', '4'], '"--walks" cannot be "4"', 'give a whole number from 10 to 10,000'],
    [['compare', 'a.yaml', '--seed'], '"--seed" needs a value', 'write "--seed TEXT"'],
    [['compare', 'a.yaml', '--set'], '"--set" needs a value', 'write "--set PATH=VALUE"'],
    [['compare', 'a.yaml', '--lang', 'fr'], '"--lang" cannot be "fr"', 'it can be "en", "zh"'],
    [['graph', 'generate', '--kind', 'smal-world'], '"--kind" cannot be "smal-world"', 'did you mean "small-world"?'],
    [['compare', 'nowhere.yaml'], 'there is no file "nowhere.yaml"', 'check the name and the folder'],
    [['compare', '.'], '"." is a folder, not a file', 'name the file inside it'],
  ])('%j is answered with what is wrong and what to do', async (words, wrong, advice) => {
    const { code, stdout, stderr } = await command(words, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.startsWith('error: ')).toBe(true);
    expect(stderr).toContain(wrong);
    expect(stderr).toContain(advice);
    expect(stderr).not.toContain('    at ');
  });

  test('a file with nearly that name is offered', async () => {
    const folder = folderWith({ 'campus.yaml': smallScenario() });
    const { code, stderr } = await command(['check', 'campsu.yaml'], { cwd: folder });
    expect([code, stderr]).toEqual([
      2,
      'error: there is no file "campsu.yaml"\n  did you mean "campus.yaml" in the same folder?\n',
    ]);
  });

  test('a scenario named without its ending is offered', async () => {
    const folder = folderWith({ 'my-group.yaml': smallScenario(), 'my-groups': '' });
    const { code, stderr } = await command(['compare', 'my-group'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "my-group.yaml" in the same folder?')]);
  });

  test('a file that is no text is refused', async () => {
    const folder = folderWith({ 'a.yaml': Uint8Array.of(0x68, 0xff, 0xfe, 0x80) });
    const { code, stderr } = await command(['check', 'a.yaml'], { cwd: folder });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error: "a\.yaml" is not a text file in UTF-8 .*\n {2}save it again as text with the encoding UTF-8/,
      ),
    ]);
  });

  test('options may stand in front of the command', async () => {
    const folder = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout } = await command(['--json', '--seed', '7', 'run', 'a.yaml'], { cwd: folder });
    expect([code, JSON.parse(stdout).seed]).toEqual([0, '7']);
  });
});

describe('the terminal', () => {
  const escapeSign = '\u001b[';
  test.each<[string, Record<string, string>, boolean]>([
    ['a pipe gets no color', {}, false],
    ['a pipe gets no color on a build server either', { CI: 'true' }, false],
    ['FORCE_COLOR colors a pipe', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 does not', { FORCE_COLOR: '0' }, false],
    ['NO_COLOR wins', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', async (_what, env, colored) => {
    const { stdout } = await hearsay(['--help'], { cwd, env });
    expect(stdout.includes(escapeSign)).toBe(colored);
  });

  test('a name cannot send commands to the terminal, not even by way of --set', async () => {
    const folder = folderWith({ 'a.yaml': smallScenario() });
    const evil = '\u001b]0;owned\u0007\u001b[31m\u202e';
    const { stdout, stderr } = await hearsay(['run', 'a.yaml', '--strategy', evil], { cwd: folder });
    expect(stdout + stderr).toContain('holds a character that cannot be seen: the character U+001B');
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(stdout + stderr).not.toContain(sign);
  });

  test('a reader that leaves early is no error', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'graph', 'generate', '--people', '20000'], { cwd });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  test('a program that is not built says so', async () => {
    const folder = newFolder();
    cpSync(dirname(PROGRAM), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const child = spawn(process.execPath, [join(folder, 'bin', 'hearsay.js')]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([2, expect.stringContaining('npm run build')]);
  });
});

describe('shell completion', () => {
  const complete = async (...words: string[]) =>
    (await hearsay(['--get-yargs-completions', 'hearsay', ...words], { cwd })).stdout.trim().split('\n');

  test('the script calls the program', async () => {
    const { code, stdout } = await hearsay(['completion'], { cwd, env: { SHELL: '/bin/bash' } });
    expect(code).toBe(0);
    expect(stdout).toContain('hearsay --get-yargs-completions');
  });

  test('a command is offered once', async () => {
    const offered = await complete('');
    expect(offered).toEqual([...new Set(offered)]);
    for (const name of ['init', 'compare', 'explain', 'graph', 'completion']) expect(offered).toContain(name);
  });

  test('the second word of a command and the options of each are offered', async () => {
    expect(await complete('graph', '')).toEqual(['describe', 'generate']);
    expect(await complete('compare', '--')).toContain('--decide');
    expect(await complete('run', '--')).not.toContain('--decide');
  });

  test('after a command the shell offers files', async () => {
    expect(await complete('compare', '')).toEqual(['']);
  });
});
