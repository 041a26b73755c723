/** A queue that is connected to when the first run is wanted, so that a study that is complete needs none; only then is its code loaded. */
import type { ExecuteOptions } from '../compute/execute.ts';
import type { Listener } from '../listener.ts';
import type { QueueAddress } from './address.ts';
import type { CommandQueue } from './command.ts';

/** What computes runs elsewhere. */
export interface Elsewhere {
  readonly compute: CommandQueue['compute'];
  /** The most that worked at once; undefined before anybody did. */
  readonly threads: number | undefined;
  /** Goes on in the background for a moment. */
  close(): void;
}

export function queueLater(address: QueueAddress, { warn, progress }: Listener): Elsewhere {
  const closing = new AbortController();
  let opening: Promise<CommandQueue> | undefined;
  let opened: CommandQueue | undefined;
  const open = async (): Promise<CommandQueue> => {
    const { openCommandQueue } = await import('./command.ts');
    const listener = {
      warn,
      workers: (count: number | undefined, threads: number) => progress.workers?.(count, threads),
    };
    opened = await openCommandQueue(address, listener, closing.signal);
    return opened;
  };
  return {
    async compute(job, keys, options: Omit<ExecuteOptions, 'threads'>) {
      if (options.count === 0) return;
      opening ??= open();
      const queue = await Promise.race([opening, aborted(options.signal)]);
      await queue?.compute(job, keys, options);
    },
    get threads() {
      return opened?.threads;
    },
    close() {
      closing.abort();
      void opening?.then(
        (queue) => queue.close(),
        () => {},
      );
    },
  };
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
