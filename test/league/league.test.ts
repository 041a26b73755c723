/** The league's words and pages agree with its scenario and with the levers that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenarioFile } from '#hearsay/node.js';
import { LEVERS } from '#hearsay/scenario/levers.js';
import { PRESETS } from '#hearsay/scenario/presets.js';
import { COLUMNS, type Effect, SCENARIO } from './effects.ts';
import { LEVER_GROUPS } from './levers.ts';
import { effectText, pageOf, pictureName } from './page.ts';
import { slimmed } from './slimmed.ts';
import { LANGUAGES } from './words.ts';

const { scenario } = readScenarioFile(SCENARIO);
const strategies = scenario.strategies.map(({ name }) => name).filter((name) => name !== scenario.baseline);
const shown = LEVER_GROUPS.flatMap(({ levers }) => Object.keys(levers));

test('every strategy of the scenario is shown and explained, and nothing else', () => {
  expect([...shown].sort()).toEqual([...strategies].sort());
});

test('the outcomes of the scenario are the columns of the table', () => {
  expect(scenario.outcomes).toEqual(COLUMNS);
});

test('every strategy differs from the base in what it says, so that a 0 is the model’s and not the file’s', () => {
  const written = new Map(scenario.strategies.map(({ name, note: _, ...levers }) => [name, JSON.stringify(levers)]));
  const base = written.get(scenario.baseline);
  expect(strategies.filter((name) => written.get(name) === base)).toEqual([]);
});

test('every lever that there is is played', () => {
  const text = readFileSync(SCENARIO, 'utf8');
  expect(LEVERS.filter((lever) => !new RegExp(`\\b${lever}:`).test(text))).toEqual([]);
});

test.each<[Effect['size'], string]>([
  [0, '0'],
  [0.01, '+0.0'],
  [-0.01, '−0.0'],
  [-4.26, '−4.3'],
  [9.96, '+10'],
  [null, '–'],
])('%s is written as %s', (size, text) => {
  expect(effectText({ size, interval: [null, null], isClear: false })).toBe(text);
});

test.each(LANGUAGES)('the page in %s shows every picture there is and says that it is the model', (language) => {
  const page = readFileSync(`scenarios/league/README${language === 'en' ? '' : `.${language}`}.md`, 'utf8');
  expect(page).toContain(language === 'en' ? 'This is the model, not the world' : '这是模型，不是现实');
  for (const preset of Object.keys(PRESETS)) {
    const picture = pictureName(preset, language);
    expect(page).toContain(`](${picture})`);
    expect(existsSync(`scenarios/league/${picture}`)).toBe(true);
  }
});

test('a picture names its typeface once, and texts of another typeface keep their own', () => {
  const text = (font: string) => `<text font-family="${font}" font-size="11px" opacity="1">a</text>`;
  expect(slimmed(`<svg width="1">${text('A')}${text('A')}${text('B')}</svg>`)).toBe(
    '<svg font-family="A" width="1"><text font-size="11px">a</text><text font-size="11px">a</text><text font-family="B" font-size="11px">a</text></svg>',
  );
});

test('what is clear is bold, and counted beside what is known', () => {
  const none: Effect = { size: 0, interval: [0, 0], isClear: false };
  const clear: Effect = { size: -12.3, interval: [-15, -9.8], isClear: true };
  const row = (own: Effect) => Object.fromEntries(COLUMNS.map((column) => [column, column === 'trust' ? own : none]));
  const levers = Object.fromEntries(shown.map((name) => [name, row(name === 'ads' ? clear : none)]));
  const base = Object.fromEntries(COLUMNS.map((column) => [column, 1]));
  const page = pageOf([{ preset: 'chat', replications: 2, base, levers } as never], 'en');
  expect(page).toContain('**−12** (−15…−9.8)');
  expect(page.match(/\*\*−12\*\*/g)).toHaveLength(1);
  expect(page).toMatch(/`ads` \| trust − \(1\)/);
});
