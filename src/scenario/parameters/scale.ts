/** Submodel (n): scale. */
import { ANY, entry, SHARE } from './entry.ts';

export const SCALE = {
  partnerScale: entry(
    'partners',
    'κ',
    3,
    'money',
    [1e-6, 1e9],
    'commission on a member in three months that gives most of the effort a partner can make; follows `worthWhile`',
    'assumption',
  ),
  moveLoss: entry(
    'splitting',
    'ℓ_m',
    0.1,
    'share',
    SHARE,
    'members lost on the way when a group is divided, of those who go to the new one',
    'assumption',
  ),
  renewBase: entry(
    'vip',
    'r0',
    1.7,
    'log-odds',
    ANY,
    'readiness of a content VIP member to pay for another period (0.85)',
    'assumption',
  ),
  renewStanding: entry(
    'fees',
    'r_L',
    3.5,
    'log-odds',
    ANY,
    'readiness of a content founder who has paid for long to pay again (0.97)',
    'assumption: clubs and subscriptions lose a few in a hundred a month of those who have paid for long',
  ),
  renewSatisfaction: entry(
    'vip',
    'r_S',
    4,
    'log-odds',
    ANY,
    'effect of satisfaction on paying for another period',
    'assumption',
  ),
} as const;
