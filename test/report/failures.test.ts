import { expect, test } from 'vitest';
import { failuresInWords } from '#hearsay/report/failures.js';

const first = { point: 0, strategy: 'a', replication: 0, message: 'it broke' };

test.each([
  [1, 1, '1 of 1 run failed with an error and is left out'],
  [1, 8, '1 of 8 runs failed with an error and is left out'],
  [2, 8, '2 of 8 runs failed with an error and are left out'],
])('%i of %i', (failed, tried, words) => {
  expect(failuresInWords({ failed, tried, first } as never, 'en')).toContain(words);
});
