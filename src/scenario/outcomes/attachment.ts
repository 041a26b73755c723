/** What keeps members: whom they know, and what they feel. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const ATTACHMENT = {
  retention30: {
    meaning: said(
      'share of those who joined 30 days ago or earlier who were still members on their day 30',
      '30 天前或更早加入者中，第 30 天仍在群的占比',
    ),
    rule: said(
      'over those whose day 30 has come; unknown before the first',
      '按第 30 天已到的人计算；在第一个人之前为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ['leaving', 'joining'],
    mayBeUnknown: {
      code: 'nobody-for-30-days',
      words: { en: 'nobody joined 30 days ago or earlier', zh: '没有人加入满 30 天' },
    },
    words: { en: 'Still members after 30 days', zh: '30 天留存率' },
  },
  recognisedShare: {
    meaning: said('share of visible members a member recognizes', '可见成员中，一名成员认得的占比'),
    rule: said('mean of Φ^r over members', '成员的 Φ^r 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('ties'),
    words: { en: 'Others whom a member recognizes', zh: '成员认得出的群友占比' },
  },
  bondedShare: {
    meaning: said('share of visible members a member is bonded to', '可见成员中，一名成员相熟的占比'),
    rule: said('mean of Φ^b over members', '成员的 Φ^b 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('ties'),
    words: { en: 'Others whom a member is close to', zh: '成员相熟的群友占比' },
  },
  belonging: {
    meaning: said('mean belonging of members', '成员的平均归属感'),
    rule: said('mean of B over members', '成员的 B 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('belonging'),
    words: { en: 'Belonging', zh: '归属感' },
  },
  satisfaction: {
    meaning: said('mean satisfaction of members', '成员的平均满意度'),
    rule: said(
      'mean of S over members; below 0 when reading costs more than it gives',
      '成员的 S 均值；阅读成本超过所得时低于 0',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('satisfaction'),
    mayBeNegative: true,
    words: { en: 'Satisfaction', zh: '满意度' },
  },
  trust: {
    meaning: said('mean trust of members in the operator', '成员对运营者的平均信任'),
    rule: said('mean of T over members', '成员的 T 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('trust'),
    words: { en: 'Trust in the operator', zh: '对运营者的信任' },
  },
} as const satisfies Record<string, OutcomeEntry>;
