/** The queue that was typed or that the environment names. */
import { HearsayError } from '../../errors.ts';
import { type QueueAddress, readQueueAddress } from '../../study/queue/address.ts';
import type { Arguments } from '../typed/command.ts';

/** Throws HearsayError for an address that is none, and where threads of this machine are asked for as well. */
export function queueOf(given: Arguments): QueueAddress | undefined {
  const address = readQueueAddress(given.text('queue'), process.env);
  if (address === undefined || given.number('workers') === undefined) return address;
  const isTyped = given.text('queue') !== undefined;
  throw new HearsayError(
    {
      en: `"--workers" has no effect where the runs are computed by the workers of a queue${isTyped ? '' : ' (HEARSAY_QUEUE)'}`,
      zh: `模拟由队列${isTyped ? '' : '（HEARSAY_QUEUE）'}的工作进程计算时，--workers 不起作用`,
    },
    isTyped
      ? { en: 'leave one of the two out', zh: '请去掉其中一个' }
      : { en: 'leave it out, or compute here with "--queue none"', zh: '请去掉它，或用 --queue none 在本机计算' },
  );
}
