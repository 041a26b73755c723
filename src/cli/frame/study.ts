/** Studies as commands open them: with the options that were typed, with progress and Ctrl-C on a terminal. */
import { join } from 'node:path';
import type { Language } from '../../errors.ts';
import type { Results } from '../../experiment/results.ts';
import { quoteForShell } from '../../report/quote-for-shell.ts';
import type { Listener } from '../../study/listener.ts';
import {
  type OpenStudy,
  openStudy as open,
  openStored as openStoredStudy,
  type Rectangle,
  type StoredStudy,
  type StudyFolder,
  type StudyPlan,
} from '../../study/study.ts';
import { folderNameFor } from '../../study/study-folder.ts';
import { listenForInterrupt } from '../terminal/interrupt.ts';
import { showProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { calledAs } from '../typed/called-as.ts';
import type { Arguments } from '../typed/command.ts';
import { wordsThatMatter } from '../typed/words-that-matter.ts';
import { queueOf } from './queue.ts';
import type { ScenarioFile } from './scenario-file.ts';

export type { Json } from '../../study/store/manifest.ts';
export type { SeriesKept } from '../../study/store/series-kept.ts';
export type { OpenStudy, Rectangle, StoredStudy, StudyPlan } from '../../study/study.ts';

/** `--out`, or a folder named after the scenario below `hearsay-study`, with the command behind it unless that is `compare`. */
export function studyFolder(given: Arguments, { path }: ScenarioFile, kind: string): StudyFolder {
  const out = given.text('out');
  if (out !== undefined) return { path: out, named: true };
  const name = folderNameFor(path);
  return { path: join('hearsay-study', kind === 'compare' ? name : `${name}-${kind}`), named: false };
}

/** A study that is in a folder or in memory, to be extended. Throws HearsayError when the folder cannot be used. */
export function openStudy(plan: StudyPlan, given: Arguments, terminal: Terminal): Promise<OpenStudy> {
  return open(
    {
      threads: given.number('workers'),
      queue: queueOf(given),
      recomputeDamaged: given.flag('recompute-damaged'),
      command: commandOf(given),
      ...plan,
    },
    listenerOf(given, terminal),
  );
}

/** A study on disk as it is. */
export function openStored(folder: string, given: Arguments, terminal: Terminal, writes = true): Promise<StoredStudy> {
  return openStoredStudy(folder, { writes }, listenerOf(given, terminal));
}

/** One rectangle in memory, from start to end. */
export async function runStudy(
  { file, ...wanted }: { readonly file: ScenarioFile } & Rectangle,
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly results: Results; readonly interrupted: boolean }> {
  const study = await openStudy({ file }, given, terminal);
  try {
    return { results: await study.compute(wanted), interrupted: study.interrupted };
  } finally {
    study.close();
  }
}

/** What was typed, without the program's own path and without what the result does not hang on. */
export const commandOf = ({ words }: Arguments): string =>
  ['hearsay', ...wordsThatMatter(words)].map(quoteForShell).join(' ');

export function listenerOf(given: Arguments, terminal: Terminal): Listener {
  const { words } = given;
  const language = given.text('lang') as Language;
  const progress = showProgress(terminal.quiet, language);
  return {
    note: terminal.note,
    warn: terminal.warn,
    progress,
    interruptible: (isKept) => listenForInterrupt(progress.pause, isKept, language, terminal),
    stopped(folder) {
      const again = [calledAs(), ...words.map(quoteForShell)].join(' ');
      terminal.warn(
        language === 'zh'
          ? `已完成的部分在“${folder}”里。要从那里继续，请重新执行：${again}`
          : `What is done is in "${folder}". To go on from there, repeat: ${again}`,
      );
    },
  };
}
