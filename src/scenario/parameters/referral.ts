/** Submodel (h): those whom a friend brought in, and what they are paid for bringing others. */
import { said } from '../../language/said.ts';
import { entry, POSITIVE, SHARE } from './entry.ts';

export const REFERRAL = {
  referredChurn: entry(
    'referral',
    'f_ϑ',
    1,
    'factor',
    POSITIVE,
    said(
      'how easily somebody leaves whom a friend brought in, against others',
      '由好友带来的人相对于其他人有多容易退出',
    ),
    said(
      'off unless a scenario asks; Schmitt, Skiera & Van den Bulte 2011: 0.82 in a bank',
      '场景要求时才启用；Schmitt, Skiera & Van den Bulte 2011：某银行为 0.82',
    ),
    '被邀请者易退出程度',
  ),
  referredSpend: entry(
    'referral',
    'f_m',
    0,
    'share',
    [-1, 100],
    said(
      'by how much more (or less) a purchase by such a member brings in, on the day of joining',
      '加入当天，这类成员一次购买的收入多出（或少于）多少',
    ),
    said(
      'off unless a scenario asks; Schmitt, Skiera & Van den Bulte 2011: 0.16 in a bank; Wolters & Gedenk 2019: below 0',
      '场景要求时才启用；Schmitt, Skiera & Van den Bulte 2011：某银行为 0.16；Wolters & Gedenk 2019：低于 0',
    ),
    '被邀请者消费差异',
  ),
  referredSpendHalfLife: entry(
    'referral',
    'd_m',
    365,
    'days',
    [0.01, 1e6],
    said('days of membership in which that difference halves', '上述差异减半所需的在群天数'),
    said(
      'assumption; Schmitt, Skiera & Van den Bulte 2011 find that it erodes',
      '假设；Schmitt, Skiera & Van den Bulte 2011 发现差异逐渐消失',
    ),
    '消费差异半衰期',
  ),
  uplineHope: entry(
    'referral',
    'ω_u',
    0.25,
    'share',
    SHARE,
    said(
      'part of what a member could earn from the invitations of those they bring in that counts in what inviting earns them',
      '成员所带来者再邀请能为其挣得的部分中，计入其邀请所得的比例',
    ),
    'assumption',
    '上级奖励的期望',
  ),
} as const;
