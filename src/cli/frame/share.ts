/** `--share`: one of several machines computes its part of a study, and says so. */
import { HearsayError } from '../../errors.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { computeShare } from '../../study/compute-share.ts';
import { toJson } from '../../study/files/json.ts';
import { INTERRUPTED } from '../terminal/interrupt.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';
import { readShare } from '../typed/share.ts';
import { commandOf, listenerOf, type Rectangle, type StudyPlan } from './study.ts';

/**
 * @param wanted undefined for a command that learns from its first runs which it needs next
 * @returns the exit code: 0 also where runs failed, since repeating them would not help; the command that puts the study together tells of them
 */
export async function runShare(
  plan: Omit<StudyPlan, 'folder'>,
  wanted: Rectangle | undefined,
  given: Arguments,
  terminal: Terminal,
): Promise<number> {
  const share = readShare(given.text('share')!);
  if (asksForQueue(given)) throw twoWays();
  if (wanted === undefined) throw decidesAsItGoes(plan.kind ?? '');
  const out = given.text('out');
  if (out === undefined) throw noFolder();
  const done = await computeShare(
    {
      threads: given.number('workers'),
      recomputeDamaged: given.flag('recompute-damaged'),
      command: commandOf(given),
      ...plan,
      folder: { path: out, named: true },
      share,
      wanted,
    },
    listenerOf(given, terminal),
  );
  const { folder, runs, whole, computed, failed, interrupted } = done;
  if (failed > 0)
    terminal.warn({
      en: agreeWithOne(`warning: ${failed} runs of this share failed; the command without "--share" tells of them`),
      zh: `注意：这一份中有 ${failed} 次模拟失败；不带 --share 的命令会报告它们`,
    });
  const { number, of } = share;
  const inChinese = given.text('lang') === 'zh';
  // A scheduler may repeat a task when the study is long put together.
  const nothing = inChinese
    ? `没有可分的模拟：“${folder}”里已有全部模拟`
    : `There is nothing to share out: all runs are in "${folder}"`;
  terminal.result(
    given.flag('json')
      ? toJson({ share: number, of, runs, whole, computed, failed, folder })
      : whole === 0
        ? nothing
        : inChinese
          ? `第 ${number} 份（共 ${of} 份）：全部 ${whole} 次模拟中的 ${runs} 次，本次计算 ${computed} 次；已存入“${folder}”`
          : `Share ${number} of ${of}: ${runs} of all ${whole} runs, ${computed} of them computed now; they are in "${folder}"`,
  );
  return interrupted ? INTERRUPTED : 0;
}

export function decidesAsItGoes(kind: string): HearsayError {
  return new HearsayError(
    {
      en: `"hearsay ${kind}" asked like this decides as it goes which runs it needs, so they cannot be shared out beforehand`,
      zh: `这样使用 hearsay ${kind} 时，要边算边决定需要哪些模拟，因此无法事先分份`,
    },
    {
      en: 'give it workers on other machines instead: "--queue redis://…", and "hearsay worker --queue …" on each of them',
      zh: '请改用其他机器上的工作进程：--queue redis://…，并在每台机器上运行 hearsay worker --queue …',
    },
  );
}

/** `--queue none` asks for none, whatever the environment says. */
export const asksForQueue = (given: Arguments): boolean => (given.text('queue') ?? 'none') !== 'none';

export const twoWays = (): HearsayError =>
  new HearsayError(
    {
      en: '"--share" and "--queue" are two ways of using many machines',
      zh: '--share 与 --queue 是两种使用多台机器的方式',
    },
    {
      en: 'write one of them: shares are computed where the command is typed, a queue hands the whole study out',
      zh: '请只写其一：--share 在输入命令的机器上计算一份，--queue 则把整项研究分发出去',
    },
  );

const noFolder = (): HearsayError =>
  new HearsayError(
    { en: 'shares need a folder in which they meet', zh: '各份需要一个共同的文件夹' },
    {
      en: 'name one that all machines see, such as "--out /shared/study", the same in every share',
      zh: '请指定一个所有机器都能访问的文件夹，例如 --out /shared/study，各份相同',
    },
  );
