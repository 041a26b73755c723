/** Submodel (n): scale. */
import { said } from '../../language/said.ts';
import { ANY, entry, SHARE } from './entry.ts';

export const SCALE = {
  partnerScale: entry(
    'partners',
    'κ',
    3,
    'money',
    [1e-6, 1e9],
    said(
      'commission on a member in three months that gives most of the effort a partner can make; follows `worthWhile`',
      '一名成员三个月带来的佣金，达到此数合伙人便尽大部分的力；随 `worthWhile` 变化',
    ),
    'assumption',
    '合伙人佣金尺度',
  ),
  moveLoss: entry(
    'splitting',
    'ℓ_m',
    0.1,
    'share',
    SHARE,
    said(
      'members lost on the way when a group is divided, of those who go to the new one',
      '拆群时去新群的人中途流失的占比',
    ),
    'assumption',
    '拆群流失',
  ),
  renewBase: entry(
    'vip',
    'r0',
    1.7,
    'log-odds',
    ANY,
    said(
      'readiness of a content VIP member to pay for another period (0.85)',
      '满意的 VIP 成员续费下一期的意愿（0.85）',
    ),
    'assumption',
    '续费意愿基线',
  ),
  renewStanding: entry(
    'fees',
    'r_L',
    3.5,
    'log-odds',
    ANY,
    said(
      'readiness of a content founder who has paid for long to pay again (0.97)',
      '长期付费且满意的创始成员再次付费的意愿（0.97）',
    ),
    said(
      'assumption: clubs and subscriptions lose a few in a hundred a month of those who have paid for long',
      '假设：俱乐部与订阅每月流失百分之几的长期付费者',
    ),
    '老成员续费意愿',
  ),
  renewSatisfaction: entry(
    'vip',
    'r_S',
    4,
    'log-odds',
    ANY,
    said('effect of satisfaction on paying for another period', '满意度对续费的影响'),
    'assumption',
    '满意度对续费的影响',
  ),
} as const;
