/** Progress of many runs on standard error: a bar on a terminal, now and then a plain line elsewhere, nothing with --quiet. */
import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../../errors.ts';
import type { Progress } from '../../study/listener.ts';
import { timeLeft } from './time-left.ts';

/** How often a plain line is printed where no bar can be drawn. */
const PLAIN_LINE_EVERY_MS = 5_000;

export function showProgress(quiet: boolean, language: Language = 'en'): Progress {
  if (quiet) return { begin: () => {}, step: () => {}, pause: () => {} };
  const display = process.stderr.isTTY ? bar(language) : plainLines(language);
  const start = performance.now();
  let done = 0;
  let total = 0;
  let time = timeLeft(0, start);
  return {
    begin(count, later) {
      total = done + count + later;
      const before = time;
      // What was learned of the pace stays; only how much is left is new.
      time = done === 0 ? timeLeft(total, performance.now()) : before.of(total);
      display.show(done, total, undefined);
    },
    step() {
      done++;
      const now = performance.now();
      time.step(now);
      display.update(done, total, () => time.seconds(now));
    },
    pause: () => display.clear(),
  };
}

interface Display {
  show(done: number, total: number, seconds: number | undefined): void;
  update(done: number, total: number, seconds: () => number | undefined): void;
  clear(): void;
}

function bar(language: Language): Display {
  const options = {
    format: language === 'zh' ? '{bar} {value}/{total} 次模拟，还需 {left}' : '{bar} {value}/{total} runs, {left} left',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
    // The bar's own handling would end the program on Ctrl-C before what is done can be kept.
    gracefulExit: false,
  };
  let drawn: SingleBar | undefined;
  return {
    show(done, total) {
      if (total === done) return;
      drawn = new SingleBar(options, Presets.shades_grey);
      drawn.start(total, done, { left: '?' });
    },
    update: (done, _total, seconds) => drawn?.update(done, { left: inWords(seconds(), language) }),
    clear() {
      drawn?.stop();
      drawn = undefined;
    },
  };
}

function plainLines(language: Language): Display {
  let last = performance.now();
  return {
    show() {},
    update(done, total, seconds) {
      const now = performance.now();
      if (now - last < PLAIN_LINE_EVERY_MS || done === total) return;
      last = now;
      const left = inWords(seconds(), language);
      process.stderr.write(
        language === 'zh'
          ? `${done}/${total} 次模拟，大约还需 ${left}\n`
          : `${done}/${total} runs, about ${left} left\n`,
      );
    },
    clear() {},
  };
}

/** `12 s`, `3 min`, `2 h 10 min` */
function inWords(seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return '?';
  const [s, min, h] = language === 'zh' ? ['秒', '分钟', '小时'] : ['s', 'min', 'h'];
  if (seconds < 90) return `${Math.ceil(seconds)} ${s}`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} ${min}` : `${Math.floor(minutes / 60)} ${h} ${minutes % 60} ${min}`;
}
