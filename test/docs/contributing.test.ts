/** The page for those who work on the program names files that exist, and no text points to a document that readers do not have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

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

test('CITATION.cff has what the format asks for, and is of this version', () => {
  const cited = parse(readFileSync('CITATION.cff', 'utf8'));
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  // The keys that CFF 1.2.0 requires, and "version" as text: 1.10 is not 1.1.
  expect(cited).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), title: expect.any(String) });
  expect(cited.authors.length).toBeGreaterThan(0);
  for (const author of cited.authors) expect(author.name ?? author['family-names']).toEqual(expect.any(String));
  expect([cited.version, cited.license, cited.type]).toEqual([version, license, 'software']);
});
