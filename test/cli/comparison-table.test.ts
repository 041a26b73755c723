/** The table of `hearsay compare` for made-up runs. */
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import type { Comparison } from '#hearsay/analysis/comparison.js';
import { sheetAsText } from '#hearsay/cli/terminal/sheet-as-text.js';
import type { Terminal } from '#hearsay/cli/terminal/terminal.js';
import type { Results } from '#hearsay/experiment/results.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { gather } from '#hearsay/report/compare/data.js';
import { comparisonTable } from '#hearsay/report/compare/table.js';
import type { Sheet } from '#hearsay/report/sheet.js';
import type { Scenario } from '#hearsay/scenario/scenario.js';
import { run } from '../analysis/samples.ts';

const outcomes = ['members', 'lively'];
const input = {
  outcomes,
  strategies: ['as-it-happened', 'month-plan', 'group-per-segment'],
  baseline: 'as-it-happened',
};
/** Four pairs: month-plan has 3, 1, 2 and 2 members more, and is lively in three runs more. */
const runs = [3, 1, 2, 2].flatMap((more, k) => [
  run('as-it-happened', k, { outcomes: { members: 50, lively: 0 } }),
  run('month-plan', k, { outcomes: { members: 50 + more, lively: k < 3 ? 1 : 0 } }),
  run('group-per-segment', k, { outcomes: { members: 50, lively: 0 } }),
]);
const comparison = compareStrategies({ ...input, smallestEffect: {} }, resultsInMemory(runs));

/** The table as a terminal of so many columns shows it, without the lines above it. */
function linesOf(compared: Comparison, language: 'en' | 'zh', width: number): string[] {
  const scenario = { currency: 'CNY' } as Scenario;
  const table = comparisonTable(
    gather({
      scenario,
      comparison: compared,
      language,
      results: {} as Results,
      pools: { strategies: [], warnings: new Map() },
      provenance: {} as Sheet['provenance'],
    }),
  );
  const sheet = { language, title: 'a', headline: 'b', cautions: [], methods: [], brief: { blocks: [table] } };
  const terminal = { colors: pc.createColors(false), width } as unknown as Terminal;
  return sheetAsText(sheet as unknown as Sheet, terminal)
    .split('\n')
    .slice(5);
}

const linesIn = (language: 'en' | 'zh') => linesOf(comparison, language, 100);

test('where a terminal is narrow, columns go until the table fits', () => {
  const columns = (width: number) => linesOf(comparison, 'en', width)[0]!.trim().split(/ {2,}/);
  expect(columns(200)).toEqual(['mean', '95 % interval', 'difference', '95 % interval', 'better in']);
  expect(columns(40)).toEqual(['mean', 'difference']);
  for (const width of [90, 80, 70])
    expect(Math.max(...linesOf(comparison, 'en', width).map(({ length }) => length))).toBeLessThanOrEqual(width);
});

const [header, , , members, , , , lively] = linesIn('en');

// Mean 2, standard error 0.408, t with 3 degrees of freedom 3.182: 2 ± 1.3, to two digits as the half width begins with 1.
test('a difference has the digits of its interval', () => {
  expect(members).toMatch(/^ {2}month-plan .* \+2\.0 +~\s0\.7 to 3\.3 /);
});

test('in how many runs a strategy is better fits in 100 columns, in either language', () => {
  expect(header).toContain('better in');
  expect(members).toMatch(/ 100\u00a0% {2}(better|undecided)$/);
  expect(linesIn('zh')[0]).toContain('更好的占比');
});

test('for a share of runs, whose difference says it already, that column is empty', () => {
  expect(lively).toMatch(/^ {2}month-plan +75\u00a0% of runs .* to \d+ {3,}undecided$/);
});

test.each(['en', 'zh'] as const)('the three numbers of a row agree (%s)', (language) => {
  // Means 39.47 and 39.57: to two digits, as they are written by themselves, they would be 39 and 40, beside a difference of +0.1.
  const pairs = [39.3, 39.4, 39.5, 39.68].flatMap((members, k) => [
    run('as-it-happened', k, { outcomes: { members } }),
    run('month-plan', k, { outcomes: { members: members + [0.05, 0.1, 0.1, 0.15][k]! } }),
  ]);
  const names = ['as-it-happened', 'month-plan'];
  const close = compareStrategies(
    { outcomes: ['members'], strategies: names, baseline: names[0]!, smallestEffect: {} },
    resultsInMemory(pairs),
  );
  const text = linesOf(close, language, 120).join('\n');
  expect(text).toMatch(/as-it-happened +39\.5 /);
  expect(text).toMatch(/month-plan +39\.6 .* \+0\.10 /);
});
