import { expect, test } from 'vitest';
import { nearestName } from '#hearsay/formula/nearest.js';

test.each([
  ['segmnts', ['size', 'segments', 'graph'], 'segments'],
  ['chrun', ['churn', 'church'], 'churn'], // a swap of neighbors is one edit
  ['mean_degree', ['meanDegree', 'medianDegree'], 'meanDegree'],
  ['as it is', ['as-it-is', 'as-it-was'], 'as-it-is'],
  ['open', ['close', 'open-another'], 'open-another'],
  ['of', ['on', 'off'], 'off'],
  ['初学', ['初学者', '程序员'], '初学者'],
])('"%s" among %j is "%s"', (wrong, names, expected) => {
  expect(nearestName(wrong, names)).toBe(expected);
});

test.each([
  ['weather', ['size', 'graph', 'segments']],
  ['x', ['a', 'b']],
  ['', ['a']],
  ['plan', []],
  ['a'.repeat(1_000), ['a']],
])('nothing is close to "%s" among %j', (wrong, names) => {
  expect(nearestName(wrong, names)).toBeUndefined();
});
