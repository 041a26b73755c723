/** `hearsay init [NAME]`: a commented scenario to start from, and the schema that lets editors complete and check it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { type Template, templates } from '../scenario/templates.ts';
import { toJson } from '../study/files/json.ts';
import { refuseExisting } from '../study/files/new-file.ts';
import { replaceFiles } from '../study/files/replace-file.ts';
import { quoteForShell } from '../study/quote-for-shell.ts';
import { calledAs } from './called-as.ts';
import type { Arguments } from './command.ts';
import { schemaText } from './schema.ts';
import type { Terminal } from './terminal.ts';

const SCHEMA = 'scenario.schema.json';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.flag('list')) {
    terminal.result(given.flag('json') ? toJson(templates.map(({ name, title }) => ({ name, title }))) : listed());
    return 0;
  }
  const template = chooseTemplate(given.text('template'));
  const path = fileNameFor(given.operands[0] ?? 'scenario');
  refuseExisting(path);
  const schema = join(dirname(path), SCHEMA);
  const isNewSchema = !existsSync(schema);
  // The scenario comes last: while it is not there, the same command can be repeated.
  replaceFiles(new Map([...(isNewSchema ? [[schema, schemaText()] as const] : []), [path, template.text]]));
  if (given.flag('json')) terminal.result(toJson({ scenario: path, template: template.name }));
  terminal.note(`Wrote ${path}${isNewSchema ? ` and ${schema}, by which editors complete and check it` : ''}`);
  terminal.note(`Next: ${calledAs()} compare ${quoteForShell(path)}`);
  return 0;
}

function listed(): string {
  const width = Math.max(...templates.map(({ name }) => name.length));
  return templates.map(({ name, title }) => `${name.padEnd(width)}  ${title}`).join('\n');
}

function chooseTemplate(wanted: string | undefined): Template {
  const found = wanted === undefined ? templates[0] : templates.find(({ name }) => name === wanted);
  if (found) return found;
  const names = templates.map(({ name }) => name);
  const near = nearestName(wanted ?? '', names);
  throw new HearsayError(
    `there is no template "${wanted}"`,
    near ? `did you mean "${near}"?` : `there are ${names.map((name) => `"${name}"`).join(', ')}`,
  );
}

function fileNameFor(name: string): string {
  if (name.trim() === '') {
    throw new HearsayError(
      'the name of a scenario cannot be empty',
      'give a name, or leave it out for "scenario.yaml"',
    );
  }
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
}
