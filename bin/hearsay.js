#!/usr/bin/env node
/** Starts the bundled command line; says what to do when it has not been built. */
import { existsSync } from 'node:fs';

// Loading takes a moment. The program replaces this once it has something to do or to keep.
process.once('SIGINT', () => {
  console.error('Stopped before anything was done.');
  process.exit(130);
});

const bundle = new URL('../dist/bundle/cli.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  console.error('hearsay is not built yet.');
  console.error('  Run "npm run build" in its folder; "npm start" and "npm test" do so by themselves.');
  process.exitCode = 2;
}
