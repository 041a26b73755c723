/**
 * What visits read has the same hidden class in every run of a process. A process computes thousands of runs: where each had shapes of its own,
 * V8 gave up on the code of visits, and a run took a third longer with the same digest.
 */
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { createRun, step } from '#hearsay/engine/simulate.js';
import { modelOf } from './model.ts';

setFlagsFromString('--allow-natives-syntax');
// Only V8 itself can tell; the texts are ours and fixed.
const haveSameMap = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: unknown, b: unknown) => boolean;
const isHashTable = new Function('a', 'return !%HasFastProperties(a)') as (a: unknown) => boolean;

test('the state of a run has the same shape in every run, and is no hash table', () => {
  const model = modelOf({
    horizon: 10,
    community: { founders: 30 },
    strategies: {
      only: {
        content: [{ days: '0-9' }],
        incentives: { budget: 9, points: { earned: { post: 1 }, worth: 0.01 } },
        offers: [{ good: 'a', price: 1 }],
      },
    },
  });
  const states = Array.from({ length: 12 }, (_, replication) => {
    const run = createRun(model, 'only', replication);
    while (step(run));
    return { run, ...run, ...run.slots } as Readonly<Record<string, unknown>>;
  });
  // The first ones still teach V8 the types of what they hold.
  const [before, after] = [states.at(-2)!, states.at(-1)!];
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  const names = Object.keys(after).filter((name) => isRecord(after[name]) && !Array.isArray(after[name]));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !haveSameMap(before[name], after[name]))).toEqual([]);
  expect(names.filter((name) => isHashTable(after[name]) && !(after[name] instanceof Map))).toEqual([]);
});
