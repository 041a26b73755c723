import { expect, test } from 'vitest';
import { numberFormat } from '#hearsay/report/format.js';
import { textsOf } from '#hearsay/report/language.js';
import { rareRuns } from '#hearsay/report/rare-runs.js';

// Of n runs without it the share p that leaves a chance of 5 % solves (1 - p)^n = 0.05: 0.095 for 30, 0.312 for 8, 0.527 for 4, 0.776 for 2.
test.each([
  [30, '1 run in 10', '1/10'],
  [8, '1 run in 3', '1/3'],
  [4, '53\u00a0% of runs', '53\u00a0%'],
  [2, '78\u00a0% of runs', '78\u00a0%'],
])('what %i runs cannot show is never "1 run in 1"', (runs, english, chinese) => {
  expect(rareRuns(runs, 'en', numberFormat(textsOf('en').units, ''))).toBe(english);
  expect(rareRuns(runs, 'zh', numberFormat(textsOf('zh').units, ''))).toBe(chinese);
});
