/** The README does what it says: commands run, scenarios are right, links lead somewhere, tables agree with the program. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';
import { hearsay, newFolder, smallScenario } from '../cli/program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

function blocks(language: string, text: string): string[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, kind, body]) => (kind === language ? [body!] : []));
}

/** Lines of the shell blocks, without their comments. */
const COMMAND_LINES = blocks('sh', README)
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line !== '');

describe('commands of the README', () => {
  test('there are some, and npm calls what it says', () => {
    const npm = COMMAND_LINES.filter((line) => line.startsWith('npm '));
    expect(npm).toEqual(['npm start', 'npm test']);
    expect(COMMAND_LINES.length).toBeGreaterThan(npm.length);
    const { start, test: tests, prestart, pretest } = PACKAGE.scripts;
    expect(start).toBe('node bin/hearsay.js compare scenarios/python-course-group.yaml');
    expect(tests).toBe('vitest run');
    for (const setUp of [prestart, pretest]) expect(setUp).toMatch(/^node bin\/setup\.js /);
    for (const [, script] of README.matchAll(/`npm run (\w+)`/g)) expect(PACKAGE.scripts).toHaveProperty(script!);
  });

  test('each of the others runs, one after the other, in a folder of its own', async () => {
    const cwd = newFolder();
    for (const name of ['bin', 'scenarios']) symlinkSync(join(ROOT, name), join(cwd, name));
    const own = COMMAND_LINES.filter((line) => !line.startsWith('npm '));
    for (const line of own) {
      // A failing command rejects, with what it printed.
      await promisify(execFile)('/bin/sh', ['-c', line], { cwd, maxBuffer: 1e8 });
    }
    expect(existsSync(join(cwd, 'my-group.yaml'))).toBe(true);
    expect(existsSync(join(cwd, 'hearsay-study', 'my-group', 'report.html'))).toBe(true);
  });
});

test('the example of the library runs and gives an answer', async () => {
  const [example, ...others] = blocks('js', README);
  expect(others).toEqual([]);
  // Inside the package, so that it finds itself by name.
  const file = join(ROOT, 'dist', 'readme-example.mjs');
  writeFileSync(file, example!);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: ROOT });
    const { strategies } = readScenario(readFileSync(join(ROOT, 'scenarios/split-segments.yaml'), 'utf8')).scenario;
    expect([...strategies.map(({ name }) => name), 'too close to call']).toContain(stdout.trim());
  } finally {
    rmSync(file);
  }
});

describe('the Chinese README', () => {
  const chinese = readFileSync(join(ROOT, 'README.zh.md'), 'utf8');
  const sections: [string, (text: string) => readonly string[]][] = [
    [
      'commands',
      (text) => blocks('sh', text).flatMap((block) => block.split('\n').map((line) => line.replace(/\s+#.*$/, ''))),
    ],
    ['scenarios', (text) => blocks('yaml', text)],
    ['examples', (text) => blocks('js', text)],
    ['tables of what is typed', (text) => [...text.matchAll(/^\| ((?:`|\[)[^|]*) \|/gm)].map(([, cell]) => cell!)],
    [
      'options',
      (text) => [...new Set(text.match(/`--[^`]+`/g))].filter((each) => !/`--lang (?:zh|en)`/.test(each)).sort(),
    ],
    ['headings', (text) => text.match(/^#+ /gm) ?? []],
    [
      'links',
      (text) =>
        [...text.matchAll(/\]\(([^)\s]+)\)/g)]
          .map(([, target]) => target!)
          .filter((target) => !/^README(\.zh)?\.md$/.test(target))
          // Pages that there are in both languages.
          .map((target) => target.replace(/README\.zh\.md$/, 'README.md')),
    ],
  ];

  test.each(sections)('has the same %s', (_, of) => {
    expect(of(README).length).toBeGreaterThan(0);
    expect(of(chinese)).toEqual(of(README));
  });

  test('leads to the English one and back', () => {
    expect(README).toContain('](README.zh.md)');
    expect(chinese).toContain('](README.md)');
  });
});

describe('scenarios in the documentation', () => {
  const found = ['README.md', 'scenarios/README.md'].flatMap((file) =>
    blocks('yaml', readFileSync(join(ROOT, file), 'utf8')).map((text, k) => ({ name: `${file} ${k + 1}`, text })),
  );

  test('there is one', () => {
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(found)('$name is read without an error or a warning', ({ text }) => {
    expect(readScenario(text, { file: 'README.yaml' }).warnings).toEqual([]);
  });
});

describe('links', () => {
  const links = ['README.md', 'scenarios/README.md', 'scenarios/data/README.md'].flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .map((target) => ({ file, target })),
  );

  test('there are some', () => {
    expect(links.length).toBeGreaterThan(3);
  });

  test.each(links)('$file leads to $target', ({ file, target }) => {
    expect(existsSync(join(ROOT, dirname(file), target.split('#')[0]!))).toBe(true);
  });

  test('paths in code font exist', () => {
    const paths = [...README.matchAll(/`((?:scenarios|src|bin|test)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('pictures are PNG files', () => {
    const pictures = [...README.matchAll(/!\[[^\]]+\]\(([^)]+\.png)\)/g)].map(([, path]) => path!);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) {
      expect([...readFileSync(join(ROOT, path)).subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    }
  });
});

describe('commands, options and exit codes', () => {
  const cwd = newFolder();
  const section = /^## Commands\n(.*?)^## /ms.exec(README)![1]!;
  const inTable = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([a-z ]+[a-z])/g)].map(([, name]) => name!),
  );
  const help = async (...words: string[]) =>
    (await hearsay([...words, '--help'], { cwd, env: { NO_COLOR: '1' } })).stdout;

  test('the table lists every command that the program offers, and no other', async () => {
    // `  compare FILE         which strategy …`, `  cluster slurm -- COMMAND…`
    const offered = [
      ...(await help()).matchAll(/^ {2}([a-z]+(?: [a-z]+)?)(?:(?: --)? \[?[A-Z…\]]+(?: [A-Z]+)?)? {2,}\S/gm),
    ];
    expect(offered.length).toBeGreaterThan(5);
    expect([...inTable].sort()).toEqual(offered.map(([, name]) => name!).sort());
  });

  test('every option it names exists, and none that several commands share is missing', async () => {
    const users = new Map<string, number>();
    for (const command of inTable.filter((name) => name !== 'completion')) {
      for (const [, option] of (await help(...command.split(' '))).matchAll(/^ {2}--([a-z-]+)/gm)) {
        users.set(option!, (users.get(option!) ?? 0) + 1);
      }
    }
    // Options behind `npm run … --` are those of a script of the repository.
    const ours = README.replaceAll(/`npm run [^`]*`/g, '');
    const named = new Set([...ours.matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option!));
    expect([...named].filter((option) => !users.has(option))).toEqual([]);
    const shared = [...users].filter(([option, count]) => count > 1 && option !== 'help').map(([option]) => option);
    expect(shared.filter((option) => !named.has(option))).toEqual([]);
  });

  test('exit codes are those of the help, and the program ends with them', async () => {
    const codes = (text: string) =>
      [...text.matchAll(/\b(\d+) (done|an expectation failed|bad input|a bug)/g)].map(([pair]) => pair);
    const promised = codes(/Exit codes:[^.]*\./s.exec(section.replace(/\s+/g, ' '))![0]);
    expect(promised).toEqual(codes((await help()).replace(/\s+/g, ' ')));
    expect(promised).toHaveLength(4);
    writeFileSync(join(cwd, 'fails.yaml'), smallScenario('expect: { nothing: { members: 1000..2000 } }'));
    writeFileSync(join(cwd, 'wrong.yaml'), 'hearsay: 2\n');
    const ended = async (...words: string[]) => (await hearsay(words, { cwd })).code;
    expect(await ended('check', 'fails.yaml')).toBe(0);
    expect(await ended('check', 'fails.yaml', '--run')).toBe(1);
    expect(await ended('check', 'wrong.yaml')).toBe(2);
  });
});
