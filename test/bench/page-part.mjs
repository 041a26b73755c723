/** The page in which a plan is changed, in a real browser: how large, how soon, how fast, and whether it forgets. */
import { spawnSync } from 'node:child_process';
import { figure, heading, remark } from './print.mjs';

export function pagePart({ quick }) {
  heading('page: python-course-group in Chromium, opened with the 150 runs of its study');
  const rounds = Array.from({ length: quick ? 1 : 3 }, () => playRound(quick ? 20 : 200));
  const of = (read) => rounds.map(read);
  figure(
    'size of the file',
    of(({ size }) => size / 1e6),
    { unit: 'MB', goal: 3 },
  );
  figure(
    'opened until its results are shown',
    of(({ ready }) => ready),
    { goal: 1.5 },
  );
  figure(
    'a slider let go until the first numbers',
    of(({ again }) => again.first),
    { goal: 0.4 },
  );
  figure(
    'the same until 30 replications',
    of(({ again }) => again.all),
    { goal: 2.5 },
  );
  figure(
    'back to what was computed before',
    of(({ back }) => back.all),
  );
  figure(
    '30 replications in Node, in one thread',
    of(({ inNode }) => inNode),
  );
  figure(
    'the page takes of that',
    of(({ again, inNode }) => again.all / inNode),
    { unit: 'times' },
  );
  figure(
    `memory that ${quick ? 20 : 200} changes leave`,
    of(({ before, after }) => after - before),
    { unit: 'MB', goal: 5 },
  );
  figure(
    `playing ${rounds[0].films[0].members} members twice, two days a second`,
    of(({ films }) => films[0].frames),
    { unit: 'frames a second', atLeast: 30 },
  );
  figure(
    'the same, eight days a second',
    of(({ films }) => films[1].frames),
    { unit: 'frames a second', atLeast: 30 },
  );
  figure(
    'longest time between two pictures',
    of(({ films }) => films[0].longest),
  );
  remark(
    'the last is the heap of the page after collecting garbage; runs are kept by a worker, which is meant to grow with what is tried',
  );
}

function playRound(changes) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['test/patterns/bundle.mjs', 'test/bench/page-run.ts', String(changes)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the page could not be measured: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
