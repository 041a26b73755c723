/** What the talk is like: how much of it is beside the point or against the rules, and how few it comes from. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const QUALITY = {
  noiseShare: {
    meaning: said(
      'share of messages read in the last 7 days that were irrelevant to the reader',
      '最近 7 天读到的消息中与读者无关的占比',
    ),
    rule: said(
      'weighted messages read with u < 0.5; unknown while nothing was read',
      '读到的 u < 0.5 的消息（加权）；什么都没读时为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'less',
    measures: ['reading', 'offences'],
    mayBeUnknown: {
      code: 'nothing-read',
      words: { en: 'nobody read anything in the last 7 days', zh: '最近 7 天无人阅读' },
    },
    words: { en: 'Irrelevant among messages read', zh: '所读消息中的无关内容占比' },
  },
  violationShare: {
    meaning: said('share of messages by members that break a rule', '成员消息中违规的占比'),
    rule: said(
      'advertising, off the topic or abusive, whether or not the rules forbid it and anybody finds it; 0 while nothing is written',
      '广告、跑题或辱骂，无论群规是否禁止、是否被发现；没有消息时为 0',
    ),
    unit: 'share',
    kind: 'level',
    better: 'less',
    measures: ['offences', 'posts', 'replies'],
    digested: false,
    words: { en: 'Messages that break a rule', zh: '违规消息占比' },
  },
  gini: {
    meaning: said('inequality of messages written among all who ever joined', '所有曾加入者之间发言量的不平等程度'),
    rule: said(
      'Gini coefficient of messages a person; those who never wrote count as zero',
      '人均消息数的基尼系数；从未发言者按零计',
    ),
    unit: '0 to 1',
    kind: 'level',
    better: 'neither',
    measures: ofMembers('posts', 'replies', 'questions'),
    words: { en: 'Inequality of writing (Gini)', zh: '发言集中度（基尼系数）' },
  },
} as const satisfies Record<string, OutcomeEntry>;
