/** Runs that are wanted are computed, however the wish changes while others are under way. */
import { afterEach, expect, test, vi } from 'vitest';
import { WorkerOfPage } from '#hearsay/studio/app/crew.js';
import { Play, type Wanted } from '#hearsay/studio/app/play.js';
import type { Answer, Order } from '#hearsay/studio/protocol.js';

/** A worker whose answers the test gives when it likes. */
class Held {
  static readonly all: Held[] = [];
  readonly orders: (Order & { readonly ticket: number })[] = [];
  listener: (event: { data: Answer }) => void = () => {};

  constructor() {
    Held.all.push(this);
  }

  addEventListener(what: string, listener: (event: { data: Answer }) => void): void {
    if (what === 'message') this.listener = listener;
  }

  postMessage(order: Order & { readonly ticket: number }): void {
    if (order.ticket !== undefined) this.orders.push(order);
  }

  /** Answers the oldest order that waits. */
  async answer(of: object = { did: 'run', report: { result: {} } }): Promise<void> {
    const { ticket } = this.orders.shift()!;
    this.listener({ data: { ...of, ticket } as unknown as Answer });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const FAILED = { did: 'fail', why: { en: 'out of memory', zh: '内存不足' }, isRefusal: false };

/** A desk that reports at once. */
const desk = (answer: object = { did: 'report', reported: {} }) => {
  const worker = new Held();
  worker.postMessage = function (order) {
    if (order.do !== 'report') return;
    this.orders.push(order);
    setTimeout(() => this.listener({ data: { ...answer, ticket: order.ticket } as unknown as Answer }), 0);
  };
  return new WorkerOfPage(worker as unknown as Worker);
};

const wanted = (identity: string): Wanted =>
  ({
    job: { scenario: identity },
    strategies: [{ name: 'plan', identity }],
    replications: 2,
    mayRun: true,
    order: {},
  }) as unknown as Wanted;

afterEach(() => {
  vi.unstubAllGlobals();
  Held.all.length = 0;
});

test('what is wanted while the last run of something else is waited for is computed, too', async () => {
  vi.stubGlobal('Worker', Held);
  const whole: number[] = [];
  const play = new Play(desk(), 'program', 1, {
    progress: () => {},
    reported: (_, done, isDraft) => void (isDraft || whole.push(done)),
    failed: (why) => expect.fail(String(why)),
  });
  play.want(wanted('before'));
  const runner = Held.all.at(-1)!;
  await runner.answer();
  // Nothing is left to order of it; its last run is under way.
  expect(runner.orders.length).toBe(1);
  play.want(wanted('after'));
  for (let answers = 0; answers < 3; answers++) await runner.answer();
  await expect.poll(() => whole).toEqual([2]);
});

test('what goes wrong with a run that is wanted no more is not told, and what is wanted now is computed', async () => {
  vi.stubGlobal('Worker', Held);
  const whole: number[] = [];
  const failures: unknown[] = [];
  const play = new Play(desk(), 'program', 1, {
    progress: () => {},
    reported: (_, done, isDraft) => void (isDraft || whole.push(done)),
    failed: (why) => failures.push(why),
  });
  play.want(wanted('before'));
  const runner = Held.all.at(-1)!;
  await runner.answer();
  play.want(wanted('after'));
  await runner.answer(FAILED);
  for (let answers = 0; answers < 2; answers++) await runner.answer();
  await expect.poll(() => whole).toEqual([2]);
  expect(failures).toEqual([]);
});

test('a run of what is wanted that goes wrong is told, and so is a report, which is not asked for again', async () => {
  vi.stubGlobal('Worker', Held);
  const failures: string[] = [];
  const listener = {
    progress: () => {},
    reported: () => {},
    failed: (why: unknown) => void failures.push((why as Error).message),
  };
  const failing = new Play(desk(), 'program', 1, listener);
  failing.want(wanted('plan'));
  await Held.all.at(-1)!.answer(FAILED);
  expect(failures).toEqual(['out of memory']);

  const unreported = new Play(desk(FAILED), 'program', 1, listener);
  const asked = Held.all.at(-1)!.orders;
  unreported.want(wanted('plan'));
  const runner = Held.all.at(-1)!;
  for (let answers = 0; answers < 2; answers++) await runner.answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked.length).toBe(1);
  expect(failures.length).toBe(2);
});
