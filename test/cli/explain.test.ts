/** `hearsay explain`: what each lever is worth, on standard output and as a report. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, folderWith, hearsay } from './program.ts';

const number = z.number().nullable();
const interval = z.tuple([number, number]);
const estimate = z.strictObject({ mean: number, ci95: interval, ciKind: z.enum(['certain', '95', '90', 'rough']) });
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
horizon: 12 days
replications: 3
population: { size: 200, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 30 }
outcomes: [messages, members]
strategies:
`;

const THREE_LEVERS = `${HEAD}  plain: { seeds: [{ count: 5 }] }
  rich:
    seeds: [{ count: 5 }]
    content: [{ kind: daily-topic, days: 0-11, perDay: 3 }]
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
    content: [{ kind: daily-topic, days: 0-11 }]
    activities: [{ name: sprint, days: 3-9 }]
    ads: [{ days: 3-9, perDay: 2 }]
    rules: { visible: true }
`;

/** So many that each replication needs thousands of mixtures. */
const CROWD_OF_LEVERS = MANY_LEVERS.replace(
  'rich:',
  `rich:
    moderators: { count: 1 }
    invitations: { welcome: 1 }
    tips: { chance: 0.1, amount: 1 }
    membership: { fee: 1 }
    incentives: { points: { earned: { post: 1 } } }
    groups: { cap: 50 }
    surveys: [{ about: trust, days: 5-5 }]
    events: [{ kind: outage, days: 3-4 }]
    offers: [{ good: book, price: 3 }]`,
);

const told = (stdout: string) => document.parse(JSON.parse(stdout));

const added = (levers: readonly { mean: number | null }[]) => levers.reduce((total, { mean }) => total + mean!, 0);

describe('explain', () => {
  const cwd = folderWith({
    'a.yaml': THREE_LEVERS,
    'many.yaml': MANY_LEVERS,
    'crowd.yaml': CROWD_OF_LEVERS,
    'third.yaml': `${THREE_LEVERS}  third: {}\n`,
  });
  const bytes = (study: string, name: string) => readFileSync(join(cwd, study, name), 'base64');
  const runsIn = (study: string) =>
    ['runs', 'series'].flatMap((table) =>
      readdirSync(join(cwd, study, table)).map((name) => [name, bytes(study, `${table}/${name}`)]),
    );
  const explain = (...words: string[]) => command(['explain', ...words], { cwd });
  /** Made by the program itself. */
  let found: z.infer<typeof document>;
  beforeAll(async () => {
    const { code, stdout } = await hearsay(['explain', 'a.yaml', '--json', '--out', 'reasons', '--workers', '1'], {
      cwd,
    });
    expect(code).toBe(0);
    found = told(stdout);
  });

  test('the values of the levers add up to the difference; a trigger counts with the activity it starts', () => {
    expect(found).toMatchObject({ of: 'rich', against: 'plain', outcome: 'messages', method: 'exact', mixtures: 8 });
    expect(found.levers.map(({ lever }) => lever)).toEqual(['content', 'activities + triggers', 'rules.visible']);
    // Sums of some thousand messages, rounded in the sixteenth digit.
    expect(Math.abs(added(found.levers) - found.difference.mean!)).toBeLessThan(1e-8);
    expect(found.interactions).toHaveLength(3);
  });

  test('is the same with any number of threads, in both languages', async () => {
    const { stdout, stderr } = await explain('a.yaml', '--out', 'two', '--workers', '2', '--lang', 'zh', '--quiet');
    expect(stdout).toContain('活动、应对预案缺一不可');
    expect(stderr).toBe('');
    const { workers: _, ...kept } = found;
    expect(JSON.parse(readFileSync(join(cwd, 'two', 'summary.json'), 'utf8'))).toEqual(kept);
  });

  test.each(['plain', 'rich'])('a run of "%s" is the one that "run" makes; it is computed again', async (strategy) => {
    const { stdout } = await command(['run', 'a.yaml', '--strategy', strategy, '--json'], { cwd });
    const again = await command(['rerun', 'reasons', `0/${strategy}/0`, '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toMatchObject({ identical: true, digest: JSON.parse(stdout).digest });
  });

  test('with many levers, orders are sampled and the values still add up; fewer replications have what they need', async () => {
    const words = ['many.yaml', '--json', '--orders', '1', '--outcome', 'members@10d', '--out', 'many'];
    const { method, levers, mixtures, interactions, difference } = told((await explain(...words)).stdout);
    expect([method, levers.length, interactions]).toEqual(['sampled', 8, null]);
    expect(mixtures).toBeLessThanOrEqual(4 * 8 - 4);
    expect(Math.abs(added(levers) - difference.mean!)).toBeLessThan(1e-8);
    const before = runsIn('many');
    const fewer = told((await explain(...words, '--replications', '2')).stdout);
    expect(fewer.replications).toBe(2);
    expect(runsIn('many')).toEqual(before);
    // An outcome on a day is read from the files, and its mixtures as well.
    expect(told((await command(['report', 'many', '--json'], { cwd })).stdout.replace('{', '{"workers":0,'))).toEqual({
      ...fewer,
      workers: 0,
    });
  });

  test('is told again from the runs in its folder, in words, with the same report', async () => {
    const before = readFileSync(join(cwd, 'reasons', 'report.html'), 'utf8');
    const english = await command(['report', 'reasons'], { cwd });
    expect(english.code).toBe(0);
    expect(english.stdout).toContain('"rich" differs from "plain" in Messages');
    expect(english.stdout).toContain('Activities and Triggers work only together');
    expect(readFileSync(join(cwd, 'reasons', 'report.html'), 'utf8')).toBe(before);
    await command(['report', 'reasons'], { cwd, charts: true });
    expect(readdirSync(join(cwd, 'reasons', 'charts'))).toContain('levers-1-messages.png');
    await command(['report', 'reasons'], { cwd });
    expect(readFileSync(join(cwd, 'reasons', 'report.html'), 'utf8')).toBe(before);
  });

  test('a run of a mixture is computed again from the study alone', async () => {
    const name = '0/plain with content, rules.visible of rich/2';
    const { code, stdout } = await command(['rerun', 'reasons', name], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('identical')]);
    const path = join(cwd, 'reasons', 'manifest.json');
    const kept = readFileSync(path, 'utf8');
    const manifest = JSON.parse(kept);
    for (const mixture of manifest.mixtures) mixture.parts[0] = 'contents';
    writeFileSync(path, JSON.stringify(manifest));
    const { stderr } = await command(['rerun', 'reasons', name], { cwd });
    expect(stderr).toContain('is made of "contents", which does not exist');
    writeFileSync(path, kept);
  });

  test('stopped by a full disk, it goes on from there to the same bytes', async () => {
    const words = ['explain', 'a.yaml', '--quiet', '--out', 'stopped'];
    const full = { NODE_OPTIONS: `--import ${fileURLToPath(new URL('full-disk.mjs', import.meta.url))}` };
    const { code, stderr } = await hearsay(words, { cwd, env: full });
    expect([code, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
    const early = await command(['report', 'stopped'], { cwd });
    expect([early.code, early.stderr]).toEqual([130, expect.stringContaining('there is nothing to explain')]);
    expect((await command(words, { cwd })).code).toBe(0);
    for (const name of ['manifest.json', 'report.html', 'runs/part-00000.parquet', 'series/part-00000.parquet'])
      expect(bytes('stopped', name)).toBe(bytes('reasons', name));
  });

  test.each([
    [['a.yaml', '--of', 'plain'], '"plain" and "plain" differ in no lever'],
    [['a.yaml', '--of', 'ritch'], 'did you mean "rich"?'],
    [['a.yaml', '--outcome', 'mesages'], 'did you mean "messages"?'],
    [['a.yaml', '--outcome', 'members@13d'], 'ask for "members@12d" at the latest'],
    [['third.yaml'], 'give "--of" with one of "rich", "third"'],
    [['a.yaml', '--orders', '5'], '"--orders" has no effect here'],
    [['crowd.yaml', '--orders', '900'], 'need more than 20000 different mixtures'],
  ])('refuses %j and says what would do', async (words, message) => {
    const { code, stderr } = await explain(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, 'hearsay-study'))).toBe(false);
  });
});
