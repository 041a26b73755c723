/** `hearsay init [NAME]`: a commented scenario to start from, and the schema that lets editors complete and check it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { quoteForShell } from '../../report/quote-for-shell.ts';
import { editorSchema } from '../../scenario/json-schema.ts';
import { type Template, templates } from '../../scenario/templates.ts';
import { templatesInChinese } from '../../scenario/templates-in-chinese.ts';
import { toJson } from '../../study/files/json.ts';
import { refuseExisting } from '../../study/files/new-file.ts';
import { replaceFiles } from '../../study/files/replace-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { calledAs } from '../typed/called-as.ts';
import type { Arguments } from '../typed/command.ts';

const SCHEMA = 'scenario.schema.json';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const isChinese = given.text('lang') === 'zh';
  const offered = isChinese ? templatesInChinese : templates;
  if (given.flag('list')) {
    terminal.result(given.flag('json') ? toJson(offered.map(({ name, title }) => ({ name, title }))) : listed(offered));
    return 0;
  }
  const template = chooseTemplate(offered, given.text('template'));
  const path = fileNameFor(given.operands[0] ?? 'scenario');
  refuseExisting(path);
  const schema = join(dirname(path), SCHEMA);
  const isNewSchema = !existsSync(schema);
  // The scenario comes last: while it is not there, the same command can be repeated.
  replaceFiles(
    new Map([
      ...(isNewSchema ? [[schema, toJson(editorSchema(isChinese ? 'zh' : 'en'))] as const] : []),
      [path, template.text],
    ]),
  );
  if (given.flag('json')) terminal.result(toJson({ scenario: path, template: template.name }));
  const next = `${calledAs()} compare ${quoteForShell(path)}`;
  if (isChinese) {
    terminal.note(`已写出 ${path}${isNewSchema ? `，以及供编辑器补全和检查的 ${schema}` : ''}`);
    terminal.note(`下一步：${next}`);
  } else {
    terminal.note(`Wrote ${path}${isNewSchema ? ` and ${schema}, by which editors complete and check it` : ''}`);
    terminal.note(`Next: ${next}`);
  }
  return 0;
}

function listed(templates: readonly Template[]): string {
  const width = Math.max(...templates.map(({ name }) => name.length));
  return templates.map(({ name, title }) => `${name.padEnd(width)}  ${title}`).join('\n');
}

function chooseTemplate(templates: readonly Template[], wanted: string | undefined): Template {
  const found = wanted === undefined ? templates[0] : templates.find(({ name }) => name === wanted);
  if (found) return found;
  const names = templates.map(({ name }) => name);
  const near = nearestName(wanted ?? '', names);
  throw new HearsayError(
    { en: `there is no template "${wanted}"`, zh: `没有名为“${wanted}”的模板` },
    {
      en: near ? `did you mean "${near}"?` : `there are ${names.map((name) => `"${name}"`).join(', ')}`,
      zh: near ? `您是不是想写“${near}”？` : `现有模板：${names.map((name) => `“${name}”`).join('、')}`,
    },
  );
}

function fileNameFor(name: string): string {
  if (name.trim() === '') {
    throw new HearsayError(
      { en: 'the name of a scenario cannot be empty', zh: '场景的名称不能为空' },
      { en: 'give a name, or leave it out for "scenario.yaml"', zh: '请给出名称，或省略不写，则为 scenario.yaml' },
    );
  }
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
}
