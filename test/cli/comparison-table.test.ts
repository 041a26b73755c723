/** The table of `hearsay compare` for made-up runs. */
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { comparisonTable } from '#hearsay/cli/comparison-table.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
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

function linesIn(language: 'en' | 'zh'): string[] {
  const colors = pc.createColors(false);
  return comparisonTable(comparison, { outcomes, currency: 'CNY', language, colors, width: 100 }).split('\n');
}
const [header, , , members, , , , lively] = linesIn('en');

// Mean 2, standard error 0.408, t with 3 degrees of freedom 3.182: 2 ± 1.3, to two digits as the half width begins with 1.
test('a difference has the digits of its interval', () => {
  expect(members).toMatch(/^ {2}month-plan .* \+2\.0 +0\.7 to 3\.3 /);
});

test('in how many runs a strategy is better fits in 100 columns, in either language', () => {
  expect(header).toContain('better in');
  expect(members).toMatch(/ 100\u00a0% {2}(better|undecided)$/);
  expect(linesIn('zh')[0]).toContain('更好的占比');
});

test('for a share of runs, whose difference says it already, that column is empty', () => {
  expect(lively).toMatch(/^ {2}month-plan +75\u00a0% of runs .* to \d+ {3,}undecided$/);
});
