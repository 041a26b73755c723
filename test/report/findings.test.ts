import { describe, expect, test } from 'vitest';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { runWarning } from '#hearsay/language/run-warnings.js';
import { findingsOf, findingsText } from '#hearsay/report/findings.js';
import {
  COURSE_GROUP,
  comparisonOf,
  type ReportInput,
  type SyntheticStudy,
  syntheticInput,
} from './synthetic-results.ts';

/** With what the runs left, as the report has it. */
async function withPools<I extends ReportInput>(input: I) {
  return {
    ...input,
    pools: await poolDetails(
      input.results,
      input.comparison.strategies.map(({ name }) => name),
    ),
  };
}

async function findings(study: SyntheticStudy) {
  const input = await withPools(syntheticInput(study));
  return { input, ...findingsOf({ ...input, currency: 'CNY' }) };
}

/** The same study, asked about life first, with one strategy clearly ahead. */
const LIFE_FIRST: SyntheticStudy = {
  ...COURSE_GROUP,
  strategies: COURSE_GROUP.strategies.map((one) => (one.name === 'both' ? { ...one, vigor: 0.95 } : one)),
  outcomes: ['activeShare7', 'members', 'joined', 'silentDay'],
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the verdict in words', () => {
  test('the headline says which strategy, by how much and how sure, with the numbers of the runs', async () => {
    const { input, headline } = await findings(LIFE_FIRST);
    const share = (strategy: string) =>
      mean(input.results.runs.filter((run) => run.strategy === strategy).map((run) => run.outcomes.activeShare7!));
    const difference = Math.round(100 * (share('both') - share('as-it-happened')));
    expect(headline).toContain('"both" did best');
    // As many decimals as make the three numbers agree.
    const [, level, other] = /: ([\d.]+)\u00a0%, against ([\d.]+)\u00a0%/.exec(headline)!.map(Number);
    expect(level).toBeCloseTo(100 * share('both'), 0);
    expect(Math.round(level! - other!)).toBe(difference);
    expect(headline).toContain(`difference +${difference} points`);
    expect(headline).toContain('of 30 paired runs');
  });

  test('the headline speaks of the outcome that the scenario lists first', async () => {
    const headlineAbout = async (first: string) => {
      const outcomes = [first, ...LIFE_FIRST.outcomes!.filter((name) => name !== first)];
      return (await findings({ ...LIFE_FIRST, outcomes })).headline;
    };
    const [life, members] = [await headlineAbout('activeShare7'), await headlineAbout('members')];
    expect(life).toContain('Members who wrote in the last 7 days: ');
    expect(members).toContain('Members: ');
    expect(members).not.toContain('wrote in the last 7 days');
  });

  test('a strategy that only luck puts first is not called best', async () => {
    const [base, plan] = COURSE_GROUP.strategies;
    const study = { ...LIFE_FIRST, strategies: [base!, plan!, { name: 'copy', vigor: plan!.vigor }] };
    for (const language of ['en', 'zh'] as const) {
      const { input, headline } = await findings({ ...study, language });
      const { best } = input.comparison;
      expect(best!.notToldApart).toHaveLength(1);
      expect(headline).toContain(best!.notToldApart[0]);
      expect(headline).toMatch(
        language === 'en' ? /did better than the baseline, with no clear difference from/ : /优于基准，但与.*难分高下/,
      );
      expect(headline).not.toMatch(/did best|效果最好/);
    }
  });

  test('the one that did best is also held against the next', async () => {
    const { input, headline } = await findings(LIFE_FIRST);
    const { best } = input.comparison;
    expect(best).toMatchObject({ strategy: 'both', notToldApart: [] });
    expect(headline).toContain(`Next comes "${best!.runnerUp}" with`);
  });

  test('a formula that is true or false is a share of runs', async () => {
    for (const [language, value, difference] of [
      ['en', 'alive: 100\u00a0% of runs, against 0\u00a0% of runs with', 'difference +100 points'],
      ['zh', 'alive（成立的模拟占比）：100\u00a0%；', '相差 +100 个百分点'],
    ] as const) {
      const input = syntheticInput({ ...LIFE_FIRST, language });
      const runs = input.results.runs.map((run) => ({
        ...run,
        outcomes: { ...run.outcomes, alive: run.strategy === 'both' ? 1 : 0 },
      }));
      const results = resultsInMemory(runs);
      const comparison = comparisonOf(input.scenario, results, ['alive', 'members']);
      const { headline } = findingsOf({ ...(await withPools({ ...input, results, comparison })), currency: '' });
      expect(headline).toContain(value);
      expect(headline).toContain(difference);
    }
  });

  test('intervals that two methods see differently are one sentence, and a sentence for each strategy in the details', async () => {
    const dying = COURSE_GROUP.strategies.map((one) => ({ ...one, deathRate: 0.25 }));
    const { input, cautions, details } = await findings({ ...COURSE_GROUP, strategies: dying });
    const apart = new Set(input.comparison.comparisons.filter((one) => !one.methodsAgree).map((one) => one.strategy));
    expect(cautions.filter((caution) => caution.includes('bootstrap'))).toHaveLength(Math.min(1, apart.size));
    expect(cautions.join().includes('--replications 100')).toBe(apart.size > 0);
    expect(details).toHaveLength(apart.size);
  });

  test('strategies that differ in nothing but their name do not win', async () => {
    const twins = { ...COURSE_GROUP, strategies: [COURSE_GROUP.strategies[1]!] };
    const input = syntheticInput(twins);
    const copies = input.results.runs.map((run) => ({ ...run, strategy: 'twin' }));
    const results = resultsInMemory([...input.results.runs, ...copies]);
    const study = syntheticInput({ ...twins, strategies: [...twins.strategies, { name: 'twin', vigor: 0.72 }] });
    const { comparison } = study;
    expect(comparison.strategies).toHaveLength(2);
    const same = findingsOf({
      ...(await withPools({ ...study, results, comparison: twinComparison(study.scenario, results) })),
      currency: '',
    });
    expect(same.headline).toMatch(/No meaningful difference|In none of 30 pairs do they differ/);
    expect(same.headline).not.toMatch(/did best|did better/);
  });

  test('the baseline can be the best', async () => {
    const reversed = { ...LIFE_FIRST, strategies: [COURSE_GROUP.strategies[1]!, COURSE_GROUP.strategies[0]!] };
    expect((await findings(reversed)).headline).toContain('The baseline, "month-plan", did best');
  });

  test('a single strategy is described, not compared', async () => {
    const alone = await findings({ ...COURSE_GROUP, strategies: [COURSE_GROUP.strategies[1]!] });
    expect(alone.headline).toContain('no other strategy to compare');
    expect(alone.strategies).toEqual([]);
    expect(alone.methods.join()).toContain('less than 1 run in 10');
  });

  test('two kinds of runs, failures, few runs and warnings of runs are said', async () => {
    const dying = await findings({ ...COURSE_GROUP, failures: 2, warnings: ['the population is too small'] });
    const cautions = dying.cautions.join('\n');
    expect(cautions).toMatch(/"one group per segment" the runs fall into two kinds.* of 30 runs/);
    expect(cautions).toContain('2 of 152 runs failed');
    expect(cautions).toContain('the population is too small');
    expect(dying.cautions.filter((caution) => caution.includes('too small'))).toHaveLength(1);
    expect((await findings({ ...COURSE_GROUP, replications: 5 })).cautions.join()).toContain('Only 5 runs');
  });

  test('points out of reach in some runs alone are said to be so in those', async () => {
    const said = async (runsWith: (replication: number) => boolean, language: 'en' | 'zh' = 'en', paid = 5) => {
      const input = syntheticInput({ ...LIFE_FIRST, language });
      const warning = runWarning('unredeemed', 20, 4);
      const runs = input.results.runs.map((run) => {
        const isOut = run.strategy === 'both' && runsWith(run.replication);
        const outcomes = { ...run.outcomes, rewardsPaid: isOut ? 0 : paid };
        return { ...run, outcomes, warnings: isOut ? [warning] : [] };
      });
      const results = resultsInMemory(runs);
      const pools = await poolDetails(results, results.strategies);
      return findingsOf({ ...input, results, pools, currency: 'CNY' }).cautions.join('\n');
    };
    expect(await said((replication) => replication < 9)).toContain('anybody earned is 4 (so in 9 of 30 runs)');
    expect(await said((replication) => replication < 9, 'zh')).toContain('（30 次模拟中的 9 次如此）');
    // Nobody earned any in the others: no reward was paid in any run.
    expect(await said((replication) => replication < 9, 'en', 0)).toMatch(/anybody earned is 4$/m);
    expect(await said(() => true)).not.toContain('(so in');
    expect(await said(() => false)).not.toContain('had enough');
  });

  test('for the terminal: plain lines in either language, no markup, no odd spaces', async () => {
    for (const language of ['en', 'zh'] as const) {
      const input = await withPools(syntheticInput({ ...LIFE_FIRST, language }));
      const lines = findingsText({ ...input, currency: 'CNY' });
      expect(lines[0]).toContain('both');
      expect(lines.join('\n')).not.toMatch(/[<>\u00a0]|undefined|NaN|null/);
    }
  });
});

function twinComparison(scenario: Parameters<typeof comparisonOf>[0], results: Parameters<typeof comparisonOf>[1]) {
  return comparisonOf(scenario, results, ['activeShare7', 'members']);
}
