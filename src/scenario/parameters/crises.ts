/** Submodel (n): crises. */
import { said } from '../../language/said.ts';
import { entry, POSITIVE, SHARE } from './entry.ts';

export const CRISES = {
  grievanceHalfLife: entry(
    'crises',
    'ln2/λ_G',
    30,
    'days',
    [0.01, 1e6],
    said('days in which a grievance nobody answers loses half of its force', '无人处理的不满减弱一半所需的天数'),
    'assumption',
    '不满半衰期',
  ),
  responseSpeed: entry(
    'crises',
    'k_r',
    1,
    'per day',
    POSITIVE,
    said('how often a day a perfect and immediate answer halves grievances', '完美且立即的应对每天使不满减半的次数'),
    'assumption',
    '应对速度',
  ),
  trustRecovery: entry(
    'crises',
    'ω_r',
    0.5,
    'share',
    SHARE,
    said(
      'part of lost trust that comes back with a grievance that is answered',
      '不满得到处理时，失去的信任恢复的比例',
    ),
    said(
      'assumption; service recovery (de Matos, Henrique & Rossi 2007) restores satisfaction better than custom',
      '假设；服务补救（de Matos, Henrique & Rossi 2007）恢复满意度的效果好于恢复惠顾',
    ),
    '信任恢复占比',
  ),
  grievanceCost: entry(
    'value',
    'γ_G',
    0.2,
    'satisfaction',
    POSITIVE,
    said('what the worth of a visit loses to a grievance at its fullest', '怨气最重时一次来访的价值所减少的量'),
    said(
      'assumption: as much as reading all one can; de Matos, Henrique & Rossi 2007 (sign)',
      '假设：相当于读完所能读的全部；de Matos, Henrique & Rossi 2007（符号）',
    ),
    '不满的访问成本',
  ),
} as const;
