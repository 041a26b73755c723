/** What a study says of what it did not touch, could not better, or could not see: next to the verdict, wherever the verdict stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, folderWith } from './program.ts';

const HEAD = `hearsay: 1
name: What is not touched
horizon: 20 days
replications: 4
currency: EUR
population: { size: 200 }
community: { founders: 60 }
`;

const cwd = folderWith({
  'others.yaml': `${HEAD}strategies:
  free: {}
  lively: { content: [{ kind: daily-topic, days: 0-19, quality: 50 % }] }
  livelier: { extends: lively, operators: { hours: 1/day, wage: 10 } }
outcomes: [messages]
uncertain: { strategies.lively.content.0.quality: 0.1..0.9 }
`,
  'some.yaml': `${HEAD}strategies:
  free: {}
  lively: { content: [{ kind: daily-topic, days: 0-19, quality: 50 % }] }
outcomes: [messages]
uncertain: { strategies.lively.content.0.quality: 0.1..0.9, parameters.postRate: 0.02..0.1 }
`,
  'better-already.yaml': `${HEAD}strategies:
  lively: { content: [{ kind: daily-topic, days: 0-19, quality: 90 % }] }
outcomes: [messages]
plan:
  levers: { content.0.quality: 5 %..20 % }
  objectives: [maximise messages]
  population: 8
  generations: 2
  replications: 5
`,
  'dear.yaml': `${HEAD}strategies:
  base: {}
  shop: { offers: [{ good: book, price: 20, referencePrice: 20, from: 3 }], activities: [{ name: quiz, days: 3-18, every: 4 days, cost: 600 }] }
outcomes: [cost, messages]
`,
  'fee.yaml': `${HEAD}strategies:
  free: {}
  fee: { membership: { fee: 12, referencePrice: 12 } }
outcomes: [members]
`,
});

let asked = 0;

async function said(...words: string[]) {
  const folder = join(cwd, `study-${asked++}`);
  const { code, stdout, stderr } = await command([...words, '--out', folder], { cwd });
  return { code, folder, told: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
}

describe('values of a strategy that is not played', () => {
  test.each([
    ['sensitivity', 'en', '"free" is played, and has nothing of what is varied', 'write "--strategy lively"'],
    ['sensitivity', 'zh', '所模拟的是策略“free”，而所改变的值都不属于它', '请写 --strategy lively'],
  ])('%s refuses them, in %s', async (name, lang, what, remedy) => {
    const { code, told } = await said(name, 'others.yaml', '--lang', lang);
    expect(code).toBe(2);
    expect(told).toContain(what);
    expect(told).toContain(remedy);
  });

  test('threshold refuses to vary them', async () => {
    const vary = ['--vary', 'strategies.lively.content.0.quality=0.1..0.9:6', '--outcome', 'messages'];
    const { code, told } = await said('threshold', 'others.yaml', ...vary);
    expect(code).toBe(2);
    expect(told).toContain('write "--strategy lively"');
  });

  test('a strategy that extends theirs has them', async () => {
    const { code, told } = await said(
      'sensitivity',
      'others.yaml',
      '--strategy',
      'livelier',
      '--walks',
      '10',
      '--no-charts',
    );
    expect(code).toBe(0);
    expect(told).not.toContain('is not in');
  });

  test('where others are looked at as well, these are said to be out of reach, not without effect', async () => {
    const { told } = await said('sensitivity', 'some.yaml', '--walks', '10', '--no-charts');
    expect(told).toContain('"strategies.lively.content.0.quality" is not in "free", which was played');
    expect(told).not.toContain('changes none of the outcomes');
  });
});

test.each([
  [
    'en',
    'No plan that was tried does better in Messages by members than "lively" does',
    'does worse in it than "lively"',
  ],
  ['zh', '没有一个的成员累计发言数好于“lively”', '也不如“lively”'],
])('a plan that the baseline beats is not praised, in %s', async (lang, headline, caution) => {
  const { told } = await said('plan', 'better-already.yaml', '--replications', '6', '--no-charts', '--lang', lang);
  expect(told).toContain(headline);
  expect(told).toContain(caution);
});

test('a difference that is the same in every pair is printed as it is, and why it is left open is said', async () => {
  const { told } = await said('compare', 'dear.yaml', '--replications', '4', '--no-charts');
  expect(told).toContain('+2,400 EUR');
  expect(told).toContain('"shop" differs from "base" by exactly the same amount in all 4 pairs, in Cost.');
});

test('what the check warns of stands on the page, also when the page is made again', async () => {
  const { folder } = await said('compare', 'fee.yaml', '--quiet');
  const warning = 'all 60 founders are asked for the fee of 12 on day 0';
  const page = () => readFileSync(join(folder, 'report.html'), 'utf8');
  const first = page();
  expect(first).toContain(warning);
  await command(['report', folder], { cwd });
  expect(page()).toBe(first);
});
