import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HearsayError } from '#hearsay/errors.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { KeptRun, Reported, ReportOrder } from '#hearsay/studio/protocol.js';
import { whyNot } from '#hearsay/studio/state/refusal.js';
import { runsAsText } from '#hearsay/studio/state/stored-runs.js';
import { createDesk } from '#hearsay/studio/workers/desk.js';

const TEXT = readFileSync('scenarios/python-course-group.yaml', 'utf8');
const { scenario } = readScenario(TEXT, {
  set: [
    'strategies={ one: { recruit: [{ channel: c, days: 0-3, expected: 40 }] }, two: { rules: { visible: true } } }',
    'expect={}',
  ],
});
const REPLICATIONS = 3;

const order: ReportOrder = {
  scenario,
  scenarioText: TEXT,
  strategies: scenario.strategies.map(({ name }) => ({ name, identity: name })),
  replications: REPLICATIONS,
  language: 'en',
  version: '0',
  command: '',
  isDraft: true,
};

/** All runs, of which those that `breaks` names broke off. */
function kept(breaks: (run: { readonly strategy: string; readonly replication: number }) => boolean): KeptRun[] {
  const runner = createRunner(compileModel(scenario));
  return Array.from({ length: REPLICATIONS }, (_, replication) => replication).flatMap((replication) =>
    scenario.strategies.map(({ name: strategy }): KeptRun => {
      const place = { identity: strategy, replication };
      if (breaks({ strategy, replication })) return { ...place, run: undefined, failure: 'broken on purpose' };
      const outcome = runner({ point: 0, strategy, replication });
      return { ...place, run: 'result' in outcome ? outcome.result : undefined };
    }),
  );
}

describe('the desk of the page', () => {
  test('reports on the runs that are there, and says which broke off', async () => {
    const desk = createDesk();
    desk.keep(kept(({ strategy, replication }) => strategy === 'two' && replication === 1));
    const { failed } = await desk.report(order);
    expect(failed).toMatchObject({
      failed: 1,
      tried: 6,
      first: { strategy: 'two', replication: 1, message: 'broken on purpose' },
    });
  });

  test('says which strategies go alike in every run, and of none that differ in one', async () => {
    const strategies = ['one', 'two', 'again'].map((name) => ({ name, identity: name === 'again' ? 'one' : name }));
    const desk = createDesk();
    desk.keep(kept(() => false));
    const wanted = { ...scenario, strategies: [...scenario.strategies, { ...scenario.strategies[0]!, name: 'again' }] };
    const { alike } = await desk.report({ ...order, scenario: wanted, strategies });
    expect(alike).toEqual([['one', 'again']]);
  });

  test('says nothing of failures where there are none', async () => {
    const desk = createDesk();
    desk.keep(kept(() => false));
    expect((await desk.report(order)).failed).toBeUndefined();
  });

  test('keeps the runs that the page carries for the strategies that have them, and reports on those as on any others', async () => {
    const runs = kept(() => false);
    const carried = runs.map(({ identity, run }) => ({ ...run!, strategy: identity }));
    const desk = createDesk();
    desk.unpack(deflateSync(runsAsText(carried)).toString('base64'));
    const adopted = await desk.adopt(new Map([['one', 'one']]));
    expect(adopted).toEqual([0, 1, 2].map((replication) => ({ identity: 'one', replication })));
    await desk.adopt(new Map([['two', 'two']]));
    const other = createDesk();
    other.keep(runs);
    expect(await desk.report(order)).toEqual(await other.report(order));
  });

  test('tells in the whole what it told in the draft, with the networks', async () => {
    const desk = createDesk();
    desk.keep(kept(() => false));
    const draft = await desk.report(order);
    const whole = await desk.report({ ...order, isDraft: false });
    const sections = ({ sheet }: Reported, id: string) => sheet.sections.filter((section) => section.id === id);
    const others = ({ sheet }: Reported) => sheet.sections.filter((section) => section.id !== 'network');
    expect(whole.digest).toBe(draft.digest);
    expect(others(whole)).toEqual(others(draft));
    expect(sections(draft, 'network').flatMap(({ charts }) => charts)).toEqual([]);
    expect(sections(whole, 'network')[0]!.charts.length).toBeGreaterThan(0);
    // What is laid out already stays in the next draft.
    expect(await desk.report(order)).toEqual(whole);
    // A change of what is compared is no matter of the draft before.
    const less = await desk.report({ ...order, replications: 2, isDraft: false });
    expect(less.digest).not.toBe(whole.digest);
  });

  test('says in both languages why there is no report where every run broke off', async () => {
    const desk = createDesk();
    desk.keep(kept(() => true));
    const why = await desk.report(order).then(
      () => undefined,
      (error: unknown) => whyNot(error),
    );
    expect(why!.en).toContain('6 of 6 runs failed');
    expect(why!.en).toContain('broken on purpose');
    expect(why!.zh).toContain('6 次模拟中有 6 次出错');
  });
});

test('a refusal is said with what to do, a fault of the program as one, in both languages', () => {
  const refused = new HearsayError({ en: 'too many', zh: '太多' }, { en: 'take fewer', zh: '请减少' });
  expect(whyNot(refused)).toEqual({ en: 'too many (take fewer)', zh: '太多（请减少）' });
  const fault = whyNot(new TypeError('x is undefined'));
  expect(fault.en).toMatch(/^x is undefined\. This is a fault of hearsay/);
  expect(fault.zh).toContain('故障');
});
