/** Writes the conversation of `scenarios/assistants` anew: `npm run conversation`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { converse, LANGUAGES } from './conversation.ts';
import { FOLDER, fileOf, pageOf } from './page.ts';

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  const taken = await converse(language);
  for (const { tool, told } of taken) if (told.isError) throw new Error(`${tool}: ${told.text}`);
  writeFileSync(fileOf(language), pageOf(taken, language));
}
