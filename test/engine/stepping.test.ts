/** A run that is stepped from outside goes as one that is simulated at one go, and can be read on any evening. */
import { describe, expect, test } from 'vitest';
import { createRun, read, simulate, step } from '#hearsay/index.js';
import { modelOf } from './model.ts';

const parts = (horizon: number) => ({
  horizon,
  population: { size: 300, graph: { kind: 'small-world', meanDegree: 8 } },
  community: { founders: 30 },
  formulas: { each: 'messages / max(joined, 1)' },
  strategies: {
    only: { content: [{ kind: 'daily-topic', days: '0-19' }], offers: [{ good: 'book', price: 3, from: 2 }] },
  },
  parameters: { inviteMean: 2, tellRate: 0.01 },
});

describe('a run day by day', () => {
  const model = modelOf(parts(40));

  test('comes to the same as at one go', () => {
    const run = createRun(model, 'only', 3);
    let days = 0;
    while (step(run)) days++;
    expect([days, run.day]).toEqual([40, 39]);
    expect(step(run)).toBe(false);
    expect(read(run, { network: true })).toEqual(simulate(model, 'only', 3, { network: true }));
  });

  test('on any evening comes to what a run of so many days comes to', () => {
    // Nothing but the length of a run depends on the horizon here: content ends before it, and no mention is planned beyond it.
    const short = simulate(modelOf(parts(25)), 'only', 3);
    const run = createRun(model, 'only', 3);
    for (let day = 0; day < 25; day++) step(run);
    const now = read(run);
    expect(now.series).toEqual(short.series);
    expect(now.outcomes).toEqual(short.outcomes);
    expect(now.retention).toEqual(short.retention);
    expect(now.digest).toBe(short.digest);
  });

  test('is not disturbed by being read', () => {
    const [read25, plain] = [createRun(model, 'only', 3), createRun(model, 'only', 3)];
    while (step(read25)) read(read25, { network: true });
    while (step(plain));
    expect(read(read25)).toEqual(read(plain));
  });

  test('is refused where a simulation is', () => {
    expect(() => createRun(model, 'other', 0)).toThrow('no strategy "other"');
  });
});
