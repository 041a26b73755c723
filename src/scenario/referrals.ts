/**
 * How customers whom a friend brought in differ from others. Studies disagree on what they spend, so that there is no default: each
 * set of values belongs to its trade (P22). A value under `parameters` wins over the one here.
 */
import { said } from '../language/said.ts';
import type { ParameterName } from './parameters.ts';

export interface Referral {
  readonly meaning: string;
  readonly source: string;
  readonly values: Partial<Record<ParameterName, number>>;
}

export const REFERRALS = {
  none: { meaning: said('They do not differ.', '他们没有不同。'), source: '', values: {} },
  bank: {
    meaning: said(
      'They leave less easily, and at first each of their purchases brings more.',
      '他们较不容易退出，起初每次购买带来的收入较多。',
    ),
    source:
      'Schmitt, Skiera & Van den Bulte 2011, a bank: churn × 0.82, margin + 16 %, which erodes (its half-life is assumed)',
    values: { referredChurn: 0.82, referredSpend: 0.16, referredSpendHalfLife: 365 },
  },
  telecom: {
    meaning: said(
      'They leave less easily, and each of their purchases brings less.',
      '他们较不容易退出，而每次购买带来的收入较少。',
    ),
    source: 'Wolters & Gedenk 2019, telephone contracts: less churn, smaller margins (signs; the sizes are assumed)',
    values: { referredChurn: 0.9, referredSpend: -0.1, referredSpendHalfLife: 1e6 },
  },
} as const satisfies Record<string, Referral>;

export type ReferralName = keyof typeof REFERRALS;
