/** When the talk dies. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const SILENCE = {
  silentDay: {
    meaning: said(
      'first day of silence after the last burst of joining: three-day mean below 0.05 messages a member and day, days with a running activity apart; the horizon when it never falls silent',
      '最后一批人加入之后的第一个沉默日：三天平均每名成员每天不足 0.05 条消息，有活动进行的日子除外；从未沉默时为模拟天数',
    ),
    rule: said('see submodel Measurement', '见子模型“度量”'),
    unit: 'days',
    kind: 'whole',
    better: 'more',
    measures: ofMembers('posts', 'replies', 'questions'),
    words: { en: 'Days until it falls silent', zh: '沉寂前的天数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
