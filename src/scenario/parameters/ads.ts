/** Submodel (k): ads. */
import { entry, POSITIVE, SHARE } from './entry.ts';

export const ADS = {
  adAnnoyance: entry(
    'ads',
    'a_d',
    0.005,
    'per ad read',
    SHARE,
    'fatigue from reading one wholly irrelevant ad',
    'P25; calibrated to the ratio of long to short sensitivity',
  ),
  fatigueCost: entry(
    'ads',
    'ζ',
    1,
    'satisfaction',
    POSITIVE,
    'cost of a visit to somebody wholly tired of ads',
    'assumption',
  ),
} as const;
