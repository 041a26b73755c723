/** `--share`: which of several machines this one is. The number is typed, or comes from what started the task. */
import { HearsayError, type Words } from '../../errors.ts';
import type { Share } from '../../experiment/shares.ts';

/** More tasks than any array has. */
const MOST_SHARES = 1_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

interface Scheduler {
  readonly called: string;
  readonly share: (read: (name: string) => number, environment: Environment) => Share;
}

const SCHEDULERS: Readonly<Record<string, Scheduler>> = {
  slurm: {
    called: 'Slurm',
    share(read) {
      const [id, first, last, step, count] = ['ID', 'MIN', 'MAX', 'STEP', 'COUNT'].map((what) =>
        read(`SLURM_ARRAY_TASK_${what}`),
      ) as [number, number, number, number, number];
      if (last - first !== step * (count - 1)) throw withHoles();
      return { number: (id - first) / step + 1, of: count };
    },
  },
  kubernetes: {
    called: 'Kubernetes',
    share: (read) => ({ number: read('JOB_COMPLETION_INDEX') + 1, of: read('HEARSAY_SHARES') }),
  },
  aws: {
    called: 'AWS Batch',
    share(read, environment) {
      const size = environment.HEARSAY_SHARES === undefined ? 'AWS_BATCH_JOB_ARRAY_SIZE' : 'HEARSAY_SHARES';
      return { number: read('AWS_BATCH_JOB_ARRAY_INDEX') + 1, of: read(size) };
    },
  },
};

/** `3/40`, or the name of a scheduler. Throws HearsayError for anything else, and for a number outside of its range. */
export function readShare(text: string, environment: Environment = process.env): Share {
  // Digits and slashes as Chinese keyboards write them are digits and slashes.
  const plain = text.normalize('NFKC').trim();
  const typed = /^([+-]?\d{1,15})\s*\/\s*([+-]?\d{1,15})$/.exec(plain);
  if (typed !== null) return checked({ number: Number(typed[1]), of: Number(typed[2]) }, plain);
  const name = plain.toLowerCase();
  const scheduler = Object.hasOwn(SCHEDULERS, name) ? SCHEDULERS[name] : undefined;
  if (scheduler === undefined) {
    throw new HearsayError(
      { en: `"--share" cannot be "${text}"`, zh: `--share 不能是“${text}”` },
      {
        en: 'write which of how many this is, such as "--share 3/40", or "slurm", "kubernetes" or "aws" in a task that one of these started',
        zh: '请写出是第几份、共几份，例如 --share 3/40；在相应调度系统启动的任务中也可写 slurm、kubernetes 或 aws',
      },
    );
  }
  const read = (variable: string): number => {
    const value = environment[variable];
    if (value === undefined || !/^\d{1,9}$/.test(value.trim())) throw notInTask(name, scheduler, variable, value);
    return Number(value);
  };
  return checked(scheduler.share(read, environment), text);
}

function checked(share: Share, text: string): Share {
  const { number, of } = share;
  if (of >= 1 && of <= MOST_SHARES && number >= 1 && number <= of) return share;
  const isCut = of >= 1 && of <= MOST_SHARES;
  const range: Words = isCut
    ? {
        en: `there are ${of} shares, counted from 1: write "--share 1/${of}" to "--share ${of}/${of}"`,
        zh: `共 ${of} 份，从 1 数起：请写 --share 1/${of} 到 --share ${of}/${of}`,
      }
    : {
        en: `a study can be cut into 1 to ${MOST_SHARES.toLocaleString('en-US')} shares; write which of how many this is, such as "--share 3/40"`,
        zh: `一项研究可以分成 1 到 ${MOST_SHARES.toLocaleString('en-US')} 份；请写出是第几份、共几份，例如 --share 3/40`,
      };
  const isSwapped = isCut && number > of && number <= MOST_SHARES;
  throw new HearsayError(
    {
      en: `"--share ${text}" is no share: number ${number} of ${of}`,
      zh: `--share ${text} 无效：第 ${number} 份，共 ${of} 份`,
    },
    isSwapped
      ? {
          en: `${range.en}; share ${of} of ${number} would be "--share ${of}/${number}"`,
          zh: `${range.zh}；如果是共 ${number} 份中的第 ${of} 份，请写 --share ${of}/${number}`,
        }
      : range,
  );
}

function notInTask(name: string, { called }: Scheduler, variable: string, value: string | undefined): HearsayError {
  return new HearsayError(
    value === undefined
      ? {
          en: `"--share ${name}" is for a task that ${called} started, but "${variable}" is not set`,
          zh: `--share ${name} 用于 ${called} 启动的任务，但没有设置 ${variable}`,
        }
      : {
          en: `"${variable}" is "${value}", which is no number of a share`,
          zh: `${variable} 是“${value}”，不是份数编号`,
        },
    {
      en:
        variable === 'HEARSAY_SHARES'
          ? 'set it to the number of tasks; "hearsay cluster kubernetes" prints a manifest that does'
          : `start it as an array of tasks ("hearsay cluster" prints how), or write the number yourself, such as "--share 3/40"`,
      zh:
        variable === 'HEARSAY_SHARES'
          ? '请把它设为任务总数；hearsay cluster kubernetes 打印的清单里已经写好'
          : '请以任务数组的方式启动（hearsay cluster 会打印脚本），或自己写出编号，例如 --share 3/40',
    },
  );
}

/** `--array=3,7` repeats some tasks of an array; how many there were Slurm no longer knows. */
const withHoles = (): HearsayError =>
  new HearsayError(
    {
      en: 'the tasks of this array are not counted evenly, so "--share slurm" cannot tell which shares they are',
      zh: '该任务数组的编号不均匀，--share slurm 无法判断各是第几份',
    },
    {
      en: 'write the number of all shares: --share "$SLURM_ARRAY_TASK_ID/40"',
      zh: '请写出总份数：--share "$SLURM_ARRAY_TASK_ID/40"',
    },
  );
