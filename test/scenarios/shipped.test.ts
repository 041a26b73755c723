/**
 * Every scenario that is shipped is a test: it reads without a warning and runs. What it expects of itself is the matter of the long form
 * (`expectations-*.long.test.ts`).
 */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { FILES, modelOfFile } from './shipped.ts';

/** Days that every strategy is played for at first. */
const SHORT = 60;

test('there are scenarios', () => expect(FILES.length).toBeGreaterThan(1));

describe.each(FILES)('%s', (file) => {
  test('is read without a warning, every strategy runs without one, and something is expected', () => {
    const whole = modelOfFile(file);
    const short = modelOfFile(file, { horizon: SHORT });
    expect(short.scenario.expectations.length).toBeGreaterThan(0);
    for (const { name } of short.strategies) {
      // Two months may be too short for what the whole horizon does: points that are collected, say.
      const warned = simulate(short, name, 0).warnings.length > 0;
      if (warned) expect(simulate(whole, name, 0).warnings, name).toEqual([]);
    }
  });
});
