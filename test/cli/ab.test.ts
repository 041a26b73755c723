/** `hearsay ab`: both designs, the document for programs, the report again from the files, and what it refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderWith, hearsay } from './program.ts';

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
        sdTreated: number,
        sdControl: number,
        communitiesOfEachKind: number.nullable(),
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
  dear: { offers: [{ good: book, price: 100 }] }
  cheap: { offers: [{ good: book, price: 60, referencePrice: 100 }] }
  tidy: { extends: cheap, rules: { forbidden: [ads] } }
outcomes: [orders, roi]
parameters: { buyBase: 1000, buyTrust: 0, buyKnown: 0 }
`;

async function ab(words: readonly string[], scenario = SHOP) {
  const cwd = folderWith({ 'a.yaml': scenario });
  return { cwd, ...(await hearsay(['ab', 'a.yaml', '--out', 'study', ...words], { cwd })) };
}
const found = async (words: readonly string[]) =>
  document.parse(JSON.parse((await ab([...words, '--json', '--quiet'])).stdout));

describe('ab', () => {
  test('finds no bias where members do not reach each other, and power in both designs', async () => {
    const { days, membersRefused, ...rest } = await found(['--of', 'cheap', '--members', '900']);
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
  });

  test('writes a report with charts, and the same again from the files', async () => {
    const { cwd, code, stdout } = await ab(['--of', 'cheap', '--quiet', '--replications', '4']);
    expect(code).toBe(0);
    expect(stdout).toContain('Groups drawn');
    expect(stdout).toContain('Members drawn');
    const study = join(cwd, 'study');
    const read = () => readFileSync(join(study, 'report.html'), 'utf8');
    const before = read();
    expect(readdirSync(join(study, 'charts')).filter((name) => name.endsWith('.svg'))).toEqual([
      'members-1-orders.svg',
      'power-1-orders.svg',
    ]);
    expect((await hearsay(['report', 'study', '--quiet'], { cwd })).stdout).toBe(stdout);
    expect(read()).toBe(before);
    const again = await hearsay(['rerun', 'study', 'half cheap, half dear/2'], { cwd });
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('identical')]);
    const chinese = await hearsay(['report', 'study', '--lang', 'zh', '--quiet'], { cwd });
    expect(chinese.stdout).toContain('按成员随机');
  });

  test('draws groups alone where a lever acts on everybody, or the outcome is nobody’s own, and says so', async () => {
    const levers = await found(['--of', 'tidy', '--replications', '3']);
    expect(levers.membersRefused).toEqual(['rules.forbidden']);
    expect(levers.days.every(({ members }) => members === null)).toBe(true);
    const { stdout } = await ab(['--of', 'cheap', '--outcome', 'roi', '--replications', '3', '--quiet']);
    expect(stdout).toContain('cannot be read member by member');
    expect(stdout).not.toContain('Members drawn');
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
