import { expect, test } from 'vitest';
import { timeLeft } from '#hearsay/cli/terminal/time-left.js';

/** Runs 1 to `total` by a clock; hands each moment after the first tenth what was said to be left, and what was. */
function said(total: number, msOf: (piece: number) => number) {
  const time = timeLeft(total, 0);
  const ends: number[] = [];
  let now = 0;
  for (let piece = 0; piece < total; piece++) {
    now += msOf(piece);
    ends.push(now);
  }
  return ends.flatMap((at, piece) => {
    time.step(at);
    if (piece + 1 < total / 10 || piece + 1 === total) return [];
    return [{ said: time.seconds(at)!, real: (now - at) / 1000 }];
  });
}

test.each<[string, number, (piece: number) => number]>([
  ['runs of one length', 200, () => 30],
  // As the program starts: 0.4 s on one thread, nothing compiled, then eight threads.
  ['a slow start', 250, (piece) => (piece < 3 ? 160 : 20)],
  // As measured on a busy machine: the first twelve of 200 runs took half of the time.
  ['a start that takes half of the time', 200, (piece) => (piece < 12 ? 500 : 32)],
  ['two strategies, one of them ten times as dear', 300, (piece) => (piece % 2 === 0 ? 10 : 100)],
  ['points of a sweep that grow, thirty times over', 390, (piece) => 5 + 20 * (piece % 13)],
  // Four threads on a busy machine with two processors: a compare of one minute, whose code is compiled as it runs.
  ['a start that wears off slowly', 180, (piece) => 230 * (1 + 40 / (piece + 1.5))],
  ['bursts from threads', 300, (piece) => (piece % 8 === 0 ? 160 : 0.01)],
])('after the first tenth what is left is said within a factor of two: %s', (_what, total, msOf) => {
  for (const { said: guess, real } of said(total, msOf)) {
    // The very end is a matter of one run more or less.
    if (real < 0.5) continue;
    expect(guess / real).toBeGreaterThan(0.5);
    expect(guess / real).toBeLessThan(2);
  }
});

test('nothing is said before anything is known', () => {
  expect(timeLeft(10, 0).seconds(5)).toBeUndefined();
});

test('what was waited for before the first worker came is no part of the pace', () => {
  const time = timeLeft(10_000, 0);
  // Ten minutes without a worker, then 20 ms a run.
  time.begin(600_000);
  for (let k = 1; k <= 20; k++) time.step(600_000 + k * 20);
  expect(time.seconds(600_400)! / (0.02 * 9_980)).toBeGreaterThan(0.5);
  expect(time.seconds(600_400)! / (0.02 * 9_980)).toBeLessThan(2);
  // A worker that comes later changes nothing.
  time.begin(600_400);
  expect(time.seconds(600_400)).toBeGreaterThan(1);
});

test('the first pieces of four threads that start together tell no pace, unless they are all that there is for a minute', () => {
  const time = timeLeft(100, 0);
  time.step(1000);
  expect(time.seconds(1000)).toBeUndefined();
  for (const at of [1001, 1002, 1003]) time.step(at);
  // Four in a second.
  expect(time.seconds(1003)).toBeCloseTo(24, 0);
  const slow = timeLeft(3, 0);
  slow.step(100_000);
  expect(slow.seconds(100_000)).toBeCloseTo(200, 0);
});

test('when more is asked for than was thought the pace is still known', () => {
  const time = timeLeft(10, 0);
  for (let k = 1; k <= 10; k++) time.step(k * 100);
  expect(time.of(30).seconds(1000)).toBeCloseTo(2, 1);
});
