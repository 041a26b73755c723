/** `hearsay graph`, and graphs that scenarios name. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readText } from '#hearsay/study/files/read-text.js';
import { command, folderWith, hearsay, newFolder, smallScenario } from './program.ts';

/** A triangle with a tail: 4 people, 4 friendships. */
const TRIANGLE = 'Ann,Bob\nBob,Cid\nCid,Ann\nCid,Dan\n';

const figures = z.strictObject({
  people: z.int(),
  friendships: z.int(),
  degree: z.strictObject({ mean: z.number(), median: z.number(), p90: z.number(), max: z.number() }),
  isolated: z.int(),
  clustering: z.number(),
  transitivity: z.number(),
  assortativity: z.number().nullable(),
  components: z.strictObject({ count: z.int(), largestShare: z.number() }),
  meanDistance: z.number().nullable(),
  communities: z.strictObject({ count: z.int(), modularity: z.number(), sizes: z.array(z.int()) }).nullable(),
});

describe('graph describe', () => {
  test('--json holds every figure', async () => {
    const cwd = folderWith({ 'a.csv': TRIANGLE });
    const { code, stdout } = await hearsay(['graph', 'describe', 'a.csv', '--json'], { cwd });
    expect(code).toBe(0);
    // By hand: degrees 2, 2, 3, 1; Ann and Bob have clustering 1, Cid 1/3, Dan 0; 3 of 5 triples are closed.
    const found = figures.parse(JSON.parse(stdout));
    expect(found).toMatchObject({ people: 4, friendships: 4, isolated: 0, degree: { mean: 2, max: 3 } });
    expect(found.clustering).toBeCloseTo(7 / 12, 12);
    expect(found.transitivity).toBeCloseTo(3 / 5, 12);
  });

  test('text says the same, from a gzip file too', async () => {
    const cwd = folderWith({ 'a.csv': TRIANGLE, 'a.csv.gz': gzipSync(TRIANGLE) });
    const plain = await command(['graph', 'describe', 'a.csv', '--quiet'], { cwd });
    expect(plain.stdout).toMatch(/^people +4$/m);
    expect(plain.stdout).toMatch(/^friendships +4$/m);
    expect(await command(['graph', 'describe', 'a.csv.gz', '--quiet'], { cwd })).toEqual(plain);
  });

  test('a part that is not all is never shown as 100 %, however near it comes', async () => {
    // A chain of 2,000 people, and two who know each other alone: 2000 / 2002 = 99.90 %.
    const chain = Array.from({ length: 1_999 }, (_, k) => `p${k},p${k + 1}\n`).join('');
    const cwd = folderWith({ 'two.csv': `from,to\n${chain}x,y\n`, 'one.csv': `from,to\n${chain}` });
    for (const [lang, said] of [
      ['en', '2, the largest holds 99.90 % of people'],
      ['zh', '2 个，最大的含 99.90 % 的人'],
    ] as const) {
      const { stdout } = await command(['graph', 'describe', 'two.csv', '--lang', lang], { cwd });
      expect(stdout.replace(/\u00a0/g, ' ')).toContain(said);
    }
    expect((await command(['graph', 'describe', 'one.csv'], { cwd })).stdout).toMatch(/1, the largest holds 100\s%/);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['bad.csv', 'Ann,Bob\nCid\n', 'bad.csv:2'],
    ['empty.csv', '', 'empty.csv'],
    ['cut.csv.gz', gzipSync(TRIANGLE.repeat(100)).subarray(0, 40), '"cut.csv.gz" is not a complete gzip file'],
    ['fake.csv.gz', TRIANGLE, '"fake.csv.gz" is not a complete gzip file'],
    ['bad.gexf', '<gexf><graph>', 'bad.gexf'],
    ['friends.dot', 'graph { Ann -- Bob; }', 'looks like DOT'],
    ['gbk.csv', Uint8Array.of(0xcd, 0xf5, 0xce, 0xb0, 0x2c, 0xc0, 0xee, 0xc4, 0xc8), 'iconv -f GB18030'],
    [
      'latin.csv',
      Uint8Array.from([...'Ann,Bob\nRen\u00e9,Ann\n'], (c) => c.charCodeAt(0)),
      'line 2 is the first with other bytes',
    ],
  ])('%s is answered without a stack', async (name, content, message) => {
    const cwd = folderWith({ [name]: content });
    const { code, stdout, stderr } = await command(['graph', 'describe', name], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

test.each<[string, (text: string) => Uint8Array]>([
  ['UTF-16 of Excel', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the larger byte first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
])('%s is read', (_what, encode) => {
  const cwd = folderWith({ 'a.csv': encode('王伟\tBob\nBob\tCy\n') });
  expect(readText(join(cwd, 'a.csv'))).toBe('王伟\tBob\nBob\tCy\n');
});

describe('graph generate', () => {
  test.each([
    [['--kind', 'complete', '--seed', 'x'], '"--seed" has no effect on a graph of the kind "complete"'],
    [['--kind', 'complete', '--mean-degree', '4'], '"--mean-degree" has no effect on a graph of the kind "complete"'],
    [['--kind', 'erdos-renyi', '--rewiring', '0.2'], '"--rewiring" has no effect on a graph of the kind "erdos-renyi"'],
  ])('refuses what has no part in the kind of graph: %j', async (words, message) => {
    const found = await command(['graph', 'generate', '--people', '20', ...words], { cwd: newFolder() });
    expect(found).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test('what it writes is read back as the same graph', async () => {
    const cwd = newFolder();
    const words = ['graph', 'generate', '--kind', 'small-world', '--people', '60', '--mean-degree', '6', '--seed', 'x'];
    const { code, stdout } = await hearsay([...words, '--quiet'], { cwd });
    expect(code).toBe(0);
    expect((await command([...words, '--out', 'a.csv'], { cwd })).stdout).toBe('');
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(stdout);
    const described = await command(['graph', 'describe', 'a.csv', '--json'], { cwd });
    expect(JSON.parse(described.stdout)).toMatchObject({ people: 60, friendships: 180 });
  });

  test.each(['a.gexf', 'a.graphml'])('as %s holds everybody', async (name) => {
    const cwd = newFolder();
    const words = ['graph', 'generate', '--kind', 'erdos-renyi', '--people', '50', '--mean-degree', '1', '--out', name];
    expect((await command(words, { cwd })).stderr).toBe(`Wrote ${name}\n`);
    const { stdout } = await command(['graph', 'describe', name, '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ people: 50 });
  });

  test('people without friends are mentioned, since a list of friendships cannot hold them', async () => {
    const words = ['graph', 'generate', '--kind', 'erdos-renyi', '--people', '50', '--mean-degree', '0'];
    const { code, stdout, stderr } = await command(words, { cwd: newFolder() });
    expect([code, stdout, stderr]).toEqual([
      0,
      'person,friend\n',
      '50 people have no friends, so they do not appear in the list\n',
    ]);
  });

  test('never replaces a file', async () => {
    const cwd = folderWith({ 'a.csv': 'mine' });
    expect((await command(['graph', 'generate', '--out', 'a.csv'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('mine');
  });

  test('what cannot be is refused', async () => {
    const words = ['graph', 'generate', '--people', '5', '--mean-degree', '10'];
    const { code, stderr } = await command(words, { cwd: newFolder() });
    expect([code, stderr]).toEqual([2, expect.stringContaining('nobody can have more than 4')]);
  });
});

describe('the graph that a scenario names', () => {
  const withGraph = (file: string) =>
    smallScenario()
      .replace(/population: .*/, `population: { size: 4, graph: { file: ${JSON.stringify(file)} } }`)
      .replace('founders: 30', 'founders: 2');

  test('is looked for beside the scenario, wherever the program runs', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'deep', 'data'), { recursive: true });
    writeFileSync(join(cwd, 'deep', 'a.yaml'), withGraph('data/friends.csv.gz'));
    writeFileSync(join(cwd, 'deep', 'data', 'friends.csv.gz'), gzipSync(TRIANGLE));
    const { code, stderr } = await command(['run', join('deep', 'a.yaml'), '--lang', 'zh'], { cwd });
    // Only how the list was read, in one line.
    expect([code, stderr.trim().split('\n')]).toEqual([0, [expect.stringContaining('friends.csv.gz：读入 4 行；')]]);
  });

  test('must have as many people as the population', async () => {
    const cwd = folderWith({ 'a.yaml': withGraph('f.csv').replace('size: 4', 'size: 5'), 'f.csv': TRIANGLE });
    const { code, stderr } = await command(['check', 'a.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('write "size: 4"')]);
  });

  test('that is missing is said to be', async () => {
    const cwd = folderWith({ 'a.yaml': withGraph('friends.csv'), 'freinds.csv': TRIANGLE });
    const { code, stderr } = await command(['check', 'a.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "freinds.csv"')]);
  });

  test.each(['/etc/passwd', '../secret.csv', 'data/../../secret.csv', 'C:\\secret.csv', '..\\secret.csv'])(
    'cannot be "%s", outside the folder of the scenario',
    async (file) => {
      const cwd = folderWith({ 'secret.csv': TRIANGLE });
      mkdirSync(join(cwd, 'deep', 'data'), { recursive: true });
      writeFileSync(join(cwd, 'deep', 'a.yaml'), withGraph(file));
      const { code, stdout, stderr } = await command(['run', join('deep', 'a.yaml')], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).not.toContain('root:');
      expect(stderr).toMatch(/beside|folder/);
    },
  );

  test('cannot be a link that leads out', async () => {
    const cwd = folderWith({ 'secret.csv': TRIANGLE });
    mkdirSync(join(cwd, 'deep'));
    symlinkSync(join('..', 'secret.csv'), join(cwd, 'deep', 'friends.csv'));
    writeFileSync(join(cwd, 'deep', 'a.yaml'), withGraph('friends.csv'));
    const { code, stderr } = await command(['run', join('deep', 'a.yaml')], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a link that leads out of the folder')]);
  });
});
