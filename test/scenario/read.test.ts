import { describe, expect, test } from 'vitest';
import { type Issue, ScenarioError } from '#hearsay/errors.js';
import { printIssue } from '#hearsay/scenario/print.js';
import { type ReadOptions, readScenario } from '#hearsay/scenario/read.js';
import { processorTime } from '../processor-time.ts';

const TEXT = `hearsay: 1
name: A group
horizon: 30 days
population:
  size: 1000
  segments:
    beginners: { share: 70 % }
    experts: { share: 30 % }
community:
  groups: { cap: 200 }
strategies:
  first:
    recruit: [{ channel: posters, days: 0-6, expected: 50 }]
    operators: { count: 3, hours: 2/day }
    content: [{ days: from day 3 }]
  "v1.0":
    extends: first
    operators: { wage: 10 }
    groups: { separateBy: segment }
`;

const read = (options: ReadOptions = {}) => readScenario(TEXT, options).scenario;

function issuesOf(text: string, options: ReadOptions = {}): readonly Issue[] {
  try {
    readScenario(text, options);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).issues;
  }
  throw new Error('accepted');
}

describe('a scenario', () => {
  test('has every default filled in and quantities in days, shares and per day', () => {
    const scenario = read();
    expect(scenario.horizon).toBe(30);
    expect(scenario.baseline).toBe('first');
    expect(scenario.seed).toBe('hearsay');
    expect(scenario.population.segments.beginners!.share).toBe(0.7);
    expect(scenario.population.graph).toEqual({ kind: 'none' });
    expect(scenario.strategies[0]!.recruit[0]).toEqual({
      channel: 'posters',
      days: { from: 0, to: 6 },
      expected: 50,
      costPerPerson: 0,
    });
    expect(scenario.strategies[0]!.operators).toMatchObject({ count: 3, hours: 2, wage: 0 });
  });

  test('is plain data: what JSON makes of it is the same', () => {
    const scenario = read();
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  test('closes open ends at the last day', () => {
    expect(read().strategies[0]!.content[0]!.days).toEqual({ from: 3, to: 29 });
  });

  test('keeps the order of the file, also for names that look like numbers', () => {
    const text = TEXT.replace('  first:', '  "2": {}\n  first:').replace(
      'strategies:',
      'strategies:\n  zero: {}\n  "1": {}',
    );
    const names = readScenario(text).scenario.strategies.map(({ name }) => name);
    expect(names).toEqual(['zero', '1', '2', 'first', 'v1.0']);
  });

  test('lets a strategy without operators have none', () => {
    const { scenario } = readScenario(`${TEXT}  alone: {}\n`);
    expect(scenario.strategies[2]!.operators.count).toBe(0);
  });

  test('sorts formulas by what they need', () => {
    const { scenario } = readScenario(`${TEXT}formulas:\n  a: b + 1\n  b: c * 2\n  c: cost\n`);
    expect(Object.keys(scenario.formulas)).toEqual(['c', 'b', 'a']);
  });

  test.each([
    ['36 hours', 2],
    ['24 hours', 1],
    ['2 weeks', 14],
    ['1 month', 30],
    ['0.5', 1],
    ['1 year', 365],
  ])('lasts whole days: %s are %d', (horizon, days) => {
    const text = TEXT.replace('from day 3', 'from day 0').replace('0-6', '0');
    expect(readScenario(text, { horizon }).scenario.horizon).toBe(days);
  });

  test('warns when time is rounded, and goes on', () => {
    const text = TEXT.replace('{ days: from day 3 }', '{ days: 3-9, every: 36 hours }');
    const { scenario, warnings } = readScenario(text);
    expect(scenario.strategies[0]!.content[0]!.every).toBe(2);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'whole-days', severity: 'warning', line: 15 });
  });

  test('reads the same with a byte order mark and with the line ends of Windows', () => {
    expect(readScenario(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`).scenario).toEqual(read());
  });

  test('may be written as JSON', () => {
    const text = '{"hearsay":1,"name":"A","horizon":3,"population":{"size":10},"strategies":{"a":{}}}';
    expect(readScenario(text).scenario.strategies).toHaveLength(1);
  });
});

test.each([
  ['1.234', true],
  ['12.345', true],
  ['1.2340', false],
  ['0.234', false],
  ['1234.567', false],
  ['1.23', false],
  ['1.23456', false],
])('an amount of money that is written %s may be one of thousands: %s', (written, asked) => {
  const file = (amount: string) =>
    `{"hearsay":1,"name":"A","horizon":3,"population":{"size":10},"strategies":{"a":{"operators":{"wage":${amount}}}}}`;
  const wage = (text: string, set: readonly string[] = []) =>
    readScenario(text, { set }).scenario.strategies[0]!.operators.wage;
  const byHand = file(written).replaceAll('"', '').replaceAll(':', ': ');
  if (asked) expect(() => wage(byHand)).toThrow(`"${written}" can mean ${written.replace('.', '')} or ${written}`);
  else expect(wage(byHand)).toBe(Number(written));
  // What programs write is a number like any other.
  expect(wage(file(written))).toBe(Number(written));
  expect(wage(file('1'), [`strategies.a.operators.wage=${written}`])).toBe(Number(written));
});

describe('overrides', () => {
  test('replace values, with lists counted from 0 and names that contain dots', () => {
    const scenario = read({
      set: [
        'population.size=500',
        'strategies.first.recruit.0.expected=80',
        'strategies.v1.0.operators.hours=3/day',
        'parameters.attention=20',
        'strategies.first.content=[{ days: 1-2 }]',
      ],
    });
    expect(scenario.population.size).toBe(500);
    expect(scenario.strategies[0]!.recruit[0]!.expected).toBe(80);
    expect(scenario.strategies[1]!.operators).toMatchObject({ count: 3, hours: 3, wage: 10 });
    expect(scenario.parameters).toEqual({ attention: 20 });
    expect(scenario.strategies[0]!.content[0]!.days).toEqual({ from: 1, to: 2 });
  });

  test('the last one wins, and options win over them', () => {
    expect(read({ set: ['seed=a', 'seed=b'] }).seed).toBe('b');
    const scenario = read({ set: ['seed=a', 'horizon=10'], seed: '007', replications: 5, horizon: '2 weeks' });
    expect(scenario).toMatchObject({ seed: '007', replications: 5, horizon: 14 });
  });

  test('change nothing else', () => {
    expect({ ...read({ set: ['seed=other'] }), seed: 'hearsay' }).toEqual(read());
  });

  test.each<[string, number, string, string]>([
    [
      'population.size=many',
      17,
      'population.size: expected a whole number from 1 to 20,000,000, found text "many"',
      '',
    ],
    ['population.sise=5', 12, 'unknown key "sise" in population', 'did you mean "size"?'],
    ['strategies.frist.note=x', 12, 'there is no "frist" in strategies', 'did you mean "first"?'],
    [
      'strategies.first.recruit.1.expected=5',
      26,
      'strategies.first.recruit is a list of 1 entry, found "1"',
      'write 0',
    ],
    ['horizon.days=5', 9, 'horizon has no keys: it is text "30 days"', 'shorten the path'],
    ['population.__proto__.x=1', 12, '"__proto__" cannot be used as a name', 'choose another one'],
    ['population.size', 1, 'expected path=value', 'population.size=500'],
    ['=5', 1, 'expected path=value', 'population.size=500'],
    ['horizon=[', 10, 'a "[" is never closed', 'add the missing "]"'],
    ['strategies.first.operators={ hours: 30/day }', 37, 'an operator cannot work 30 hours a day', ''],
  ])('that are wrong point at themselves: %s', (set, column, message, hint) => {
    const [issue, ...rest] = issuesOf(TEXT, { set: [set] });
    expect(rest).toEqual([]);
    expect(issue).toMatchObject({ file: '--set', line: 1, column, message, sourceLine: set });
    expect(issue!.hint).toContain(hint);
  });

  test('that are options are named by the option', () => {
    expect(issuesOf(TEXT, { horizon: 'soon' })[0]).toMatchObject({ file: '--horizon', line: 1, column: 1, length: 4 });
    expect(issuesOf(TEXT, { replications: 0 })[0]).toMatchObject({ file: '--replications', path: ['replications'] });
  });

  test('do not hide what is wrong in the file', () => {
    const files = issuesOf(TEXT.replace('70 %', '80 %'), { set: ['population.size=many'] }).map(({ file }) => file);
    expect(files).toEqual(['--set', 'scenario.yaml']);
  });
});

describe('what strangers may send', () => {
  const long = (piece: string) => piece.repeat(Math.floor(190_000 / piece.length));
  const numbered = (write: (i: number) => string, count: number) =>
    Array.from({ length: count }, (_, i) => write(i)).join('');
  const head = 'hearsay: 1\nname: A\nhorizon: 30\npopulation: { size: 100 }\n';
  test.each([
    ['too large', `name: ${'x'.repeat(500_000)}`],
    ['a binary', 'GIF89a\0\0\0'],
    ['many unknown keys', numbered((i) => `key${i}: ${i}\n`, 15_000)],
    [
      'many strategies in a chain',
      `${head}strategies:\n  s0: {}\n${numbered((i) => `  s${i + 1}: { extends: s${i} }\n`, 6_000)}`,
    ],
    ['many wrong names', `${head}strategies: { a: {} }\noutcomes: [${long('joint, ')}x]`],
    [
      'many topics',
      `${head}strategies:\n  a:\n    content:\n${numbered((i) => `      - { days: 0, topic: t${i} }\n`, 4_000)}community: { topics: [${numbered((i) => `q${i}, `, 4_000)}x], founders: -1 }`,
    ],
    ['many formulas', `${head}strategies: { a: {} }\nformulas:\n${numbered((i) => `  f${i}: f${i + 1} + 1\n`, 8_000)}`],
    ['many duplicates', long('name: x\n')],
    ['many tabs', long('\t- a: b: c\n')],
    ['many brackets', long('[')],
    ['many braces', long('{a: ')],
    ['many dashes', long('- ')],
    ['many question marks', long('? ')],
    ['many anchors', long('&a ')],
    ['many aliases', `a: &a x\nb:\n${long('  - *a\n')}`],
    ['many quotation marks', long('a: "')],
    ['many colons', long(': ')],
    ['a bomb', `a: &a [x,x,x,x,x,x,x,x,x]\n${numbered((i) => `b${i}: &b${i} [*a,*a,*a,*a]\n`, 5_000)}`],
  ])('%s is answered within 2 s', (_, text) => {
    const spent = processorTime(() => {
      const issues = issuesOf(text);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(100);
    });
    expect(spent).toBeLessThan(2_000);
  });

  test('cannot move the cursor of a terminal, whatever the names', () => {
    const issues = issuesOf('hearsay: 1\n"a\u001b[2Jb": 1\n"\u202Ec": 2\n');
    const text = issues.map((issue) => printIssue(issue)).join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });
});

test('a caret stands below its target, where Chinese characters take two columns', () => {
  const wide = issuesOf(
    'hearsay: 1\nname: A\nhorizon: 3\npopulation: { size: 9 }\nstrategies: { 原样: { extends: 没有 } }\n',
  )[0]!;
  const [, source, caret] = printIssue(wide).split('\n');
  expect(source).toBe('    5 | strategies: { 原样: { extends: 没有 } }');
  // 14 narrow and 2 wide characters, then ": { extends: " stand before the target: 14 + 2 · 2 + 13 columns.
  expect(caret).toBe(`      | ${' '.repeat(31)}^^^^`);
});
