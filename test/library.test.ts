import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  collectResults,
  compareStrategies,
  compileModel,
  createRunner,
  designRuns,
  findingsText,
  poolDetails,
  readScenario,
} from '#hearsay/index.js';
import { openStudy, readScenarioFile, runStudy } from '#hearsay/node.js';
import { NOBODY } from '#hearsay/study/listener.js';
import { folderWith } from './cli/program.ts';

const text = `
hearsay: 1
name: Library
horizon: 20 days
population: { size: 300, graph: { kind: small-world, meanDegree: 10 } }
strategies:
  quiet: { recruit: [{ channel: street, days: 0-4, expected: 60 }] }
  topics: { extends: quiet, content: [{ kind: daily-topic, days: 0-19 }] }
outcomes: [messages, members]
`;

test('the stages, called one after the other, lead from text to a verdict in words', async () => {
  const { scenario } = readScenario(text, { file: 'library.yaml' });
  const strategies = scenario.strategies.map(({ name }) => name);
  const design = designRuns(strategies, 6);
  const runs = design.map(createRunner(compileModel(scenario)));
  const results = collectResults(
    design,
    runs.flatMap((run) => ('result' in run ? [run.result] : [])),
  );
  const comparison = compareStrategies({ ...scenario, strategies }, results);

  expect(results.runs).toHaveLength(12);
  const messages = comparison.comparisons.find(({ outcome }) => outcome === 'messages');
  // A topic a day gives members something to answer: more messages in every pair.
  expect(messages).toMatchObject({ strategy: 'topics', baseline: 'quiet', verdict: 'better', probabilityBetter: 1 });
  const pools = await poolDetails(results, strategies);
  expect(findingsText({ comparison, results, pools, language: 'en', currency: '' }).join('\n')).toContain('topics');
});

test('in Node a study is kept in a folder, told of while it is computed, and gone on with', async () => {
  const cwd = folderWith({ 'a.yaml': text });
  const file = readScenarioFile(join(cwd, 'a.yaml'), { set: ['population.size=200'], replications: 3 });
  const folder = { path: join(cwd, 'kept'), named: true };
  let steps = 0;
  const progress = { begin() {}, step: () => steps++, pause() {} };
  const first = await runStudy(file, { folder, workers: 1, listener: { ...NOBODY, progress } });
  expect([first.finished, steps]).toEqual([6, 6]);
  const again = await runStudy(file, { folder, replications: 4, listener: { ...NOBODY, progress } });
  expect([again.finished, steps]).toEqual([8, 8]);
  // The same runs as in memory, from the beginning.
  const inMemory = await runStudy(file, { replications: 4 });
  expect(inMemory.outcome('messages', { strategy: 'topics' })).toEqual(
    again.outcome('messages', { strategy: 'topics' }),
  );
});

test('in Node a study stops when its listener says so, and has the replications that are whole', async () => {
  const cwd = folderWith({ 'a.yaml': text });
  const file = readScenarioFile(join(cwd, 'a.yaml'), { replications: 5 });
  const stop = new AbortController();
  let steps = 0;
  const progress = { begin() {}, step: () => ++steps === 5 && stop.abort(), pause() {} };
  const interruptible = () => ({ signal: stop.signal, release() {} });
  // One thread, so that runs end in their order; one that ended while it was being stopped is kept too.
  const study = await openStudy(file, { workers: 1, listener: { ...NOBODY, progress, interruptible } });
  const { replications } = await study.compute({});
  expect(replications).toBe(Math.floor(steps / 2));
  expect(replications).toBeLessThan(5);
  expect(study.interrupted).toBe(true);
  study.close();
});
