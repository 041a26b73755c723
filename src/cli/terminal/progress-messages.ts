/** Progress for a program that started this one and shows it itself: messages instead of a bar. */

export interface ProgressMessage {
  readonly hearsay: 'progress';
  readonly done: number;
  readonly total: number;
}

export const isProgressMessage = (message: unknown): message is ProgressMessage =>
  typeof message === 'object' && message !== null && (message as ProgressMessage).hearsay === 'progress';

/** Whether it was started in that way. */
export const isAskedForMessages = (): boolean =>
  process.env.HEARSAY_PROGRESS === 'messages' && process.send !== undefined;

let isAlone = false;

/** Where nobody is left to hear it, nobody waits for the runs either: it stops as after Ctrl-C. */
export function sendProgress(done: number, total: number): void {
  if (process.connected) {
    process.send!({ hearsay: 'progress', done, total } satisfies ProgressMessage, () => {});
  } else if (!isAlone) {
    isAlone = true;
    process.kill(process.pid, 'SIGINT');
  }
}
