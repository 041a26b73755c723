/** A described community becomes a checked scenario and a verdict, without a model of language; the page that shows it asks the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { converse } from './conversation.ts';
import { fileOf } from './page.ts';

test('from a description to a verdict', { timeout: 600_000 }, async () => {
  const taken = await converse('en');
  expect(taken.filter(({ told }) => told.isError)).toEqual([]);
  const checks = taken.filter(({ tool }) => tool === 'check').map(({ told }) => told.document.answer);
  expect(checks.map(({ valid }) => valid)).toEqual([false, true]);
  expect(checks[0].issues.map(({ hint }: { hint: string }) => hint)).toEqual([
    'did you mean "horizon"?',
    'did you mean "founders"?',
  ]);
  const { comparisons } = taken.find(({ tool }) => tool === 'compare')!.told.document.answer;
  expect(comparisons.length).toBe(4);
  for (const { verdict, ci95, difference } of comparisons) {
    expect(['better', 'worse', 'no meaningful difference', 'undecided']).toContain(verdict);
    expect(ci95[0]).toBeLessThanOrEqual(difference);
    expect(ci95[1]).toBeGreaterThanOrEqual(difference);
  }
  const page = readFileSync(fileOf('en'), 'utf8');
  for (const [k, { why, tool }] of taken.entries()) expect(page).toContain(`## ${k + 1}. ${why}\n\n**${tool}**\n`);
});
