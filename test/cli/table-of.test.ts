import { expect, test } from 'vitest';
import { tableOf } from '#hearsay/node.js';

const DISPLAY = Symbol.for('Jupyter.display');

test('nothing in a cell of a notebook table is read as Markdown, a formula or a reference', () => {
  const table = tableOf(['name', 'cost in $'], [['$x$ *a* R&D ~b~ <b>', 1]]) as unknown as Record<
    symbol,
    () => Record<string, string>
  >;
  const shown = table[DISPLAY]!();
  expect(shown['text/markdown']).toBe(
    '| name | cost in &#36; |\n|---|---:|\n| &#36;x&#36; \\*a\\* R&amp;D \\~b\\~ \\<b\\> | 1 |',
  );
  expect(shown['text/plain']).toContain('| $x$ *a* R&D ~b~ <b> | 1 |');
});
