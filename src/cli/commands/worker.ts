/** `hearsay worker`: computes runs for commands elsewhere, until it is stopped. */
import { availableParallelism } from 'node:os';
import { HearsayError } from '../../errors.ts';
import { queueOf } from '../frame/queue.ts';
import { INTERRUPTED } from '../terminal/interrupt.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, { note, warn }: Terminal): Promise<number> {
  const address = queueOf(given);
  if (address === undefined) {
    throw new HearsayError(
      { en: '"hearsay worker" needs to know at which queue to work', zh: 'hearsay worker 需要知道为哪个队列工作' },
      {
        en: 'write "--queue redis://HOST", or set HEARSAY_QUEUE',
        zh: '请写 --queue redis://主机，或设置 HEARSAY_QUEUE',
      },
    );
  }
  const { workAt } = await import('../../study/queue/worker.ts');
  const signals = listen(warn);
  try {
    const threads = given.number('threads') ?? availableParallelism();
    const runs = await workAt({ address, threads, note, warn, stop: signals.stop, leave: signals.leave });
    note({ en: `Stopped after ${runs} ${runs === 1 ? 'run' : 'runs'}.`, zh: `已停止，共计算 ${runs} 次模拟。` });
    return signals.isInterrupted() ? INTERRUPTED : 0;
  } finally {
    signals.release();
  }
}

/** Ctrl-C by hand, SIGTERM by a scheduler that wants the machine; the second one of either is in a hurry, and after the third nothing is waited for. */
function listen(warn: Terminal['warn']) {
  const [stop, leave] = [new AbortController(), new AbortController()];
  let isInterrupted = false;
  const onSignal = (signal: NodeJS.Signals) => {
    isInterrupted ||= signal === 'SIGINT';
    if (leave.signal.aborted) process.exit(INTERRUPTED);
    if (stop.signal.aborted) return leave.abort();
    warn({
      en: 'Stopping: the runs at hand are finished, the rest is given back. Press Ctrl-C again to leave at once.',
      zh: '正在停止：手头的模拟会完成，其余的交还队列。再按一次 Ctrl-C 立即退出。',
    });
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    stop: stop.signal,
    leave: leave.signal,
    isInterrupted: () => isInterrupted,
    release: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}
