import { describe, expect, test } from 'vitest';
import { findingsOf, findingsText } from '#hearsay/report/findings.js';
import { COURSE_GROUP, comparisonOf, type SyntheticStudy, syntheticInput } from './synthetic-results.ts';

function findings(study: SyntheticStudy) {
  const input = syntheticInput(study);
  return { input, ...findingsOf({ ...input, currency: 'CNY' }) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the verdict in words', () => {
  test('the headline says which strategy, by how much and how sure, with the numbers of the runs', () => {
    const { input, headline } = findings(COURSE_GROUP);
    const share = (strategy: string) =>
      mean(input.results.runs.filter((run) => run.strategy === strategy).map((run) => run.outcomes.activeShare7!));
    const difference = Math.round(100 * (share('both') - share('as-it-happened')));
    expect(headline).toContain('"both" did best');
    expect(headline).toContain(`${Math.round(100 * share('both'))}\u00a0%, against`);
    expect(headline).toContain(`difference +${difference} points`);
    expect(headline).toContain('of 30 paired runs');
  });

  test('strategies that differ in nothing but their name do not win', () => {
    const twins = { ...COURSE_GROUP, strategies: [COURSE_GROUP.strategies[1]!] };
    const input = syntheticInput(twins);
    const copies = input.results.runs.map((run) => ({ ...run, strategy: 'twin' }));
    const results = { runs: [...input.results.runs, ...copies], failures: [] };
    const study = syntheticInput({ ...twins, strategies: [...twins.strategies, { name: 'twin', vigor: 0.72 }] });
    const { comparison } = study;
    expect(comparison.strategies).toHaveLength(2);
    const same = findingsOf({ ...study, results, comparison: twinComparison(study.scenario, results), currency: '' });
    expect(same.headline).toContain('No meaningful difference');
  });

  test('the baseline can be the best', () => {
    const reversed = { ...COURSE_GROUP, strategies: [COURSE_GROUP.strategies[1]!, COURSE_GROUP.strategies[0]!] };
    expect(findings(reversed).headline).toContain('No strategy did better than "month-plan"');
  });

  test('a single strategy is described, not compared', () => {
    const alone = findings({ ...COURSE_GROUP, strategies: [COURSE_GROUP.strategies[1]!] });
    expect(alone.headline).toContain('no other strategy to compare');
    expect([alone.strategies, alone.methods]).toEqual([[], []]);
  });

  test('two kinds of runs, failures, few runs and warnings of runs are said', () => {
    const dying = findings({ ...COURSE_GROUP, failures: 2, warnings: ['the population is too small'] });
    const cautions = dying.cautions.join('\n');
    expect(cautions).toMatch(/"one group per segment" the runs fall into two kinds.* of 30 runs/);
    expect(cautions).toContain('2 of 152 runs failed');
    expect(cautions).toContain('the population is too small');
    expect(dying.cautions.filter((caution) => caution.includes('too small'))).toHaveLength(1);
    expect(findings({ ...COURSE_GROUP, replications: 5 }).cautions.join()).toContain('Only 5 runs');
  });

  test('for the terminal: plain lines in either language, no markup, no odd spaces', () => {
    for (const language of ['en', 'zh'] as const) {
      const input = syntheticInput({ ...COURSE_GROUP, language });
      const lines = findingsText({ ...input, currency: 'CNY' });
      expect(lines[0]).toContain('both');
      expect(lines.join('\n')).not.toMatch(/[<>\u00a0]|undefined|NaN|null/);
    }
  });
});

function twinComparison(scenario: Parameters<typeof comparisonOf>[0], results: Parameters<typeof comparisonOf>[1]) {
  return comparisonOf(scenario, results, ['activeShare7', 'members']);
}
