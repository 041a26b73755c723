/** How charts share the rows of a page. */
import { expect, test } from 'vitest';
import { figuresBody } from '#hearsay/report/frame.js';
import { markupText } from '#hearsay/report/html.js';

/** A letter a chart: w takes a whole row, t is tall besides, - stands in a row of two. */
function rowsOf(heights: readonly number[]): string {
  const charts = heights.map((height) => ({ description: '', svg: `<svg viewBox="0 0 440 ${height}"></svg>` }));
  const figures = markupText(figuresBody(charts)).match(/<figure[^>]*>/g)!;
  return figures
    .map((figure) => (/class="([^"]*)"/.exec(figure)?.[1] ?? '-').replace('wide tall', 't').replace('wide', 'w'))
    .join('');
}

test.each([
  [[300], 'w'],
  [[900], 't'],
  [[300, 300], '--'],
  [[300, 310, 290], '--w'],
  // A tall chart of all, then low ones for each strategy.
  [[450, 140, 140], 'w--'],
  [[450, 140, 140, 140], 'w--w'],
])('charts of heights %j stand as %s', (heights, rows) => {
  expect(rowsOf(heights)).toBe(rows);
});
