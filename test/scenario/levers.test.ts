/** Laws that hold for every lever, whatever it does: what follows from the table follows for all of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFactors } from '#hearsay/experiment/vary.js';
import { textsOf } from '#hearsay/report/language.js';
import { fieldsOf } from '#hearsay/scenario/fields.js';
import { isOff, LEVERS, type LeverName, leverNamed, measuresOf, offValue } from '#hearsay/scenario/levers.js';
import { differingParts, partName } from '#hearsay/scenario/mixtures.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { referenceTable } from '#hearsay/scenario/reference.js';
import type { Strategy } from '#hearsay/scenario/strategy.js';

const BASE = `
hearsay: 1
name: Every lever
horizon: 60
population: { size: 400, graph: { kind: small-world, meanDegree: 8 }, segments: { a: { share: 0.5 }, b: { share: 0.5 } } }
community: { founders: 20, groups: { cap: 90 } }
strategies:
  bare: {}
  full:
`;

/** One way to use each lever; those that need others have them. */
const USED = {
  recruit: [{ channel: 'street', days: '0-9', expected: 30 }],
  promise: { worth: 0.6 },
  seeds: [{ count: 5 }],
  invitations: { reward: 2, welcome: 1 },
  allies: [{ with: 'others', members: 50, days: 'from day 3' }],
  opinionLeaders: [{ name: 'Ann', days: '0-9', following: 60 }],
  incentives: { points: { earned: { post: 1 } }, honours: { cost: 1 }, badges: [{ name: 'ten', at: 10 }], budget: 50 },
  operators: { count: 2, wage: 9 },
  care: [{ for: 'newcomers', minutes: 0 }],
  moderators: { count: 1, consequence: 'warn' },
  leaders: { count: 3, from: 5 },
  partners: { count: 2, commission: 0 },
  content: [{ days: '0-9', kind: 'weekly-topic' }],
  curation: { pins: {}, digest: { cost: 3 } },
  activities: [{ name: 'quiz', days: '10-12', lasts: '36 hours' }],
  offers: [{ good: 'book', price: 10 }],
  tips: { chance: 0.1, amount: 2 },
  membership: { fee: 5, trial: '1 week' },
  tier: { fee: 5, adds: '40 %' },
  ads: [{ days: '0-9' }],
  events: [{ kind: 'rumor', days: '5' }],
  crisisResponse: { after: '6 hours' },
  rules: { visible: true, entry: { segments: ['a'] } },
  setting: { topics: ['chess'], platform: 'whatsapp' },
  groups: { cap: 40, prune: {} },
  commonIdentity: { strength: 0.7 },
  surveys: [{ about: 'trust', days: '0-30' }],
  triggers: [{ when: 'members > 5', do: { topics: 1 } }],
  stages: [{ name: 'gather', lasts: 5, content: [{ kind: 'post' }] }],
} as const satisfies Record<LeverName, unknown>;

const withStrategies = (strategies: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...parse(BASE), strategies });
const readStrategies = (strategies: Readonly<Record<string, unknown>>): readonly Strategy[] =>
  readScenario(withStrategies(strategies)).scenario.strategies;

describe.each(LEVERS)('the lever %s', (lever) => {
  test('is off where it is not named, and on where it is used', () => {
    const [bare, used] = readStrategies({ bare: {}, used: { [lever]: USED[lever] } });
    const community = { cap: 90 };
    expect(bare![lever]).toEqual(
      lever === 'groups' ? { ...(offValue(lever) as object), ...community } : offValue(lever),
    );
    expect(isOff(lever, offValue(lever))).toBe(lever !== 'groups');
    expect(isOff(lever, used![lever])).toBe(false);
  });

  test('can be switched on and off by --vary', () => {
    const text = withStrategies({ bare: {}, used: { [lever]: USED[lever] }, heir: { extends: 'used' } });
    const [factor] = readFactors([`${lever}=on,off`], { text }, { needsLevels: true });
    const [on, off] = factor!.levels.map(({ set }) => readScenario(text, { set }).scenario.strategies);
    expect(on).toEqual(readScenario(text).scenario.strategies);
    for (const strategy of off!) expect({ ...strategy, name: '' }).toEqual({ ...off![0], name: '' });
    expect(off![0]).toEqual(on![0]);
  });

  test('is inherited as the reference says', () => {
    const [used, heir] = readStrategies({ used: { [lever]: USED[lever] }, heir: { extends: 'used' } });
    expect(heir![lever]).toEqual(used![lever]);
    const sentences = referenceTable().slice(referenceTable().indexOf('A strategy with `extends: other`'));
    const [replaced, merged] = sentences.split('the others (').map((part) => part.split(')')[0]!) as [string, string];
    const isMerged = merged.includes(`\`${lever}\``);
    expect(replaced.includes(`\`${lever}\``)).toBe(!isMerged);
    if (!isMerged) return expect(Array.isArray(USED[lever])).toBe(true);
    // One key written again: all others stay.
    const [key, value] = Object.entries(USED[lever])[0]!;
    const form = leverNamed(lever).formInStrategy ?? leverNamed(lever).form;
    if (!form.safeParse({ [key]: value }).success) return;
    const text = withStrategies({
      used: { [lever]: USED[lever] },
      heir: { extends: 'used', [lever]: { [key]: value } },
    });
    const [, child] = readScenario(text).scenario.strategies;
    expect(child![lever]).toEqual(used![lever]);
  });

  test('counts as a difference, with every key of it that can be written', () => {
    const [bare, used] = readStrategies({ bare: {}, used: { [lever]: USED[lever] } });
    const names = differingParts(bare!, used!).map(partName);
    const measures = measuresOf(lever);
    if (measures === undefined) expect(names).toEqual([lever]);
    else {
      const keys = Object.keys(fieldsOf(leverNamed(lever).form));
      // What it holds on which days is a difference of its own.
      const own = measures.flat().filter((key) => key !== 'dated');
      expect(own.sort()).toEqual(keys.sort());
      const changed = Object.keys(USED[lever]).map(
        (key) => `${lever}.${measures.find((own) => own.includes(key))![0]}`,
      );
      expect([...names].sort()).toEqual([...new Set(changed)].sort());
    }
  });

  test('has a name in words of its own in every language', () => {
    const english = textsOf('en').levers[lever];
    expect(english).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
    expect(textsOf('zh').levers[lever]).toMatch(/^\p{Script=Han}+$/u);
  });
});

test('no two levers have the same name', () => {
  for (const language of ['en', 'zh'] as const) {
    const names = LEVERS.map((lever) => leverNamed(lever).words[language]);
    expect(new Set(names).size).toBe(LEVERS.length);
  }
});

test('what was a lever before a lever was a file is one still', () => {
  // A lever that is left out of the table is one that every scenario with it is refused for.
  const known = readFileSync('scenarios/README.md', 'utf8').match(/^\| `strategies\.<name>\.\w+` \|/gm)!;
  expect(known.length).toBe(LEVERS.length + 2);
});
