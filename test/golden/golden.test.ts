/**
 * Tiny runs whose digests are on record. They say that something changed, not that it is wrong: what is right is settled in `theory/`,
 * `laws/` and `engine/`. After a change that was meant, run `node test/golden/update.mjs` and say why in the change log.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

const recorded = JSON.parse(readFileSync('test/golden/digests.json', 'utf8')) as Record<string, string>;

test.each(Object.entries(recorded))('%s goes as it went when its digest was recorded', (file, digest) => {
  const model = compileModel(readScenario(readFileSync(`test/golden/${file}`, 'utf8')).scenario);
  expect(simulate(model, 'only', 2).digest).toBe(digest);
});
