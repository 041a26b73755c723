/** Submodel (h): those whom a friend brought in, and what they are paid for bringing others. */
import { entry, POSITIVE, SHARE } from './entry.ts';

export const REFERRAL = {
  referredChurn: entry(
    'referral',
    'f_ϑ',
    1,
    'factor',
    POSITIVE,
    'how easily somebody leaves whom a friend brought in, against others',
    'off unless a scenario asks; Schmitt, Skiera & Van den Bulte 2011: 0.82 in a bank',
  ),
  referredSpend: entry(
    'referral',
    'f_m',
    0,
    'share',
    [-1, 100],
    'by how much more (or less) a purchase by such a member brings in, on the day of joining',
    'off unless a scenario asks; Schmitt, Skiera & Van den Bulte 2011: 0.16 in a bank; Wolters & Gedenk 2019: below 0',
  ),
  referredSpendHalfLife: entry(
    'referral',
    'd_m',
    365,
    'days',
    [0.01, 1e6],
    'days of membership in which that difference halves',
    'assumption; Schmitt, Skiera & Van den Bulte 2011 find that it erodes',
  ),
  uplineHope: entry(
    'referral',
    'ω_u',
    0.25,
    'share',
    SHARE,
    'part of what a member could earn from the invitations of those they bring in that counts in what inviting earns them',
    'assumption',
  ),
} as const;
