/** `hearsay select`: the best strategy with a guarantee, or over what is uncertain. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, folderWith, hearsay, smallScenario } from './program.ts';

const number = z.number().nullable();
const rank = {
  q05: number,
  median: number,
  q95: number,
  worstTenth: number,
  regret: number,
};
const head = { scenario: z.string(), seed: z.string(), workers: z.int(), outcome: z.string() };
const selection = z.strictObject({
  ...head,
  confidence: z.number(),
  indifference: z.number(),
  decided: z.boolean(),
  best: z.string(),
  notClearlyBehind: z.array(z.string()),
  aheadIfUnseenKinds: z.array(z.string()),
  withoutValue: z.record(z.string(), z.int()),
  left: z.array(z.string()),
  replications: z.int(),
  most: z.int().nullable(),
  runs: z.int(),
  missing: z.int(),
  strategies: z.array(
    z.strictObject({
      name: z.string(),
      mean: number,
      ...rank,
      probabilityBest: number,
      firstIn: number,
      status: z.enum(['selected', 'left', 'out', 'thinned']),
      after: z.int().nullable(),
    }),
  ),
});
const overUncertain = z.strictObject({
  ...head,
  over: z.literal('uncertain'),
  points: z.int(),
  replications: z.int(),
  missing: z.int(),
  withoutValue: z.record(z.string(), z.int()),
  strategies: z.array(
    z.strictObject({ name: z.string(), bestAt: number, ci95: z.tuple([number, number]), mean: number, ...rank }),
  ),
});

const scenario = (strategies: string, more = '') => `hearsay: 1
name: A small group
horizon: 10 days
replications: 6
population: { size: 100, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 30 }
outcomes: [messages, members]
${more}strategies:
${strategies}`;

// On more days, not more of them a day: of four topics a day members tire.
const THREE = `  plain: {}
  some: { content: [{ kind: daily-topic, days: 0-4 }] }
  more: { content: [{ kind: daily-topic, days: 0-9 }] }
`;

const cwd = folderWith({
  'a.yaml': scenario(THREE),
  'alike.yaml': scenario(`  a: { content: [{ kind: daily-topic, days: 0-14, quality: 0.5 }] }
  b: { content: [{ kind: daily-topic, days: 0-14, quality: 0.501 }] }
`)
    .replace('10 days', '15 days')
    .replace('size: 100', 'size: 200'),
  'crowd.yaml': scenario(
    Array.from(
      { length: 22 },
      (_, k) => `  s${k}: { content: [{ kind: daily-topic, days: 0-9, perDay: ${k + 1} }] }\n`,
    ).join(''),
  ),
  // Six founders whom nobody joins; under the fee most communities are empty in the end, where messages per member are no number.
  'empty.yaml': `hearsay: 1
name: Fee or free
horizon: 40 days
population: { size: 30, graph: { kind: none } }
community: { founders: 5 }
strategies:
  free: { recruit: [{ channel: door, days: 0-5, expected: 3 }] }
  fee: { extends: free, membership: { fee: 4, every: 10 days, referencePrice: 10 } }
formulas: { perMember: { formula: messages / members, better: more } }
outcomes: [perMember, members]
`,
  'uncertain.yaml': scenario(THREE, 'uncertain: { parameters.attention: 20..60, community.founders: 20..40 }\n'),
});

/** Its document, and that of `report` of the same study, which is that of `select` but for the threads, with the same files. */
async function select(name: string, ...words: string[]) {
  const study = `${name}-study`;
  const { code, stdout } = await command(['select', `${name}.yaml`, '--json', '--out', study, ...words], { cwd });
  expect(code).toBe(0);
  const found = JSON.parse(stdout);
  const before = ['manifest.json', 'report.html', 'summary.json'].map((file) => fileIn(study, file));
  const { workers, ...told } = found;
  expect(JSON.parse((await command(['report', study, '--json'], { cwd })).stdout)).toEqual(told);
  expect(['manifest.json', 'report.html', 'summary.json'].map((file) => fileIn(study, file))).toEqual(before);
  return found;
}

const fileIn = (study: string, name: string) => readFileSync(join(cwd, study, name), 'utf8');

describe('select', () => {
  const words = ['select', 'a.yaml', '--indifference', '20', '--quiet'];
  /** Made by the program itself. */
  let found: z.infer<typeof selection>;
  beforeAll(async () => {
    const { code, stdout } = await hearsay([...words, '--json', '--out', 'best', '--workers', '1'], { cwd });
    expect(code).toBe(0);
    found = selection.parse(JSON.parse(stdout));
  });

  test('ends with the strategy that brings most messages', () => {
    expect(found).toMatchObject({ decided: true, best: 'more', outcome: 'messages', confidence: 0.95 });
    expect(found.strategies.map(({ status }) => status).sort()).toEqual(['out', 'out', 'selected']);
    const chances = found.strategies.reduce((sum, { probabilityBest }) => sum + probabilityBest!, 0);
    expect(chances).toBeCloseTo(1, 10);
    const { runs, replications, report } = JSON.parse(fileIn('best', 'manifest.json'));
    expect([runs, replications, report.most]).toEqual([found.runs, undefined, 5000]);
  });

  test('is the same with any number of threads, and in the folder it was left in goes on to the same end', async () => {
    // Stopped early: the first replications are there, the last rounds are not.
    const early = await command([...words, '--out', 'stopped', '--replications', '12'], { cwd });
    expect(early.code).toBe(0);
    const { code, stdout } = await command([...words, '--out', 'stopped', '--json', '--workers', '2'], { cwd });
    expect(code).toBe(0);
    expect({ ...JSON.parse(stdout), workers: 1 }).toEqual(found);
    expect(fileIn('stopped', 'summary.json')).toBe(fileIn('best', 'summary.json'));
    const { digest, runs } = JSON.parse(fileIn('best', 'manifest.json'));
    expect(JSON.parse(fileIn('stopped', 'manifest.json'))).toMatchObject({ digest, runs, complete: true });
  });

  test('is told again from the runs in its folder, in words and both languages, and each is computed again', async () => {
    const english = await command(['report', 'best'], { cwd, charts: true });
    expect(english.stdout).toContain('"more" is the best in Messages');
    expect(readdirSync(join(cwd, 'best', 'charts'))).toContain('strategies-1-messages.png');
    const again = await command(['rerun', 'best', '0/more/29'], { cwd });
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('identical')]);
    const chinese = await command(['report', 'best', '--lang', 'zh', '--quiet'], { cwd });
    expect(chinese.stdout).toContain('选中');
    expect(chinese.stderr).toBe('');
  });

  test('says so when the most replications do not decide', async () => {
    const alike = ['select', 'alike.yaml', '--json', '--indifference', '0.5', '--replications', '30', '--out', 'alike'];
    const { decided, left, most } = selection.parse(JSON.parse((await command(alike, { cwd })).stdout));
    expect([decided, left]).toEqual([false, ['a', 'b']]);
    expect(most).toBeGreaterThan(30);
  });

  test('thins a crowd before the selection proper', async () => {
    const crowd = ['select', 'crowd.yaml', '--json', '--indifference', '300', '--replications', '10', '--out', 'crowd'];
    const { strategies } = selection.parse(JSON.parse((await command(crowd, { cwd })).stdout));
    expect(strategies.filter(({ status }) => status === 'thinned')).toHaveLength(14);
  });

  test('takes a percentage as a part of the mean, of a share as points', async () => {
    const { indifference, strategies } = selection.parse(
      JSON.parse((await command([...words, '--json', '--out', 'part', '--indifference', '5 %'], { cwd })).stdout),
    );
    const largest = Math.max(...strategies.map(({ mean }) => mean!));
    // Of the mean of the first 30 replications: within a tenth of that of all.
    expect(Math.abs(indifference / (0.05 * largest) - 1)).toBeLessThan(0.1);
    const share = [
      'select',
      'a.yaml',
      '--json',
      '--outcome',
      'activeShare7',
      '--indifference',
      '5 %',
      '--out',
      'share',
    ];
    expect(JSON.parse((await command(share, { cwd })).stdout).indifference).toBe(0.05);
  });

  test('writes the confidence as it was asked for, not rounded to certainty', async () => {
    const sure = [...words, '--out', 'sure', '--confidence', '99.9 %', '--replications', '60'];
    const { stdout } = await command(sure, { cwd });
    expect(stdout.replace(/\s/g, ' ')).toContain('with at least 99.9 % confidence');
  });

  test('calls none the best that is within the indifference of another', async () => {
    const near = ['select', 'alike.yaml', '--indifference', '60', '--out', 'near'];
    const { stdout } = await command(near, { cwd });
    const found = JSON.parse(fileIn('near', 'summary.json'));
    expect(found).toMatchObject({ decided: true, notClearlyBehind: [found.best === 'a' ? 'b' : 'a'] });
    expect(stdout).toContain('can be chosen');
    expect(stdout).not.toContain('is the best');
  });

  test('selects none on the runs that survived', async () => {
    const { stdout, code } = await command(['select', 'empty.yaml', '--indifference', '0.5', '--out', 'empty'], {
      cwd,
    });
    const { decided, withoutValue, strategies } = selection
      .omit({ workers: true })
      .parse(JSON.parse(fileIn('empty', 'summary.json')));
    expect([code, decided]).toEqual([0, false]);
    // As many as `members` is 0 in.
    expect(withoutValue.fee).toBeGreaterThan(1);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('None is selected. With "');
    expect(said).toContain(
      `With "fee", perMember has no value in ${withoutValue.fee} of 30 runs: the community is empty.`,
    );
    expect(strategies.some(({ status }) => status === 'selected')).toBe(false);
  });

  test('ranks over what is uncertain, also in an outcome on a day', async () => {
    const ranked = overUncertain.parse(
      await select(
        'uncertain',
        '--over',
        'uncertain',
        '--points',
        '6',
        '--replications',
        '2',
        '--outcome',
        'members@7d',
      ),
    );
    expect(ranked).toMatchObject({ points: 6, replications: 2, missing: 0 });
    const shares = ranked.strategies.reduce((sum, { bestAt }) => sum + bestAt!, 0);
    expect(shares).toBeCloseTo(1, 10);
  });

  test.each([
    [[], 'which difference in "messages" does not matter'],
    [['--indifference', 'little'], '"--indifference" cannot be "little"'],
    [['--indifference', '0'], '"--indifference" cannot be "0"'],
    [['--indifference', '5', '--confidence', '20 %'], '"--confidence" cannot be "20 %"'],
    [['--over', 'uncertain'], 'does not say what is uncertain'],
    [['--indifference', '5', '--outcome', 'mesages'], 'did you mean "messages"?'],
  ])('refuses %j and says what would do', async (words, message) => {
    const { code, stderr } = await command(['select', 'a.yaml', ...words], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('compare --precision', () => {
  const compare = (...words: string[]) => command(['compare', 'a.yaml', ...words], { cwd });

  test('adds replications until the intervals are as narrow as asked; report says so again', async () => {
    const words = ['--precision', 'members@9d=0.5', '--precision', '10 %', '--out', 'precise'];
    const { code, stdout } = await compare('--json', '--quiet', ...words);
    expect(code).toBe(0);
    const { precision, replications } = JSON.parse(stdout);
    expect(replications).toBeGreaterThanOrEqual(50);
    expect(precision).toMatchObject({ replications, met: true, most: 2000 });
    expect(precision.widths).toHaveLength(4);
    for (const { half, wanted } of precision.widths) expect(half).toBeLessThanOrEqual(wanted);
    expect(JSON.parse((await command(['report', 'precise', '--json'], { cwd })).stdout).precision).toEqual(precision);
  });

  test('stops at the most replications and says what would do', async () => {
    const { stdout } = await compare('--precision', 'messages=1', '--replications', '55', '--out', 'capped');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/with 55 replications .* as asked\. About --replications \d+ would do/);
    const path = join(cwd, 'capped', 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, report: { language: 'en', precision: { wishes: 5 } } }));
    const { stderr } = await command(['report', 'capped'], { cwd });
    expect(stderr).toContain('is damaged: report.precision.wishes');
  });

  test('never advises more replications than can be asked for', async () => {
    const words = ['--precision', 'messages=0.00001', '--replications', '50', '--out', 'too-narrow'];
    const { stdout } = await compare(...words);
    expect(stdout.replace(/\s+/g, ' ')).toContain('More than the 1,000,000 replications that are allowed');
    expect(stdout).not.toContain('About --replications');
  });

  test.each([
    ['5', 'does not say of what'],
    ['members=', '"--precision" cannot be "members="'],
    ['membres=5', 'did you mean "members"?'],
  ])('refuses "%s"', async (precision, message) => {
    const { code, stderr } = await compare('--precision', precision);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('none is called the best that leads by less than was said to matter, however sure the lead is', async () => {
  // 10 and 12 are paid in every run: a sure lead of 2.
  const paid = (cost: number) => `{ activities: [{ name: quiz, days: 3, cost: ${cost} }] }`;
  const cwd = folderWith({
    'a.yaml': smallScenario(`  dear: ${paid(12)}`, `  cheap: ${paid(10)}`, `  dearest: ${paid(50)}`)
      .replace(/\n {2}nothing:.*\n {2}topics:.*/, '')
      .replace('outcomes: [members, messages]', 'outcomes: [cost]')
      .replace('horizon: 20 days', 'horizon: 5 days')
      .replace(/size: 200.*/, 'size: 30 }'),
  });
  const said = async (indifference: string, ...more: string[]) => {
    const words = [
      'select',
      'a.yaml',
      '--outcome',
      'cost',
      '--indifference',
      indifference,
      '--out',
      `i${indifference}`,
    ];
    return (await command([...words, ...more], { cwd })).stdout.replace(/\s+/g, ' ');
  };
  const slight = await said('5');
  expect(slight).toContain('It is ahead of "dear" by less than that, so that another choice may do as well.');
  expect(slight).not.toContain('is the best');
  expect((await said('5', '--lang', 'zh')).replace(/\s/g, '')).toContain('它领先“dear”，但不到这个程度');
  expect(await said('1')).toContain('"cheap" is the best in Cost');
});
