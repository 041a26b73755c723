#!/usr/bin/env node
/** Starts the bundled command line; says what to do when it has not been built. */
import { existsSync } from 'node:fs';
import './inlining.js';

// Loading takes a moment. The program replaces this once it has something to do or to keep.
process.once('SIGINT', () => {
  console.error('Stopped before anything was done.');
  process.exit(130);
});

const bundle = new URL('../dist/bundle/cli.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href).catch(sayWhatIsWrongHere);
} else {
  console.error('hearsay is not built yet.');
  console.error('  Run "npm run build" in its folder; "npm start" and "npm test" do so by themselves.');
  process.exitCode = 2;
}

/** A machine that lets no more files be opened, or has no memory left, is nobody's bug. */
function sayWhatIsWrongHere(error) {
  const troubles = {
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    ENOMEM: 'no memory is left',
  };
  if (!Object.hasOwn(troubles, error?.code)) throw error;
  console.error(`error: hearsay cannot be loaded: ${troubles[error.code]}`);
  process.exitCode = 2;
}
