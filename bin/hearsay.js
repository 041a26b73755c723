#!/usr/bin/env node
/** Starts the bundled command line; says what to do when it has not been built. */
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/bundle/cli.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  console.error('hearsay is not built yet.');
  console.error('  Run "npm run build" in its folder; "npm start" and "npm test" do so by themselves.');
  process.exitCode = 2;
}
