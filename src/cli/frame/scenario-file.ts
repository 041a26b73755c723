/** Scenario files as commands read them: with what was typed to replace values in them, and with remarks on a terminal. */
import type { Issue } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { Language } from '../../report/language.ts';
import { printIssues } from '../../scenario/print.ts';
import { amountInThousands } from '../../scenario/read.ts';
import { loadJob as load, readScenarioFile as read, type ScenarioFile } from '../../study/scenario-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';
import { askOfThousands } from '../typed/thousands.ts';

export type { ScenarioFile } from '../../study/scenario-file.ts';

/** Reads and checks a scenario with what `--set`, `--seed` and `--replications` replace in it. Throws HearsayError. */
export function readScenarioFile(path: string, given: Arguments): ScenarioFile {
  const set = given.list('set');
  const file = read(path, {
    set,
    seed: given.text('seed'),
    replications: given.number('replications'),
    language: given.text('lang') as Language | undefined,
  });
  for (const [k, entry] of set.entries()) {
    const amount = amountInThousands({ text: file.text, set: set.slice(0, k) }, entry);
    if (amount !== undefined) throw askOfThousands('set', entry, amount);
  }
  return file;
}

/** Prints what is odd but no mistake; `besides`, in what was typed. */
export function warnAbout(
  { warnings, language }: ScenarioFile,
  { warn, quiet }: Terminal,
  besides: readonly Issue[] = [],
): void {
  const all = [...warnings, ...besides];
  if (all.length > 0 && !quiet) warn(printIssues(all, language));
}

/** The scenario together with the graph file it names, if it names one. */
export const loadJob = (file: ScenarioFile, terminal: Terminal): Job => load(file, terminal.note);
