/** Submodel (k): ads. */
import { said } from '../../language/said.ts';
import { entry, POSITIVE, SHARE } from './entry.ts';

export const ADS = {
  adAnnoyance: entry(
    'ads',
    'a_d',
    0.02,
    'per ad read',
    SHARE,
    said('fatigue from reading one wholly irrelevant ad', '读到一条完全无关的广告所增加的疲劳'),
    said('P25; calibrated to the ratio of long to short sensitivity', 'P25；按长短期敏感度之比校准'),
    '广告烦扰',
  ),
  adRest: entry(
    'ads',
    'T_d',
    4.8,
    'days',
    [0.01, 1e6],
    said('days without ads in which half of the tiredness of them is gone', '没有广告多少天，对广告的厌倦减去一半'),
    said(
      'P25: what ads cost in visits in the first month, against the twenty-first',
      'P25：广告在第一个月与第二十一个月各使访问减少多少',
    ),
    '广告厌倦半衰期',
  ),
  fatigueCost: entry(
    'ads',
    'ζ',
    0.55,
    'satisfaction',
    POSITIVE,
    said('cost of a visit to somebody wholly tired of ads', '对广告完全厌倦的人一次访问的成本'),
    said(
      'Goli, Huang, Reiley & Riabov 2025: one more ad an hour costs some two per cent of use in the long run, and a third of that in the first month',
      'Goli, Huang, Reiley & Riabov 2025：每小时多一条广告，长期使用约少百分之二，首月为其三分之一',
    ),
    '广告疲劳成本',
  ),
} as const;
