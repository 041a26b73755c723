/** The words of results by segment. */
import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const SEGMENT_WORDS = {
  title: both('By segment', '按人群类别'),
  note: both(
    (baseline: string) =>
      `Means over the runs; below them, the difference from ${baseline} within pairs of runs with its 95 % interval. Each interval stands by itself: of twenty, one is expected to miss by chance alone, so that no verdict is given here.`,
    (baseline) =>
      `各次模拟的平均值；其下为与${baseline}在成对模拟中的差异及其 95 % 区间。每个区间单独成立：二十个里预计有一个仅因偶然而落空，因此这里不下结论。`,
  ),
  onlyMeans: both('Means over the runs.', '各次模拟的平均值。'),
  inReport: both(
    'The means by segment are in the report, differences and intervals beside them; "--json" has all.',
    '各人群类别的均值、差异与区间见报告；--json 给出全部。',
  ),
  segment: both('segment', '人群类别'),
  joined: both('joined', '加入'),
  members: both('members at the end', '模拟结束时在群'),
  left: both('left', '退出'),
  messages: both('messages', '消息'),
  orders: both('orders', '订单'),
};

export type SegmentTexts = In<typeof SEGMENT_WORDS>;

const TEXTS = inEach(SEGMENT_WORDS);

export const segmentTexts = (language: Language): SegmentTexts => TEXTS[language];
