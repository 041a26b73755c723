/** How options are read, without starting the program. */
import { describe, expect, test } from 'vitest';
import { readPrecision } from '#hearsay/cli/frame/precise.js';
import { readArguments } from '#hearsay/cli/typed/arguments.js';
import { HearsayError } from '#hearsay/errors.js';
import type { Scenario } from '#hearsay/scenario/scenario.js';

async function refusal(...words: string[]): Promise<string> {
  const error = await readArguments(words).then(
    () => expect.fail('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HearsayError)) throw error;
  return `${error.message}; ${error.hint}`;
}

async function givenOf(...words: string[]) {
  const request = await readArguments(words);
  return request.kind === 'command' ? request.given : expect.fail('it is no command');
}

describe('thousands with a dot', () => {
  test.each([
    [['ab', 'a.yaml', '--members', '6.000'], 'in 6.000', 'write 6000 or 6'],
    [['compare', 'a.yaml', '--replications', '1.000'], 'in 1.000', 'write 1000 or 1'],
    [['graph', 'generate', '--people', '12.500'], 'in 12.500', 'write 12500 or 12.5'],
    [['graph', 'generate', '--mean-degree', '1.250'], 'in 1.250', 'write 1250 or 1.25'],
  ])('%j is a question', async (words, found, advice) => {
    const message = await refusal(...words);
    expect(message).toContain(found);
    expect(message).toContain(advice);
  });

  test('what cannot be thousands is a decimal', async () => {
    const given = await givenOf('graph', 'generate', '--rewiring', '0.500', '--mean-degree', '2.5');
    expect([given.number('rewiring'), given.number('mean-degree')]).toEqual([0.5, 2.5]);
  });

  test('widths of intervals are asked about too', () => {
    const scenario = { outcomes: ['members'], formulas: {}, horizon: 20 } as unknown as Scenario;
    expect(() => readPrecision(['members=1.000'], scenario, undefined)).toThrow(
      expect.objectContaining({ hint: 'write 1000 or 1' }),
    );
    expect(readPrecision(['members=1.5'], scenario, undefined)?.wishes).toEqual([{ outcome: 'members', width: 1.5 }]);
  });
});

describe('options that have no effect beside others', () => {
  test.each([
    [['check', 'a.yaml', '--replications', '5'], '"--replications" has no effect without "--run"'],
    [['check', 'a.yaml', '--workers', '2'], '"--workers" has no effect without "--run"'],
    [['check', 'a.yaml', '--seed', '7'], '"--seed" has no effect without "--run"'],
    [['init', '--list', '--template', 'x'], '"--template" has no effect with "--list"'],
    [['select', 'a.yaml', '--points', '5'], '"--points" has no effect without "--over uncertain"'],
    [['select', 'a.yaml', '--over', 'uncertain', '--confidence', '90%'], '"--confidence" has no effect with'],
    [['select', 'a.yaml', '--over', 'uncertain', '--indifference', '5'], '"--indifference" has no effect with'],
    [['threshold', 'a.yaml', '--vary', 'a=1..2:7', '--points', '5'], '"--points" has no effect without'],
  ])('are refused: %j', async (words, message) => {
    expect(await refusal(...words)).toContain(message);
  });

  test('are taken where they have one', async () => {
    const given = await givenOf('select', 'a.yaml', '--over', 'uncertain', '--points', '5');
    expect(given.number('points')).toBe(5);
    expect((await givenOf('check', 'a.yaml', '--run', '--workers', '2')).number('workers')).toBe(2);
  });
});

describe('names', () => {
  test('are found whichever way accents and blanks were typed', async () => {
    const given = await givenOf(
      'explain',
      'a.yaml',
      '--of',
      'cafe\u0301\u00a0fee',
      '--against',
      'café',
      '--seed',
      'e\u0301',
    );
    expect([given.text('of'), given.text('against'), given.text('seed')]).toEqual(['café fee', 'café', 'é']);
  });

  test.each(['strategy', 'outcome'])(
    'with an invisible character behind --%s are refused with its name',
    async (name) => {
      const message = await refusal('trace', 'a.yaml', `--${name}`, 'f\u200bee').catch(() => '');
      const other = await refusal('threshold', 'a.yaml', `--${name}`, 'f\u200bee');
      expect(`${message} ${other}`).toContain('a zero-width space (U+200B)');
      expect(other).toContain(`leave it out: "--${name} fee"`);
    },
  );

  test('of files stay as the disk has them', async () => {
    const given = await givenOf('compare', 'a.yaml', '--out', 'cafe\u0301');
    expect(given.text('out')).toBe('cafe\u0301');
  });
});
