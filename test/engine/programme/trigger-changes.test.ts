/** Triggers that change a lever: a change on known days is that lever written by those days, to the bit. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import type { CHANGEABLE, LISTED } from '#hearsay/scenario/levers/staged.js';
import { modelOf } from '../model.ts';

const BASE = {
  recruit: [{ channel: 'c', days: '0-4', expected: 60 }],
  content: [{ kind: 'daily-topic', days: '0-39' }],
  offers: [{ good: 'g', price: 10, referencePrice: 10, channel: 'group', every: 7 }],
};
const seriesOf = (strategies: Readonly<Record<string, unknown>>) => {
  const model = modelOf({
    horizon: 40,
    population: { size: 300, graph: { kind: 'small-world', meanDegree: 8, rewiring: 0.1 } },
    // When a stage or a trigger will be over nobody is told, so that its end calls nobody (`inviteEnding`).
    parameters: { inviteAnswer: 0.2, inviteEnding: 0 },
    strategies: Object.fromEntries(
      Object.entries(strategies).map(([name, own]) => [name, { ...BASE, ...(own as object) }]),
    ),
  });
  return Object.keys(strategies).map((name) => simulate(model, name, 0).series);
};
/** Yesterday's `day` is one less than today. */
const onDay = (day: number, act: object, more: object = {}) => ({ when: `day == ${day - 1}`, do: act, ...more });

const LEVERS: Readonly<Record<Exclude<keyof typeof CHANGEABLE, keyof typeof LISTED>, object>> = {
  operators: { count: 1, hours: '2/day', wage: 10, replyToNewcomers: true },
  moderators: { count: 1, hours: '1/day', wage: 5, order: 'reported' },
  leaders: { count: 3, pay: 1 },
  partners: { count: 1, from: 0, commission: 0.1, setup: 20 },
  invitations: { reward: 50, budget: 1_000 },
  curation: { digest: { every: 3, cost: 1 }, pins: { every: 2 } },
  tips: { chance: 0.2, amount: 1 },
  membership: { fee: 1, referencePrice: 10, every: 7 },
  tier: { fee: 5, referencePrice: 10, every: 7 },
  rules: { visible: true },
  commonIdentity: { strength: 0.8 },
};

describe('a trigger that changes levers', () => {
  test.each(Object.entries(LEVERS))(
    'does with %s what the lever does that is written for the same days',
    (lever, own) => {
      const [written, triggered, without] = seriesOf({
        written: { [lever]: [{ ...own, days: '12-25' }] },
        triggered: { triggers: [onDay(12, { change: { [lever]: own }, lasts: 14 })] },
        without: {},
      });
      expect(triggered).toEqual(written);
      expect(triggered).not.toEqual(without);
    },
  );

  test('is carried out after its delay, holds to the end when no length is written, and costs what it says', () => {
    const operators = { count: 1, hours: '2/day', wage: 10 };
    const [written, triggered] = seriesOf({
      written: { operators: [{ ...operators, days: '15-39' }] },
      triggered: { triggers: [onDay(12, { change: { operators } }, { after: 3, cost: 7 })] },
    });
    expect(triggered!.cost).toEqual(written!.cost!.map((cost, day) => (day < 15 ? cost : cost + 7)));
    expect(triggered!.messages).toEqual(written!.messages);
  });

  test('stands over what is written for those days, goes on when it fires again, and gives it back', () => {
    const few = { count: 1, hours: '1/day', wage: 1 };
    const many = { count: 3, hours: '2/day', wage: 2 };
    const [written, triggered] = seriesOf({
      written: {
        operators: [
          { ...few, days: '0-9' },
          { ...many, days: '10-21' },
          { ...many, count: 1, days: '22-39' },
        ],
      },
      triggered: {
        operators: [
          { ...few, days: '0-14' },
          { ...many, count: 1, days: '15-39' },
        ],
        triggers: [{ when: 'day == 9 or day == 14', do: { change: { operators: many }, lasts: 7 }, pause: 1 }],
      },
    });
    expect(triggered).toEqual(written);
  });

  test('of two that change the same lever, the later holds, and the earlier again when it ends', () => {
    const [one, two] = [
      { count: 1, wage: 1 },
      { count: 2, wage: 1 },
    ];
    const [written, triggered] = seriesOf({
      written: {
        operators: [
          { ...one, days: '5-9' },
          { ...two, days: '10-14' },
          { ...one, days: '15-19' },
        ],
      },
      triggered: {
        triggers: [
          onDay(5, { change: { operators: one }, lasts: 15 }),
          onDay(10, { change: { operators: two }, lasts: 5 }),
        ],
      },
    });
    expect(triggered).toEqual(written);
  });
});
