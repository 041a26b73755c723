/** Submodel (n): crises. */
import { entry, POSITIVE, SHARE } from './entry.ts';

export const CRISES = {
  grievanceHalfLife: entry(
    'crises',
    'ln2/λ_G',
    30,
    'days',
    [0.01, 1e6],
    'days in which a grievance nobody answers loses half of its force',
    'assumption',
  ),
  responseSpeed: entry(
    'crises',
    'k_r',
    1,
    'per day',
    POSITIVE,
    'how often a day a perfect and immediate answer halves grievances',
    'assumption',
  ),
  trustRecovery: entry(
    'crises',
    'ω_r',
    0.5,
    'share',
    SHARE,
    'part of lost trust that comes back with a grievance that is answered',
    'assumption; service recovery (de Matos, Henrique & Rossi 2007) restores satisfaction better than custom',
  ),
  grievanceCost: entry(
    'value',
    'γ_G',
    0.2,
    'satisfaction',
    POSITIVE,
    'what the worth of a visit loses to a grievance at its fullest',
    'assumption: as much as reading all one can; de Matos, Henrique & Rossi 2007 (sign)',
  ),
} as const;
