/** `hearsay select`: the best strategy with a guarantee, or over what is uncertain. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderWith, hearsay } from './program.ts';

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
  strategies: z.array(
    z.strictObject({ name: z.string(), bestAt: number, ci95: z.tuple([number, number]), mean: number, ...rank }),
  ),
});

const scenario = (strategies: string, more = '') => `hearsay: 1
name: A small group
horizon: 15 days
replications: 6
population: { size: 200, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 30 }
outcomes: [messages, members]
${more}strategies:
${strategies}`;

const THREE = `  plain: {}
  some: { content: [{ kind: daily-topic, days: 0-14 }] }
  more: { content: [{ kind: daily-topic, days: 0-14, perDay: 4 }] }
`;

async function select(text: string, ...words: string[]) {
  const cwd = folderWith({ 'a.yaml': text });
  const { code, stdout, stderr } = await hearsay(['select', 'a.yaml', '--json', ...words], { cwd });
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('select', () => {
  test('ends with the strategy that brings most messages, the same with any number of threads', async () => {
    const found = selection.parse(await select(scenario(THREE), '--indifference', '20', '--workers', '1'));
    expect(found).toMatchObject({ decided: true, best: 'more', outcome: 'messages', confidence: 0.95 });
    expect(found.strategies.map(({ status }) => status).sort()).toEqual(['out', 'out', 'selected']);
    const chances = found.strategies.reduce((sum, { probabilityBest }) => sum + probabilityBest!, 0);
    expect(chances).toBeCloseTo(1, 10);
    const again = await select(scenario(THREE), '--indifference', '20', '--workers', '2');
    expect({ ...again, workers: 1 }).toEqual(found);
  });

  test('says so when the most replications do not decide', async () => {
    const alike = `  a: { content: [{ kind: daily-topic, days: 0-14, quality: 0.5 }] }
  b: { content: [{ kind: daily-topic, days: 0-14, quality: 0.51 }] }
`;
    const found = selection.parse(await select(scenario(alike), '--indifference', '0.5', '--replications', '30'));
    expect(found.decided).toBe(false);
    expect(found.left).toEqual(['a', 'b']);
    expect(found.most).toBeGreaterThan(30);
  });

  test('thins a crowd before the selection proper', async () => {
    const crowd = Array.from(
      { length: 22 },
      (_, k) => `  s${k}: { content: [{ kind: daily-topic, days: 0-14, perDay: ${k + 1} }] }\n`,
    ).join('');
    const found = selection.parse(await select(scenario(crowd), '--indifference', '300'));
    expect(found.strategies.filter(({ status }) => status === 'thinned')).toHaveLength(14);
  });

  test('ranks over what is uncertain', async () => {
    const uncertain = 'uncertain: { parameters.attention: 20..60, community.founders: 20..40 }\n';
    const found = overUncertain.parse(
      await select(scenario(THREE, uncertain), '--over', 'uncertain', '--points', '6', '--replications', '2'),
    );
    expect(found).toMatchObject({ points: 6, replications: 2, missing: 0 });
    const shares = found.strategies.reduce((sum, { bestAt }) => sum + bestAt!, 0);
    expect(shares).toBeCloseTo(1, 10);
  });

  test('speaks both languages and writes a report', async () => {
    const cwd = folderWith({ 'a.yaml': scenario(THREE) });
    const words = ['select', 'a.yaml', '--indifference', '20'];
    const english = await hearsay([...words, '--out', 'best'], { cwd });
    expect(english.stdout).toContain('"more" is the best in Messages');
    expect(readdirSync(join(cwd, 'best', 'charts'))).toContain('strategies-1-messages.png');
    const chinese = await hearsay([...words, '--lang', 'zh', '--quiet'], { cwd });
    expect(chinese.stdout).toContain('选中');
    expect(chinese.stderr).toBe('');
  });

  test.each([
    [[], 'which difference in "messages" does not matter'],
    [['--indifference', 'little'], '"--indifference" cannot be "little"'],
    [['--indifference', '0'], '"--indifference" cannot be "0"'],
    [['--indifference', '5', '--confidence', '20 %'], '"--confidence" cannot be "20 %"'],
    [['--over', 'uncertain'], 'does not say what is uncertain'],
    [['--indifference', '5', '--outcome', 'mesages'], 'did you mean "messages"?'],
  ])('refuses %j and says what would do', async (words, message) => {
    const cwd = folderWith({ 'a.yaml': scenario(THREE) });
    const { code, stderr } = await hearsay(['select', 'a.yaml', ...words], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('compare --precision', () => {
  const compare = async (...words: string[]) => {
    const cwd = folderWith({ 'a.yaml': scenario(THREE) });
    return hearsay(['compare', 'a.yaml', ...words], { cwd });
  };

  test('adds replications until the intervals are as narrow as asked', async () => {
    const { code, stdout } = await compare('--json', '--quiet', '--precision', 'members=0.5', '--precision', '10 %');
    expect(code).toBe(0);
    const { precision, replications } = JSON.parse(stdout);
    expect(replications).toBeGreaterThanOrEqual(50);
    expect(precision).toMatchObject({ replications, met: true, most: 2000 });
    expect(precision.widths).toHaveLength(4);
    for (const { half, wanted } of precision.widths) expect(half).toBeLessThanOrEqual(wanted);
  });

  test('stops at the most replications and says what would do', async () => {
    const { stdout } = await compare('--precision', 'messages=0.1', '--replications', '55');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/with 55 replications .* as asked\. About --replications \d+ would do/);
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
