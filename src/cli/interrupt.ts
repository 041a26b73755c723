/** Ctrl-C: the first asks to stop and keep what is done, the second leaves at once. */

export const INTERRUPTED = 130;

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back its ordinary meaning. */
  release(): void;
}

export function listenForInterrupt(tell: (text: string) => void): Interrupt {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    tell('\nStopping; what is done is kept. Press Ctrl-C again to leave at once.');
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  return { signal: controller.signal, release: () => void process.off('SIGINT', onSignal) };
}
