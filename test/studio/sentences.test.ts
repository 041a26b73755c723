import { expect, test } from 'vitest';
import { firstSentence } from '#hearsay/studio/state/first-sentence.js';
import { tied } from '#hearsay/studio/state/tied.js';

test.each([
  ['"a" did better. b: 1.5 against 2.', '"a" did better.'],
  ['"Mr. X! and co." did better than 0.5 %. More.', '"Mr. X! and co." did better than 0.5 %.'],
  ['“甲。乙”优于基准。收入：1.5。', '“甲。乙”优于基准。'],
  ['no end', 'no end'],
  ['an "open quotation. mark', 'an "open quotation. mark'],
  ['', ''],
])('the first sentence of %j is %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

test('a number and its percent sign stay together', () => {
  expect(tied('95 % interval, 5 %')).toBe('95\u00a0% interval, 5\u00a0%');
});
