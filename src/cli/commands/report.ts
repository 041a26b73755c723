/** `hearsay report STUDY`: the report of a study from its files, without running anything. */
import { HearsayError } from '../../errors.ts';
import { openStored, type StoredStudy } from '../frame/study.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

/** Makes the report of a study of its kind; the same that the command made. */
type Reporter = (study: StoredStudy, given: Arguments, terminal: Terminal) => Promise<number>;

/** By the command whose study it is. A command's own code is loaded only when it is needed. */
const REPORTERS: Readonly<Record<string, () => Promise<{ readonly report: Reporter }>>> = {
  compare: () => import('./compare.ts'),
  sweep: () => import('./sweep.ts'),
  sensitivity: () => import('./sensitivity.ts'),
  threshold: () => import('./threshold.ts'),
  plan: () => import('./plan.ts'),
  explain: () => import('./explain.ts'),
  select: () => import('./select.ts'),
  ab: () => import('./ab.ts'),
};

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const folder = given.operands[0]!;
  const study = await openStored(folder, given, terminal);
  try {
    const { kind } = study.manifest;
    if (!Object.hasOwn(REPORTERS, kind)) {
      throw new HearsayError(
        {
          en: `"${folder}" holds a study of "hearsay ${kind}", of which this version makes no report`,
          zh: `“${folder}”里是 hearsay ${kind} 的研究，本版本不能为它生成报告`,
        },
        {
          en: 'install the version that made it, or repeat the command that made it',
          zh: '请安装生成它的版本，或重新执行当初的命令',
        },
      );
    }
    const { report } = await REPORTERS[kind]!();
    return await report(study, given, terminal);
  } finally {
    study.close();
  }
}
