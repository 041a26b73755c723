/**
 * Presets beside the logs of communities of their kind: the 95 % interval of the simulated mean meets the range observed. What a preset does
 * not reproduce is held to lie outside.
 */
import { describe, test } from 'vitest';
import { OBSERVED } from './definitions/communities.ts';
import { holdFigure } from './hold.ts';
import { bandText, measure } from './pattern.ts';

/**
 * The chat preset is a group that people join, with a cap; the only long log of a chat at hand is an open channel, where most look in once
 * and never speak.
 */
const NOT_REPRODUCED = new Set(['chat']);

describe.each(OBSERVED.map((kind) => [kind.statement, kind] as const))('%s', (_, kind) => {
  kind.figures.forEach(({ name, band }, k) => {
    const missed = NOT_REPRODUCED.has(kind.id);
    test(`${name}: ${bandText(band)}${missed ? ' (known to be missed)' : ''}`, () => {
      const { value, error } = measured()[k]!;
      console.log(`${kind.id} ${name}: ${value.toFixed(3)} ± ${error.toFixed(3)}, observed ${bandText(band)}`);
      const [from, to] = band;
      holdFigure(value, [from - 1.96 * error, to + 1.96 * error], missed);
    });
  });

  let played: ReturnType<typeof measure> | undefined;
  function measured() {
    played ??= measure(kind, kind.replications.quick);
    return played;
  }
});
