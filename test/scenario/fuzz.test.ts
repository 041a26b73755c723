/** Random edits of valid files: the reader answers with a scenario or with issues, soon, and never takes an unknown key. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ScenarioError } from '#hearsay/errors.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { templates } from '#hearsay/scenario/templates.js';
import { processorTime } from '../processor-time.ts';

/** Between them nearly every form there is: stages, triggers, turns, surveys, personas, levers by days. */
const SHIPPED = ['python-course-group', 'procedure-four-steps', 'procedure-calendar-and-kpis', 'procedure-super-ip'];
const FILES = [
  ...templates.map(({ text }) => text),
  ...SHIPPED.map((name) => readFileSync(`scenarios/${name}.yaml`, 'utf8')),
];

/** The scenario as text, or undefined when it was refused; anything else that is thrown fails the test. */
function answer(text: string, set: readonly string[] = []): string | undefined {
  let found: string | undefined;
  const spent = processorTime(() => {
    found = answerInTime(text, set);
  });
  expect(spent).toBeLessThan(2_000);
  return found;
}

function answerInTime(text: string, set: readonly string[]): string | undefined {
  try {
    return JSON.stringify(readScenario(text, { set }));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.issues.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { message, hint } of error.issues)
      expect(message + hint).not.toMatch(/undefined|\[object|invalid input|: *$/i);
    return undefined;
  }
}

const file = fc.constantFrom(...FILES);
const character = fc.oneof(
  fc.constantFrom(...'\t\n\r :-{}[],#&*!|>\'"%@`?=~<.0a课：，\u0000\u202e\ufeff'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const edit = fc.oneof(
  fc.record({ at: place, insert: character }),
  fc.record({ at: place, replace: character }),
  fc.record({ at: place, remove: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ at: place, duplicateLine: fc.constant(true) }),
  fc.record({ at: place, removeLine: fc.constant(true) }),
  fc.record({ at: place, swapWith: place }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, change: Edit): string {
  const at = Math.floor(change.at * text.length);
  if ('insert' in change) return text.slice(0, at) + change.insert + text.slice(at);
  if ('replace' in change) return text.slice(0, at) + change.replace + text.slice(at + 1);
  if ('remove' in change) return text.slice(0, at) + text.slice(at + change.remove);
  const lines = text.split('\n');
  const line = Math.floor(change.at * lines.length);
  if ('duplicateLine' in change) lines.splice(line, 0, lines[line]!);
  else if ('removeLine' in change) lines.splice(line, 1);
  else {
    // Two lines exchange what stands behind the colon.
    const other = Math.floor(change.swapWith * lines.length);
    const [a, b] = [lines[line]!.split(': '), lines[other]!.split(': ')];
    lines[line] = [a[0], ...b.slice(1)].join(': ');
    lines[other] = [b[0], ...a.slice(1)].join(': ');
  }
  return lines.join('\n');
}

test('the files are valid to begin with', () => {
  for (const text of FILES) expect(answer(text)).toBeDefined();
});

test('edited text is read or refused, and always in the same way', () => {
  fc.assert(
    fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
      const result = edits.reduce(edited, text);
      expect(answer(result)).toBe(answer(result));
    }),
    { numRuns: 300, seed: 4 },
  );
});

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    0,
    -1,
    1e300,
    [],
    {},
    [null],
    { kind: 'file' },
    'a',
    '5 %',
    '9-3',
    '..',
    '{}',
    '>= 1',
    'max(1',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** All maps and lists inside `data`, itself first. */
function containers(data: unknown): (Record<string, unknown> | unknown[])[] {
  if (typeof data !== 'object' || data === null) return [];
  return [data as Record<string, unknown>, ...Object.values(data).flatMap(containers)];
}

test('values exchanged for others are read or refused', () => {
  fc.assert(
    fc.property(file, fc.array(fc.tuple(place, place, value), { minLength: 1, maxLength: 4 }), (text, changes) => {
      const data = parse(text);
      for (const [where, which, replacement] of changes) {
        const inside = containers(data);
        const container = inside[Math.floor(where * inside.length)]! as Record<string, unknown>;
        const keys = Object.keys(container);
        if (keys.length > 0) container[keys[Math.floor(which * keys.length)]!] = replacement;
      }
      answer(stringify(data));
      answer(JSON.stringify(data));
    }),
    { numRuns: 300, seed: 5 },
  );
});

/** Maps whose keys are the user's own: there a new key is a new name. */
const NAMED =
  /^(population\.segments(\.[^.]+\.topics)?|strategies|formulas|expect(\.[^.]+)?|smallestEffect|strategies\.[^.]+\.recruit\.\d+\.segments)$/;

function closedMaps(data: unknown, path: string[] = []): { map: Record<string, unknown>; path: string[] }[] {
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([key, each]) => closedMaps(each, [...path, key]));
  const isClosed = !Array.isArray(data) && !NAMED.test(path.join('.'));
  return isClosed ? [{ map: data as Record<string, unknown>, path }, ...inner] : inner;
}

test('an unknown key is never accepted, wherever it stands', () => {
  fc.assert(
    fc.property(
      file,
      place,
      fc.oneof(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.constantFrom('Size', 'names', '名字', '__proto__', 'constructor', 'x'),
      ),
      value,
      (text, where, key, replacement) => {
        const data = parse(text);
        const maps = closedMaps(data);
        const { map, path } = maps[Math.floor(where * maps.length)]!;
        fc.pre(!OPTIONAL.has(key) && !Object.hasOwn(map, key));
        Object.defineProperty(map, key, { value: replacement, enumerable: true });
        const written = JSON.stringify(data);
        expect(answer(written), `${path.join('.')}: ${key}`).toBeUndefined();
      },
    ),
    { numRuns: 400, seed: 6 },
  );
});

/** Every key the format knows anywhere: adding one of them somewhere might be right. */
const OPTIONAL = new Set(
  [...readFileSync('scenarios/scenario.schema.json', 'utf8').matchAll(/"([A-Za-z0-9_-]+)": \{/g)].map(
    (match) => match[1]!,
  ),
);

test('overrides are read or refused', () => {
  const step = fc.constantFrom(
    'population',
    'size',
    'strategies',
    'daily-topic',
    'operators',
    'hours',
    'recruit',
    '0',
    '7',
    '',
    'x',
    '__proto__',
    'graph',
    'kind',
    'parameters',
    'attention',
    'formulas',
    '名',
  );
  const set = fc
    .tuple(fc.array(step, { maxLength: 5 }), value)
    .map(([path, each]) => `${path.join('.')}=${JSON.stringify(each)}`);
  fc.assert(
    fc.property(
      file,
      fc.array(fc.oneof(set, fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 3 }),
      (text, sets) => {
        answer(text, sets);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
