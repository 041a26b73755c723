/** Submodel: a paid tier inside the groups. */
import { said } from '../../language/said.ts';
import { ANY, entry, POSITIVE, SHARE } from './entry.ts';

export const TIER = {
  tierWish: entry(
    'tier',
    'c_tr',
    -2,
    'log-odds',
    ANY,
    said('readiness to pay for a tier, against a good of the same price', '为等级付费的意愿，相对于同价的商品'),
    said('N14: 1 to 8 % of members pay', 'N14：1 至 8 % 的成员付费'),
    '付费等级意愿',
  ),
  tierCall: entry(
    'tier',
    'κ_tr',
    0.62,
    'probability',
    SHARE,
    said(
      'chance by which a payment brings in on the next day who would not come by themselves',
      '付费次日，本不会来的人因此来的概率',
    ),
    said('N14; size: assumption', 'N14；大小为假设'),
    '付费后来访',
  ),
  tierCallHalfLife: entry(
    'tier',
    'd_tr',
    15,
    'days',
    POSITIVE,
    said('time in which that chance halves', '该概率减半所需的时间'),
    said(
      'assumption: payments are felt less with time (Gourville & Soman 1998)',
      '假设：付费随时间淡去（Gourville & Soman 1998）',
    ),
    '付费后来访半衰期',
  ),
} as const;
