/** `hearsay run`: one strategy, one seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { OUTCOME_NAMES } from '#hearsay/scenario/outcomes.js';
import { command, folderWith, hearsay, smallScenario } from './program.ts';

const runDocument = z.strictObject({
  scenario: z.string(),
  strategy: z.string(),
  seed: z.string(),
  days: z.int(),
  outcomes: z.record(z.string(), z.number().nullable()),
  segments: z
    .array(
      z.strictObject({
        name: z.string(),
        joined: z.int(),
        members: z.int(),
        left: z.int(),
        messages: z.int(),
        orders: z.int(),
      }),
    )
    .min(2)
    .optional(),
  content: z.array(z.strictObject({ times: z.int(), replies: z.int(), shares: z.int() })).optional(),
  activities: z.array(z.strictObject({ tookPart: z.int() })).optional(),
  series: z.record(z.string(), z.array(z.number().nullable()).length(20)),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
});

async function runJson(cwd: string, ...words: string[]) {
  const { code, stdout } = await hearsay(['run', 'a.yaml', '--json', ...words], { cwd });
  expect(code).toBe(0);
  return runDocument.parse(JSON.parse(stdout));
}

test('--json keeps its promised shape and holds every outcome and formula', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario('formulas: { perMember: "messages / max(members, 1)" }') });
  const document = await runJson(cwd);
  expect(document).toMatchObject({ scenario: 'A small group', strategy: 'nothing', seed: 'small', days: 20 });
  expect(Object.keys(document.outcomes).sort()).toEqual([...OUTCOME_NAMES, 'perMember'].sort());
  expect(document.series.members!.at(-1)).toBe(document.outcomes.members);
});

test('the same seed gives the same trajectory, another seed another', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const first = await runJson(cwd);
  expect(await runJson(cwd)).toEqual(first);
  expect((await runJson(cwd, '--seed', 'other')).digest).not.toBe(first.digest);
});

test('what came back on content is told, in both languages', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { content, outcomes } = await runJson(cwd, '--strategy', 'topics');
  expect(content).toHaveLength(1);
  expect(content![0]!.times).toBeGreaterThan(0);
  expect(content![0]!.replies).toBeLessThanOrEqual(outcomes.replies!);
  for (const [language, label] of [
    ['en', '1. daily topic'],
    ['zh', '1. 每日话题'],
  ] as const) {
    const { stdout } = await hearsay(['run', 'a.yaml', '--strategy', 'topics', '--lang', language], { cwd });
    expect(stdout).toContain(label);
  }
});

test('the baseline is run unless another strategy is asked for', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario('baseline: topics') });
  expect((await runJson(cwd)).strategy).toBe('topics');
  expect((await runJson(cwd, '--strategy', 'nothing')).strategy).toBe('nothing');
});

test('a strategy that does not exist is answered with the nearest', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout, stderr } = await command(['run', 'a.yaml', '--strategy', 'topcs'], { cwd });
  expect([code, stdout, stderr]).toEqual([2, '', 'error: there is no strategy "topcs"\n  did you mean "topics"?\n']);
});

test('the chart names every outcome and stays within 100 columns', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout, stderr } = await command(['run', 'a.yaml'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/\(members\) +[▁▂▃▄▅▆▇█]{20} +\d+/);
  expect(stdout).toMatch(/\(messages\) +[▁▂▃▄▅▆▇█]{20} +\d+/);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('segments are told of where there are two or more, in the order of the file and in both languages', async () => {
  const one = folderWith({ 'a.yaml': smallScenario() });
  expect((await command(['run', 'a.yaml', '--json'], { cwd: one })).stdout).not.toContain('"segments"');
  expect((await command(['run', 'a.yaml'], { cwd: one })).stdout).not.toMatch(/^segment /m);

  const cwd = folderWith({
    'a.yaml': smallScenario().replace(
      /population: .*/,
      'population: { size: 200, segments: { novices: { share: 60 % }, 老手: { share: 30 % }, guests: { share: 10 % } } }',
    ),
  });
  const { stdout } = await command(['run', 'a.yaml', '--json'], { cwd });
  const { segments, outcomes } = runDocument.parse(JSON.parse(stdout));
  expect(segments?.map(({ name }) => name)).toEqual(['novices', '老手', 'guests']);
  expect(outcomes.joined).toBeGreaterThan(0);
  for (const key of ['joined', 'members', 'left', 'messages', 'orders'] as const)
    expect(segments?.reduce((sum, each) => sum + each[key], 0)).toBe(outcomes[key]);
  const rows = segments?.map(({ name, joined, members, left, messages, orders }) =>
    [name, joined, members, left, messages, orders].join(' '),
  );
  for (const [language, header] of [
    ['en', 'segment joined members at the end left messages orders'],
    ['zh', '人群类别 加入 模拟结束时在群 退出 消息 订单'],
  ] as const) {
    const table = await command(['run', 'a.yaml', '--lang', language], { cwd });
    const lines = table.stdout.trimEnd().split('\n').slice(-4);
    expect(lines.map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([header, ...(rows ?? [])]);
  }
});

test('without --out nothing is written; with it, the summary and the series', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const document = await runJson(cwd);
  expect(readdirSync(cwd)).toEqual(['a.yaml']);
  await runJson(cwd, '--out', 'study');
  expect(readdirSync(join(cwd, 'study')).sort()).toEqual(['manifest.json', 'series.csv', 'summary.json']);
  expect(JSON.parse(readFileSync(join(cwd, 'study', 'summary.json'), 'utf8'))).toEqual(document);
  const [header, ...rows] = readFileSync(join(cwd, 'study', 'series.csv'), 'utf8')
    .trim()
    .split('\n');
  expect(header).toBe(`day,${Object.keys(document.series).join(',')}`);
  expect(rows).toHaveLength(20);
  const last = [19, ...Object.values(document.series).map((days) => days[19] ?? '')];
  expect(rows[19]).toBe(last.join(','));
});
