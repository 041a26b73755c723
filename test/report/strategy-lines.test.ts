/** Lines of strategies in one chart: each pair can be told apart, and what is not drawn is said. */
import { describe, expect, test } from 'vitest';
import type { ChartContext } from '#hearsay/report/charts/context.js';
import { networkChart } from '#hearsay/report/charts/network.js';
import { strategyLines } from '#hearsay/report/charts/strategy-lines.js';
import { numberFormat } from '#hearsay/report/format.js';
import { textsOf } from '#hearsay/report/language.js';
import { strategyColors } from '#hearsay/report/theme.js';
import { subsetFonts } from '#hearsay/study/pages/fonts.js';

function contextOf(count: number): ChartContext {
  const names = Array.from({ length: count }, (_, k) => (k === 0 ? 'quiet' : `s${k}`));
  const colors = strategyColors(names, 'quiet');
  return {
    strategies: names.map((label, k) => ({ label, color: colors[k]! })),
    baseline: 0,
    text: textsOf('en'),
  } as unknown as ChartContext;
}

interface Channel {
  readonly scale: { readonly domain: readonly string[]; readonly range: readonly unknown[] };
}
/** How each line looks: its color and its dashes. */
function looksOf({ encoding }: ReturnType<typeof strategyLines>): string[] {
  const { color, strokeDash } = encoding as { color: Channel; strokeDash?: Channel };
  return color.scale.domain.map((_, k) => JSON.stringify([color.scale.range[k], strokeDash?.scale.range[k] ?? []]));
}
const apart = (count: number) => Array.from({ length: count }, (_, k) => [10 * k, 10 * k + 5]);

describe('lines of strategies', () => {
  test.each([2, 14, 15, 17, 27])('%i of them look different from each other', (count) => {
    const looks = looksOf(strategyLines(contextOf(count), apart(count), 'Line'));
    expect(looks).toHaveLength(count);
    expect(new Set(looks).size).toBe(count);
  });

  test('as many as there are colors are all solid', () => {
    const { encoding, subtitle } = strategyLines(contextOf(14), apart(14), 'Line');
    expect(Object.keys(encoding)).toEqual(['color']);
    expect(subtitle).toBe('Line');
  });

  test('more than can be told apart are not drawn, with a word; the baseline always is', () => {
    const context = { ...contextOf(40), baseline: 39 };
    const lines = strategyLines(context, apart(40), 'Line');
    expect(lines.drawn).toEqual([...Array.from({ length: 26 }, (_, k) => k), 39]);
    expect(lines.subtitle).toEqual(['Line', 'Drawn: 27 of 40 strategies, in their order; the tables have all']);
    expect(new Set(looksOf(lines)).size).toBe(27);
  });

  test('a line that lies on another is dashed over it, with a word', () => {
    const lines = strategyLines(
      contextOf(3),
      [
        [1, 2, null],
        [1, 2, null],
        [2, 4, 8],
      ],
      'Line',
    );
    expect(lines.subtitle).toEqual(['Line', 'Dashed over a line it lies on: s1 = quiet']);
    const dashes = looksOf(lines).map((look) => JSON.parse(look)[1].length > 0);
    expect(dashes).toEqual([false, true, false]);
  });

  test('a strategy without a value has no line', () => {
    expect(strategyLines(contextOf(3), [[1], [null], [3]], 'Line').drawn).toEqual([0, 2]);
  });
});

test('emoji and other scripts are in the fonts of a picture', async () => {
  const text = 'Ann王🎉👩שלוםحفلةทดसх';
  const { faces } = await subsetFonts(text);
  for (const weight of [400, 600]) {
    const held = new Set(faces.filter((face) => face.weight === weight).flatMap((face) => face.codePoints));
    expect([...text].filter((character) => !held.has(character.codePointAt(0)!))).toEqual([]);
  }
});

test.each([1, 8, 9, 16, 40])('%i segments of a talk network look different from each other', (count) => {
  const names = Array.from({ length: count }, (_, k) => `segment ${k}`);
  const context = { ...contextOf(1), numbers: numberFormat(textsOf('en').units, '') };
  const people = names.map((segment) => ({ segment, messages: 1 }));
  const places = names.map((_, k) => ({ x: k, y: k }));
  const { layer } = networkChart(context, 0, { people, ties: [], places }, names) as {
    layer: { encoding: { color: Channel; shape?: Channel } }[];
  };
  const { color, shape } = layer[1]!.encoding;
  const looks = names.map((_, k) => JSON.stringify([color.scale.range[k], shape?.scale.range[k] ?? 'circle']));
  expect(new Set(looks).size).toBe(count);
});
