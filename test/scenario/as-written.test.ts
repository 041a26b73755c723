/** What is written is what is read: names, numbers, seeds, ranges. */
import { expect, test } from 'vitest';
import { ScenarioError } from '#hearsay/errors.js';
import { invisibleIn } from '#hearsay/scenario/invisible.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { thousandsIn } from '#hearsay/scenario/thousands.js';
import { parseValueRange, valuesAcross, writeValue } from '#hearsay/scenario/value-range.js';

const scenario = (lines: string): string => `hearsay: 1\nname: A\nhorizon: 5 days\npopulation: { size: 50 }\n${lines}`;
const read = (lines: string, options = {}) => readScenario(scenario(lines), options).scenario;

test('strategies that look like numbers keep their names', () => {
  const { strategies, baseline } = read('strategies: { 1.10: {}, 1.1: {}, 007: {}, 1e1: {}, 0x1F: {} }\n');
  expect(strategies.map(({ name }) => name)).toEqual(['1.10', '1.1', '007', '1e1', '0x1F']);
  expect(baseline).toBe('1.10');
});

test.each(['0123', '1e3', '1.0', '12345678901234567890', '+5', '42'])(
  'the seed %s is the same in the file, behind --set and behind --seed',
  (seed) => {
    const rest = 'strategies: { a: {} }\n';
    const plain = read(`seed: "${seed}"\n${rest}`).seed;
    expect(read(`seed: ${seed}\n${rest}`).seed).toBe(plain);
    expect(read(rest, { set: [`seed=${seed}`] }).seed).toBe(plain);
    expect(read(rest, { seed }).seed).toBe(plain);
  },
);

test('the ends of a range are the numbers that were written, and whole numbers between them are whole', () => {
  const values = (text: string, count: number, whole = false) => {
    const range = parseValueRange(text);
    if (typeof range === 'string') throw new Error(range);
    return valuesAcross({ ...range, whole }, count).map((value) => writeValue(range, value));
  };
  expect(values('1234567..2345678', 2)).toEqual(['1234567', '2345678']);
  expect(values('1234567..1234575', 3, true)).toEqual(['1234567', '1234571', '1234575']);
  expect(values('0.12345678..0.87654321', 2)).toEqual(['0.12345678', '0.87654321']);
  expect(values('0.1..0.4', 4)).toEqual(['0.1', '0.2', '0.3', '0.4']);
  expect(values('123456.75 ..123457.25', 3)).toEqual(['123456.75', '123457', '123457.25']);
});

test('names that look alike are one', () => {
  const composed = 'caf\u00e9';
  const decomposed = 'cafe\u0301';
  expect(() => read(`strategies: { ${composed}: {}, ${decomposed}: {} }\n`)).toThrow('is written twice');
  const { strategies, outcomes } = read(
    `strategies: { ${composed}: {}, b: { extends: ${decomposed} } }\nformulas: { ${decomposed}: members }\noutcomes: [${composed}]\n`,
  );
  expect(strategies[0]!.name).toBe(composed);
  expect(outcomes).toEqual([composed]);
  // The same for segments, topics and what overrides name.
  const segments = `population: { size: 50, segments: { ${decomposed}: { share: 100 % } } }`;
  const text = scenario('strategies: { a: {} }\n').replace('population: { size: 50 }', segments);
  const read2 = readScenario(text, { set: [`population.segments.${composed}.share=1`] }).scenario;
  expect(Object.keys(read2.population.segments)).toEqual([composed]);
});

test.each([
  ['blanks', 'x y', 'x  y', true],
  ['a tab', 'x y', 'x\ty', true],
  ['letters of another alphabet', 'PAY', 'РАУ', true],
  ['the form of an emoji', '♥', '♥\ufe0f', true],
  ['small letters', 'Loud', 'loud', false],
  ['width', 'AB', 'ＡＢ', false],
  ['a wide space', '甲 乙', '甲　乙', false],
  ['a letter', '甲', '乙', false],
])('names are warned of where nobody sees that they differ: %s', (_, one, other, warned) => {
  const names = [one, other].map((name) => JSON.stringify(name));
  const strategies = `strategies: { ${names[0]}: {}, ${names[1]}: { tips: { chance: 5 %, amount: 1 } } }\n`;
  const codes = (text: string) => readScenario(text).warnings.map(({ code }) => code);
  expect(codes(scenario(strategies)).includes('alike-names')).toBe(warned);
  const segments = `segments: { ${names[0]}: { share: 50 % }, ${names[1]}: { share: 50 % } }`;
  const text = scenario('strategies: { a: {} }\n').replace('size: 50', `size: 50, ${segments}`);
  expect(codes(text).includes('alike-names')).toBe(warned);
});

test('a character that nobody sees is refused where it stands, and a joiner that writing needs is not', () => {
  expect(invisibleIn('A\u200bB')).toMatchObject({
    index: 1,
    what: { en: 'a zero-width space (U+200B)', zh: '零宽空格（U+200B）' },
  });
  for (const code of [0xad, 0x34f, 0x61c, 0x200c, 0x200d, 0x200e, 0x202e, 0x2060, 0x3164, 0xfe0f, 0xfeff, 0xe0041])
    expect(invisibleIn(`A${String.fromCodePoint(code)}B`), code.toString(16)).toMatchObject({ index: 1 });
  for (const text of ['👩\u200d💻', '❤\ufe0f', '👨🏽\u200d🚀', 'می\u200cخواهم', 'क्\u200dष', '茶友群', 'naïve'])
    expect(invisibleIn(text), text).toBeUndefined();
  try {
    read('strategies:\n  a: {}\n  b\u200b: {}\n');
    throw new Error('accepted');
  } catch (error) {
    expect((error as ScenarioError).issues[0]).toMatchObject({ line: 7, column: 4, code: 'hidden-character' });
  }
});

test('a dot may stand before thousands where it says nothing as a decimal point', () => {
  for (const text of ['6.000', 'at least 1.500', '1.000..2.500', '12.340 days'])
    expect(thousandsIn(text), text).toBeDefined();
  for (const text of ['0.500', '0.950..1.000', '2.375', '1.5', '1.0000', '6000', 'v1.000', '3.14..4.000'])
    expect(thousandsIn(text), text).toBeUndefined();
});

test.each([
  '- '.repeat(3_000),
  '- '.repeat(90_000),
  '['.repeat(3_000),
  '{a: '.repeat(3_000),
  '? '.repeat(3_000),
  Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
])('nesting is counted before anything calls itself: %#', (text) => {
  try {
    readScenario(text);
    throw new Error('accepted');
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    const { code, line, column } = (error as ScenarioError).issues[0]!;
    expect(code).toBe('too-deep');
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
});
