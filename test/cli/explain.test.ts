/** `hearsay explain`: what each lever is worth, on standard output and as a report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderWith, hearsay } from './program.ts';

const number = z.number().nullable();
const interval = z.tuple([number, number]);
const estimate = z.strictObject({ mean: number, ci95: interval });
const document = z.strictObject({
  scenario: z.string(),
  seed: z.string(),
  replications: z.int(),
  workers: z.int(),
  outcome: z.string(),
  of: z.string(),
  against: z.string(),
  method: z.enum(['exact', 'sampled']),
  mixtures: z.int(),
  difference: estimate,
  levers: z.array(
    z.strictObject({
      lever: z.string(),
      parts: z.array(z.string()),
      ...estimate.shape,
      share: number,
      alone: estimate,
      last: estimate,
      interplay: estimate,
      methodsAgree: z.boolean(),
    }),
  ),
  interactions: z
    .array(
      z.strictObject({
        levers: z.tuple([z.string(), z.string()]),
        ...estimate.shape,
        pAdjusted: number,
        matters: z.boolean(),
      }),
    )
    .nullable(),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
});

const HEAD = `hearsay: 1
name: A small group
horizon: 15 days
replications: 6
population: { size: 200, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 30 }
outcomes: [messages, members]
strategies:
`;

const THREE_LEVERS = `${HEAD}  plain: { seeds: [{ count: 5 }] }
  rich:
    seeds: [{ count: 5 }]
    content: [{ kind: daily-topic, days: 0-14, perDay: 3 }]
    activities: [{ name: sprint, quality: 0.9 }]
    triggers: [{ when: 'day > 5', do: { activity: sprint } }]
    rules: { visible: true }
`;

/** More levers than all mixtures of them are run. */
const MANY_LEVERS = `${HEAD}  plain: {}
  rich:
    seeds: [{ count: 5 }]
    recruit: [{ channel: forum, days: 0-5, expected: 20 }]
    operators: { count: 1, hours: 1/day }
    leaders: { count: 2, from: 3 }
    content: [{ kind: daily-topic, days: 0-14 }]
    activities: [{ name: sprint, days: 3-9 }]
    ads: [{ days: 3-9, perDay: 2 }]
    rules: { visible: true }
`;

async function explainJson(scenario: string, ...words: string[]) {
  const cwd = folderWith({ 'a.yaml': scenario });
  const { code, stdout } = await hearsay(['explain', 'a.yaml', '--json', ...words], { cwd });
  expect(code).toBe(0);
  return document.parse(JSON.parse(stdout));
}

describe('explain', () => {
  test('the values of the levers add up to the difference; a trigger counts with the activity it starts', async () => {
    const found = await explainJson(THREE_LEVERS);
    expect(found).toMatchObject({ of: 'rich', against: 'plain', outcome: 'messages', method: 'exact', mixtures: 8 });
    expect(found.levers.map(({ lever }) => lever)).toEqual(['content', 'activities + triggers', 'rules.visible']);
    const sum = found.levers.reduce((total, { mean }) => total + mean!, 0);
    // Sums of some thousand messages, rounded in the sixteenth digit.
    expect(Math.abs(sum - found.difference.mean!)).toBeLessThan(1e-8);
    expect(found.interactions).toHaveLength(3);
  });

  test('the difference is that of compare, and the same with any number of threads', async () => {
    const cwd = folderWith({ 'a.yaml': THREE_LEVERS });
    const compared = JSON.parse((await hearsay(['compare', 'a.yaml', '--json', '--quiet'], { cwd })).stdout);
    const one = await explainJson(THREE_LEVERS, '--workers', '1');
    expect(one.difference.mean).toBe(compared.comparisons[0].difference);
    expect({ ...(await explainJson(THREE_LEVERS, '--workers', '2')), workers: 1 }).toEqual(one);
  });

  test('with many levers, orders are sampled and the values still add up', async () => {
    const found = await explainJson(MANY_LEVERS, '--orders', '1', '--outcome', 'members@10d');
    expect(found.method).toBe('sampled');
    expect(found.levers).toHaveLength(8);
    expect(found.mixtures).toBeLessThanOrEqual(4 * 8 - 4);
    expect(found.interactions).toBeNull();
    const sum = found.levers.reduce((total, { mean }) => total + mean!, 0);
    expect(Math.abs(sum - found.difference.mean!)).toBeLessThan(1e-8);
  });

  test('says the same in words, in both languages, and writes a report', async () => {
    const cwd = folderWith({ 'a.yaml': THREE_LEVERS });
    const english = await hearsay(['explain', 'a.yaml', '--out', 'reasons'], { cwd });
    expect(english.code).toBe(0);
    expect(english.stdout).toContain('"rich" differs from "plain" in Messages');
    expect(english.stdout).toContain('Activities and Triggers cannot be had without each other');
    const manifest = JSON.parse(readFileSync(join(cwd, 'reasons', 'manifest.json'), 'utf8'));
    expect(manifest.files).toContain('report.html');
    expect(readdirSync(join(cwd, 'reasons', 'charts'))).toContain('levers-1-messages.png');
    const chinese = await hearsay(['explain', 'a.yaml', '--lang', 'zh', '--quiet'], { cwd });
    expect(chinese.stdout).toContain('活动、应对预案缺一不可');
    expect(chinese.stderr).toBe('');
  });

  test.each([
    [['--of', 'plain'], '"plain" and "plain" differ in no lever'],
    [['--of', 'ritch'], 'did you mean "rich"?'],
    [['--outcome', 'mesages'], 'did you mean "messages"?'],
    [['--outcome', 'members@16d'], 'ask for "members@15d" at the latest'],
  ])('refuses %j and says what would do', async (words, message) => {
    const cwd = folderWith({ 'a.yaml': THREE_LEVERS });
    const { code, stderr } = await hearsay(['explain', 'a.yaml', ...words], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('asks which of several strategies is meant', async () => {
    const cwd = folderWith({ 'a.yaml': `${THREE_LEVERS}  third: {}\n` });
    const { code, stderr } = await hearsay(['explain', 'a.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('give "--of" with one of "rich", "third"');
  });
});
