import { expect, test } from 'vitest';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { run } from '../analysis/samples.ts';

const at = (point: number, y: number) => run('only', 0, { point, outcomes: { y } });

test('a cell of a study with several points names its point; the first is never taken for all', () => {
  const several = resultsInMemory([at(0, 1), at(1, 2)]);
  expect([...several.outcome('y', { strategy: 'only', point: 1 })]).toEqual([2]);
  expect(() => several.outcome('y', { strategy: 'only' })).toThrow('the study has 2 points: name one');
  expect(() => several.finishedIn({ strategy: 'only' })).toThrow('name one');
  expect([...resultsInMemory([at(0, 1)]).outcome('y', { strategy: 'only' })]).toEqual([1]);
});
