/** Submodels (h), (j): the word of people with a following. */
import { said } from '../../language/said.ts';
import { ANY, entry } from './entry.ts';

export const OPINION_LEADERS = {
  leaderWord: entry(
    'opinionLeaders',
    'a6',
    1,
    'log-odds',
    ANY,
    said(
      'effect on joining of the word of somebody whom one follows and fully trusts',
      '自己关注且完全信任的人一句推荐对加入的影响',
    ),
    said('assumption: between one friend inside and two', '假设：介于一位与两位群内好友之间'),
    '意见领袖对加入的影响',
  ),
  buyLeader: entry(
    'opinionLeaders',
    'c_K',
    1,
    'log-odds',
    ANY,
    said(
      'effect on buying of a recommendation by somebody whom one follows and fully trusts',
      '自己关注且完全信任的人一次推荐对购买的影响',
    ),
    'assumption',
    '意见领袖对购买的影响',
  ),
  leaderHalfLife: entry(
    'opinionLeaders',
    'd_K',
    14,
    'days',
    [0.01, 1e6],
    said('days in which a recommendation loses half of its effect', '一次推荐的效果减半所需的天数'),
    'assumption',
    '推荐半衰期',
  ),
} as const;
