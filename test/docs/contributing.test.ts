/** The page for those who work on the program names files that exist, and no text points to a document that readers do not have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every file that CONTRIBUTING.md names exists', () => {
  const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`([\w./-]+\.(?:ts|md|json|yaml))`/g)].map(
    ([, file]) => file!,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('sources stand in the text itself, not in a document that is not here', () => {
  const files = ['src', 'test', 'bin', 'scenarios', 'notebooks'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|js|mjs|md|yaml|json|txt|ipynb)$/.test(file))
      .map((file) => join(folder, file)),
  );
  const document = ['MODEL', 'md'].join('.');
  const citing = [...files, 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].filter((file) =>
    readFileSync(file, 'utf8').includes(document),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(citing).toEqual([]);
});
