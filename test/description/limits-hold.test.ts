/**
 * What the model description says is left out must be left out: each such sentence that a mechanism of the program would make false is left
 * away where that mechanism acts, and no sentence is in nobody's keeping.
 */
import { describe, expect, test } from 'vitest';
import { oddProtocol } from '#hearsay/description/odd.js';
import { SUBMODELS } from '#hearsay/description/submodels.js';
import { LEVERS } from '#hearsay/scenario/levers.js';
import { modelOf, type Parts } from '../engine/model.ts';

const LEFT_OUT = Object.values(SUBMODELS).flatMap(({ decisions }) =>
  decisions.filter(({ kind }) => kind === 'leaves out'),
);

/** Sentences that some scenario makes false, and that scenario. */
const FALSE_WHERE: readonly (readonly [sentence: string, parts: Parts])[] = [
  ['Nobody meets offline (δ_o).', { strategies: { only: { activities: [{ name: 'a', kind: 'offline', days: 1 }] } } }],
  ['Members who were referred leave as readily as others (no factor 0.82).', { referral: 'bank' }],
  ['Members who were referred leave as readily as others (no factor 0.82).', { parameters: { referredChurn: 0.9 } }],
];

describe('what the model leaves out', () => {
  test.each(FALSE_WHERE)('%s', (sentence, parts) => {
    expect(oddProtocol(modelOf({}).scenario)).toContain(sentence);
    expect(oddProtocol(modelOf(parts).scenario)).not.toContain(sentence);
  });

  test('a sentence with a condition is tried here, and one without names no lever', () => {
    const tried = new Set(FALSE_WHERE.map(([sentence]) => sentence));
    for (const { what, holds } of LEFT_OUT) expect(tried.has(what), what).toBe(holds !== undefined);
  });

  test('nothing that exists is said not to exist', () => {
    // A lever is a thing that exists: no sentence may deny one by its name.
    const names = LEVERS.map((lever) => lever.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`));
    for (const { what } of LEFT_OUT)
      for (const name of names)
        expect(what.toLowerCase(), what).not.toMatch(new RegExp(`(there are no|no|without) ${name}\\b`));
    for (const { decisions } of Object.values(SUBMODELS))
      for (const { what, because } of decisions)
        expect(`${what} ${because}`).not.toMatch(/does not exist|do not exist/);
  });
});
