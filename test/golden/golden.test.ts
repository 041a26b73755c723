/**
 * Tiny runs whose digests are on record. They say that something changed, not that it is wrong: what is right is settled in `theory/`,
 * `laws/` and `engine/`. After a change that was meant, run `node test/golden/update.mjs` and say why in the change log.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { isOff, LEVERS } from '#hearsay/scenario/levers.js';
import { readScenario } from '#hearsay/scenario/read.js';

const recorded = JSON.parse(readFileSync('test/golden/digests.json', 'utf8')) as Record<string, string>;

test.each(Object.entries(recorded))('%s goes as it went when its digest was recorded', (file, digest) => {
  const model = compileModel(readScenario(readFileSync(`test/golden/${file}`, 'utf8')).scenario);
  expect(simulate(model, 'only', 2).digest).toBe(digest);
});

test('one of the golden scenarios turns every lever', () => {
  const text = readFileSync('test/golden/every-lever.yaml', 'utf8');
  const [strategy] = readScenario(text).scenario.strategies;
  // Groups are never off; what is written for them is checked by name, like all the others.
  expect(LEVERS.filter((lever) => isOff(lever, strategy![lever]))).toEqual([]);
  for (const lever of LEVERS) expect(text).toMatch(new RegExp(`^    ${lever}:`, 'm'));
});
