/** How the community spreads through its members. */
import { said } from '../../language/said.ts';
import type { OutcomeEntry } from './entry.ts';

export const SPREAD = {
  invitations: {
    meaning: said('invitations sent', '发出的邀请数'),
    rule: said('counted when sent to a friend still outside', '发给仍在群外的好友时计入'),
    unit: 'invitations',
    kind: 'total',
    better: 'more',
    measures: ['invited'],
    words: { en: 'Invitations sent', zh: '累计发出邀请数' },
  },
  kFactor: {
    meaning: said('people brought in by an average member who joined', '平均每位加入者带来的人数'),
    rule: said(
      'people who came through an invitation or a mention, divided by joined',
      '经邀请或口头提及而来的人数除以加入人数',
    ),
    unit: 'people',
    kind: 'level',
    better: 'more',
    measures: ['invited', 'joining'],
    words: { en: 'People brought in per member', zh: '人均带来新成员数（K 值）' },
  },
} as const satisfies Record<string, OutcomeEntry>;
