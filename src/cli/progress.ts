/** Progress of many runs on standard error: a bar on a terminal, now and then a plain line elsewhere, nothing with --quiet. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  step(): void;
  stop(): void;
}

/** How often a plain line is printed where no bar can be drawn. */
const PLAIN_LINE_EVERY_MS = 5_000;

export function showProgress(total: number, quiet: boolean): Progress {
  if (quiet) return { step: () => {}, stop: () => {} };
  return process.stderr.isTTY ? bar(total) : plainLines(total);
}

function bar(total: number): Progress {
  const progress = new SingleBar(
    {
      format: '{bar} {value}/{total} runs, {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      etaBuffer: 100,
      // The bar's own handling would end the program on Ctrl-C before what is done can be kept.
      gracefulExit: false,
    },
    Presets.shades_grey,
  );
  progress.start(total, 0);
  return { step: () => progress.increment(), stop: () => progress.stop() };
}

function plainLines(total: number): Progress {
  const start = performance.now();
  let done = 0;
  let last = start;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (now - last < PLAIN_LINE_EVERY_MS || done === total) return;
      last = now;
      const left = (((now - start) / done) * (total - done)) / 1000;
      process.stderr.write(`${done}/${total} runs, about ${Math.ceil(left)} s left\n`);
    },
    stop: () => {},
  };
}
