/** The pages of `scenarios/assistants` show what the program says today: `npm run conversation` makes them anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { converse, LANGUAGES } from './conversation.ts';
import { fileOf, pageOf } from './page.ts';

test.each(LANGUAGES)('in %s', { timeout: 600_000 }, async (language) => {
  expect(pageOf(await converse(language), language)).toBe(readFileSync(fileOf(language), 'utf8'));
});
