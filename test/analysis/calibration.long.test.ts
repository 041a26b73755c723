/**
 * Do intervals from a hundred replications hold the truth in 95 of 100 cases, and are comparisons of thirty silent where nothing differs?
 * Smaller samples are in `calibration.test.ts`.
 */
import { describe } from 'vitest';
import { intervalsCover } from './coverage.ts';
import { comparisonsStaySilent } from './false-alarms.ts';

describe('95 % intervals of a mean', () => intervalsCover([100]));
describe('verdicts', () => comparisonsStaySilent(30));
