/** The command behind `--` of `hearsay cluster`: read, and held to what can be shared out, before a script is printed that fails forty times. */
import { basename, extname } from 'node:path';
import { HearsayError } from '../../errors.ts';
import type { Arguments } from '../typed/command.ts';
import { asksForQueue, twoWays } from './share.ts';

export interface Wrapped {
  /** As it was typed, from the name of the command on. */
  readonly words: readonly string[];
  /** Threads of a task. */
  readonly workers: number;
  /** Of jobs: the command and the scenario. */
  readonly name: string;
  /** The scenario and the folder of the study, as they were typed. */
  readonly paths: readonly [scenario: string, folder: string];
}

/** Throws HearsayError. @param scheduler as it is typed, such as "slurm" */
export async function readWrapped({ behind }: Arguments, scheduler: string): Promise<Wrapped> {
  if (behind === undefined) throw nothingWrapped(scheduler);
  const { words, command, given } = behind;
  const { checkShares } = (await command?.load()) ?? {};
  if (command === undefined || given === undefined || checkShares === undefined) throw noStudy(words[0]!);
  if (given.text('share') !== undefined) {
    throw new HearsayError(
      { en: '"--share" is for the tasks', zh: '--share 由各个任务使用' },
      { en: 'leave it out: the script numbers them', zh: '请去掉它：脚本会为任务编号' },
    );
  }
  if (asksForQueue(given)) throw twoWays();
  const out = given.text('out');
  if (out === undefined) {
    throw new HearsayError(
      { en: 'the command names no folder for the study', zh: '命令没有指定研究的文件夹' },
      {
        en: 'add "--out FOLDER", one that all machines see',
        zh: '请加上 --out 文件夹，所有机器都要能访问它',
      },
    );
  }
  checkShares(given);
  const file = given.operands[0]!;
  const plain = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '');
  return {
    words,
    workers: given.number('workers') ?? 1,
    name: ['hearsay', command.name, plain].filter(Boolean).join('-'),
    paths: [file, out],
  };
}

const nothingWrapped = (scheduler: string): HearsayError =>
  new HearsayError(
    { en: `"hearsay cluster ${scheduler}" needs a command`, zh: `hearsay cluster ${scheduler} 后面需要一个命令` },
    {
      en: `write it behind "--", such as "hearsay cluster ${scheduler} -- compare scenario.yaml --out study"`,
      zh: `请写在 -- 之后，例如 hearsay cluster ${scheduler} -- compare scenario.yaml --out study`,
    },
  );

const noStudy = (word: string): HearsayError =>
  new HearsayError(
    { en: `"${word}" makes no study that could be shared out`, zh: `“${word}”不生成可以分份的研究` },
    {
      en: 'commands whose runs are known beforehand are compare, threshold, explain, ab, sweep and sensitivity',
      zh: '事先知道需要哪些模拟的命令有 compare、threshold、explain、ab、sweep 和 sensitivity',
    },
  );
