/**
 * Under CI, property tests draw the same cases every time, so that a red run means a change and not a rare draw. Elsewhere each run
 * draws afresh, and a failure prints the seed that repeats it.
 */
import { configureGlobal } from 'fast-check';

if (process.env.CI) configureGlobal({ seed: 20_261_122 });
