import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Plain } from '#hearsay/scenario/source.js';
import { commandLine } from '#hearsay/studio/state/command-line.js';
import { type Edit, editedData, textsOf, withEdit, writtenData } from '#hearsay/studio/state/edits.js';
import { yamlWith } from '#hearsay/studio/state/yaml-with.js';
import { leversOf, planIn, startedFrom, strategiesIn, withLever } from '#hearsay/studio/state/your-plan.js';

const SHIPPED = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
const textOf = (name: string): string => readFileSync(`scenarios/${name}`, 'utf8');
const commentsIn = (text: string): string[] => text.match(/(?<=^|\s)#.*$/gm) ?? [];

/** A plan that changes the first number or word of every lever that a strategy has, and two values that all strategies share. */
function changesOf(text: string): Edit[] {
  const written = writtenData(text)!;
  const names = strategiesIn(written);
  let edits = withEdit([], written, { path: ['population', 'size'], value: 4321 });
  edits = withEdit(edits, written, { path: ['parameters', 'attention'], value: 21 });
  edits = startedFrom(edits, names.at(-1)!, 'en', names);
  const plan = planIn(edits)!;
  for (const [lever, value] of Object.entries(leversOf(editedData(written, edits), plan.name))) {
    if (['extends', 'note'].includes(lever) || typeof value !== 'object') continue;
    const path = pathOfNumber(value, [lever]);
    if (path !== undefined) edits = withLever(edits, written, plan, path, 7);
  }
  return edits;
}

function pathOfNumber(value: Plain, path: readonly (string | number)[]): readonly (string | number)[] | undefined {
  if (typeof value === 'number') return path;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Array.isArray(value) ? value.map((own, k) => [k, own] as const) : Object.entries(value);
  for (const [step, own] of entries) {
    const found = pathOfNumber(own, [...path, step]);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the file with changes in it', () => {
  test.each(SHIPPED)('%s: reads as what --set makes of it, and keeps every comment', (name) => {
    const text = textOf(name);
    const edits = changesOf(text);
    const changed = yamlWith(text, edits);
    // What is compared is what is written: some of these values are not allowed together.
    expect(writtenData(changed)).toEqual(editedData(writtenData(text)!, edits));
    for (const comment of commentsIn(text)) expect(changed).toContain(comment);
    const kept = text.split('\n').filter((line) => changed.split('\n').includes(line)).length;
    expect(text.split('\n').length - kept).toBeLessThanOrEqual(6);
  });

  const TEXT = `# first
name: keep # the name
population:
  size: 100   # people
  graph: { kind: none }

strategies:
  a:
    operators: { count: 1 } # alone
    recruit:
      - { channel: posts, days: 0-6, expected: 5 } # few

  b:
    extends: a
    rules:
# last
`;
  test.each<[string, Edit, string]>([
    ['a value', { path: ['population', 'size'], value: 200 }, '  size: 200   # people\n'],
    ['an entry', { path: ['strategies', 'a', 'recruit', 0, 'expected'], value: 9 }, 'expected: 9 } # few\n'],
    ['a whole list', { path: ['strategies', 'a', 'recruit'], value: [] }, '    recruit:\n      [] # few\n'],
    [
      'a key in braces',
      { path: ['population', 'graph', 'meanDegree'], value: 8 },
      'graph: { kind: none, meanDegree: 8 }\n',
    ],
    [
      'a key below others',
      { path: ['population', 'segments'], value: { x: { share: 1 } } },
      '  graph: { kind: none }\n  segments:\n    x: { share: 1 }\n',
    ],
    [
      'a key with nothing behind it',
      { path: ['strategies', 'b', 'rules'], value: { visible: true } },
      '    rules: { visible: true }\n',
    ],
    [
      'a path of which nothing stands',
      { path: ['parameters', 'attention'], value: 20 },
      'parameters: { attention: 20 }\n',
    ],
    [
      'a strategy',
      { path: ['strategies', 'your plan'], value: { extends: 'a', operators: { count: 2 } } },
      '\n  your plan:\n    extends: a\n    operators: { count: 2 }\n',
    ],
  ])('has %s in its place', (_, edit, expected) => {
    const changed = yamlWith(TEXT, [edit]);
    expect(changed).toContain(expected);
    expect(commentsIn(changed)).toEqual(commentsIn(TEXT));
    expect(writtenData(changed)).toEqual(editedData(writtenData(TEXT)!, [edit]));
  });
});

test('the command line repeats it, quoted for the shell', () => {
  const text = textOf('python-course-group.yaml');
  const written = writtenData(text)!;
  const edits = startedFrom([], 'month-plan', 'en', strategiesIn(written));
  const command = commandLine({ file: 'my group.yaml', set: textsOf(edits), replications: 30 });
  expect(command).toBe(
    "hearsay compare 'my group.yaml' --set 'strategies.your plan={ extends: month-plan }' --replications 30",
  );
  expect(readScenario(text, { set: textsOf(edits) }).scenario.strategies.at(-1)!.name).toBe('your plan');
});
