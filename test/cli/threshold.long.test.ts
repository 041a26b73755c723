/** `hearsay threshold`: the verdict, the document for programs, the report, and what it refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command, emptying, folderWith } from './program.ts';

const number = z.number();
const interval = z.tuple([number, number]);
const place = z.strictObject({ estimate: number, ci95: interval }).nullable();
const told = z.strictObject({ breakpoint: place, halfway: number.nullable(), changeLeft: number, verdict: z.string() });
const document = z.strictObject({
  outcome: z.string(),
  factor: z.string(),
  runs: z.int().optional(),
  missing: z.int().optional(),
  causes: z.array(z.strictObject({ cause: z.unknown(), runs: z.int() })).optional(),
  points: z.array(z.strictObject({ x: number, mean: number, ci95: interval })),
  fits: z.array(
    z.strictObject({ model: z.string(), bic: number, score: number, parameters: z.record(z.string(), number) }),
  ),
  best: z.string(),
  breakpoint: place,
  pExistence: number,
  largestHiddenBreak: z.strictObject({ size: number, at: number }).nullable(),
  breakThatMatters: number,
  halfway: z.strictObject({ estimate: number, ci95: z.tuple([number, number]).nullable() }).nullable(),
  planted: z.array(z.strictObject({ size: number, tries: number, found: number, calledSmooth: number })),
  mechanism: z
    .strictObject({
      movability: z.strictObject({
        slope: number.nullable(),
        ci95: z.tuple([number.nullable(), number.nullable()]),
        value: number,
        places: z.array(z.strictObject({ name: z.string(), budget: number, at: number.nullable() })),
      }),
      ablation: z.record(z.string(), told),
      specificity: z.record(z.string(), told),
    })
    .nullable(),
  overUncertain: z
    .strictObject({
      points: number,
      thresholds: number,
      smooth: number,
      undecided: number,
      withoutValues: number,
      ci95: z.tuple([number, number]),
      range: z.tuple([number, number]).nullable(),
      median: number.nullable(),
      replications: number,
      verdicts: z.array(
        z.strictObject({
          values: z.record(z.string(), number),
          kind: z.enum(['threshold', 'smooth', 'undecided', 'no-values']),
          at: number.nullable(),
          ci95: z.tuple([number, number]).nullable(),
        }),
      ),
    })
    .nullable(),
  verdict: z.string(),
});

/** Twenty days of a small warm group whose ties fade fast: the whole curve at a small price. */
const SCENARIO = `hearsay: 1
name: A group
horizon: 20 days
replications: 8
population: { size: 120 }
community: { founders: 120, groups: { cap: 60, whenFull: close }, start: { acquaintances: 10, kickOff: 6 } }
strategies: { plain: {} }
outcomes: [recognisedShare, messages]
parameters: { attention: 15, tieHalfLife: 6 }
`;
const VARY = ['--vary', 'community.groups.cap=10..120:9:log'];

async function threshold(words: readonly string[], scenario = SCENARIO, charts = false) {
  const cwd = folderWith({ 'a.yaml': scenario });
  return { cwd, ...(await command(['threshold', 'a.yaml', ...words], { cwd, charts })) };
}

describe('threshold', () => {
  test('prints one document with a verdict that begins with what was found', async () => {
    const { code, stdout } = await threshold([...VARY, '--json', '--quiet']);
    expect(code).toBe(0);
    const found = document.parse(JSON.parse(stdout));
    expect(found.points.map(({ x }) => x)).toEqual([10, 14, 19, 25, 35, 47, 64, 88, 120]);
    expect(found.fits.map(({ model }) => model).sort()).toEqual(
      ['flat', 'hinge', 'linear', 'logistic', 'power', 'quadratic', 'spline', 'step'].sort(),
    );
    expect(found.verdict).toMatch(/^(threshold at \d+ \(\d+–\d+\)|smooth [a-z, ]+, no threshold|undecided): /);
    expect(found.breakpoint !== null).toBe(found.verdict.startsWith('threshold at'));
    expect(found.mechanism).toBeNull();
    // Attention is short and ties fade: a group of 10 knows itself, one of 120 does not.
    expect(found.points[0]!.mean).toBeGreaterThan(found.points[8]!.mean + 0.2);
  });

  test('says the same with any number of threads, and from both starts', async () => {
    const both = async (workers: string) =>
      (await threshold([...VARY, '--branch', 'both', '--json', '--quiet', '--workers', workers])).stdout;
    const one = await both('1');
    expect(await both('2')).toBe(one);
    const { warm, cold } = z.strictObject({ warm: document, cold: document }).parse(JSON.parse(one));
    expect(warm.points[2]!.mean).toBeGreaterThan(cold.points[2]!.mean + 0.2);
  });

  test('looks over what is uncertain, and reports the same again in either language', async () => {
    const uncertain = `${SCENARIO}uncertain: { parameters.postRate: 0.2..0.6 }\n`;
    const vary = ['--vary', 'community.groups.cap=10..120:7:log', '--over', 'uncertain', '--points', '2'];
    const words = [...vary, '--replications', '3', '--out', 'study', '--quiet'];
    const { cwd, stdout } = await threshold([...words, '--json'], uncertain);
    const { overUncertain } = document.parse(JSON.parse(stdout));
    const { verdicts, points, thresholds, smooth, undecided } = overUncertain!;
    expect([points, thresholds + smooth + undecided]).toEqual([2, 2]);
    // Each half of the range has its point.
    const rates = verdicts.map(({ values }) => values['parameters.postRate']!).sort();
    expect([rates[0]! < 0.4, rates[1]! > 0.4]).toEqual([true, true]);
    const page = readFileSync(join(cwd, 'study', 'report.html'), 'utf8');
    expect(page).toContain('of 2 plausible parameter points');
    const again = await command(['report', 'study', '--quiet', '--lang', 'zh'], { cwd });
    expect(again.stdout).toContain('2 个合理的参数点中');
  });

  test('says where a bend may come from the acquaintances with which members begin', async () => {
    const remarkOf = async (acquaintances: number, words: readonly string[] = []) => {
      const scenario = SCENARIO.replace('acquaintances: 10', `acquaintances: ${acquaintances}`);
      const { code, stdout } = await threshold([...VARY, '--replications', '2', '--quiet', ...words], scenario);
      expect([0, 1]).toContain(code);
      return stdout.replaceAll(/\s+/g, ' ');
    };
    // Of groups of 10 to 120 twice ten lies within, twice five does not.
    expect(await remarkOf(10)).toContain('Members begin with 10 acquaintances each');
    expect(await remarkOf(10, ['--lang', 'zh'])).toContain('10 个熟人');
    expect(await remarkOf(5)).not.toContain('acquaintances each');
  });

  test.each([
    [SCENARIO, 'this scenario does not say what is uncertain'],
    [`${SCENARIO}uncertain: { community.groups.cap: 20..60 }\n`, 'is varied and uncertain at once'],
  ])('refuses --over uncertain where there is nothing to draw', async (scenario, message) => {
    const { code, stderr } = await threshold([...VARY, '--over', 'uncertain'], scenario);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('looks at the mechanism: what is gone when nobody is told apart', async () => {
    const { stdout } = await threshold([...VARY, '--mechanism', '--replications', '4', '--json', '--quiet']);
    const { mechanism } = document.parse(JSON.parse(stdout));
    expect(Object.keys(mechanism!.ablation)).toEqual(['tie-effects-off', 'attention-unlimited']);
    expect(Object.keys(mechanism!.specificity)).toEqual(['identity-shuffled', 'identity-off']);
    expect(mechanism!.movability.places).toHaveLength(7);
    expect(Math.abs(mechanism!.specificity['identity-off']!.changeLeft)).toBeLessThan(0.3);
  });

  test('prints the table of fits, in both languages, and writes a report', async () => {
    const { cwd, stdout } = await threshold([...VARY, '--out', 'study'], SCENARIO, true);
    expect(stdout).toMatch(/curve +BIC +predictive score/);
    expect(readdirSync(join(cwd, 'study'))).toEqual(
      expect.arrayContaining(['charts', 'manifest.json', 'report.html', 'summary.json']),
    );
    const again = await command(['report', 'study', '--quiet'], { cwd, charts: true });
    expect(again.stdout).toBe(stdout);
    expect(readdirSync(join(cwd, 'study', 'charts')).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(readFileSync(join(cwd, 'study', 'report.html'), 'utf8')).toContain('predictive score');
    const chinese = await threshold([...VARY, '--lang', 'zh', '--quiet']);
    expect(chinese.stdout).toMatch(/阈值|无法判定/);
  });

  test('says so when what is varied does nothing', async () => {
    const { stdout } = await threshold(['--vary', 'parameters.buyBase=1,2,3,4,5,6,7', '--quiet']);
    expect(stdout).toContain('"parameters.buyBase" does nothing to');
    expect(stdout).toContain('Flat, no threshold: every level gave the same');
  });

  test('says how many runs have no value, and why', async () => {
    const words = ['--vary', 'strategies.fee.recruit.0.expected=1,2,3,4,5', '--replications', '12'];
    const { cwd, stdout } = await threshold([...words, '--quiet', '--out', 'study'], emptying());
    const found = document.parse(JSON.parse(readFileSync(join(cwd, 'study', 'summary.json'), 'utf8')));
    const { missing, runs, causes } = found;
    expect([runs, causes]).toEqual([60, [{ cause: { kind: 'zero', of: 'members' }, runs: missing }]]);
    expect(missing).toBeGreaterThan(0);
    const sentence = `perMember has no value in ${missing} of 60 runs: the community is empty.`;
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(sentence);
    expect(told).toMatch(/(\d+) of 12 replications have a value at every level; only they are looked at/);
    expect(readFileSync(join(cwd, 'study', 'report.html'), 'utf8')).toContain(sentence.slice(0, 20));
    const chinese = await command(['report', 'study', '--quiet', '--lang', 'zh'], { cwd });
    expect(chinese.stdout.replace(/\s+/g, '')).toContain(`在60次模拟中有${missing}次没有数值，因为群里已没有人`);
  });

  test.each([
    [['--outcome', 'messages'], 'say what to vary'],
    [['--vary', 'community.groups.cap=20,40,80'], '3 values are too few'],
    [['--vary', 'community.groups.whenFull=close,queue,open-another,split'], 'numbers above zero'],
    [[...VARY, '--vary', 'parameters.attention=10,20,30,40,50'], '2 are varied'],
    [[...VARY, '--outcome', 'mesages'], 'there is no outcome "mesages"'],
    [['--vary', 'community.groups.cap=500..20:13:log'], '--vary'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await threshold(words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('refuses a scenario that puts cohesion in by a formula', async () => {
    const { code, stderr } = await threshold(VARY, `${SCENARIO}cohesion: { formula: 1 / (1 + (size / 60) ^ 4) }\n`);
    expect([code, stderr]).toEqual([2, expect.stringContaining('would be found where it was put')]);
  });
});
