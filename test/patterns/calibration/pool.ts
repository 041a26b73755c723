/** Processes that play points side by side; each is this same program, asked to play. */
import { fork } from 'node:child_process';
import { evaluate } from './evaluation.ts';
import type { Parameters } from './space.ts';
import type { Values } from './targets.ts';

export interface Job {
  readonly parameters: Parameters;
  /** All, where none are named. */
  readonly patterns?: readonly string[] | undefined;
  readonly from: number;
  readonly times: number;
}

/** Option with which the program plays what it is sent, and nothing else. */
export const PLAYING = '--playing';

/** The end of the pool that plays: answers each job with its figures. Figures that are no numbers come back as null, as from a file. */
export function playOnRequest(): void {
  process.on('message', ({ parameters, from, times, patterns }: Job) =>
    process.send!(evaluate(parameters, from, times, patterns)),
  );
}

/** What is given up after: where talk explodes, an evaluation would take hours. */
const MOST_MINUTES = 6;

/**
 * Plays jobs of `next` on `processes` processes until it has no more; `done` is told of each as it is finished, or given up without any
 * figures. A process that ends by itself ends the whole.
 */
export function playAll(
  processes: number,
  next: () => Job | undefined,
  done: (job: Job, values: Values) => void,
): Promise<void> {
  const worker = async (): Promise<void> => {
    while (await playWithOne(next, done));
  };
  return Promise.all(Array.from({ length: processes }, worker)).then(() => undefined);
}

/** Plays with one process until there are no more jobs (false), or one had to be given up (true). */
function playWithOne(next: () => Job | undefined, done: (job: Job, values: Values) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, [PLAYING]);
    let job: Job | undefined;
    let givenUp = false;
    let alarm: NodeJS.Timeout | undefined;
    const go = () => {
      clearTimeout(alarm);
      job = next();
      if (!job) {
        child.disconnect();
        return;
      }
      child.send(job);
      alarm = setTimeout(() => {
        givenUp = true;
        child.kill('SIGKILL');
      }, MOST_MINUTES * 60_000);
    };
    child.on('message', (values: Values) => {
      done(job!, values);
      go();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(alarm);
      if (givenUp) done(job!, {});
      if (job && !givenUp) reject(new Error(`a process that played ended with ${code}`));
      else resolve(givenUp);
    });
    go();
  });
}
