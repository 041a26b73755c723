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
