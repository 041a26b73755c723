/**
 * No number that is written of a lever is idle: some other value of it changes what comes of a run. A quality that moved nothing, because
 * buyers were taken to expect whatever they got, stood in the format for long.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

/** More money, so that rewards late in the run are still paid. */
const TEXT = readFileSync('test/golden/every-lever.yaml', 'utf8').replace('budget: 500', 'budget: 5000');

/** What is written and does nothing in these runs, with the reason. */
const IDLE: Readonly<Record<string, string>> = {
  'care.1.gift': 'nobody stays away long enough to be called back, and comes',
  'partners.cap': 'no group of a partner becomes full',
  'activities.1.places': 'fewer come than there are places',
  'activities.1.goal': 'the meeting finds its pledges either way',
  'offers.1.goal': 'the good finds its buyers either way',
  'triggers.0.do.topics': 'the trigger never fires',
  'triggers.0.pause': 'the trigger never fires',
  'stages.0.lasts': 'its condition is met first',
};

type Path = readonly (string | number)[];

function numbersOf(text: string): Path[] {
  const found: Path[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(key)]);
    else if (isSeq(node)) node.items.forEach((item, k) => void walk(item, [...path, k]));
    else if (isScalar(node) && typeof node.value === 'number') found.push(path);
  };
  const root = ['strategies', 'only'];
  walk(parseDocument(text).getIn(root, true), root);
  return found;
}

function digest(text: string): string | undefined {
  try {
    return simulate(compileModel(readScenario(text).scenario), 'only', 0).digest;
  } catch {
    return undefined; // refused: another value has to be tried
  }
}

const NUMBERS = numbersOf(TEXT);
const BEFORE = digest(TEXT);

test('every lever has numbers to be changed', () => {
  expect(BEFORE).toBeDefined();
  expect(NUMBERS.length).toBeGreaterThan(120);
});

test.each(NUMBERS.map((path) => [path.slice(2).join('.'), path] as const))('%s moves something', (name, path) => {
  const document = parseDocument(TEXT);
  const value = Number(document.getIn(path));
  const others = [value * 2, value / 2, value + 1, value - 1, value * 0.8, 0];
  const moves = others.some((other) => {
    document.setIn(path, other);
    const after = digest(document.toString());
    return after !== undefined && after !== BEFORE;
  });
  expect(moves, IDLE[name]).toBe(!(name in IDLE));
});
