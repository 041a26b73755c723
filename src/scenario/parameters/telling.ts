/** Submodel (p): what content tells of, and where it gets to. */
import { said } from '../../language/said.ts';
import { ANY, entry, POSITIVE, SHARE } from './entry.ts';

export const TELLING = {
  storyWish: entry(
    'telling',
    'κ_st',
    0.15,
    'share',
    SHARE,
    said(
      'part of the way that a story of full worth about a good, or a test of a perfect one, moves the wish to buy',
      '一则有充分价值的商品故事，或对完美商品的评测，使购买意愿走完的路程占比',
    ),
    said(
      'Braddock & Dillard 2016: stories and intentions r = 0.17 at once; about half of it for acts (Webb & Sheeran 2006)',
      'Braddock & Dillard 2016：故事与意愿当时 r = 0.17；落到行为约一半（Webb & Sheeran 2006）',
    ),
    '故事对购买意愿的影响',
  ),
  disputeReplies: entry(
    'telling',
    'ξ_d',
    0.5,
    'factor',
    POSITIVE,
    said(
      'how much more readily a topic is answered about which opinions differ by half',
      '看法分歧居中的话题被回应的意愿增加多少',
    ),
    said(
      'assumption; Chen & Berger 2013: moderate controversy is talked of most (the form)',
      '假设；Chen & Berger 2013：中等争议谈得最多（形式）',
    ),
    '争议话题的回应增幅',
  ),
  buyTopic: entry(
    'telling',
    'c_τ',
    1,
    'log-odds',
    ANY,
    said(
      'effect on buying of the topic of a good, for whom it interests most against whom it does not concern',
      '商品话题对购买的影响：最感兴趣者相对于毫不相干者',
    ),
    'assumption',
    '商品话题对购买的影响',
  ),
} as const;
