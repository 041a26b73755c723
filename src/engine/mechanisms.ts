/** The mechanisms that keep something of their own in a run, in any order. */
import { KEEPING } from './incentives/schemes.ts';
import type { Mechanism } from './mechanism.ts';
import { SURVEYS } from './programme/surveys.ts';
import { ADS } from './selling/ads.ts';
import { FEES } from './selling/fees.ts';

// biome-ignore lint/suspicious/noExplicitAny: what each keeps is its own business.
export const MECHANISMS: readonly Mechanism<any>[] = [ADS, FEES, SURVEYS, ...KEEPING];
