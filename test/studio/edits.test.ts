import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Plain, PlainMap } from '#hearsay/scenario/source.js';
import { addressOf, readAddress } from '#hearsay/studio/app/address.js';
import { editedData, editsFrom, textsOf, withEdit, withoutEdits, writtenData } from '#hearsay/studio/state/edits.js';
import { flow } from '#hearsay/studio/state/flow.js';
import { leversOf, planIn, renamed, startedFrom, withLever } from '#hearsay/studio/state/your-plan.js';

const TEXT = `
hearsay: 1
name: edits
preset: chat
horizon: 20 days
population:
  size: 200
  graph: { kind: none }
  segments: { all: { share: 1, topics: { a.b: 1 } } }
community: { topics: [a.b] }
strategies:
  open:
    recruit: [{ channel: posts, days: 0-6, expected: 50 }]
    operators: { count: 1, hours: 1/day }
  planned:
    extends: open
    operators: { hours: 2/day }
`;
const written = writtenData(TEXT)!;

describe('a value on one line', () => {
  test.each<[Plain, string]>([
    ['5 %', '5 %'],
    ['2 weeks', '2 weeks'],
    ['1/day', '1/day'],
    ['yes: no', '"yes: no"'],
    ['1e3', '"1e3"'],
    ['true', '"true"'],
    ['', '""'],
    ['社群', '社群'],
    [[1, 'a, b'], '[1, "a, b"]'],
    [{ from: 'day 3', 'a: b': null }, '{ from: day 3, "a: b": null }'],
  ])('%j', (value, text) => {
    expect(flow(value)).toBe(text);
    expect(parse(flow(value))).toEqual(value);
  });

  test('reads back as what it was, whatever it was', () => {
    const values = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 3 },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(parse(flow(value))).toEqual(value);
      }),
    );
  });
});

describe('edits', () => {
  const size = { path: ['population', 'size'], value: 300 };

  test('are what --set takes, and the reader reads them', () => {
    const edits = withEdit([], written, size);
    expect(textsOf(edits)).toEqual(['population.size=300']);
    expect(readScenario(TEXT, { set: textsOf(edits) }).scenario.population.size).toBe(300);
  });

  test('hold one value a place, and none where the file says the same', () => {
    const twice = withEdit(withEdit([], written, size), written, { ...size, value: 400 });
    expect(textsOf(twice)).toEqual(['population.size=400']);
    expect(withEdit(twice, written, { ...size, value: 200 })).toEqual([]);
  });

  test('take in what is changed inside of them, and drop what they replace', () => {
    const graph = { path: ['population', 'graph'], value: { kind: 'small-world', meanDegree: 8 } };
    const whole = withEdit([], written, graph);
    const inside = withEdit(whole, written, { path: ['population', 'graph', 'meanDegree'], value: 10 });
    expect(textsOf(inside)).toEqual(['population.graph={ kind: small-world, meanDegree: 10 }']);
    const leaf = withEdit([], written, { path: ['community', 'groups', 'cap'], value: 50 });
    expect(textsOf(withEdit(leaf, written, { path: ['community', 'groups'], value: {} }))).toEqual([
      'community.groups={}',
    ]);
  });

  test('name what holds a key that --set cannot name', () => {
    const edits = withEdit([], written, { path: ['formulas', 'a=b'], value: 'members * 2' });
    expect(textsOf(edits)).toEqual(['formulas={ a=b: "members * 2" }']);
    expect(editedData(written, edits).formulas).toEqual({ 'a=b': 'members * 2' });
  });

  test('survive the address, with names that have dots', () => {
    const edits = withEdit([], written, { path: ['population', 'segments', 'all', 'topics', 'a.b'], value: 0.5 });
    const { edits: read } = readAddress(addressOf({ edits, language: 'zh', view: 'keep' }), written);
    expect(read).toEqual(edits);
    expect(readAddress('#set=nonsense&set=population.size%3D300&lang=xx', written)).toEqual({
      edits: [size],
      language: undefined,
      view: undefined,
    });
  });
});

describe('your plan', () => {
  const start = startedFrom([], 'planned', 'en', ['open', 'planned']);
  const plan = planIn(start)!;

  test('is a strategy that starts from another', () => {
    expect(textsOf(start)).toEqual(['strategies.your plan={ extends: planned }']);
    expect(leversOf(editedData(written, start), 'your plan').operators).toEqual({ count: 1, hours: '2/day' });
  });

  test('says of a lever that is merged only the key that differs, of another the whole', () => {
    const hours = withLever(start, written, plan, ['operators', 'count'], 3);
    expect(textsOf(hours).slice(1)).toEqual(['strategies.your plan.operators.count=3']);
    const both = withLever(hours, written, plan, ['recruit', 0, 'expected'], 80);
    expect(textsOf(both).at(-1)).toBe('strategies.your plan.recruit=[{ channel: posts, days: 0-6, expected: 80 }]');
    const { scenario } = readScenario(TEXT, { set: textsOf(both) });
    const [, planned, mine] = scenario.strategies;
    expect(mine!.recruit[0]!.expected).toBe(80);
    expect(mine!.operators).toEqual({ ...planned!.operators, count: 3 });
    expect(editsFrom(written, textsOf(both))).toEqual(both);
  });

  test('is as it was when the value is put back', () => {
    const more = withLever(start, written, plan, ['operators', 'count'], 3);
    expect(withLever(more, written, plan, ['operators', 'count'], 1)).toEqual(start);
  });

  test('can do without a lever, or a key of one, that it would inherit', () => {
    const none = withLever(start, written, plan, ['operators'], undefined);
    expect(textsOf(none).slice(1)).toEqual(['strategies.your plan.operators=none']);
    expect(readScenario(TEXT, { set: textsOf(none) }).scenario.strategies[2]!.operators.count).toBe(0);
    const key = withLever(start, written, plan, ['operators', 'hours'], undefined);
    expect(textsOf(key).slice(1)).toEqual(['strategies.your plan.operators.hours=none']);
  });

  test('keeps its changes when it starts from elsewhere, and under another name', () => {
    const more = withLever(start, written, plan, ['operators', 'count'], 3);
    const elsewhere = startedFrom(more, 'open', 'en', []);
    expect(textsOf(renamed(elsewhere, 'your plan', 'team of three'))).toEqual([
      'strategies.team of three={ extends: open }',
      'strategies.team of three.operators.count=3',
    ]);
    expect(withoutEdits(elsewhere, ['strategies', 'your plan'])).toEqual([]);
  });
});

test('levers of a strategy that extends itself, or one that is not there, are those that can be known', () => {
  const rules = { visible: true };
  const known = (strategies: PlainMap, name: string) => {
    const { extends: _, ...levers } = leversOf({ strategies }, name);
    return Object.entries(levers).filter(([, value]) => value !== undefined);
  };
  expect(known({ a: { extends: 'a', rules } }, 'a')).toEqual([['rules', rules]]);
  expect(known({ a: { extends: 'b', rules }, b: { extends: 'a' } }, 'a')).toEqual([['rules', rules]]);
  expect(known({ a: { extends: 'gone', rules }, b: 7 }, 'a')).toEqual([['rules', rules]]);
  for (const name of ['b', 'gone', '__proto__']) expect(known({ b: 7 }, name)).toEqual([]);
});
