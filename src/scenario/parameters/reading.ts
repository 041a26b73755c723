/** Submodel (b): reading. */
import { said } from '../../language/said.ts';
import { entry, POSITIVE, SHARE } from './entry.ts';

export const READING = {
  attention: entry(
    'reading',
    'A',
    40,
    'messages per visit',
    [0, 1e6],
    said('messages that a visit can take in', '一次访问能读进去的消息数'),
    said(
      'Ren & Kraut 2014: marginal benefit falls beyond 40 messages',
      'Ren & Kraut 2014：超过 40 条消息后边际收益下降',
    ),
    '注意力容量',
  ),
  readsSimulated: entry(
    'reading',
    'c_max',
    12,
    'messages',
    [1, 1024],
    said(
      'messages simulated per visit; each stands for several when more were read',
      '每次访问逐条模拟的消息数；读得更多时，每条代表若干条',
    ),
    said('numerical; thresholds move 2-3 % at 12-20', '数值设定；取 12-20 时门槛移动 2-3 %'),
    '逐条模拟的阅读数',
  ),
  pinnedShare: entry(
    'reading',
    'ω_pin',
    0.1,
    'share',
    SHARE,
    said("share of reads that go to pinned and leaders' messages", '阅读中用于置顶消息和骨干消息的占比'),
    'numerical',
    '置顶阅读占比',
  ),
  offTopicRelevance: entry(
    'reading',
    'τ0',
    0.3,
    'share',
    SHARE,
    said('relevance of a message on a topic the reader does not follow', '读者不关注的话题的消息对其的相关度'),
    'assumption',
    '无关话题相关度',
  ),
  levelPenalty: entry(
    'reading',
    'ς',
    1,
    'per unit of expertise',
    POSITIVE,
    said(
      'loss of relevance per unit of distance between level and expertise',
      '内容水平与读者专业水平每相差一个单位所损失的相关度',
    ),
    'assumption',
    '水平差距损失',
  ),
} as const;
