/** A comparison by segment: it adds up to the comparison, keeps the order of the file, and is not shown where runs do not say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareSegments } from '#hearsay/analysis/by-segment.js';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { collectResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import type { Results, RunResult } from '#hearsay/experiment/results.js';
import { compileModel } from '#hearsay/model/compile.js';
import { compareSheet } from '#hearsay/report/compare/sheet.js';
import { equalStrategies } from '#hearsay/scenario/equal-strategies.js';
import { SEGMENT_COUNTS } from '#hearsay/scenario/outcomes.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { resultsOfStore } from '#hearsay/study/store/results-of-store.js';
import { openStore } from '#hearsay/study/store/store.js';
import { storeResult } from '#hearsay/study/store/stored-run.js';
import { command, folderWith, newFolder, smallScenario } from '../cli/program.ts';

/** Names that are numbers, formulas of a spreadsheet or markup, in an order that is not that of numbers. */
const NAMES = ['10', '=SUM(A1)', '<img src=x>', '2'];
const TEXT = smallScenario('  twin: {}').replace(
  'population: { ',
  `population: { segments: { ${NAMES.map((name, k) => `"${name}": { share: ${(k + 1) / 10} }`).join(', ')} }, `,
);
/** The names stand in the same order after two runs as after thirty. */
const FEW = ['--quiet', '--replications', '2', '--workers', '1'];
const { scenario } = readScenario(TEXT);
const strategies = scenario.strategies.map(({ name }) => name);

function runsOf(replications: number): RunResult[] {
  const run = createRunner(compileModel(scenario));
  return designRuns(strategies, replications).map((key) => {
    const outcome = run(key);
    return 'result' in outcome ? outcome.result : expect.fail(outcome.failure.message);
  });
}
const runs = runsOf(6);
const results = collectResults(designRuns(strategies, 6), runs);

/** Compared in all that is counted. */
const comparisonOf = (of: Results) =>
  compareStrategies({ ...scenario, outcomes: [...SEGMENT_COUNTS], strategies, equals: equalStrategies(scenario) }, of);

async function sheetOf(of: Results) {
  return compareSheet({
    scenario,
    results: of,
    comparison: comparisonOf(of),
    pools: await poolDetails(of, strategies),
    language: 'en',
    provenance: { version: '1', command: 'x', scenarioHash: '', digest: '' } as never,
  });
}

/** As a study of an earlier version keeps them: without what they came to by segment. */
const EARLIER = runs.map(({ segments: _, ...run }) => run);

describe('what each strategy gives in each segment', () => {
  test.each(SEGMENT_COUNTS)('means and differences of %s add up to those of the outcome', async (count) => {
    const found = compareSegments((await poolDetails(results, strategies)).strategies, comparisonOf(results));
    const comparison = comparisonOf(results);
    for (const { name, outcomes } of comparison.strategies) {
      const own = found.filter(({ strategy }) => strategy === name).map(({ counts }) => counts[count]);
      expect(own).toHaveLength(NAMES.length);
      expect(own.reduce((sum, { mean }) => sum + mean!, 0)).toBeCloseTo(outcomes[count]!.mean!, 9);
      const whole = comparison.comparisons.find(({ strategy, outcome }) => strategy === name && outcome === count);
      if (whole === undefined) expect(own.every((one) => one.against === null)).toBe(true);
      else expect(own.reduce((sum, one) => sum + one.against!.difference!, 0)).toBeCloseTo(whole.difference!, 9);
    }
  });

  test('runs are paired by their replication, whatever their order', async () => {
    const backward = {
      ...results,
      readDetails: async (visit: Parameters<Results['readDetails']>[0]) => {
        for (const run of [...runs].reverse()) visit(run, run);
      },
    };
    const of = async (some: Results) =>
      compareSegments((await poolDetails(some, strategies)).strategies, comparisonOf(results));
    const plain = (found: Awaited<ReturnType<typeof of>>) =>
      found.map(({ counts }) => counts.messages.against?.ci95.map((end) => end?.toFixed(6)));
    expect(plain(await of(backward))).toEqual(plain(await of(results)));
  });

  test('a strategy that is equal to the baseline differs by exactly 0', async () => {
    const found = compareSegments((await poolDetails(results, strategies)).strategies, comparisonOf(results));
    const twins = found.filter(({ strategy }) => strategy === 'twin').map(({ counts }) => counts.messages.against);
    for (const twin of twins) expect(twin).toMatchObject({ difference: 0, ci95: [0, 0] });
  });

  test('counting them changes no run, and one segment alone is not counted', () => {
    const model = compileModel(scenario);
    for (const { strategy, replication, digest, segments } of runs.slice(0, 3)) {
      expect(digest).toBe(simulate(model, strategy, replication).digest);
      expect(segments!.map(({ name }) => name)).toEqual(NAMES);
    }
    const one = createRunner(compileModel(readScenario(smallScenario()).scenario));
    const outcome = one({ point: 0, strategy: 'nothing', replication: 0 });
    expect('result' in outcome ? outcome.result : outcome.failure).not.toHaveProperty('segments');
  });
});

describe('segments keep the order of the file', () => {
  test('in the numbers of a run, of a comparison and in its description', async () => {
    const cwd = folderWith({ 'a.yaml': TEXT });
    const run = JSON.parse((await command(['run', 'a.yaml', '--json', '--quiet'], { cwd })).stdout);
    expect(run.segments.map(({ name }: { name: string }) => name)).toEqual(NAMES);
    const { code, stdout } = await command(['compare', 'a.yaml', '--json', ...FEW], { cwd });
    expect(code).toBe(0);
    const { segments } = JSON.parse(stdout) as { segments: { segment: string; strategy: string }[] };
    expect(segments.map(({ segment, strategy }) => [segment, strategy])).toEqual(
      NAMES.flatMap((segment) => strategies.map((strategy) => [segment, strategy])),
    );
    const page = readFileSync(join(cwd, 'hearsay-study', 'a', 'report.html'), 'utf8');
    expect(page).toContain('id="segments"');
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toContain('<img src=x>');
    const described = (await command(['describe', 'a.yaml'], { cwd })).stdout;
    const shares = [...described.matchAll(/^- \d+ % (.*), expertise about/gm)].map(([, name]) => name);
    expect(shares).toEqual(NAMES);
  });

  test.each([
    ['en', 'By segment', 'members at the end'],
    ['zh', '按人群类别', '模拟结束时在群'],
  ])('on a terminal in %s, a heading for each and a row for each strategy', async (language, title, head) => {
    const cwd = folderWith({ 'a.yaml': TEXT });
    const { stdout } = await command(['compare', 'a.yaml', ...FEW, '--lang', language], { cwd });
    const lines = stdout.split('\n');
    const start = lines.indexOf(title);
    expect(lines[start + 1]).toContain(head);
    const headings = lines.slice(start).filter((line) => NAMES.includes(line));
    expect(headings).toEqual(NAMES);
  });
});

describe('a study of an earlier version', () => {
  test('opens, and shows no table by segment', async () => {
    const recorded = { outcomes: [...SEGMENT_COUNTS], series: [] };
    const wanted = { points: [0], strategies, replications: 6 };
    const kept = async (some: readonly RunResult[]) => {
      const folder = newFolder();
      const store = await openStore({ recorded, runsPerPart: 5, folder }, { points: [{ set: [] }], batches: [] });
      store.want(wanted);
      for (const run of some) {
        const { point, strategy, replication } = run;
        store.add(storeResult({ point, strategy, replication }, run, recorded));
      }
      return resultsOfStore(store, wanted, []);
    };
    const ids = async (some: readonly RunResult[]) => (await sheetOf(await kept(some))).sections?.map(({ id }) => id);
    expect(await ids(runs)).toContain('segments');
    expect(await ids(EARLIER)).not.toContain('segments');
    // One run without it makes the mean one over a part of the runs.
    expect(await ids([...runs.slice(0, -1), EARLIER.at(-1)!])).not.toContain('segments');
  });
});
