/** Runs a TypeScript file of this folder as a program: `node test/patterns/bundle.mjs FILE [options]`, after a build. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';

const [file, ...options] = process.argv.slice(2);
// Under dist, so that `#hearsay/…` means the built code; that code itself is not bundled.
mkdirSync('dist/programs', { recursive: true });
const output = `dist/programs/${basename(file, '.ts')}.js`;
const bundle = await rolldown({
  input: file,
  platform: 'node',
  external: [/^#hearsay\//, 'seedrandom', 'playwright-core', '@sparticuz/chromium'],
  logLevel: 'warn',
});
await bundle.write({ file: output, format: 'esm' });
await bundle.close();
execFileSync(process.execPath, [output, ...options], { stdio: 'inherit' });
