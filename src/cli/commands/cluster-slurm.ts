/** `hearsay cluster slurm -- COMMAND`: a script that submits an array of shares, and a job behind it that puts the study together. */
import { quoteForShell } from '../../report/quote-for-shell.ts';
import { readWrapped } from '../frame/wrapped-command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

const STANDARD_SHARES = 8;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const { words, workers, name } = await readWrapped(given, 'slurm');
  const shares = given.number('shares') ?? STANDARD_SHARES;
  const inChinese = given.text('lang') === 'zh';
  // The nodes may have another search path than who types this.
  const program = [process.execPath, process.argv[1] ?? 'hearsay'];
  const line = (more: readonly string[]) => [...program, ...words, ...more].map(quoteForShell).join(' ');
  const threads = workers === 1 ? ['--workers', '1'] : [];
  const task = line([...threads, '--quiet']);
  const options = (more: string) => `--parsable --job-name=${name} --cpus-per-task=${workers} ${more}`;
  terminal.result(
    [
      '#!/usr/bin/env bash',
      ...(inChinese
        ? [
            '# 提交一项研究：一个任务数组和一个随后把各份合在一起的作业。请在平时输入 sbatch 的地方，于能访问场景的文件夹里用 bash 执行本文件。',
            '# 分区、时限和账户由 SBATCH_PARTITION、SBATCH_TIMELIMIT、SBATCH_ACCOUNT 指定。',
            '# 所有节点都要能在同样的位置找到 Node、hearsay 和本文件夹。',
            '# 任何任务都可以被终止后重来，例如：scontrol requeue 作业号_3；合并的作业会补算缺少的部分。',
          ]
        : [
            '# Submits a study: an array of tasks, and behind it a job that puts it together. Run it with bash where you would type sbatch,',
            '# in a folder from which the scenario can be read. SBATCH_PARTITION, SBATCH_TIMELIMIT and SBATCH_ACCOUNT choose where it runs.',
            '# All nodes have to find Node, hearsay and this folder where they are here.',
            '# Any task can be killed and repeated (scontrol requeue JOB_3); the job that puts the study together computes what is missing.',
          ]),
      'set -euo pipefail',
      // A task that finds one in its environment would ask the workers of the queue.
      'export HEARSAY_QUEUE=none',
      '',
      `array=$(sbatch ${options(`--array=1-${shares} --requeue --open-mode=append --output=${name}-%A_%a.log`)} <<'TASK' | cut -d';' -f1`,
      '#!/usr/bin/env bash',
      `exec ${task} --share "$SLURM_ARRAY_TASK_ID/${shares}"`,
      'TASK',
      ')',
      `whole=$(sbatch ${options(`--dependency="afterany:$array" --output=${name}-%j.log`)} <<'TASK' | cut -d';' -f1`,
      '#!/usr/bin/env bash',
      `exec ${line(threads)}`,
      'TASK',
      ')',
      inChinese
        ? 'echo "已提交：任务数组 $array，合并作业 $whole"'
        : 'echo "Submitted the array $array and the job $whole, which puts the study together"',
    ].join('\n'),
  );
  return 0;
}
