/**
 * The packages that a queue needs. They are no part of an ordinary installation and are loaded by nothing but a queue.
 */
import { HearsayError } from '../../errors.ts';
import { PEERS } from '../version.ts';
import type { QueueAddress } from './address.ts';

export type BullMQ = typeof import('bullmq');

/** The library of queues, once the driver of the server is known to be there. Throws HearsayError where one is not installed. */
export async function loadPackages({ server }: Pick<QueueAddress, 'server'>): Promise<BullMQ> {
  const driver = server === 'redis' ? 'ioredis' : 'pg';
  try {
    await import(driver);
    return await import('bullmq');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const wanted = ['bullmq', driver].map((name) => `${name}@${PEERS[name]}`).join(' ');
    throw new HearsayError(
      {
        en: `a queue needs the packages "bullmq" and "${driver}", which are not installed`,
        zh: `使用队列需要 bullmq 和 ${driver} 这两个包，目前没有安装`,
      },
      {
        en: `run "npm install ${wanted}" where hearsay is installed (with "--global" if hearsay is)`,
        zh: `请在安装 hearsay 的位置执行 npm install ${wanted}（若 hearsay 是全局安装的，请加上 --global）`,
      },
    );
  }
}
