/** Ctrl-C: the first asks to stop and keep what is done, the second leaves at once. */
import type { Language } from '../../errors.ts';
import type { Interrupt } from '../../study/listener.ts';
import type { Terminal } from './terminal.ts';

/** What shells expect of a program that was stopped with Ctrl-C. */
export const INTERRUPTED = 130;

/** Lets Ctrl-C end the program at once, from here on without a word; `bin/hearsay.js` has a word while it loads. */
export function leaveOnInterrupt(): void {
  process.removeAllListeners('SIGINT');
}

/**
 * @param before called first, to clear a progress bar out of the way of the message
 * @param isKept whether what is done can be gone on from
 */
export function listenForInterrupt(
  before: () => void,
  isKept: boolean,
  language: Language,
  { warn }: Terminal,
): Interrupt {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    before();
    warn(
      language === 'zh'
        ? `正在停止${isKept ? '，已完成的部分会保留' : ''}。再按一次 Ctrl-C 立即退出。`
        : `${isKept ? 'Stopping; what is done is kept.' : 'Stopping.'} Press Ctrl-C again to leave at once.`,
    );
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  return { signal: controller.signal, release: () => void process.off('SIGINT', onSignal) };
}
