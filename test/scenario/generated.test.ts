import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editorSchema, scenarioJsonSchema } from '#hearsay/scenario/json-schema.js';
import { OUTCOME_NAMES } from '#hearsay/scenario/outcomes.js';
import { PARAMETER_NAMES } from '#hearsay/scenario/parameters.js';
import { QUANTITIES } from '#hearsay/scenario/quantities.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { referenceTable } from '#hearsay/scenario/reference.js';
import { templates } from '#hearsay/scenario/templates.js';

// Stale? node -e "import('#hearsay/scenario/json-schema.js').then((m) => …)" is `hearsay schema` with its output redirected.
test('scenarios/scenario.schema.json is the schema of this version', () => {
  expect(JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8'))).toEqual(editorSchema());
});

test('scenarios/README.md is the reference of this version', () => {
  expect(readFileSync('scenarios/README.md', 'utf8')).toBe(referenceTable());
});

test('the reference has a row for every parameter and outcome, and a sentence for every key', () => {
  const rows = referenceTable()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  for (const name of [...PARAMETER_NAMES, ...OUTCOME_NAMES])
    expect(
      rows.some((row) => row.startsWith(`| \`${name}\` |`)),
      name,
    ).toBe(true);
  for (const row of rows) expect(row.split(' | ')[1], row).toMatch(/\S/);
});

test('every quantity has a name, and a sentence for whoever writes something else', () => {
  expect(Object.keys(scenarioJsonSchema().$defs ?? {}).sort()).toEqual(Object.keys(QUANTITIES).sort());
});

describe('templates', () => {
  test.each(templates.map((template) => [template.name, template] as const))(
    '%s reads without a warning',
    (_, { text }) => {
      const { scenario, warnings } = readScenario(text);
      expect(warnings).toEqual([]);
      expect(scenario.strategies.length).toBeGreaterThan(1);
    },
  );

  test('fit into a window: no line is longer than 120 characters', () => {
    for (const { text } of templates) for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});
