import { defineConfig } from 'vitest/config';

// Tests import the built code (`#hearsay/…` is `dist/…`): vitest rewrites the imports of source files, which slows a hot
// loop that calls an imported function some twenty times.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/fixed-seeds.ts'],
    server: { deps: { external: [/\/dist\//] } },
    // What the program says is held against English, whatever the machine speaks.
    env: { LC_ALL: 'C' },
    testTimeout: 120_000,
    reporters: ['default'],
  },
});
