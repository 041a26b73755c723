/** `hearsay schema`: the JSON Schema of scenario files. */
import { existsSync, readFileSync } from 'node:fs';
import { HearsayError } from '../errors.ts';
import { scenarioJsonSchema } from '../scenario/json-schema.ts';
import type { Arguments } from './command.ts';
import { toJson } from './json.ts';
import { replaceFile } from './study-folder.ts';
import type { Terminal } from './terminal.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const out = given.text('out');
  if (out === undefined) {
    terminal.result(schemaText());
    return 0;
  }
  if (existsSync(out) && !isOurs(out)) {
    throw new HearsayError(
      `"${out}" holds something that is not a hearsay schema; it is left as it is`,
      'give another name with "--out"',
    );
  }
  replaceFile(out, schemaText());
  terminal.note(`Wrote ${out}`);
  return 0;
}

export function schemaText(): string {
  return toJson(scenarioJsonSchema());
}

/** Whether a file is an earlier version of the schema, and may be replaced. */
function isOurs(path: string): boolean {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).title === scenarioJsonSchema().title;
  } catch {
    return false;
  }
}
