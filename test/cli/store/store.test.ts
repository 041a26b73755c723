/** The store: what was put in comes out, from memory, from a journal and from parts, and damage is seen. */
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestOfResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import type { Point } from '#hearsay/experiment/points.js';
import type { Results, RunFailure, RunKey, RunResult } from '#hearsay/experiment/results.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { readJournal } from '#hearsay/study/store/journal.js';
import { DamagedPart, outcomeColumns } from '#hearsay/study/store/part.js';
import { resultsOfStore } from '#hearsay/study/store/results-of-store.js';
import { openStore, type Store } from '#hearsay/study/store/store.js';
import { parseDetails, storeFailure, storeResult } from '#hearsay/study/store/stored-run.js';
import { newFolder, smallScenario } from '../program.ts';

const points: Point[] = [{ set: ['population.size=200'] }, { set: ['population.size=150', 'community.topics=[a]'] }];
const strategies = ['nothing', 'topics'];
const recorded = {
  outcomes: ['members', 'messages', 'paybackDay', 'lively'],
  series: ['members', 'messages', 'lively'],
};
const replications = 5;
const wanted = { points: [0, 1], strategies, replications };

let runs: RunResult[];
let failures: RunFailure[];
let whole: Results;

beforeAll(() => {
  const models = points.map(({ set }) =>
    compileModel(readScenario(smallScenario('formulas: { lively: messages > 5 }'), { set }).scenario),
  );
  const runners = models.map(createRunner);
  const keys = designRuns(strategies, replications, points.length);
  const isLost = ({ point, strategy, replication }: RunKey) =>
    point === 1 && strategy === 'topics' && replication === 2;
  failures = keys.filter(isLost).map((key) => ({ ...key, message: 'the disk ate it', stack: 'at home' }));
  runs = keys
    .filter((key) => !isLost(key))
    .map((key) => {
      const outcome = runners[key.point]!(key);
      return 'result' in outcome ? outcome.result : expect.fail(outcome.failure.message);
    });
  whole = resultsInMemory(runs, failures, { points, strategies, replications });
});

const open = async (folder?: string, more: Partial<Parameters<typeof openStore>[0]> = {}, known: Partial<Store> = {}) =>
  openStore({ recorded, runsPerPart: 7, folder, ...more }, { points, batches: known.batches ?? [] });

/** As a file is called while it is written. */
const UNFINISHED_NAME = '.hearsay-0123456789abcdef.tmp';

const keyOf = ({ point, strategy, replication }: RunKey): RunKey => ({ point, strategy, replication });

function fill(store: Store, share: (index: number) => boolean = () => true): void {
  store.want(wanted);
  const all = [...runs, ...failures].filter((_, index) => share(index));
  for (const run of all) {
    if ('message' in run) store.add(storeFailure(keyOf(run), run, recorded), run);
    else store.add(storeResult(keyOf(run), run, recorded));
  }
}

/** Everything that can be read of results, for comparison. */
async function allOf(results: Results) {
  const cells = points.flatMap((_, point) => strategies.map((strategy) => ({ point, strategy })));
  const series: [string, number[]][] = [];
  const details: [string, unknown][] = [];
  for (const name of recorded.series) {
    await results.readSeries(name, (key, values) => series.push([JSON.stringify([name, keyOf(key)]), [...values]]));
  }
  await results.readDetails((key, { funnel, retention, participation, network, budgetsGone, segments, warnings }) =>
    details.push([
      JSON.stringify(keyOf(key)),
      JSON.parse(JSON.stringify({ funnel, retention, participation, network, budgetsGone, segments, warnings })),
    ]),
  );
  return {
    outcomes: cells.map((cell) =>
      [...recorded.outcomes, 'members@7d', 'nonsense'].map((name) => [...results.outcome(name, cell)]),
    ),
    finished: cells.map((cell) => [...results.finishedIn(cell)]),
    count: results.finished,
    digest: digestOfResults(results),
    failures: results.failures.map(({ stack: _, ...failure }) => failure),
    series: Object.fromEntries(series),
    details: Object.fromEntries(details),
  };
}

const read = async (store: Store) => allOf(await resultsOfStore(store, wanted, ['members@7d']));

async function onDisk(share?: (index: number) => boolean) {
  const folder = newFolder();
  const store = await open(folder);
  fill(store, share);
  store.close();
  return { folder, batches: store.batches };
}

const partsOf = (folder: string) =>
  ['runs', 'series'].flatMap((table) => readdirSync(join(folder, table)).map((name) => join(folder, table, name)));

describe('what was put in comes out', () => {
  test('from memory', async () => {
    const store = await open();
    fill(store);
    expect(await read(store)).toEqual(await allOf(whole));
  });

  test('from parts and a journal, while the study is open and when it is opened again', async () => {
    const folder = newFolder();
    const store = await open(folder);
    fill(store);
    // 20 runs in parts of 7, 7 and 6.
    expect(partsOf(folder)).toHaveLength(6);
    expect(readdirSync(join(folder, 'journal'))).toEqual([]);
    const expected = await allOf(whole);
    expect(await read(store)).toEqual(expected);
    store.close();
    for (const readOnly of [true, false]) {
      const again = await open(folder, { readOnly }, store);
      expect(await read(again)).toEqual(expected);
      expect([...again.missing(wanted)]).toEqual([]);
      again.close();
    }
  });

  test('all outcomes of a block at once are the same as one by one, from a part and from a journal', async () => {
    for (const share of [() => true, (index: number) => index % 3 > 0]) {
      const { folder, batches } = await onDisk(share);
      const store = await open(folder, { readOnly: true }, { batches });
      const blocks = [...store.blocks()];
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks)
        expect(store.allOutcomes(block)).toEqual(recorded.outcomes.map((_, k) => store.outcome(block, k)));
      store.close();
    }
  });

  test('from a study that was left half done, in any order of completion, and the end is the same bytes', async () => {
    const straight = await onDisk();
    const { folder, batches } = await onDisk((index) => index % 3 !== 1);
    expect(readdirSync(join(folder, 'journal')).length).toBeGreaterThan(0);
    const store = await open(folder, {}, { batches });
    const missing = [...store.missing(wanted)].map(keyOf);
    expect(missing.map((key) => JSON.stringify(key)).sort()).toEqual(
      [...runs, ...failures]
        .filter((_, index) => index % 3 === 1)
        .map((run) => JSON.stringify(keyOf(run)))
        .sort(),
    );
    for (const key of missing.reverse()) {
      const run = runs.find((one) => JSON.stringify(keyOf(one)) === JSON.stringify(key));
      store.add(
        run === undefined ? storeFailure(key, failures[0]!, recorded) : storeResult(key, run, recorded),
        failures[0],
      );
    }
    store.close();
    const bytes = (root: string) => partsOf(root).map((path) => readFileSync(path).toString('base64'));
    expect(bytes(folder)).toEqual(bytes(straight.folder));
    expect(readdirSync(join(folder, 'journal'))).toEqual([]);
  });

  test('a run is never taken twice', async () => {
    const store = await open();
    fill(store);
    expect(() => store.add(storeResult(keyOf(runs[0]!), runs[0]!, recorded))).toThrow('computed twice');
  });

  test('of a rectangle that is smaller, and names points in another order', async () => {
    const store = await open();
    fill(store);
    const results = await resultsOfStore(store, { points: [1, 0], strategies: ['topics'], replications: 3 }, []);
    expect([...results.outcome('members', { strategy: 'topics', point: 1 })]).toEqual(
      [...whole.outcome('members', { strategy: 'topics', point: 0 })].slice(0, 3),
    );
    expect(results).toMatchObject({ finished: 5, replications: 3, points: [points[1], points[0]] });
    expect(results.failures).toMatchObject([{ point: 0, strategy: 'topics', replication: 2 }]);
    const seen: string[] = [];
    await results.readDetails((key) => seen.push(`${key.point}/${key.strategy}/${key.replication}`));
    expect(seen.sort()).toEqual(['0/topics/0', '0/topics/1', '1/topics/0', '1/topics/1', '1/topics/2']);
  });
});

describe('several processes in one folder', () => {
  const runOf = (key: RunKey) => runs.find((one) => JSON.stringify(keyOf(one)) === JSON.stringify(key));
  const put = (store: Store, key: RunKey) => {
    const run = runOf(key);
    store.add(run === undefined ? storeFailure(key, failures[0]!, recorded) : storeResult(key, run, recorded));
  };

  test('each with every third run, some of them twice, one of them killed in a frame: the same bytes', async () => {
    const straight = await onDisk();
    const folder = newFolder();
    const keys = [...runs, ...failures].map(keyOf);
    // Open at the same time, so that none sees what another does.
    const stores = await Promise.all([0, 1, 2, 0].map(() => open(folder, { share: () => true })));
    for (const store of stores) store.want(wanted);
    for (const [k, store] of stores.entries())
      for (const key of keys.filter((_, i) => i % 3 === k % 3)) put(store, key);
    for (const store of stores) store.close();
    const cut = readdirSync(join(folder, 'journal')).sort().at(-1)!;
    truncateSync(join(folder, 'journal', cut), readFileSync(join(folder, 'journal', cut)).length - 3);
    const whole = await open(folder, {}, { batches: straight.batches });
    expect([...whole.missing(wanted)]).toEqual([]);
    whole.close();
    const bytes = (root: string) => partsOf(root).map((path) => readFileSync(path).toString('base64'));
    expect(bytes(folder)).toEqual(bytes(straight.folder));
    expect(readdirSync(join(folder, 'journal'))).toEqual([]);
  });

  test('two that computed a run differently are told apart', async () => {
    const { folder, batches } = await onDisk((index) => index < 3);
    const store = await open(folder, { share: () => false }, { batches });
    store.add(storeResult(keyOf(runs[0]!), { ...runs[0]!, digest: '0123456789abcdef' }, recorded));
    store.close();
    await expect(open(folder, {}, { batches })).rejects.toThrow('two machines computed it differently');
  });
});

describe('the tables', () => {
  test('hold a row a run and a row a run and day, with the values that were varied', async () => {
    const { folder } = await onDisk();
    const rowsOf = async (path: string) => {
      const { buffer, byteOffset, byteLength } = readFileSync(path);
      return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
    };
    const [first] = partsOf(folder);
    const rows = await rowsOf(first!);
    expect(rows).toHaveLength(7);
    const { digest, outcomes } = runs.find((run) => run.point === 1 && run.strategy === 'nothing')!;
    expect(rows[2]).toMatchObject({
      point: 1,
      'population.size': 150,
      'community.topics': '[a]',
      strategy: 'nothing',
      replication: 0,
      days: 20,
      digest,
      error: null,
      members: outcomes.members,
    });
    expect(rows[0]).toMatchObject({ 'population.size': 200, 'community.topics': null });
    const days = await rowsOf(partsOf(folder).find((path) => path.includes('series'))!);
    expect(days).toHaveLength(7 * 20);
    expect(days[45]).toMatchObject({ point: 1, strategy: 'nothing', replication: 0, day: 5 });
  });

  test('an outcome whose name is taken gets another column, also where only capitals differ', () => {
    const columns = outcomeColumns({ outcomes: ['members', 'day', 'Members', 'point', 'day_'], series: [] });
    expect([...columns.values()]).toEqual(['members', 'day_', 'Members_', 'point_', 'day__']);
  });
});

describe('damage', () => {
  test('a journal that is cut off anywhere keeps the runs before, and goes on after them', async () => {
    const { folder } = await onDisk((index) => index < 5);
    const [name] = readdirSync(join(folder, 'journal'));
    const path = join(folder, 'journal', name!);
    const bytes = readFileSync(path);
    const { runs: all } = readJournal(path, recorded);
    expect(all.map(({ key }) => key)).toEqual(runs.slice(0, 5).map(keyOf));
    const lengths = [0, 1, 7, 8, 100, bytes.length >> 1, bytes.length - 1];
    for (const length of lengths) {
      writeFileSync(path, bytes.subarray(0, length));
      const kept = readJournal(path, recorded);
      expect(kept.runs).toEqual(all.slice(0, kept.runs.length));
      expect(kept.runs.length).toBeLessThan(5);
      expect(kept.length).toBeLessThanOrEqual(length);
    }
    // A bit that flips ends it too.
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 20]! ^= 1;
    writeFileSync(path, flipped);
    expect(readJournal(path, recorded).runs).toEqual(all.slice(0, 4));
  });

  test.each(['runs', 'series'])(
    'a part of %s that is cut in half is named, and computed again on request',
    async (table) => {
      const { folder, batches } = await onDisk();
      const path = join(folder, table, 'part-00001.parquet');
      const before = readFileSync(path);
      truncateSync(path, before.length >> 1);
      await expect(open(folder, {}, { batches })).rejects.toThrow(`"${path}" is damaged`);
      await expect(open(folder, {}, { batches })).rejects.toBeInstanceOf(DamagedPart);
      const told: string[] = [];
      const options = { recomputeDamaged: true, onDamage: ({ message }: Error) => void told.push(message) };
      const store = await open(folder, options, { batches });
      expect(told).toHaveLength(1);
      const missing = [...store.missing(wanted)].map((key) => JSON.stringify(keyOf(key)));
      expect(missing).toHaveLength(7);
      for (const run of runs.filter((one) => missing.includes(JSON.stringify(keyOf(one)))))
        store.add(storeResult(keyOf(run), run, recorded));
      for (const failure of failures.filter((one) => missing.includes(JSON.stringify(keyOf(one)))))
        store.add(storeFailure(keyOf(failure), failure, recorded), failure);
      store.close();
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  );

  test('a part whose other half is gone is damaged', async () => {
    const { folder, batches } = await onDisk();
    const path = join(folder, 'series', 'part-00000.parquet');
    copyFileSync(path, `${path}.away`);
    truncateSync(path, 0);
    await expect(open(folder, {}, { batches })).rejects.toThrow('is damaged');
  });

  test('any byte of a part that changes is seen, or changes nothing', async () => {
    const { folder, batches } = await onDisk();
    const expected = await allOf(whole);
    const broken = newFolder();
    const names = partsOf(folder).map((path) => path.slice(folder.length + 1));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (name, where, change) => {
          cpSync(folder, broken, { recursive: true });
          const path = join(broken, name);
          const bytes = readFileSync(path);
          // Half of the changes fall into the footer, which no checksum covers.
          const footer = bytes.readUInt32LE(bytes.length - 8) + 8;
          const at =
            where < 0.5
              ? Math.floor(2 * where * bytes.length)
              : bytes.length - 1 - Math.floor((2 * where - 1) * footer);
          bytes[at]! ^= change;
          writeFileSync(path, bytes);
          try {
            const store = await open(broken, { readOnly: true }, { batches });
            expect(await read(store)).toEqual(expected);
          } catch (error) {
            if (!(error instanceof DamagedPart)) throw error;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('details that are something else are not taken for details', () => {
    const good = {
      funnel: { heard: 1, joined: 1, spoke: 1, returned: 1, bought: 1 },
      retention: { joined: [], members: [] },
      participation: [],
      warnings: [],
    };
    expect(parseDetails(JSON.stringify(good))).toEqual(good);
    for (const change of [
      { funnel: null },
      { warnings: 'no' },
      { retention: { joined: [1] } },
      { participation: ['x'] },
      { network: { people: [], ties: [{ from: 0, to: 1, strength: 1 }] } },
    ])
      expect(parseDetails(JSON.stringify({ ...good, ...change }))).toBeUndefined();
    for (const text of ['', 'null', '[]', '{', '3']) expect(parseDetails(text)).toBeUndefined();
  });

  test('a program that was killed between the two files of a part leaves nothing double', async () => {
    const { folder, batches } = await onDisk((index) => index < 6);
    const finished = await onDisk();
    // Its `series` part is there, its `runs` part only half written, its journal not yet gone.
    copyFileSync(join(finished.folder, 'series', 'part-00000.parquet'), join(folder, 'series', 'part-00000.parquet'));
    writeFileSync(join(folder, 'runs', UNFINISHED_NAME), 'half');
    const store = await open(folder, {}, { batches });
    expect(existsSync(join(folder, 'runs', UNFINISHED_NAME))).toBe(false);
    expect([...store.missing(wanted)]).toHaveLength(14);
    store.close();
  });
});
