/**
 * Presets beside the logs of communities of their kind: the 95 % interval of the simulated mean meets the range observed. What a preset does
 * not reproduce stands as a test that must fail.
 */
import { describe, expect, test } from 'vitest';
import { OBSERVED } from './definitions/communities.ts';
import { bandText, measure } from './pattern.ts';

/**
 * The chat preset is a group that people join, with a cap; the only long log of a chat at hand is an open channel, where most look in once
 * and never speak.
 */
const NOT_REPRODUCED = new Set(['chat']);

describe.each(OBSERVED.map((kind) => [kind.statement, kind] as const))('%s', (_, kind) => {
  const hold = NOT_REPRODUCED.has(kind.id) ? test.fails : test;
  hold.each(kind.figures.map(({ name, band }, k) => [name, bandText(band), k] as const))('%s: %s', (name, band, k) => {
    const {
      value,
      error,
      band: [from, to],
    } = measured()[k]!;
    console.log(`${kind.id} ${name}: ${value.toFixed(3)} ± ${error.toFixed(3)}, observed ${band}`);
    expect(value + 1.96 * error).toBeGreaterThanOrEqual(from);
    expect(value - 1.96 * error).toBeLessThanOrEqual(to);
  });

  let played: ReturnType<typeof measure> | undefined;
  function measured() {
    played ??= measure(kind, kind.replications.test);
    return played;
  }
});
