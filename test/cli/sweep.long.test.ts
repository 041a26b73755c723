/** `hearsay sweep` and `hearsay sensitivity`: tables, data, reports, and coming back to them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, emptying, folderWith, hearsay, smallScenario } from './program.ts';

const number = z.number().nullable();
const interval = z.tuple([number, number]);
const summary = z.strictObject({
  mean: number,
  sd: number,
  ci95: interval,
  ciKind: z.enum(['certain', '95', '90', 'rough']),
  q05: number,
  median: number,
  q95: number,
});
const value = z.union([z.number(), z.string()]);
const sweepDocument = z.strictObject({
  scenario: z.string(),
  seed: z.string(),
  replications: z.int(),
  design: z.enum(['grid', 'list', 'lhs', 'sobol']),
  factors: z.array(
    z.union([
      z.strictObject({ path: z.string(), values: z.array(value), doesNothing: z.boolean() }),
      z.strictObject({
        path: z.string(),
        from: z.number(),
        to: z.number(),
        scale: z.string(),
        doesNothing: z.boolean(),
      }),
    ]),
  ),
  points: z.array(
    z.strictObject({
      set: z.array(z.string()),
      values: z.record(z.string(), value),
      strategies: z.array(z.strictObject({ name: z.string(), outcomes: z.record(z.string(), summary) })),
    }),
  ),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
});

const SWEEP = [
  '--vary',
  'community.groups.cap=10,40',
  '--vary',
  'content=on,off',
  '--replications',
  '3',
  '--out',
  'study',
];

describe('sweep', () => {
  test('gives every point and strategy as JSON, and writes report, charts and a table as CSV', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout, stderr } = await hearsay(['sweep', 'a.yaml', ...SWEEP, '--json'], { cwd, charts: true });
    expect(stderr).toContain('4 points × 2 strategies × 3 replications, 24 runs');
    expect(code).toBe(0);
    const document = sweepDocument.parse(JSON.parse(stdout));
    expect(document.points.map(({ values }) => values)).toEqual([
      { 'community.groups.cap': 10, content: 'on' },
      { 'community.groups.cap': 10, content: 'off' },
      { 'community.groups.cap': 40, content: 'on' },
      { 'community.groups.cap': 40, content: 'off' },
    ]);
    expect(document.factors.map(({ doesNothing }) => doesNothing)).toEqual([false, false]);
    // Without content the two strategies are the same.
    const [nothing, topics] = document.points[1]!.strategies;
    expect(topics!.outcomes).toEqual(nothing!.outcomes);

    const csv = readFileSync(join(cwd, 'study/points.csv'), 'utf8').trim().split('\n');
    expect(csv[0]).toBe('point,community.groups.cap,content,strategy,outcome,n,mean,sd,low,high,q05,median,q95');
    expect(csv).toHaveLength(1 + 4 * 2 * 2);
    expect(csv[1]).toContain(`0,10,on,nothing,members,3,${document.points[0]!.strategies[0]!.outcomes.members!.mean},`);
    expect(
      readdirSync(join(cwd, 'study/charts')).filter((name) => /^(maps|interaction)-.*\.png$/.test(name)).length,
    ).toBe(8);
    expect(JSON.parse(readFileSync(join(cwd, 'study/summary.json'), 'utf8'))).toEqual(document);
    const page = readFileSync(join(cwd, 'study/report.html'));

    // The same again computes nothing, more replications compute the missing ones, and the report can be drawn from the files.
    const again = await command(['sweep', 'a.yaml', ...SWEEP, '--json', '--quiet'], { cwd, charts: true });
    expect(again.stdout).toBe(stdout);
    const report = await command(['report', 'study', '--json'], { cwd, charts: true });
    expect(report.stdout).toBe(stdout);
    expect(readFileSync(join(cwd, 'study/report.html')).equals(page)).toBe(true);
  });

  test('says at how many points an outcome has no value, and looks for the best among the others', async () => {
    const cwd = folderWith({ 'fee.yaml': emptying() });
    const words = ['sweep', 'fee.yaml', '--vary', 'community.founders=1,5,25', '--replications', '6'];
    const { code, stdout } = await command([...words, '--out', 'study'], { cwd });
    expect(code).toBe(0);
    const said = stdout.replace(/\s+/g, ' ');
    const [, missing, runs] =
      /perMember has no value in (\d+) of (\d+) runs \(the community is empty\), at \d of 3 points and strategies/.exec(
        said,
      )!;
    expect(Number(missing)).toBeGreaterThan(0);
    expect(runs).toBe('18');
    const chinese = await command(['report', 'study', '--lang', 'zh'], { cwd });
    expect(chinese.stdout.replace(/\s+/g, '')).toContain(`18次模拟中有${missing}次得不出perMember的数值`);
  });

  test('says which factor does nothing', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout } = await command(
      ['sweep', 'a.yaml', '--vary', 'community.groups.cap=10,40', '--vary', 'ads=on,off', '--replications', '2'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('"ads" does nothing: every outcome was identical to the bit.');
    expect(stdout).not.toContain('"community.groups.cap" does nothing');
    expect(existsSync(join(cwd, 'hearsay-study/a-sweep/report.html'))).toBe(true);
  });

  test.each([
    [[], 'a sweep needs something to vary'],
    [['--vary', 'comunity.groups.cap=1,2'], 'unknown key "comunity"'],
    [['--vary', 'community.groups.cap=500..20:4'], 'is upside down'],
    [
      ['--vary', 'community.groups.cap=1..9999:9999', '--vary', 'parameters.attention=1..9999:9999'],
      '99,980,001 points',
    ],
    [['--vary', 'community.groups.cap=5,6', '--design', 'cube'], '"--design cube" is no design'],
    [['--vary', 'community.founders=10,150', '--vary', 'population.size=100,200'], 'is not accepted'],
  ])('refuses %j before anything runs', async (words, message) => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const { code, stdout, stderr } = await command(['sweep', 'a.yaml', ...words], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(existsSync(join(cwd, 'hearsay-study'))).toBe(false);
  });
});

const UNCERTAIN = `uncertain:
  parameters.attention: 10..80
  parameters.postRate: 0.02..0.2:log
  parameters.notifyProbability: 0.1..0.6`;

const estimate = z.strictObject({ estimate: number, ci95: interval });
/** Only where some are missing. */
const without = {
  runs: z.int().optional(),
  missing: z.int().optional(),
  causes: z.array(z.strictObject({ cause: z.unknown(), runs: z.int() })).optional(),
};
const indices = {
  rows: z.int(),
  leftOut: z.int(),
  mean: number,
  variance: number,
  seedVariance: number,
  residualVariance: number,
  factors: z.array(z.strictObject({ path: z.string(), first: estimate, total: estimate })),
};
const shared = {
  scenario: z.string(),
  seed: z.string(),
  strategy: z.string(),
  replications: z.int(),
  factors: z.array(
    z.strictObject({
      path: z.string(),
      from: z.number(),
      to: z.number(),
      unit: z.string(),
      scale: z.string(),
      doesNothing: z.boolean(),
    }),
  ),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
};
const morrisDocument = z.strictObject({
  ...shared,
  method: z.literal('morris'),
  walks: z.int(),
  outcomes: z.record(
    z.string(),
    z.strictObject({
      ...without,
      factors: z.array(
        z.strictObject({
          path: z.string(),
          mu: estimate,
          muStar: estimate,
          sigma: estimate,
          noise: number,
          steps: z.int(),
          leftOut: z.int(),
        }),
      ),
    }),
  ),
});
const sobolDocument = z.strictObject({
  ...shared,
  method: z.literal('sobol'),
  samples: z.int(),
  outcomes: z.record(
    z.string(),
    z.strictObject({ ...without, ...indices, convergence: z.array(z.strictObject(indices)) }),
  ),
});

describe('sensitivity', () => {
  test.each([
    ['morris', '--walks', '10', morrisDocument],
    ['sobol', '--samples', '16', sobolDocument],
  ])('says how many runs have no value, and why: %s', async (method, option, count, document) => {
    const cwd = folderWith({
      'a.yaml': emptying('uncertain: { parameters.postRate: 0.2..0.6 }\nparameters: { renewBase: -1 }'),
    });
    const words = ['sensitivity', 'a.yaml', '--method', method, option, count, '--replications', '4', '--out', 'study'];
    const { stdout } = await command([...words, '--quiet'], { cwd });
    const { outcomes } = document.parse(JSON.parse(readFileSync(join(cwd, 'study', 'summary.json'), 'utf8')));
    const { missing, runs, causes } = outcomes.perMember!;
    expect(causes).toEqual([{ cause: { kind: 'zero', of: 'members' }, runs: missing }]);
    expect(missing).toBeGreaterThan(0);
    // Nobody is missing where there is nobody.
    expect(outcomes.members).not.toHaveProperty('missing');
    const sentence = `perMember has no value in ${missing} of ${runs} runs: the community is empty.`;
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(sentence);
    // Some seed empties at every point, so that no row is whole: no ground for "only chance moves it".
    expect(told).toContain('Nothing can be said of perMember');
    expect(told).not.toMatch(/No uncertain value moves|The same at every point/);
    expect(readFileSync(join(cwd, 'study', 'report.html'), 'utf8')).toContain(sentence.slice(0, 20));
    const chinese = await command(['report', 'study', '--quiet', '--lang', 'zh'], { cwd });
    expect(chinese.stdout.replace(/\s+/g, '')).toContain(`次模拟中有${missing}次没有数值，因为群里已没有人`);
  });

  test('screens what is uncertain, as JSON and as a report that can be drawn again', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario(UNCERTAIN) });
    const words = [
      'sensitivity',
      'a.yaml',
      '--walks',
      '10',
      '--replications',
      '3',
      '--strategy',
      'topics',
      '--out',
      'study',
      '--json',
    ];
    const { code, stdout, stderr } = await command(words, { cwd, charts: true });
    // Walks meet on a grid of 4³ points, and no point is run twice.
    expect(stderr).toMatch(/3 uncertain values, [23]\d points × 3 replications/);
    expect(code).toBe(0);
    const document = morrisDocument.parse(JSON.parse(stdout));
    expect(document.strategy).toBe('topics');
    expect(document.outcomes.messages!.factors.map(({ path, steps }) => [path, steps])).toEqual([
      ['parameters.attention', 10],
      ['parameters.postRate', 10],
      ['parameters.notifyProbability', 10],
    ]);
    const charts = readdirSync(join(cwd, 'study/charts'));
    expect(charts.some((name) => /^tornado-1-.*\.svg$/.test(name))).toBe(true);
    expect((await command(['report', 'study', '--json'], { cwd })).stdout).toBe(stdout);
  });

  test('shares out the variance, with the indices from ever more rows', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario(UNCERTAIN) });
    const words = ['sensitivity', 'a.yaml', '--method', 'sobol', '--samples', '16', '--replications', '2', '--json'];
    const { code, stdout } = await command(words, { cwd });
    expect(code).toBe(0);
    const { outcomes } = sobolDocument.parse(JSON.parse(stdout));
    expect(outcomes.messages!.convergence.map(({ rows }) => rows)).toEqual([2, 4, 8, 16]);
    expect(existsSync(join(cwd, 'hearsay-study/a-sensitivity/report.html'))).toBe(true);
  });

  test('says in Chinese what matters', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario(UNCERTAIN) });
    const words = ['sensitivity', 'a.yaml', '--walks', '10', '--replications', '2', '--lang', 'zh', '--quiet'];
    const { code, stdout } = await command(words, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/最取决于|没有一个不确定的取值/);
    expect(stdout).toContain('影响 μ*');
  });

  test('asks for what is uncertain, and for the options of its method', async () => {
    const cwd = folderWith({ 'a.yaml': smallScenario() });
    const nothing = await command(['sensitivity', 'a.yaml'], { cwd });
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toContain('does not say what is uncertain');
    const mixed = await command(['sensitivity', 'a.yaml', '--samples', '64'], { cwd });
    expect(mixed.stderr).toContain('"--samples" belongs to the other method than "morris"');
  });
});
