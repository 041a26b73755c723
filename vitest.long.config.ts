import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** The long form: `npm run test:long`. */
export default defineConfig({
  test: {
    ...quick.test,
    include: ['test/**/*.long.test.ts'],
    exclude: [],
    isolate: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
