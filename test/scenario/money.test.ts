/** What a scenario must say of money before its verdicts mean anything. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { ScenarioError } from '#hearsay/errors.js';
import { oddFactors, readFactors } from '#hearsay/experiment/vary.js';
import { compileModel } from '#hearsay/model/compile.js';
import { amountInThousands, readScenario } from '#hearsay/scenario/read.js';

const file = (parts: object) =>
  JSON.stringify({
    hearsay: 1,
    name: 'Money',
    horizon: '30 days',
    population: { size: 400, graph: { kind: 'small-world', meanDegree: 8 } },
    community: { founders: 40 },
    ...parts,
  });

/** Codes of all that is found, errors and warnings. */
function codes(parts: object): string[] {
  try {
    return readScenario(file(parts)).warnings.map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.map(({ code }) => code);
  }
}

describe('prices that are compared', () => {
  const offers = (price: number, more: object = {}) => ({ offers: [{ good: 'course', price, ...more }] });

  test.each<[string, object]>([
    ['offers', { a: offers(10), b: offers(50) }],
    ['an offer made again at another price', { a: { offers: [offers(10).offers[0], offers(9).offers[0]] } }],
    ['a reference for one of them alone', { a: offers(10), b: offers(50, { referencePrice: 10 }), c: offers(9) }],
    [
      'offers of two stages of one strategy',
      {
        a: {
          stages: [
            { name: 'early', lasts: '9 days', ...offers(10) },
            { name: 'late', ...offers(50) },
          ],
        },
      },
    ],
    [
      'offers of stages of two strategies',
      Object.fromEntries([10, 50].map((price) => [`p${price}`, { stages: [{ name: 'only', ...offers(price) }] }])),
    ],
    [
      'the fee of a stage and that of its strategy',
      { a: { membership: { fee: 5, from: 3 }, stages: [{ name: 'later', membership: { fee: 9 } }] } },
    ],
    [
      'what a trigger changes',
      { a: { ...offers(10), triggers: [{ when: 'members < 30', do: { change: offers(5) } }] } },
    ],
    ['fees', { a: { membership: { fee: 5, from: 3 } }, b: { membership: { fee: 9, from: 3 } } }],
    [
      'fees of which one is inherited',
      { a: { membership: { fee: 5, from: 3 } }, b: { extends: 'a', membership: { fee: 9 } } },
    ],
    [
      'fees of VIP groups',
      { a: { groups: { vip: { choose: 'payment', fee: 5 } } }, b: { groups: { vip: { choose: 'payment', fee: 6 } } } },
    ],
    [
      'pledges',
      Object.fromEntries(
        [5, 9].map((pledge) => [
          `p${pledge}`,
          { activities: [{ name: 'm', kind: 'offline', days: 9, warmUp: 3, cost: 50, pledge }] },
        ]),
      ),
    ],
  ])('need a reference: %s', (_, strategies) => {
    expect(codes({ strategies })).toContain('price-without-reference');
  });

  test.each<[string, object]>([
    ['one price everywhere', { strategies: { a: offers(10), b: offers(10) } }],
    ['with and without an offer', { strategies: { a: {}, b: offers(10) } }],
    ['two goods', { strategies: { a: offers(10), b: { offers: [{ good: 'book', price: 50 }] } } }],
    [
      'a stage whose fee has the reference of its strategy',
      {
        strategies: {
          a: {
            membership: { fee: 5, from: 3, referencePrice: 5 },
            stages: [{ name: 'later', membership: { fee: 9 } }],
          },
        },
      },
    ],
    [
      'a price that stages share',
      {
        strategies: {
          a: {
            stages: [
              { name: 'early', lasts: '9 days', ...offers(10) },
              { name: 'late', ...offers(10) },
            ],
          },
        },
      },
    ],
    ['references', { strategies: { a: offers(10, { referencePrice: 20 }), b: offers(50, { referencePrice: 20 }) } }],
    [
      'what founders pay already',
      {
        community: { founders: 40, start: { paying: { fee: 5 } } },
        strategies: { a: { membership: { fee: 5, from: 3 } }, b: { membership: { fee: 9, from: 3 } } },
      },
    ],
  ])('are fine: %s', (_, parts) => {
    expect(codes(parts)).not.toContain('price-without-reference');
  });

  test('the same holds for what is varied, uncertain or planned', () => {
    const strategies = { a: offers(10) };
    const path = 'strategies.a.offers.0.price';
    expect(codes({ strategies, uncertain: { [path]: '5..20' } })).toContain('price-without-reference');
    const plan = { levers: { 'offers.0.price': '5..20' }, objectives: ['maximise revenue'] };
    expect(codes({ strategies, plan })).toContain('price-without-reference');
    expect(() => readFactors([`${path}=5,20`], { text: file({ strategies }) }, { needsLevels: true })).toThrow(
      'compared',
    );
    const sound = { a: offers(10, { referencePrice: 12 }) };
    expect(codes({ strategies: sound, uncertain: { [path]: '5..20' } })).toEqual([]);
    expect(codes({ strategies: sound, plan })).toEqual([]);
    expect(readFactors([`${path}=5,20`], { text: file({ strategies: sound }) }, { needsLevels: true })).toHaveLength(1);
  });
});

describe('tips of other amounts', () => {
  const tips = (amount: number, chance: number | string = 0.1) => ({ tips: { chance, amount } });

  test.each<[string, object, number]>([
    ['at one chance', { a: tips(2), b: tips(20) }, 2],
    ['at one chance, written in two ways', { a: tips(2), b: tips(20, '10 %') }, 2],
    ['of which one is inherited', { a: tips(2), b: { extends: 'a', tips: { amount: 20 } } }, 2],
    ['at chances of their own', { a: tips(2), b: tips(20, 0.02) }, 0],
    ['that are the same', { a: tips(2), b: tips(2), c: {} }, 0],
    ['that nobody gives', { a: tips(2, 0), b: tips(20, 0) }, 0],
  ])('%s', (_, strategies, warnings) => {
    expect(codes({ strategies }).filter((code) => code === 'tips')).toHaveLength(warnings);
  });

  test('take in more in proportion, as the warning says', () => {
    const strategies = { a: tips(2), b: tips(20) };
    const model = compileModel(readScenario(file({ strategies })).scenario);
    const [small, large] = ['a', 'b'].map((name) => simulate(model, name, 0).outcomes.revenue);
    expect(small).toBeGreaterThan(0);
    expect(large).toBeCloseTo(10 * small!, 6);
  });
});

describe('an amount of tips that is varied', () => {
  const strategies = { a: { tips: { chance: 0.1, amount: 2 } } };
  const amount = 'strategies.a.tips.amount';
  const chance = 'strategies.a.tips.chance';
  const odd = (parts: object) => codes({ strategies, ...parts }).filter((code) => code === 'tips').length;

  test('takes in more the larger it is, which a plan, an analysis and a sweep say, unless the chance goes with it', () => {
    expect(odd({ uncertain: { [amount]: '1..20' } })).toBe(1);
    expect(odd({ uncertain: { [amount]: '1..20', [chance]: '1 %..10 %' } })).toBe(0);
    expect(odd({ uncertain: { [chance]: '1 %..10 %' } })).toBe(0);
    expect(odd({ plan: { levers: { 'tips.amount': '1..20' }, objectives: ['maximise revenue'] } })).toBe(1);
    // A search takes the highest chance, too.
    const levers = { 'tips.amount': '1..20', 'tips.chance': '1 %..10 %' };
    expect(odd({ plan: { levers, objectives: ['maximise revenue'] } })).toBe(1);
    expect(oddFactors([`${amount}=1,20`]).map(({ code, severity }) => [code, severity])).toEqual([['tips', 'warning']]);
    expect(oddFactors([`${amount}=1,20`, `${chance}=1 %,10 %`])).toEqual([]);
    expect(oddFactors([`${chance}=1 %,10 %`])).toEqual([]);
  });
});

describe('a free trial', () => {
  const recruit = [{ channel: 'web', days: '0-9', expected: 30 }];
  const fee = { fee: 5, from: 3, every: '10 days', referencePrice: 10 };
  const trial = { membership: { ...fee, trial: '5 days' } };
  const nobody = { population: { size: 400 } };
  const found = (strategies: object, parts: object = {}) =>
    codes({ strategies, ...parts }).filter((code) => code === 'trial').length;

  test('that nobody can have is warned of: after the founders nobody comes', () => {
    expect(found({ a: trial }, nobody)).toBe(1);
    expect(found({ a: { ...trial, recruit } }, nobody)).toBe(0);
    expect(found({ a: trial })).toBe(0);
    expect(found({ a: trial }, { population: { size: 40 } })).toBe(1);
    const later = [
      { name: 'first', lasts: '5 days' },
      { name: 'then', recruit },
    ];
    expect(found({ a: { ...trial, stages: later } }, nobody)).toBe(0);
    // Of two the one that takes the people away.
    expect(found({ a: { ...trial, recruit }, b: { extends: 'a', recruit: [] } }, nobody)).toBe(1);
    expect(found({ a: trial, b: { extends: 'a', tips: { chance: 0.1, amount: 2 } } }, nobody)).toBe(1);
  });

  test('that nobody can have is one, as the model has it: all who are ever there are founders', () => {
    const model = compileModel(readScenario(file({ strategies: { a: trial }, ...nobody })).scenario);
    expect(simulate(model, 'a', 0).outcomes.joined).toBe(40);
    const withSome = compileModel(readScenario(file({ strategies: { a: { ...trial, recruit } }, ...nobody })).scenario);
    expect(simulate(withSome, 'a', 0).outcomes.joined).toBeGreaterThan(40);
  });

  test('of no fee is warned of, unless a plan looks for the fee', () => {
    const free = { a: { membership: { fee: 0, trial: '5 days', referencePrice: 10 } } };
    expect(found(free)).toBe(1);
    const plan = { levers: { 'membership.fee': '0..10' }, objectives: ['maximise revenue'] };
    expect(codes({ strategies: free, plan })).toEqual([]);
  });

  test('that outlasts the horizon is warned of', () => {
    expect(found({ a: { membership: { ...fee, trial: '30 days' } } })).toBe(1);
    expect(found({ a: { membership: { ...fee, trial: '29 days' } } })).toBe(0);
  });
});

describe('the unit of money', () => {
  const rewarded = (units: number) => ({
    invitations: { reward: 10 * units, welcome: 5 * units },
    incentives: {
      points: { earned: { post: 1, visit: 1 }, worth: 0.1 * units, redeemFrom: 5 },
      coupons: [{ for: 'reply', value: 0.5 * units }],
      budget: 1e6 * units,
    },
  });

  test.each(['invitations', 'incentives'] as const)('must be told for %s in a currency with a name', (lever) => {
    const strategies = { a: { [lever]: rewarded(160)[lever] } };
    expect(codes({ currency: 'JPY', strategies })).toEqual(['worth-while']);
    expect(codes({ currency: 'JPY', worthWhile: 320, strategies })).toEqual([]);
    expect(codes({ strategies })).toEqual([]);
    expect(codes({ currency: 'JPY', strategies: { a: {} } })).toEqual([]);
  });

  test('is asked for with a number only in currencies of which two are a little', () => {
    const hint = (currency: string) => {
      try {
        readScenario(file({ currency, strategies: { a: { invitations: { reward: 10 } } } }));
      } catch (error) {
        const { hint: en, inChinese } = (error as ScenarioError).issues.find(({ code }) => code === 'worth-while')!;
        return { en, zh: inChinese!.hint };
      }
      throw new Error('a reward was read in a currency without a measure');
    };
    expect(hint('EUR').en).toContain('"worthWhile: 2"');
    expect(hint('元').zh).toContain('“worthWhile: 2”');
    for (const currency of ['JPY', 'VND', 'KRW', 'IDR', 'gems']) {
      expect(hint(currency).en, currency).toContain(`the amount in "${currency}"`);
      for (const words of [hint(currency).en, hint(currency).zh]) expect(words, currency).not.toMatch(/worthWhile: \d/);
    }
  });

  test('the same money in another currency is the same run', () => {
    const runs = [
      { currency: 'EUR', units: 1 },
      { currency: 'JPY', units: 160 },
      { currency: 'VND', units: 28_000 },
    ].map(({ currency, units }) => {
      const text = file({ currency, worthWhile: 2 * units, strategies: { only: rewarded(units) } });
      const { outcomes } = simulate(compileModel(readScenario(text).scenario), 'only', 0);
      const named: Record<string, number> = { ...outcomes, rewards: outcomes.rewardsPaid! / units };
      return named;
    });
    for (const name of ['joined', 'invitations', 'messages', 'members', 'satisfaction', 'activeShare7'] as const)
      for (const run of runs) expect(run[name], name).toBe(runs[0]![name]);
    for (const run of runs) expect(run.rewards!).toBeCloseTo(runs[0]!.rewards!, 6);
    expect(runs[0]!.rewards).toBeGreaterThan(0);
  });
});

describe('levers that cannot do what they seem to', () => {
  test.each<[string, object, readonly string[]]>([
    ['points that lead to nothing', { incentives: { points: { earned: { post: 1 } } } }, ['incentives']],
    ['points that lead to a board', { incentives: { points: { earned: { post: 1 } }, leaderboard: { top: 3 } } }, []],
    ['days after the end', { recruit: [{ channel: 'web', days: '0-59', expected: 60 }] }, ['after-horizon']],
    ['one day where many seem meant', { recruit: [{ channel: 'web', days: 14, expected: 60 }] }, ['one-day']],
    ['one day of a daily topic', { content: [{ kind: 'daily-topic', days: 14 }] }, ['one-day']],
    ['one piece on one day', { content: [{ kind: 'post', days: 14 }] }, []],
    ['every third of one day', { activities: [{ name: 'quiz', days: 14, every: '3 days' }] }, ['one-day']],
    ['an evening', { activities: [{ name: 'quiz', days: 14 }] }, []],
    ['one day, said so', { recruit: [{ channel: 'web', days: 'day 14', expected: 60 }] }, []],
    ['a fee for founders on the first day', { membership: { fee: 5 } }, ['founders-asked']],
    ['a fee of the first stage', { stages: [{ name: 'one', membership: { fee: 5 } }] }, ['founders-asked']],
    [
      'a fee of a later stage',
      {
        stages: [
          { name: 'one', lasts: '5 days' },
          { name: 'two', membership: { fee: 5 } },
        ],
      },
      [],
    ],
    ['a fee on later days', { membership: { fee: 5, days: '5-14' } }, []],
    [
      'a fee on later days, among others',
      {
        membership: [
          { fee: 5, days: '0-4' },
          { fee: 5, days: '9-14' },
        ],
      },
      ['founders-asked'],
    ],
    [
      'a fee that a trigger brings',
      { triggers: [{ when: 'members < 30', do: { change: { membership: { fee: 5 } } } }] },
      [],
    ],
    ['a fee that begins later', { membership: { fee: 5, from: 9 } }, []],
  ])('%s', (_, levers, found) => {
    expect(codes({ strategies: { only: levers } })).toEqual(found);
  });

  test('a channel that is another one under a new name', () => {
    const recruit = (channel: string) => ({ recruit: [{ channel, days: '0-9', expected: 30 }] });
    expect(codes({ strategies: { a: recruit('web'), b: recruit('site') } })).toEqual(['channel']);
    expect(codes({ strategies: { a: recruit('web'), b: recruit('web') } })).toEqual(['same-strategies']);
  });

  test('points of which nobody collects enough', () => {
    const points = (redeemFrom: number) => ({
      incentives: { points: { earned: { visit: 1 }, worth: 1, redeemFrom }, budget: 1e6 },
    });
    const warnings = (redeemFrom: number) => {
      const { scenario } = readScenario(file({ strategies: { only: points(redeemFrom) } }));
      return simulate(compileModel(scenario), 'only', 0).warnings.join();
    };
    expect(warnings(1e6)).toContain('nobody ever had enough to redeem');
    expect(warnings(2)).toBe('');
  });
});

describe('amounts with a dot that may stand between thousands', () => {
  const text = (more: string) => `hearsay: 1
name: Money
horizon: 30 days
currency: EUR
population: { size: 400, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 40 }
strategies:
  a: { commonIdentity: { cost: 200 } }
${more}`;
  const found = (more: string): string[] => {
    try {
      return readScenario(text(more)).warnings.map(({ code }) => code);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      return error.issues.map(({ message }) => message);
    }
  };

  test.each([
    'worthWhile: 1.234',
    'uncertain: { strategies.a.commonIdentity.cost: 1.234..2.345 }',
    'expect: { a: { cost: below 1.234 } }',
    'expect: { a: { cost: 1.234..2.345 } }',
  ])('are asked about: %s', (more) => {
    expect(found(more).join()).toContain('1.234');
  });

  test.each([
    'worthWhile: 1.2340',
    'uncertain: { strategies.a.commonIdentity.cost: 1.234..2.5 }',
    'expect: { a: { cost: below 1.2340, members: below 1.234 } }',
  ])('are decimals where the writing says so: %s', (more) => {
    expect(found(more).join()).not.toContain('1.234');
  });

  test('are asked about behind "--set" where they were typed', () => {
    expect(amountInThousands({ text: text('') }, 'strategies.a.commonIdentity.cost=1.234')).toBe('1.234');
    expect(amountInThousands({ text: text('') }, 'strategies.a.commonIdentity.cost=1.2340')).toBeUndefined();
    expect(amountInThousands({ text: text('') }, 'parameters.attention=1.234')).toBeUndefined();
  });
});
