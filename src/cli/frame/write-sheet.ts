/** The report of a command in the folder of its study, with its summary and other files of data. */
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import type { Results } from '../../experiment/results.ts';
import type { Sheet } from '../../report/sheet.ts';
import { sheetFiles } from '../../study/pages/sheet-files.ts';
import { openInBrowser } from '../terminal/open-in-browser.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { withAlert } from './failures.ts';
import type { Json, OpenStudy } from './study.ts';

export interface WrittenSheet {
  readonly study: OpenStudy;
  readonly results: Results;
  readonly sheet: Sheet;
  /** Files besides the report, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What `hearsay report` needs to make the same again. */
  readonly report: Readonly<Record<string, Json>>;
  /** False leaves them out. */
  readonly charts: boolean;
  /** Shows it in the browser. */
  readonly open: boolean;
}

export async function writeSheet(
  { study, results, sheet, files, report, charts, open }: WrittenSheet,
  terminal: Terminal,
): Promise<void> {
  if (charts) terminal.note({ en: 'Drawing the report …', zh: '正在绘制报告……' });
  const all = await sheetFiles(withAlert(sheet, study), { charts });
  for (const [name, content] of Object.entries(files)) all.set(name, content);
  study.writeFiles(results, all, report);
  const path = join(study.folder!, 'report.html');
  terminal.note({ en: `Report: ${path}`, zh: `报告：${path}` });
  if (sheet.beside !== undefined) {
    const beside = join(study.folder!, sheet.beside.file);
    terminal.note({ en: `Change the plan yourself: ${beside}`, zh: `自己动手改方案：${beside}` });
  }
  if (open) await openInBrowser(path);
}

/** A study that was stopped before its first report does not know yet what its points mean. */
export function notYetReported(): HearsayError {
  return new HearsayError(
    { en: 'this study was stopped before its first report', zh: '该研究在生成第一份报告之前就停止了' },
    {
      en: 'repeat the command that began it: it computes what is missing and nothing else',
      zh: '请重新执行当初的命令：只会计算缺少的部分',
    },
  );
}
