import { expect, test } from 'vitest';
import { agreeing, agreeWithOne } from '#hearsay/language/agree.js';
import { fewRunsInWords } from '#hearsay/report/language/few-runs.js';

test.each([
  ['1 strategies, 1 people, 1 days', '1 strategy, 1 person, 1 day'],
  ['1 plans remain that keep every limit', '1 plan remains that keep every limit'],
  ['1 replications are left out', '1 replication is left out'],
  ['Marked ~, 1 intervals are rough', 'Marked ~, 1 interval is rough'],
  ['1 of 1 runs failed', '1 of 1 run failed'],
  ['21 days, 1,001 runs, 0.1 points, 1.1 days', '21 days, 1,001 runs, 0.1 points, 1.1 days'],
  ['1 of 8 runs failed and are left out.', '1 of 8 runs failed and is left out.'],
  ['1 of 1,200 replications have a value', '1 of 1,200 replications has a value'],
  ['11 of 12 runs failed and are left out.', '11 of 12 runs failed and are left out.'],
  ['in 1 of 8 runs, and they are many', 'in 1 of 8 runs, and they are many'],
  ['+1 points', '+1 point'],
  ['2 strategies', '2 strategies'],
])('%s', (written, right) => {
  expect(agreeWithOne(written)).toBe(right);
});

test('every text of a table agrees, those that are made and those in lists too', () => {
  const texts = agreeing({ a: (n: string) => `${n} levels`, b: { c: (n: string) => [`${n} weeks`] }, d: 3 });
  expect([texts.a('1'), texts.b.c('1'), texts.a('2'), texts.d]).toEqual(['1 level', ['1 week'], '2 levels', 3]);
});

test('the report speaks so', () => {
  expect(fewRunsInWords(1, 'en')[0]).toContain('Only 1 run of each:');
});
