/** What a manager must know first: the best, the disaster, the money; on numbers written by hand. */
import { describe, expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsOf } from '#hearsay/report/findings.js';
import { run } from '../analysis/samples.ts';

interface Level {
  readonly members: number;
  readonly profit?: number;
  readonly cost?: number;
}

/** Twelve runs of each strategy around its levels, the same luck in all. */
async function headline(
  levels: Readonly<Record<string, Level>>,
  outcomes: readonly string[],
  language: 'en' | 'zh' = 'en',
) {
  const strategies = Object.keys(levels);
  const results = resultsInMemory(
    strategies.flatMap((name, strategy) =>
      Array.from({ length: 12 }, (_, k) => {
        const luck = ((k * 5) % 12) - 5.5;
        // Both go over the whole circle, so that they add nothing to a mean.
        const own = ((k * [1, 5, 7][strategy]!) % 12) / 10 - 0.55;
        const values = Object.fromEntries(
          Object.entries(levels[name]!).map(([outcome, level]) => [outcome, level + luck + own]),
        );
        return run(name, k, { outcomes: values });
      }),
    ),
  );
  const comparison = compareStrategies({ strategies, outcomes, baseline: strategies[0]!, smallestEffect: {} }, results);
  const pools = await poolDetails(results, strategies);
  return findingsOf({ comparison, results, pools, language, currency: 'EUR' }).headline;
}

describe('the headline', () => {
  const good = { members: 160, profit: 300 };
  const bad = { members: 60, profit: 10 };
  const base = { members: 100, profit: 100 };

  test('names the best, then the strategy that did worst for sure', async () => {
    const said = await headline({ base, good, bad }, ['members']);
    expect(said).toMatch(/^"good" did best\. Members: 160, against 100/);
    expect(said).toContain('Worst is "bad": 60');
    expect(await headline({ base, good, bad }, ['members'], 'zh')).toContain('最差的是“bad”：60');
  });

  test('names no worst where nothing is worse for sure', async () => {
    expect(await headline({ base, good }, ['members'])).not.toContain('Worst');
  });

  test('says what the best means in money, if the scenario reports it and it is sure: profit before cost', async () => {
    const said = await headline({ base, good }, ['members', 'cost', 'profit']);
    expect(said).toContain(
      'Profit with "good": 300\u00a0EUR, against 100\u00a0EUR with "base" (difference +200.0\u00a0EUR',
    );
    expect(await headline({ base, good }, ['members'])).not.toContain('EUR');
    const same = { ...good, profit: base.profit };
    expect(await headline({ base, same }, ['members', 'profit'])).not.toContain('EUR');
  });

  test('says the money of a strategy that may be as good as the best, where that of the best is not sure', async () => {
    const levels = { base, open: { members: 160, profit: 100 }, sure: { members: 159.9, profit: 300 } };
    const said = await headline(levels, ['members', 'profit']);
    expect(said).toMatch(/^"open"/);
    expect(said).toContain('Profit with "sure": 300\u00a0EUR');
    expect(await headline({ ...levels, sure: { members: 60, profit: 300 } }, ['members', 'profit'])).not.toContain(
      'Profit',
    );
  });

  test('does not say the money twice where it comes first', async () => {
    const said = await headline({ base, good }, ['profit', 'members']);
    expect(said.match(/300\u00a0EUR/g)).toHaveLength(1);
  });
});

/** "base" gives 500 and more by its luck, "tried" that and the difference of each pair. */
async function headlineOfPairs(differences: Readonly<Record<string, readonly number[]>>, language: 'en' | 'zh' = 'en') {
  const [outcomes, pairs] = [Object.keys(differences), Object.values(differences)[0]!.length];
  const results = resultsInMemory(
    ['base', 'tried'].flatMap((name) =>
      Array.from({ length: pairs }, (_, k) => {
        const levels = outcomes.map((outcome, place) => {
          const base = 500 + ((k * (5 + 2 * place)) % 11);
          return [outcome, name === 'base' ? base : base + differences[outcome]![k]!];
        });
        return run(name, k, { outcomes: Object.fromEntries(levels) });
      }),
    ),
  );
  const strategies = ['base', 'tried'];
  const comparison = compareStrategies({ strategies, outcomes, baseline: 'base', smallestEffect: {} }, results);
  const pools = await poolDetails(results, strategies);
  return findingsOf({ comparison, results, pools, language, currency: 'EUR' });
}

describe('what more replications could bring', () => {
  test('an amount that is the same in all of few pairs is explained, with how many it takes', async () => {
    // Of a coin: 2 / 2^5 = 6.3 % is more than 5 %, 2 / 2^6 = 3.1 % is less.
    const { headline } = await headlineOfPairs({ profit: Array(4).fill(2400) });
    expect(headline).toMatch(/^Undecided: /);
    expect(headline).toContain('All 4 pairs differ by exactly as much');
    expect(headline).toContain('it takes 6 that do to decide');
    const zh = await headlineOfPairs({ profit: Array(4).fill(2400) }, 'zh');
    expect(zh.headline).toContain('4 组配对模拟的差异完全相同');
    expect(zh.headline).toContain('至少要有 6 组一致');
    expect((await headlineOfPairs({ profit: Array(6).fill(2400) })).headline).toMatch(/^"tried" did best/);
  });

  // t = -2.47, p = 0.03: alone it would be shown, among four it is not.
  const worse = [-40, 10, -30, 10, -50, 0, -20, 0, -40, 10, -30, -10];
  const open = [30, -30, 20, -20, 10, -10, 30, -30, 20, -20, 10, -10];

  test('none are advised where the interval leaves nothing to gain', async () => {
    const among = { members: worse, messages: open, joined: open, orders: open };
    const { headline } = await headlineOfPairs(among);
    expect(headline).toContain('The interval leaves out zero');
    expect(headline).not.toContain('More replications');
    expect((await headlineOfPairs(among, 'zh')).headline).not.toContain('增加模拟次数');
  });

  test('they are where it may be better', async () => {
    expect((await headlineOfPairs({ members: open })).headline).toContain('More replications may decide it.');
  });
});

test('where no pair differs none is called better, not half of them', async () => {
  const alike = await headlineOfPairs({ profit: Array(30).fill(0) });
  expect(alike.headline).toContain('difference 0');
  expect(JSON.stringify(alike)).not.toContain('better in');
  expect(JSON.stringify(await headlineOfPairs({ profit: Array(30).fill(0) }, 'zh'))).not.toContain('更好）');
  // Ten up, ten down, ten alike: half of the pairs, ties shared.
  const mixed = await headlineOfPairs({ profit: Array.from({ length: 30 }, (_, k) => 400 * ((k % 3) - 1)) });
  expect(mixed.headline).toMatch(/better in 50\s% of 30 paired runs/);
});

test('gains that come in two heaps are named with both and with how many pairs, whichever verdict they get', async () => {
  // A goal that is reached in 16 of 30 pairs: 1,500 more, else 10 less, and a little luck.
  const gains = Array.from({ length: 30 }, (_, k) => (k % 2 === 0 || k === 1 ? 1500 : -10) + ((k * 7) % 5) - 2);
  const en = JSON.stringify(await headlineOfPairs({ profit: gains }));
  expect(en).toMatch(/comes in two heaps\. Profit: about −10.EUR in 14 of 30 pairs, about \+1,500.EUR in 16/);
  expect(JSON.stringify(await headlineOfPairs({ profit: gains }, 'zh'))).toMatch(/30 组.*14.*16|14 组.*16 组/);
});

describe('a gain in most runs that a few others undo on average', () => {
  // 27 of 30 are higher: by a sign test p = 8e-6; the mean may be below zero.
  const gains = Array.from({ length: 30 }, (_, k) => (k % 10 === 3 ? -90 - k : 8 + ((k * 7) % 5)));

  test('is called undecided, and sure of most runs, in the headline, in detail and with the pair in the middle', async () => {
    const en = await headlineOfPairs({ profit: gains });
    expect(en.headline).toContain('In most runs it is higher: that is sure, the average is not.');
    expect(JSON.stringify(en.strategies)).toContain(', higher in most runs');
    expect(en.cautions.join(' ')).toMatch(
      /is undecided on average and sure in most runs in: Profit \(higher in 90\s% of the pairs; the pair in the middle: \+\d/,
    );
    const zh = await headlineOfPairs({ profit: gains }, 'zh');
    expect(zh.headline).toContain('可以肯定它在多数模拟中更高');
    expect(JSON.stringify(zh.strategies)).toContain('，多数模拟更高');
    expect(zh.cautions.join('')).toMatch(/多数模拟却方向明确的指标：利润（90\s% 的配对中更高，居中的一组相差 \+\d/);
  });

  test('is told with the pair in the middle where the mean goes the other way', async () => {
    // Three in four gain 2; the others lose 40.
    const mixed = Array.from({ length: 40 }, (_, k) => (k % 4 === 1 ? -40 - k : 2 + ((k * 7) % 5) / 10));
    const en = (await headlineOfPairs({ profit: mixed })).cautions.join(' ');
    expect(en).toMatch(/in most runs it is otherwise than on average\. It is higher in 75\s% of the pairs\./);
    expect(en).toMatch(/The pair in the middle differs by \+2\S*\sEUR, the mean by −/);
    expect((await headlineOfPairs({ profit: mixed }, 'zh')).cautions.join('')).toContain('多数模拟与平均的方向相反');
  });

  test('is not said of runs that go either way', async () => {
    const open = Array.from({ length: 30 }, (_, k) => (k % 2 === 0 ? 20 : -20) + ((k * 7) % 5));
    const { headline, cautions, strategies } = await headlineOfPairs({ profit: open });
    expect(JSON.stringify([headline, cautions, strategies])).not.toContain('most runs');
  });
});
