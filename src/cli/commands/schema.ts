/** `hearsay schema`: the scenario format for editors, or in words. */
import { existsSync } from 'node:fs';
import { HearsayError, type Language } from '../../errors.ts';
import { editorSchema } from '../../scenario/json-schema.ts';
import { referenceTable } from '../../scenario/reference.ts';
import { toJson } from '../../study/files/json.ts';
import { readText } from '../../study/files/read-text.ts';
import { replaceFile } from '../../study/files/replace-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const language = given.text('lang') as Language;
  const text = given.flag('reference') ? referenceTable(language) : toJson(editorSchema(language));
  const out = given.text('out');
  if (out === undefined) {
    terminal.result(text);
    return 0;
  }
  if (existsSync(out) && !isEarlierVersion(out, text)) {
    throw new HearsayError(
      {
        en: `"${out}" holds something other than the description of the format; it is left as it is`,
        zh: `“${out}”里不是格式说明，已保持原样`,
      },
      { en: 'give another name with "--out"', zh: '请用 --out 换一个文件名' },
    );
  }
  replaceFile(out, text);
  terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  return 0;
}

/** Whether a file holds an earlier version of what is to be written, told by its title. */
function isEarlierVersion(path: string, text: string): boolean {
  const before = readText(path);
  const title = titleOf(before);
  return title !== undefined && title === titleOf(text);
}

/** The `title` of a JSON Schema or the heading of a Markdown file. */
function titleOf(text: string): string | undefined {
  if (text.startsWith('# ')) return text.slice(0, text.indexOf('\n'));
  try {
    return JSON.parse(text).title;
  } catch {
    return undefined;
  }
}
