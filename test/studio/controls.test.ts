import { describe, expect, test } from 'vitest';
import { followed, formsOf, type JsonSchema, scenarioJsonSchema, schemaAt } from '#hearsay/scenario/json-schema.js';
import { STAGED_LEVERS } from '#hearsay/scenario/levers/stages.js';
import { LEVERS } from '#hearsay/scenario/levers.js';
import type { Path, Plain } from '#hearsay/scenario/source.js';
import { helpOn } from '#hearsay/studio/controls/help.js';
import { choiceLabel, labelOf } from '#hearsay/studio/controls/naming.js';
import { strategySchema } from '#hearsay/studio/controls/overriding.js';
import { atStep, scaleOf } from '#hearsay/studio/controls/scale.js';
import { searchLevers } from '#hearsay/studio/controls/search.js';
import { SETTING } from '#hearsay/studio/controls/setting.js';
import {
  mayBeNone,
  type NumberShape,
  shapeOf,
  startOf,
  startOfKey,
  writtenNumber,
} from '#hearsay/studio/controls/shape.js';
import { couldDoWithout, isStage, stageInBrief, stageSchema, withFreeName } from '#hearsay/studio/controls/stages.js';

const root = scenarioJsonSchema();
const shapeAt = (path: readonly (string | number)[], value: Plain | undefined) =>
  shapeOf(schemaAt(root, {}, path)!, value, root);

describe('the control of a value', () => {
  test.each<[string, readonly (string | number)[], Plain | undefined, object]>([
    [
      'a share in percent',
      ['population', 'segments', 'x', 'share'],
      '5 %',
      { kind: 'number', number: 5, behind: ' %', most: 100 },
    ],
    [
      'a share as a number',
      ['population', 'segments', 'x', 'share'],
      0.05,
      { kind: 'number', number: 0.05, behind: '', most: 1 },
    ],
    ['a length of time', ['horizon'], '2 weeks', { kind: 'number', number: 2, behind: ' weeks' }],
    ['a whole number', ['population', 'size'], 500, { kind: 'number', whole: true, least: 1 }],
    ['words to choose from', ['preset'], 'chat', { kind: 'choice' }],
    ['a name', ['name'], 'x', { kind: 'text' }],
    ['names', ['population', 'segments'], { a: { share: 1 } }, { kind: 'names', names: ['a'] }],
  ])('is that of %s', (_, path, value, expected) => {
    expect(shapeAt(path, value)).toMatchObject(expected);
  });

  test('writes a number in the unit in which it stands', () => {
    const weeks = shapeAt(['horizon'], '2 weeks') as NumberShape;
    expect([1, 3].map((number) => writtenNumber(number, weeks))).toEqual(['1 week', '3 weeks']);
  });

  test('every lever has one, and something to begin with', () => {
    for (const lever of LEVERS) {
      const schema = schemaAt(root, {}, ['strategies', 'x', lever])!;
      const start = startOf(schema, root);
      expect(['map', 'names', 'list'], lever).toContain(shapeOf(schema, start, root).kind);
    }
  });
});

describe('a stage of a procedure', () => {
  const schema = schemaAt(root, {}, ['strategies', 'x', 'stages', 0])!;
  const stage = { name: 'meet', until: 'members >= 80', lasts: '2 weeks', atLeast: 3, ads: 'none', content: [] };

  test('stands in a line: when it is over, and what it has', () => {
    expect(stageInBrief(stage, 'en')).toBe(
      'until members >= 80, for 14 days at most, for 3 days at least · Content, Advertisements',
    );
    expect(stageInBrief(stage, 'zh')).toBe('直到 members >= 80，至多 14 天，至少 3 天 · 内容、广告');
    expect(stageInBrief({ name: 'last', lasts: 1 }, 'en')).toBe('for 1 day');
    expect(stageInBrief({ name: 'odd', lasts: 'long' }, 'en')).toBe('for long');
  });

  test('has a control for its name, its end, what goes on, and each of its levers', () => {
    const shape = shapeOf(stageSchema(schema, stage, root), stage, root);
    expect(shape.kind).toBe('map');
    const keys = shape.kind === 'map' ? shape.keys : [];
    const kinds = Object.fromEntries(
      keys
        .filter(({ isWritten }) => isWritten)
        .map(({ key, schema: own }) => [key, shapeOf(own, stage[key as 'name'], root).kind]),
    );
    expect(kinds).toEqual({
      name: 'text',
      until: 'text',
      lasts: 'number',
      atLeast: 'number',
      ads: 'none',
      content: 'list',
    });
    const goOn = keys.find(({ key }) => key === 'goOn')!.schema;
    expect(shapeOf(goOn, ['content'], root)).toEqual({ kind: 'set', options: ['content', 'ads'], chosen: ['content'] });
    for (const lever of STAGED_LEVERS) {
      const own = keys.find(({ key }) => key === lever)!.schema;
      expect(mayBeNone(own, root), lever).toBe(true);
      expect(['map', 'list'], lever).toContain(shapeOf(own, startOf(own, root), root).kind);
    }
  });

  test('offers to let nothing go on where it has no levers', () => {
    expect(Object.keys(stageSchema(schema, { name: 'x' }, root).properties!)).not.toContain('goOn');
  });

  test('can do without what the strategy has, or an earlier stage', () => {
    const levers = { ads: [{}], stages: [{ name: 'a', tier: {} }, { name: 'b', tips: 'none' }, { name: 'c' }] };
    const could = (lever: string) => couldDoWithout(levers, ['stages', 2, lever]);
    expect(['ads', 'tier', 'tips', 'content'].map(could)).toEqual([true, true, false, false]);
    expect(couldDoWithout(levers, ['stages', 0, 'tier'])).toBe(false);
  });

  test('is told from other lists, its levers by their names', () => {
    expect([['stages', 1], ['stages'], ['stages', 1, 'content'], ['triggers', 1]].map(isStage)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(labelOf(['stages', 0, 'seeds'], 'zh', false)).toBe(labelOf(['seeds'], 'zh', false));
    expect(choiceLabel(['stages', 0, 'goOn'], 'ads', 'en')).toBe('Advertisements');
  });

  test('begins with a condition that the reader understands', () => {
    expect(startOfKey('until', schema.properties!.until!, root)).toBe('members >= 100');
    const triggers = schemaAt(root, {}, ['strategies', 'x', 'triggers'])!;
    expect(startOf(triggers, root)).toMatchObject([{ when: 'members >= 100' }]);
  });

  test('that is added has a name of its own', () => {
    const names = (...taken: string[]) => taken.map((name) => ({ name }));
    expect(withFreeName({ name: 'new' }, names('gather'))).toEqual({ name: 'new' });
    expect(withFreeName({ name: 'new' }, names('new', 'new 2'))).toEqual({ name: 'new 3' });
    expect(withFreeName({ every: 3 }, names('new'))).toEqual({ every: 3 });
  });
});

describe('a scale', () => {
  const number = (least?: number, most?: number, whole = false): NumberShape => ({
    kind: 'number',
    number: 0,
    before: '',
    behind: '',
    whole,
    quantity: undefined,
    least,
    most,
  });

  test('is the whole of what is allowed where that is little', () => {
    expect(scaleOf(number(0, 100), 40)).toEqual({ from: 0, to: 100, step: 0.5 });
  });

  test('reaches at least twice as far as the number, and never beyond what is allowed', () => {
    for (const anchor of [1, 3, 137, 4000]) {
      const { from, to } = scaleOf(number(0, 9e15, true), anchor);
      expect(from).toBe(0);
      expect(to).toBeGreaterThanOrEqual(2 * anchor);
      expect(to).toBeLessThanOrEqual(5 * anchor);
    }
    expect(scaleOf(number(-1e6, 1e6), -2)).toMatchObject({ from: -5, to: 5 });
    expect(scaleOf(number(0, 100), 2)).toMatchObject({ from: 0, to: 5 });
  });

  test('has no dust of binary fractions', () => {
    expect(String(atStep(0.1 + 0.2, scaleOf(number(0, 1), 0.3)))).toBe('0.3');
  });
});

test('levers are found by what they do, in both languages', () => {
  const first = (question: string, language: 'en' | 'zh') => searchLevers(LEVERS, question, language)[0]?.lever;
  const rewarding = searchLevers(LEVERS, 'rewards', 'en').map(({ lever }) => lever);
  expect(rewarding.slice(0, 2).sort()).toEqual(['incentives', 'invitations']);
  expect(first('advertisements', 'en')).toBe('ads');
  expect(first('版主', 'zh')).toBe('moderators');
  expect(searchLevers(LEVERS, 'quantum chromodynamics', 'en')).toEqual([]);
  expect(searchLevers(LEVERS, '', 'en')).toHaveLength(LEVERS.length);
});

test.each([
  ['how often', 'content'],
  ['posting', 'content'],
  ['frequency', 'content'],
  ['staff', 'operators'],
  ['group size', 'groups'],
  ['influencer', 'opinionLeaders'],
  ['referral', 'invitations'],
  ['发帖', 'content'],
  ['每天发帖', 'content'],
  ['红包', 'incentives'],
  ['涨价', 'offers'],
  ['群主', 'operators'],
  ['签到', 'incentives'],
  ['入群门槛', 'rules'],
] as const)('levers are found by the words of every day: %s', (question, lever) => {
  expect(searchLevers(LEVERS, question, 'zh').map((found) => found.lever)).toContain(lever);
});

test('a lever that overrides the community is explained as there, and begins with what the community has', () => {
  const schema = strategySchema(root, { community: { groups: { cap: 120 } } }).properties!.groups!;
  expect(schema.properties!.cap).toMatchObject({ description: 'Members a group can hold.', default: 120 });
  expect(schema.properties!.whenFull).toMatchObject({ default: 'open-another' });
  for (const { description } of Object.values(schema.properties!)) expect(description).not.toContain('As under');
});

test('keys are spelled out in English and named in Chinese; names stay names', () => {
  expect(labelOf(['recruit', 0, 'costPerPerson'], 'en', false)).toBe('Cost per person');
  expect(labelOf(['recruit', 0, 'costPerPerson'], 'zh', false)).toBe('每人成本');
  expect(labelOf(['recruit'], 'zh', false)).toBe('拉新渠道');
});

test.each([
  [['leaders', 'count'], [], 'en', 'How many members are appointed; give this or “Share”.'],
  [['leaders', 'count'], [], 'zh', '任命多少名成员；此项与“占比”写其一。'],
  [
    ['surveys', 0, 'ask'],
    ['visitors', 'everybody'],
    'zh',
    '“到访者”问当天打开群的人，“所有人”问所有成员，如同发邮件。',
  ],
  [
    ['moderators', 'order'],
    ['arrival', 'reported', 'only-reported'],
    'en',
    '“arrival” goes through messages from the oldest, “reported” sees first what members report, “only reported” nothing else.',
  ],
  [['activities', 0, 'prompts'], [], 'zh', '每天在每个群发出的消息数；省略时按参数“活动消息数”。'],
] as const)('help on %j calls keys and choices what the page calls them (%j, %s)', (path, choices, language, said) => {
  const data = { strategies: { mine: { surveys: [{}], activities: [{}], leaders: {}, moderators: {} } } };
  const { description } = schemaAt(root, data, ['strategies', 'mine', ...path])!;
  expect(helpOn(description!, [...path], choices, language)).toBe(said);
});

test('no help on a lever shows a key as the file has it in backquotes', () => {
  const shown: string[] = [];
  const walk = (written: JsonSchema, path: Path) => {
    if (path.length > 8) return;
    const schema = followed(written, root);
    for (const language of ['en', 'zh'] as const) shown.push(helpOn(written.description ?? '', path, [], language));
    for (const form of [schema, ...formsOf(schema).map((one) => followed(one, root))]) {
      for (const [key, own] of Object.entries(form.properties ?? {})) walk(own, [...path, key]);
      if (form.items) walk(form.items, [...path, 0]);
    }
  };
  const strategy = root.properties!.strategies!.additionalProperties as JsonSchema;
  for (const lever of LEVERS) walk(strategy.properties![lever]!, [lever]);
  expect(shown.filter((help) => help !== '').length).toBeGreaterThan(200);
  expect(shown.filter((help) => help.includes('`'))).toEqual([]);
});

test('every key and every choice that has a control is called by a word in Chinese', () => {
  const seen = new Set<string>();
  const english: string[] = [];
  const say = (path: Path, word: string) => {
    // These are called so in Chinese, too.
    if (!/\p{Script=Han}|^(VIP|WhatsApp)/u.test(word)) english.push(`${path.join('.')}: ${word}`);
  };
  const walk = (written: JsonSchema, path: Path) => {
    const schema = followed(written, root);
    for (const form of [schema, ...formsOf(schema).map((one) => followed(one, root))]) {
      for (const choice of form.enum ?? []) if (typeof choice === 'string') say(path, choiceLabel(path, choice, 'zh'));
      for (const [key, own] of Object.entries(form.properties ?? {})) {
        const below = [...path, key];
        if (seen.has(below.join('.')) || own.const !== undefined) continue;
        seen.add(below.join('.'));
        say(below, labelOf(below, 'zh', false));
        walk(own, below);
      }
      if (form.items) walk(form.items, [...path, 0]);
    }
  };
  for (const key of ['population', 'community', ...SETTING]) {
    say([key], labelOf([key], 'zh', false));
    walk(root.properties![key]!, [key]);
  }
  const names = root.properties!.population!.properties!.segments!.additionalProperties as JsonSchema;
  walk(names, ['population', 'segments', 'anybody']);
  const strategy = root.properties!.strategies!.additionalProperties as JsonSchema;
  for (const lever of LEVERS) walk(strategy.properties![lever]!, [lever]);
  expect(english).toEqual([]);
  expect(seen.size).toBeGreaterThan(300);
});
