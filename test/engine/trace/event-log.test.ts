/** The log of a run and its network over days: they change nothing, and they add up to what the run counts itself. */
import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { EVENT_KINDS, EventLogger } from '#hearsay/engine/trace/event-log.js';
import { watchNetwork } from '#hearsay/engine/trace/network-history.js';
import { parseGraph } from '#hearsay/graph/read.js';
import { writeOverDays } from '#hearsay/graph/write-over-days.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { eventsToParquet } from '#hearsay/study/files/event-file.js';

const file = 'scenarios/python-course-group.yaml';
const { scenario } = readScenario(readFileSync(file, 'utf8'), { file });
const model = compileModel(scenario);
const strategy = scenario.strategies.at(-1)!.name;
const logger = new EventLogger(model);
const { log } = logger;
const network = watchNetwork();
const result = simulate(model, strategy, 0, {
  recorder: logger,
  observe: network.look,
});
const { people, ties } = network.history();

test('watching changes nothing', () => {
  expect(result.digest).toBe(simulate(model, strategy, 0).digest);
});

test('the events add up to the outcomes of the run', () => {
  const count = (kind: string) => log.event.filter((event) => event === kind).length;
  const { joined, left, orders, messages } = result.outcomes;
  expect(count('joined')).toBe(joined);
  expect(count('left')).toBe(left);
  expect(count('bought')).toBe(orders);
  expect(messages).toBeGreaterThan(0);
  expect(count('wrote')).toBe(messages);
  const { posts, replies, questions } = result.outcomes;
  expect(posts! + replies!).toBe(messages);
  // Answers of the operator have nobody as the other side, and are no messages of members.
  expect(log.event.filter((event, k) => event === 'answered' && log.other[k] !== null)).toHaveLength(replies!);
  expect(log.event.filter((event, k) => event === 'wrote' && log.what[k] === 'question')).toHaveLength(questions!);
  for (const kind of new Set(log.event)) expect(Object.keys(EVENT_KINDS)).toContain(kind);
  expect(log.day.every((day, k) => day >= (log.day[k - 1] ?? 0))).toBe(true);
});

test('as Parquet they read back the same', async () => {
  const { buffer } = eventsToParquet(log);
  const rows = await parquetReadObjects({ file: buffer as ArrayBuffer });
  expect(rows).toHaveLength(log.day.length);
  const k = log.event.indexOf('wrote');
  expect(rows[k]).toEqual({
    day: log.day[k],
    event: 'wrote',
    person: log.person[k],
    other: null,
    group: log.group[k],
    what: log.what[k],
    amount: null,
  });
});

test('the network holds who is there on the last evening, and nobody recognizes somebody who is not there', () => {
  const last = scenario.horizon - 1;
  const there = [...people.values()].filter(({ stretches }) => stretches.at(-1)![1] === last);
  expect(there).toHaveLength(result.outcomes.members!);
  expect(ties.length).toBeGreaterThan(0);
  for (const { from, to, stretches } of ties) {
    for (const [begin, end] of stretches) {
      for (const person of [from, to]) {
        expect(people.get(person)!.stretches.some(([a, b]) => a <= begin && end <= b)).toBe(true);
      }
    }
  }
});

test('as GEXF it is a graph of the same people', () => {
  const read = parseGraph(writeOverDays({ people, ties }, 'a <run> & more'), 'gexf', 'days.gexf');
  expect(read.labels).toEqual([...people.keys()].map(String));
  expect(read.notes[0]!.en).toContain('times do not count');
});
