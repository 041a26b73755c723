import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * The quick form: `npm test`. What takes many runs to settle (patterns, the expectations of shipped scenarios) or long to execute (notebooks)
 * is in files named `*.long.test.ts`, which `npm run test:long` runs.
 *
 * All processors work: by default vitest leaves one idle, which on two of them is half.
 *
 * Tests import the built code (`#hearsay/…` is `dist/…`): vitest rewrites the imports of source files, which slows a hot
 * loop that calls an imported function some twenty times.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    setupFiles: ['test/fixed-seeds.ts'],
    // Files that share a process load the program once: a fifth of all time was loading. No test here changes what others see.
    isolate: false,
    server: { deps: { external: [/\/dist\//] } },
    // Of a test that hangs; how fast something is stands in tests of its own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    reporters: ['default'],
  },
});
