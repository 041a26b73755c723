/** Patterns of real communities by which the model wants to be judged: those that should hold at default values. */
import { said } from '../language/said.ts';

export interface Pattern {
  readonly id: string;
  readonly evidence: string;
  readonly statement: string;
  readonly band: string;
}

export const PATTERNS: readonly Pattern[] = [
  {
    id: 'P1',
    evidence: said(
      'Qiu et al. 2016, 474,726 chat groups (shares from a secondary source)',
      'Qiu et al. 2016，474,726 个聊天群（占比来自二手文献）',
    ),
    statement: said(
      'of unmanaged groups, share silent within 7 days; share alive after 30; lifetimes with two humps',
      '无人管理的群中，7 天内沉默的占比；30 天后仍存活的占比；寿命呈双峰',
    ),
    band: said('0.30 to 0.50; 0.20 to 0.40; dip test p < 0.05', '0.30 到 0.50；0.20 到 0.40；dip 检验 p < 0.05'),
  },
  {
    id: 'P2',
    evidence: said('Qiu et al. 2016 (secondary)', 'Qiu et al. 2016（二手文献）'),
    statement: said(
      'share of first invitations within 5 days of joining; of next ones within 2 days',
      '首次邀请在加入 5 天内的占比；后续邀请在 2 天内的占比',
    ),
    band: said('0.80 ± 0.05 each', '各 0.80 ± 0.05'),
  },
  {
    id: 'P6',
    evidence: said(
      'Gonçalves, Perra & Vespignani 2011, 1.7 million users',
      'Gonçalves, Perra & Vespignani 2011，170 万用户',
    ),
    statement: said('the number of ties kept levels off as contacts grow', '维持的关系数随联系人增多而趋平'),
    band: said('plateau at 75 to 250', '平台在 75 到 250'),
  },
  {
    id: 'P9',
    evidence: said(
      'Jones, Moldovan, Raban & Butler 2008, IRC channels',
      'Jones, Moldovan, Raban & Butler 2008，IRC 频道',
    ),
    statement: said(
      'going from 200 to 400 members raises the number who talk at once by little',
      '成员从 200 增到 400，同时发言的人数增加很少',
    ),
    band: said('less than 20 %', '低于 20 %'),
  },
  {
    id: 'P12',
    evidence: said(
      'Joyce & Kraut 2006, 2,777 newcomers; Arguello et al. 2006; Burke et al.',
      'Joyce & Kraut 2006，2,777 名新人；Arguello et al. 2006；Burke et al.',
    ),
    statement: said(
      'share of first posts that get a reply; by how much a reply raises the chance of posting again',
      '首次发言得到回复的占比；回复使再次发言的概率提高多少',
    ),
    band: said('0.5 to 0.7; 8 to 16 points', '0.5 到 0.7；8 到 16 个百分点'),
  },
  {
    id: 'P13',
    evidence: said('Burke, Marlow & Lento 2009, 140,000 newcomers', 'Burke, Marlow & Lento 2009，140,000 名新人'),
    statement: said(
      "partial correlation of friends' messages and one's own, given the number of friends and all messages",
      '给定好友数与全部消息，好友消息与自己消息的偏相关',
    ),
    band: said('at least 0.1', '至少 0.1'),
  },
  {
    id: 'P18',
    evidence: 'Danescu-Niculescu-Mizil et al. 2013; Yang et al. 2010',
    statement: said(
      'the hazard of leaving falls with tenure (slope in logarithms)',
      '退出的风险率随在群时间下降（双对数斜率）',
    ),
    band: said('at most -0.3', '至多 -0.3'),
  },
  {
    id: 'P23',
    evidence: 'Goel, Watts & Goldstein 2012; Leskovec et al. 2007',
    statement: said(
      'share of joiners two or more steps from the start of a chain of invitations, without rewards',
      '没有奖励时，加入者中距邀请链起点两步或更远的占比',
    ),
    band: said('less than 10 %', '低于 10 %'),
  },
  {
    id: 'P26',
    evidence: said(
      "an operator's account: 137 strangers in a week, no plan, 100 leads, 8 % bought at 6,000",
      '一位运营者的记述：一周来了 137 个陌生人，没有计划，得到 100 个线索，8 % 以 6,000 成交',
    ),
    statement: said(
      "first silent day without a plan; expected revenue; share of runs alive on day 45 with a month's plan",
      '没有计划时的首个沉默日；预期收入；有一月计划时第 45 天仍存活的模拟占比',
    ),
    band: said('9 to 18; 48,000; at least 0.8', '9 到 18；48,000；至少 0.8'),
  },
];

/** Patterns that sources of parameters name by their number: what they say about real communities. */
export const OTHER_PATTERNS: readonly Pick<Pattern, 'id' | 'evidence' | 'statement'>[] = [
  {
    id: 'P14',
    evidence: said('Ren et al. 2012, a field experiment of six months', 'Ren et al. 2012，为期六个月的现场实验'),
    statement: said(
      'signs of a common identity bring members back, up to twice as often',
      '共同身份标识使成员更常回来，至多两倍',
    ),
  },
  {
    id: 'P15',
    evidence: said('Zhang & Zhu 2011, a natural experiment', 'Zhang & Zhu 2011，自然实验'),
    statement: said(
      'who lost most of their audience overnight, on the Chinese Wikipedia, contributed 43 % less',
      '中文维基百科上一夜之间失去大部分读者的人，贡献减少 43 %',
    ),
  },
  {
    id: 'P17',
    evidence: 'Matias 2019',
    statement: said(
      'visible rules raise compliance of newcomers from 52 to 60 % and their participation by 70 %',
      '公示群规使新人的守规率从 52 升到 60 %，参与提高 70 %',
    ),
  },
  {
    id: 'P19',
    evidence: 'Deci, Koestner & Ryan 1999; Sun, Dong & McIntyre 2017; Gneezy & Rustichini 2000',
    statement: said(
      'a public token makes strangers write more and friends less; when it is gone less is written than before; honors do no such harm',
      '公开的奖章使陌生人写得更多、熟人写得更少；取消之后比此前写得更少；荣誉没有这种害处',
    ),
  },
  {
    id: 'P20',
    evidence: 'Anderson et al. 2013; Hoernle et al. 2022; Goes, Guo & Lin 2016; Kivetz et al. 2006',
    statement: said(
      'effort rises before a level and drops after it, less at each higher level, and only some are steered by it',
      '升级之前更努力，之后回落，等级越高越弱，且只有部分人受其驱动',
    ),
  },
  {
    id: 'P21',
    evidence: said(
      'East, Hammond & Wright 2007, 15 studies; Goldenberg et al. 2007',
      'East, Hammond & Wright 2007，15 项研究；Goldenberg et al. 2007',
    ),
    statement: said(
      'praise outnumbers complaints about three to one, and few dissatisfied buyers cost more than their share',
      '好评与抱怨约为三比一，少数不满的买家造成的损失超过其占比',
    ),
  },
  {
    id: 'P22',
    evidence: 'Schmitt, Skiera & Van den Bulte 2011; Wolters & Gedenk 2019',
    statement: said(
      'referred customers: worth more and more loyal at a bank, more loyal but of lower margin in telecommunication',
      '被推荐的客户：在银行价值更高也更忠诚，在电信业更忠诚但利润更低',
    ),
  },
  {
    id: 'P25',
    evidence: said(
      'Goli, Huang, Reiley & Riabov 2025, 35 million listeners over 21 months',
      'Goli, Huang, Reiley & Riabov 2025，21 个月内的 3500 万名听众',
    ),
    statement: said(
      'visits fall linearly in the load of ads, in the long run two to four times as much as in the first month',
      '访问随广告负荷线性下降，长期是第一个月的二到四倍',
    ),
  },
];
