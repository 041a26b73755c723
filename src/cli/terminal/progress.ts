/** Progress of many runs on standard error: a bar on a terminal, now and then a plain line elsewhere, nothing with --quiet. */
import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../../errors.ts';
import type { Progress } from '../../study/listener.ts';
import { isAskedForMessages, sendProgress } from './progress-messages.ts';
import { timeLeft } from './time-left.ts';

/** How often a plain line is printed where no bar can be drawn. */
const PLAIN_LINE_EVERY_MS = 5_000;

export function showProgress(quiet: boolean, language: Language = 'en'): Progress {
  if (quiet) return { begin: () => {}, step: () => {}, pause: () => {} };
  const display = isAskedForMessages() ? messages() : process.stderr.isTTY ? bar(language) : plainLines(language);
  const start = performance.now();
  let done = 0;
  let total = 0;
  let time = timeLeft(0, start);
  let workers = '';
  let isAtWork = false;
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
      display.update(done, total, workers, () => time.seconds(now));
    },
    workers(count, threads) {
      // Until the first worker came nothing was computed.
      if (!isAtWork && threads > 0) time.begin(performance.now());
      isAtWork = threads > 0;
      workers = count === undefined ? '' : atWork(count, threads, language);
    },
    pause: () => display.clear(),
  };
}

interface Display {
  show(done: number, total: number, seconds: number | undefined): void;
  update(done: number, total: number, workers: string, seconds: () => number | undefined): void;
  clear(): void;
}

function bar(language: Language): Display {
  const options = {
    format:
      language === 'zh'
        ? '{bar} {value}/{total} 次模拟，{workers}还需 {left}'
        : '{bar} {value}/{total} runs, {workers}{left} left',
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
      drawn.start(total, done, { left: '?', workers: '' });
    },
    update: (done, _total, workers, seconds) =>
      drawn?.update(done, {
        left: inWords(seconds(), language),
        workers: workers && `${workers}${language === 'zh' ? '，' : ', '}`,
      }),
    clear() {
      drawn?.stop();
      drawn = undefined;
    },
  };
}

function messages(): Display {
  return { show: sendProgress, update: (done, total) => sendProgress(done, total), clear() {} };
}

function plainLines(language: Language): Display {
  let last = performance.now();
  return {
    show() {},
    update(done, total, workers, seconds) {
      const now = performance.now();
      if (now - last < PLAIN_LINE_EVERY_MS || done === total) return;
      last = now;
      const known = seconds();
      const left = known === undefined ? '' : inWords(known, language);
      const parts =
        language === 'zh'
          ? [`${done}/${total} 次模拟`, workers, left && `大约还需 ${left}`]
          : [`${done}/${total} runs`, workers, left && `about ${left} left`];
      process.stderr.write(`${parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ')}\n`);
    },
    clear() {},
  };
}

/** `3 workers (12 threads)`, in front of the time that is left */
function atWork(count: number, threads: number, language: Language): string {
  return language === 'zh'
    ? `${count} 个工作进程（${threads} 个线程）`
    : `${count} ${count === 1 ? 'worker' : 'workers'} (${threads} ${threads === 1 ? 'thread' : 'threads'})`;
}

/** `12 s`, `3 min`, `2 h 10 min` */
function inWords(seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return '?';
  const [s, min, h] = language === 'zh' ? ['秒', '分钟', '小时'] : ['s', 'min', 'h'];
  if (seconds < 90) return `${Math.ceil(seconds)} ${s}`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} ${min}` : `${Math.floor(minutes / 60)} ${h} ${minutes % 60} ${min}`;
}
