/** At most so many at once: an assistant may ask for much at the same time, and every answer takes a process. */

export interface Turns {
  /** Waits for a turn and takes it; whoever gives up while waiting is let out with false. */
  take(signal: AbortSignal): Promise<boolean>;
  giveBack(): void;
}

export function openTurns(most: number): Turns {
  let free = most;
  const waiting: (() => void)[] = [];
  return {
    take(signal) {
      if (signal.aborted) return Promise.resolve(false);
      if (free > 0) {
        free--;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const go = () => {
          signal.removeEventListener('abort', leave);
          resolve(true);
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(go), 1);
          resolve(false);
        };
        waiting.push(go);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    giveBack() {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    },
  };
}
