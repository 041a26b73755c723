/** Every notebook shows what it shows when it is executed: each takes up to some minutes. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute, NOTEBOOKS } from './notebooks.ts';

const files = readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb'));

describe.each(files)('%s', (name) => {
  test('shows what it holds', ({ skip }) => {
    const { status, stdout, stderr } = execute('--check', join(NOTEBOOKS, name));
    expect(stderr).toBe('');
    if (stdout.includes('SKIPPED')) skip(stdout.trim());
    expect(stdout).toContain('shows what it holds');
    expect(status).toBe(0);
  });
});
