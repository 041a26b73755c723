/** The program that executes notebooks sees where one no longer shows what it holds; all of them are executed in `notebooks.long.test.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { execute } from './notebooks.ts';

test('a notebook that shows something else than it holds is named with the cell, one that throws with the error', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-notebook-'));
  const file = join(scratch, 'sum.ipynb');
  const write = (source: string, shown: string) => {
    const outputs = [{ data: { 'text/plain': [shown] }, metadata: {}, output_type: 'display_data' }];
    const cells = [
      { cell_type: 'markdown', metadata: {}, source: ['A sum'] },
      { cell_type: 'code', execution_count: 1, metadata: {}, outputs, source: [source] },
    ];
    const kernelspec = { name: 'deno', display_name: 'Deno', language: 'typescript' };
    writeFileSync(
      file,
      `${JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`,
    );
  };
  try {
    write('1 + 1', '2');
    expect(execute('--check', file)).toMatchObject({ status: 0, stdout: 'sum.ipynb: shows what it holds\n' });
    write('1 + 2', '2');
    expect(execute('--check', file)).toMatchObject({ status: 1, stdout: expect.stringContaining('first in cell 2') });
    write("throw new Error('no sum')", '2');
    expect(execute('--check', file)).toMatchObject({ status: 1, stderr: expect.stringContaining('no sum') });
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
