/** `hearsay explore FILE`: a page in which the plan can be changed and its effect seen at once. */
import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { HearsayError, type Language } from '../../errors.ts';
import { replaceFile } from '../../study/files/replace-file.ts';
import { explorePage } from '../../study/pages/explore-page.ts';
import { folderNameFor } from '../../study/study-folder.ts';
import { loadJob, readScenarioFile, warnAbout } from '../frame/scenario-file.ts';
import { openInBrowser } from '../terminal/open-in-browser.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  warnAbout(file, terminal);
  const out = given.text('out') ?? `${folderNameFor(file.path)}-explore.html`;
  refuseOthers(out);
  const { graph } = loadJob(file, terminal);
  const { replications } = file.scenario;
  replaceFile(out, explorePage({ file, graph, replications, language: given.text('lang') as Language }));
  terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  if (!given.flag('no-open')) await openInBrowser(out);
  return 0;
}

/** An earlier page is replaced, and nothing else. */
function refuseOthers(path: string): void {
  if (!existsSync(path) || beginningOf(path).includes('<meta name="generator" content="hearsay ')) return;
  throw new HearsayError(
    { en: `"${path}" is no page of hearsay; it is left as it is`, zh: `“${path}”不是 hearsay 的页面，已保持原样` },
    { en: 'give another name with "--out"', zh: '请用 --out 换一个文件名' },
  );
}

/** Empty for what is no ordinary file. */
function beginningOf(path: string): string {
  // Without waiting: nobody may ever write to a pipe of that name.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) return '';
    const bytes = Buffer.alloc(2_000);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
