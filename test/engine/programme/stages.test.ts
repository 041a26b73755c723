/**
 * Stages of a procedure: what begins on a known day is what is written with that day, to the bit where it has the same luck; what begins by a
 * condition begins on its day.
 */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { LISTED, type ListedLever } from '#hearsay/scenario/levers/staged.js';
import type { STAGED } from '#hearsay/scenario/levers/stages.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Strategy } from '#hearsay/scenario/strategy.js';
import type { Parts } from '../model.ts';

const BASE = {
  recruit: [{ channel: 'c', days: '0-4', expected: 60 }],
  content: [{ kind: 'daily-topic', days: '0-39' }],
  offers: [{ good: 'g', price: 10, referencePrice: 10, channel: 'group', every: 7 }],
};
/** @param part the stage or trigger whose luck the strategy "written" has in what it adds to lists */
const runsOf = (strategies: Readonly<Record<string, Parts>>, part = 'stage second') => {
  const { scenario } = readScenario(
    JSON.stringify({
      hearsay: 1,
      name: 'stages',
      horizon: 40,
      population: { size: 300, graph: { kind: 'small-world', meanDegree: 8, rewiring: 0.1 } },
      // When a stage or a trigger will be over nobody is told, so that its end calls nobody (`inviteEnding`).
      parameters: { inviteAnswer: 0.2, inviteEnding: 0 },
      strategies: Object.fromEntries(Object.entries(strategies).map(([name, own]) => [name, { ...BASE, ...own }])),
    }),
  );
  const model = compileModel({
    ...scenario,
    strategies: scenario.strategies.map((strategy) =>
      strategy.name === 'written' ? withLuckOf(strategy, part) : strategy,
    ),
  });
  return Object.keys(strategies).map((name) => simulate(model, name, 0));
};
const seriesOf = (strategies: Readonly<Record<string, Parts>>, part?: string) =>
  runsOf(strategies, part).map(({ series }) => series);

/** The strategy with the luck of a part in all entries of lists beyond those of BASE. */
function withLuckOf(strategy: Strategy, part: string): Strategy {
  const lists = Object.keys(LISTED).map((lever) => {
    const own = (BASE as Parts)[lever] as readonly unknown[] | undefined;
    const entries = strategy[lever as ListedLever] as readonly object[];
    const from = own?.length ?? 0;
    return [lever, entries.map((entry, k) => (k < from ? entry : { ...entry, luck: `${part} ${k - from}` }))];
  });
  return { ...strategy, ...Object.fromEntries(lists) };
}

/** Of levers with keys: the same from day 12 to day 25, by a stage of that time and written with these days. */
const KEYED = {
  operators: { count: 1, hours: '2/day', wage: 10, replyToNewcomers: true },
  moderators: { count: 1, hours: '1/day', wage: 5, order: 'reported' },
  leaders: { count: 3, pay: 1 },
  partners: { count: 1, commission: 0.1, setup: 20 },
  invitations: { reward: 50, budget: 1_000 },
  curation: { digest: { every: 3, cost: 1 }, pins: { every: 2 } },
  tips: { chance: 0.2, amount: 1 },
  membership: { fee: 1, referencePrice: 10, every: 7 },
  tier: { fee: 5, referencePrice: 10, every: 7 },
  rules: { visible: true },
  commonIdentity: { strength: 0.8 },
  incentives: {
    budget: 500,
    points: { earned: { post: 1 }, worth: 2 },
    lottery: { prize: 50, every: 5, tickets: { post: 1 } },
  },
} satisfies Partial<Record<keyof typeof STAGED, object>>;

/** Of lists: entries with the days of the stage, and the same with days of the scenario. */
const LISTS = {
  recruit: [{ channel: 'd', expected: 20 }, '0-4', '12-16'],
  seeds: [{ count: 5 }, 3, 15, 'day'],
  allies: [{ with: 'ally', members: 100, tells: 0.2 }, '0-13', '12-25'],
  opinionLeaders: [{ name: 'star', following: 50, every: 3 }, '1-13', '13-25'],
  care: [{ for: 'everybody', minutes: 1 }, '0-13', '12-25'],
  content: [{ kind: 'weekly-topic', every: 5, cost: 3, form: 'video' }, '2-13', '14-25'],
  activities: [{ name: 'event', kind: 'challenge', lasts: 3, warmUp: 2, every: 6, cost: 9 }, '3-13', '15-25'],
  ads: [{ perDay: 2, revenuePerView: 1 }, '0-13', '12-25'],
  surveys: [{ about: 'trust', every: 4, cost: 2 }, '1-13', '13-25'],
} satisfies Partial<Record<keyof typeof STAGED, readonly [object, string | number, string | number, string?]>>;

const OPERATED = { operators: { count: 1, hours: '1/day', wage: 10 } };

describe('a stage of known days', () => {
  test.each(Object.entries(KEYED))(
    'does with %s what the lever does that is written for the same days',
    (lever, own) => {
      const [written, staged, without] = seriesOf({
        written: { [lever]: [{ ...own, days: '12-25', ...(lever === 'partners' && { from: 0 }) }] },
        staged: {
          stages: [
            { name: 'first', lasts: 12 },
            { name: 'second', lasts: 14, [lever]: own },
          ],
          ...(lever === 'partners' && { partners: { count: 0, from: 0 } }),
        },
        without: {},
      });
      expect(staged).toEqual(written);
      expect(staged).not.toEqual(without);
    },
  );

  test.each(Object.entries(LISTS))(
    'adds to %s what is written with the same days',
    (lever, [own, inStage, ofScenario, key = 'days']) => {
      const already = (BASE as Parts)[lever] ?? [];
      const [written, staged, without] = seriesOf({
        written: { ...OPERATED, [lever]: [...(already as object[]), { ...own, [key]: ofScenario }] },
        staged: {
          ...OPERATED,
          stages: [
            { name: 'first', lasts: 12 },
            { name: 'second', lasts: 14, [lever]: [{ ...own, [key]: inStage }] },
          ],
        },
        without: OPERATED,
      });
      expect(staged).toEqual(written);
      expect(staged).not.toEqual(without);
    },
  );

  test('sells what is written with the same first and last day', () => {
    const offer = { good: 'h', price: 5, referencePrice: 5, channel: 'phone', discount: { share: 0.2, days: '0-3' } };
    const [written, staged] = seriesOf({
      written: {
        offers: [...BASE.offers, { ...offer, from: 12, until: 20, discount: { share: 0.2, days: '12-15' } }],
      },
      staged: {
        stages: [
          { name: 'first', lasts: 12 },
          { name: 'second', offers: [{ ...offer, from: 0, until: 8 }] },
        ],
      },
    });
    expect(staged).toEqual(written);
  });

  test('opens a VIP group on its first day', () => {
    const vip = { places: 10, top: 0.5, fee: 1, referencePrice: 5, feeEvery: 10, topicEvery: 2, topicCost: 1 };
    const [written, staged, without] = seriesOf({
      written: { groups: { vip: { ...vip, from: 12, review: 7 } } },
      staged: {
        stages: [
          { name: 'first', lasts: 12 },
          { name: 'second', groups: { vip } },
        ],
      },
      without: {},
    });
    expect(staged).toEqual(written);
    expect(staged).not.toEqual(without);
  });

  test('is merged with what the strategy has, and gives it back; `none` takes away, also from lists', () => {
    const operators = { count: 2, hours: '1/day', wage: 3 };
    const [written, staged] = seriesOf({
      written: {
        operators: [
          { ...operators, days: '0-9' },
          { ...operators, hours: '4/day', days: '10-19' },
          { ...operators, days: '20-39' },
        ],
        content: [
          { kind: 'daily-topic', days: '0-9' },
          { kind: 'daily-topic', days: '20-39' },
        ],
      },
      staged: {
        operators,
        stages: [
          { name: 'first', lasts: 10 },
          { name: 'second', lasts: 10, operators: { hours: '4/day' }, content: 'none' },
        ],
      },
    });
    expect(staged).toEqual(written);
  });

  test('leaves what goes on, until a later stage says otherwise', () => {
    const operators = { count: 1, hours: '1/day', wage: 3 };
    const [written, staged] = seriesOf({
      written: {
        operators: [
          { ...operators, days: '5-19' },
          { ...operators, count: 3, days: '20-29' },
          { ...operators, days: '30-39' },
        ],
        content: [...BASE.content, { kind: 'post', every: 2, days: '5-39' }],
      },
      staged: {
        stages: [
          { name: 'first', lasts: 5 },
          {
            name: 'second',
            lasts: 15,
            operators,
            content: [{ kind: 'post', every: 2 }],
            goOn: ['operators', 'content'],
          },
          { name: 'third', lasts: 10, operators: { count: 3 } },
        ],
      },
    });
    expect(staged).toEqual(written);
  });
});

describe('a stage that begins by a condition', () => {
  test('begins on the morning after the numbers say so, not before its least time, and at the latest after its length', () => {
    const [run] = runsOf({
      staged: {
        stages: [
          { name: 'gather', until: 'members >= 40', lasts: 30 },
          { name: 'wait', until: 'members >= 1', atLeast: 4 },
          { name: 'late', until: 'members > 250', lasts: 6 },
          { name: 'last' },
        ],
      },
    });
    const { series, stages = [] } = run!;
    const gathered = series.members!.findIndex((members) => members >= 40) + 1;
    expect(stages.map(({ name, from }) => [name, from])).toEqual([
      ['gather', 0],
      ['wait', gathered],
      ['late', gathered + 4],
      ['last', gathered + 10],
    ]);
    expect(stages.at(-1)).toMatchObject({ to: 39, ended: 'not' });
    expect(stages.map(({ ended }) => ended)).toEqual(['condition', 'condition', 'time', 'not']);
    // Totals of the stages add up to those of the run.
    const messages = stages.map(({ values }) => values[4]!);
    expect(messages.reduce((a, b) => a + b)).toBe(series.messages!.at(-1));
  });

  test('is the same run with an empty procedure as without', () => {
    const [without, empty] = runsOf({ without: {}, empty: { stages: [{ name: 'all' }] } });
    expect(empty!.digest).toBe(without!.digest);
  });
});

describe('a trigger', () => {
  test('adds entries of lists from the day on which it is carried out', () => {
    const [written, triggered] = seriesOf(
      {
        written: {
          content: [...BASE.content, { kind: 'post', every: 2, days: '15-20', cost: 4 }],
          recruit: [...BASE.recruit, { channel: 'd', days: '16-17', expected: 9 }],
        },
        triggered: {
          triggers: [
            {
              when: 'day == 14',
              do: {
                change: {
                  content: [{ kind: 'post', every: 2, cost: 4 }],
                  recruit: [{ channel: 'd', days: '1-2', expected: 9 }],
                },
                lasts: 6,
              },
            },
          ],
        },
      },
      'trigger 0 day == 14',
    );
    expect(triggered).toEqual(written);
  });
});

describe('the luck of what a stage or a trigger adds to a list', () => {
  const KEYED_LISTS = {
    seeds: { count: 5, day: 3 },
    allies: { with: 'ally', members: 100 },
    opinionLeaders: { name: 'star', following: 50 },
    content: { kind: 'post' },
    activities: { name: 'event', kind: 'quiz', days: '3-9' },
    offers: { good: 'h', price: 5, referencePrice: 5 },
    surveys: { about: 'trust' },
  } satisfies Partial<Record<ListedLever, object>>;

  /** Keys of the entries of a lever when all stages and the trigger have begun. */
  function keysOf(
    lever: keyof typeof KEYED_LISTS,
    own: readonly object[],
    stages: readonly object[],
  ): readonly number[] {
    const { scenario } = readScenario(
      JSON.stringify({
        hearsay: 1,
        name: 'keys',
        horizon: 40,
        population: { size: 300 },
        strategies: {
          only: {
            ...(own.length > 0 && { [lever]: own }),
            stages,
            triggers: [{ when: 'day > 3', do: { change: { [lever]: [KEYED_LISTS[lever]] } } }],
          },
        },
      }),
    );
    const [strategy] = compileModel(scenario).strategies;
    const begun = stages.map((_, k) => k);
    const whole = strategy!.asOf!(9, { begun, over: undefined, changes: [{ trigger: 0, since: 9 }] });
    return (whole[lever] as readonly { readonly key: number }[]).map(({ key }) => key);
  }

  test.each(Object.entries(KEYED_LISTS))(
    'of %s is its own, whatever the strategy or other stages have',
    (name, entry) => {
      const lever = name as keyof typeof KEYED_LISTS;
      const second = {
        name: 'second',
        lasts: 5,
        goOn: [lever],
        [lever]: [entry, { ...entry, ...(lever === 'activities' && { name: 'further' }) }],
      };
      const [one, two, triggered] = keysOf(lever, [], [second]).slice(-3);
      expect(new Set([one, two, triggered]).size).toBe(3);
      const other = {
        ...entry,
        ...(lever === 'activities' && { name: 'other' }),
        ...(lever === 'offers' && { good: 'o' }),
      };
      const first = {
        name: 'first',
        lasts: 5,
        goOn: [lever],
        [lever]: [{ ...entry, ...(lever === 'activities' && { name: 'before' }) }],
      };
      const more = keysOf(lever, [other], [first, second]);
      expect(more[0]).toBe(0);
      expect(more.slice(-3)).toEqual([one, two, triggered]);
      expect(new Set(more).size).toBe(5);
    },
  );
});
