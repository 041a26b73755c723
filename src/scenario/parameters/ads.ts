/** Submodel (k): ads. */
import { said } from '../../language/said.ts';
import { entry, POSITIVE, SHARE } from './entry.ts';

export const ADS = {
  adAnnoyance: entry(
    'ads',
    'a_d',
    0.005,
    'per ad read',
    SHARE,
    said('fatigue from reading one wholly irrelevant ad', '读到一条完全无关的广告所增加的疲劳'),
    said('P25; calibrated to the ratio of long to short sensitivity', 'P25；按长短期敏感度之比校准'),
    '广告烦扰',
  ),
  fatigueCost: entry(
    'ads',
    'ζ',
    1,
    'satisfaction',
    POSITIVE,
    said('cost of a visit to somebody wholly tired of ads', '对广告完全厌倦的人一次访问的成本'),
    'assumption',
    '广告疲劳成本',
  ),
} as const;
