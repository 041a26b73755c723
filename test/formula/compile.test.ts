import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '#hearsay/formula/compile.js';
import { FormulaError } from '#hearsay/formula/error.js';
import { FORMULA_FUNCTIONS, isFormulaName } from '#hearsay/formula/names.js';
import { processorTime } from '../processor-time.ts';

const NAMES = ['cost', 'members', 'activeShare7', '成员', 'día'];
const VALUES = [1200, 40, 0.15, 7, 3];

const value = (text: string): number => compileFormula(text, NAMES).evaluate(VALUES);

/** The error a formula gets; fails when it gets none. */
function errorOf(text: string, names: readonly string[] = NAMES): FormulaError {
  try {
    compileFormula(text, names);
  } catch (error) {
    expect(error).toBeInstanceOf(FormulaError);
    return error as FormulaError;
  }
  throw new Error(`accepted: ${text.slice(0, 80)}`);
}

describe('a formula', () => {
  test.each([
    ['cost / max(members, 1)', 30],
    ['activeShare7 < 0.2 and members > 30', 1],
    ['activeShare7 < 20 %', 1],
    ['members > 50 ? 1 : cost > 1000 ? 2 : 3', 2],
    ['2 ^ 3 ^ 2', 512], // powers bind to the right
    ['-2 ^ 2', -4], // and more tightly than the sign
    ['-7 % 3', 2], // the remainder has the sign of the divisor
    ['7 % (-3)', -2],
    ['100 % - 0.25', 0.75], // a number before "%" and a sign behind it: a share
    ['70 % - 0.2', 0.7 - 0.2],
    ['2 * 50 % - 1', 0],
    ['-20 % + 1', 0.8],
    ['members > 20 % and 1 < 2', 1],
    ['(100 % - 0.5) * 50 %', 0.25],
    ['1 < 2 < 3', 1],
    ['1 < 3 < 2', 0],
    ['not (1 > 2) or 1 / 0 > 3', 1],
    ['true + true', 2],
    ['clamp(5, 1, 3) + clamp(-5, 1, 3)', 4],
    ['round(2.5) + floor(-0.5) + ceil(0.2)', 3],
    ['pow(2, 10) + sqrt(16) + abs(-1) + log(exp(2))', 1031],
    ['min(3, 1, 2) + max(1,200)', 201],
    ['成员 * día', 21],
    ['1 != 1 or 2 == 2', 1],
    ['0.1 + 0.2', 0.1 + 0.2],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test('says which names it uses, in the order of the list', () => {
    expect(compileFormula('成员 + cost * cost', NAMES).names).toEqual(['cost', '成员']);
  });

  test('reads typed arrays and lists alike', () => {
    const { evaluate } = compileFormula('cost - members', NAMES);
    expect(evaluate(Float64Array.from(VALUES))).toBe(evaluate(VALUES));
  });

  test('equals an independent evaluation of the same tree', () => {
    fc.assert(
      fc.property(
        tree(),
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (node, values) => {
          const { evaluate } = compileFormula(textOf(node), ['a', 'b', 'c']);
          expect(evaluate(values)).toBe(resultOf(node, values));
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});

test('says which names are compared with which numbers', () => {
  const { comparisons } = compileFormula('a < 20 and 5 >= (b) or 0 < a < 2 or a < b', ['a', 'b']);
  expect(comparisons.map(({ name, value }) => [name, value])).toEqual([
    ['a', 20],
    ['b', 5],
    ['a', 0],
    ['a', 2],
  ]);
});

describe('a formula that cannot be read', () => {
  test.each([
    ['cost / membres', 7, 'unknown name "membres" in a formula', 'did you mean "members"?'],
    ['mxa(1, 2)', 0, 'unknown function "mxa"', 'did you mean "max"?'],
    ['members(2)', 0, '"members" is a number, not a function', 'write members * ( … )'],
    ['2 members', 0, 'two values stand side by side', 'put an operator between them, such as 2 * members'],
    ['members = 3', 8, 'a formula cannot set anything with "="', 'write "==" to compare'],
    ['joined@7d + 1', 0, '"joined@7d" is the value of a certain day', 'write "joined"'],
    ['not members > 3', 0, '"not" before a comparison needs parentheses', 'write not (a < b)'],
    ['cost + 10%', 9, 'adding a percentage can mean two things', 'write cost * 1.1 or cost + 0.1'],
    [
      'activeShare7 - 20 %',
      18,
      'taking a percentage away can mean two things',
      'write activeShare7 * 0.8 or activeShare7 - 0.2',
    ],
    ['50 % - 20 %', 10, 'taking a percentage away can mean two things', 'write members * 0.8'],
    ['50 % - 20 % - 1', 10, 'taking a percentage away can mean two things', ''],
    ['members % < 20', 8, '"%" stands behind a number', 'write activeShare7 < 20 %'],
    ['members > 1.000', 10, '1.000 can mean 1000 or 1', 'write 1000 or 1'],
    ['100 % - max(1, 2', 11, 'an opening parenthesis is never closed', ''],
    ['100 % - 1)', 9, 'found ")"', ''],
    ['1e999', 0, '"1e999" is not a finite number', ''],
    ['cost +', 5, 'the formula stops where a number or a name is expected', ''],
    ['(cost', 0, 'an opening parenthesis is never closed', 'add the missing ")"'],
    ['cost)', 4, 'found ")"', 'more closing parentheses'],
    ['clamp(1, 2)', 0, '"clamp" takes 3 values, found 2', 'clamp(value, lowest, highest)'],
    ['max（1，2）', 3, '"（" is a full-width sign', 'write "("'],
    ['利润 / members', 0, 'unknown name "利润" in a formula', 'known names'],
    ['', 0, 'the formula is empty', ''],
    ['1,000 * cost', 0, 'a comma inside a number', 'write 1000 for 1,000'],
  ])('%s', (text, position, message, hint) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
    expect(error.position).toBe(position);
    expect(error.length).toBeGreaterThan(0);
  });

  test.each([
    'constructor',
    'constructor("return process")()',
    'cost.constructor',
    'cost["constructor"]',
    '__proto__',
    'toString()',
    'hasOwnProperty(1)',
    'import("fs")',
    'evaluate("1")',
    'createUnit("x")',
    'parse("1")',
    'f(x) = x',
    'a = 3',
    '[1, 2]',
    '{ a: 1 }',
    '1:3',
    '"text"',
    'cost; members',
    'cost\nmembers',
    'cost!',
    "cost'",
    'cost .* members',
    'cost | members',
    'cost to members',
    'cost xor members',
    'cost ?? 1',
    '~cost',
    'pi',
    'i',
    'NaN',
    'null',
    '# nothing',
  ])('does nothing but arithmetic: %s', (text) => {
    errorOf(text);
  });

  test('is refused when it is too long, too deep or has too many parts, without taking long', () => {
    const spent = processorTime(() => {
      expect(errorOf('1+'.repeat(1_001)).message).toContain('at most 2000 are read');
      expect(errorOf(`${'('.repeat(900)}1${')'.repeat(900)}`).message).toContain('nested deeper');
      expect(errorOf(`${'-'.repeat(1_900)}1`).message).toContain('nested deeper');
      expect(errorOf(`max(${'1,'.repeat(990)}1)`).message).toContain('takes at least 1 values');
      for (const piece of ['1%', 'a?', '1/2', '(1%)', 'min(', '2^', '((('])
        errorOf(piece.repeat(Math.floor(1_999 / piece.length)));
    });
    // Generous: each takes some milliseconds.
    expect(spent).toBeLessThan(2_000);
  });

  test('never gets anything but a FormulaError, whatever its text', () => {
    const pieces = [
      'cost',
      'members',
      '成员',
      '1',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '%',
      '(',
      ')',
      ',',
      '<',
      '==',
      ' and ',
      ' not ',
      '?',
      ':',
      'max(',
      '@',
      '.',
      '[',
      '"',
      '!',
      '&',
      ' ',
      '#',
      '=',
      'e9',
      '\\',
      '\u0000',
      '’',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 })), (written) => {
        try {
          const result = compileFormula(written, NAMES).evaluate(VALUES);
          expect(typeof result).toBe('number');
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          const { position, length } = error as FormulaError;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(written.length);
          expect(length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000, seed: 2 },
    );
  });
});

test('names are letters of any language, digits and "_", and no word that formulas know', () => {
  for (const name of ['costPerHead', '人均收入', 'día_7', '_x', 'Ω']) expect(isFormulaName(name)).toBe(true);
  for (const name of ['', '7days', 'cost-per-head', 'a b', 'and', 'a@7d', 'true', ...FORMULA_FUNCTIONS])
    expect(isFormulaName(name)).toBe(false);
});

// ---- a slow truth: trees evaluated by recursion over plain data ------------------------------------------------------

type Tree = { op: string; args: readonly Tree[] } | { name: number } | { number: number };

function tree(): fc.Arbitrary<Tree> {
  const leaf = fc.oneof(
    fc.nat(2).map((name): Tree => ({ name })),
    fc.nat(1_000).map((number): Tree => ({ number: number / 8 })),
  );
  return fc.letrec<{ node: Tree }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.record({
        op: fc.constantFrom('+', '-', '*', '/', '<', '<=', '>', '>=', 'and', 'or', 'min', 'max'),
        args: fc.tuple(tie('node'), tie('node')),
      }),
      fc.record({ op: fc.constantFrom('not', 'abs', 'floor'), args: fc.tuple(tie('node')) }),
      fc.record({ op: fc.constantFrom('?', 'clamp'), args: fc.tuple(tie('node'), tie('node'), tie('node')) }),
    ),
  })).node;
}

function textOf(node: Tree): string {
  if ('name' in node) return 'abc'[node.name]!;
  if ('number' in node) return String(node.number);
  const args = node.args.map((child) => `(${textOf(child)})`);
  if (node.op === '?') return `${args[0]} ? ${args[1]} : ${args[2]}`;
  if (/^(min|max|abs|floor|clamp)$/.test(node.op)) return `${node.op}(${args.join(', ')})`;
  return args.length === 1 ? `${node.op} ${args[0]}` : `${args[0]} ${node.op} ${args[1]}`;
}

function resultOf(node: Tree, values: readonly number[]): number {
  if ('name' in node) return values[node.name]!;
  if ('number' in node) return node.number;
  const [a, b, c] = node.args.map((child) => resultOf(child, values)) as [number, number, number];
  const truth: Record<string, () => number | boolean> = {
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => a / b,
    '<': () => a < b,
    '<=': () => a <= b,
    '>': () => a > b,
    '>=': () => a >= b,
    and: () => Boolean(a) && Boolean(b),
    or: () => Boolean(a) || Boolean(b),
    not: () => !a,
    min: () => Math.min(a, b),
    max: () => Math.max(a, b),
    abs: () => Math.abs(a),
    floor: () => Math.floor(a),
    '?': () => (a ? b : c),
    clamp: () => Math.min(Math.max(a, b), c),
  };
  return Number(truth[node.op]!());
}
