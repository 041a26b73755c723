/** `hearsay ab`: both designs, the document for programs, the report again from the files, and what it refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, folderWith, smallScenario } from './program.ts';

const number = z.number();
const interval = z.tuple([number, number]);
const document = z.strictObject({
  scenario: z.string(),
  seed: z.string(),
  outcome: z.string(),
  of: z.string(),
  against: z.string(),
  replications: number,
  missing: number,
  days: z.array(
    z.strictObject({
      days: number,
      peoplePerCommunity: number,
      groups: z.strictObject({
        effect: number,
        ci95: interval,
        ciKind: z.enum(['certain', '95', '90', 'rough']),
        unseenKind: z.boolean(),
        sdTreated: number,
        sdControl: number,
        valuedTreated: number,
        valuedControl: number,
        communitiesOfEachKind: number.nullable(),
        communitiesAtFarEnd: number.nullable(),
        communitiesToBeSafe: number.nullable(),
        power: number.nullable().optional(),
      }),
      members: z
        .strictObject({
          experiments: number,
          expected: number,
          expectedCi95: interval,
          bias: number,
          biasCi95: interval,
          standardError: number,
          claimedError: number,
          rightWay: number,
          significant: number,
          significantlyWrong: number,
          people: number,
          neededPeople: number.nullable(),
          neededPeopleSafe: number.nullable(),
        })
        .nullable(),
    }),
  ),
  membersRefused: z.array(z.string()).nullable(),
  people: number.nullable(),
});

/** A shop in which everybody who can pay buys, whoever else does: members cannot reach each other. */
const SHOP = `hearsay: 1
name: Two prices
horizon: 12 days
replications: 12
population: { size: 150 }
community: { founders: 150 }
strategies:
  dear: { offers: [{ good: book, price: 100, referencePrice: 100 }] }
  cheap: { offers: [{ good: book, price: 60, referencePrice: 100 }] }
  tidy: { extends: cheap, rules: { forbidden: [ads] } }
outcomes: [orders, roi]
parameters: { buyBase: 30, buyPrice: 1e6, buyTrust: 0, buyKnown: 0, buyAgainVisit: 0 }
`;

async function ab(words: readonly string[], scenario = SHOP, charts = false) {
  const cwd = folderWith({ 'a.yaml': scenario });
  return { cwd, ...(await command(['ab', 'a.yaml', '--out', 'study', ...words], { cwd, charts })) };
}
describe('ab', () => {
  test('finds no bias where members do not reach each other, and reports the same again from the files', async () => {
    const { cwd, stdout } = await ab(['--of', 'cheap', '--members', '900', '--json', '--quiet'], SHOP, true);
    const { days, membersRefused, ...rest } = document.parse(JSON.parse(stdout));
    expect(rest).toMatchObject({ outcome: 'orders', of: 'cheap', against: 'dear', replications: 12, people: 900 });
    expect(membersRefused).toBeNull();
    expect(days.map((look) => look.days)).toEqual([2, 4, 6, 8, 10, 12]);
    const { groups, members } = days.at(-1)!;
    // Of 150 founders those with 0.6 ≤ w < 1 buy at the low price only.
    expect(groups.effect).toBeGreaterThan(20);
    expect(groups.communitiesOfEachKind).toBeGreaterThanOrEqual(2);
    expect(groups.power).toBeGreaterThan(0.8);
    // Twelve experiments, 4 sigma.
    expect(Math.abs(members!.bias)).toBeLessThan((4 * members!.standardError) / Math.sqrt(12));
    expect(members!.rightWay).toBe(1);
    expect(members!.people).toBe(150);
    expect(members!.neededPeople).toBeGreaterThan(10);

    const read = (name: string) => readFileSync(join(cwd, 'study', name), 'utf8');
    expect(read('summary.json').trim()).toBe(stdout.trim());
    const before = read('report.html');
    expect(readdirSync(join(cwd, 'study', 'charts')).filter((name) => name.endsWith('.svg'))).toEqual([
      'members-1-orders.svg',
      'power-1-orders.svg',
    ]);
    const again = await command(['report', 'study', '--quiet'], { cwd, charts: true });
    expect(again.stdout).toContain('Members randomized');
    expect(read('report.html')).toBe(before);
    const run = await command(['rerun', 'study', 'half cheap, half dear/2'], { cwd });
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('identical')]);
  });

  test('draws groups alone where a lever acts on everybody', async () => {
    const { stdout } = await ab(['--of', 'tidy', '--replications', '2', '--json', '--quiet']);
    const { membersRefused, days } = document.parse(JSON.parse(stdout));
    expect(membersRefused).toEqual(['rules.forbidden']);
    expect(days.every(({ members }) => members === null)).toBe(true);
  });

  test.each([
    [[], 'give "--of" with one of "cheap", "tidy"'],
    [['--of', 'dear'], 'name two strategies'],
    [['--of', 'cheep'], 'did you mean "cheap"'],
    [['--of', 'cheap', '--outcome', 'orders@5d'], '--outcome orders'],
  ])('refuses %j with what would be accepted', async (words, hint) => {
    const { code, stderr } = await ab(words);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });
});

test('a scenario whose first outcome names a day is asked about the outcome itself', async () => {
  const cwd = folderWith({
    'a.yaml': smallScenario().replace('outcomes: [members, messages]', 'outcomes: [members@10d, messages]'),
  });
  const { code, stdout } = await command(['ab', 'a.yaml', '--replications', '3', '--json'], { cwd });
  expect([code, JSON.parse(stdout).outcome]).toEqual([0, 'members']);
});
